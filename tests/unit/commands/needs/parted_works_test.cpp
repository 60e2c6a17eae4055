// Works of different trades in one message: parted where their asker says so.
#include "commands/needs/parted_works.hpp"

#include "commands/needs/answer_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(PartsWanted, are_said_in_a_word) {
    for (const char* const words :
         {"getrennt",
          "GETRENNT",
          "ja, getrennt bitte",
          "bitte trennen",
          "zwei Anfragen bitte",
          "mach zwei Anfragen",
          "einzeln anfragen",
          "split",
          "SPLIT please",
          "two requests please"}) {
        EXPECT_TRUE(commands::wants_parts(words)) << words;
    }
    for (const char* const words :
         {"ja", "1", "zusammen", "nicht getrennt", "getrennt liefern geht auch", "Ø 30", ""}) {
        EXPECT_FALSE(commands::wants_parts(words)) << words;
    }
}

constexpr const char* kTwoWorks =
    "40 Drehteile aus C45, Ø 30 x 60 und 200 Laschen verzinken, bis 15. März. Bitte nicht an "
    "Zerspanung Otterbach.";

/// The asker has written of two works, and one need was posted.
class TwoWorks : public testing::Test {
protected:
    explicit TwoWorks(config::NeedSettings needs = ClusterScene::unlimited()) : scene_(needs) {
        InboundMessage message = scene_.chat(kAsker, kTwoWorks);
        message_id_ = message.message_id;
        posted_ = scene_.say(message);
    }

    std::optional<storage::NeedRecord> need(const std::string& number) {
        return scene_.core().office().needs.find_number(number);
    }
    std::vector<Sent> change(InboundKind kind, const std::string& text) {
        InboundMessage message = scene_.chat(kAsker, text);
        message.kind = kind;
        message.target = message_id_;
        return scene_.say(message);
    }
    static std::string all_to(const std::vector<Sent>& sent, const char* reader) {
        std::string all;
        for (const Sent& one : to(sent, reader)) {
            all += one.message.text + "\n";
        }
        return all;
    }

    ClusterScene scene_;
    std::string message_id_;
    std::vector<Sent> posted_;
};

TEST_F(TwoWorks, stay_one_need_until_the_asker_wants_two) {
    EXPECT_THAT(
        all_to(posted_, kAsker),
        AllOf(HasSubstr("zwei verschiedene Arbeiten"), HasSubstr("Mit GETRENNT"))
    );
    EXPECT_FALSE(need("B-2026-002"));
    scene_.say_in_chat(kAsker, "danke");
    EXPECT_FALSE(need("B-2026-002"));
}

TEST(ThreeWorks, are_counted_on_the_card) {
    ClusterScene scene;
    EXPECT_THAT(
        only_text(
            scene.say_in_chat(
                kAsker,
                "40 Drehteile aus C45, 200 Laschen verzinken und 15 Gehäuse fräsen, bis 15. März"
            ),
            kAsker
        ),
        HasSubstr("3 verschiedene Arbeiten")
    );
}

TEST_F(TwoWorks, become_two_needs_in_a_word_each_with_what_holds_for_both) {
    const auto sent = scene_.say_in_chat(kAsker, "getrennt");
    ASSERT_TRUE(need("B-2026-002"));
    EXPECT_THAT(
        all_to(sent, kAsker),
        AllOf(
            HasSubstr("sind 2 Anfragen geworden"),
            HasSubstr("B-2026-001"),
            HasSubstr("B-2026-002"),
            HasSubstr("15.03.2027")
        )
    );
    auto& office = scene_.core().office();
    for (const char* const number : {"B-2026-001", "B-2026-002"}) {
        const auto one = *need(number);
        EXPECT_EQ(one.deadline, parse_iso_date("2027-03-15")) << number;
        EXPECT_FALSE(office.invitations.find(one.id, "zerspaner")) << number;
        EXPECT_EQ(one.message_id, message_id_) << number;
    }
    const std::string turner = all_to(posted_, kTurner) + all_to(sent, kTurner);
    const std::string plater = all_to(posted_, kPlater) + all_to(sent, kPlater);
    EXPECT_THAT(turner, HasSubstr("40 Drehteile"));
    EXPECT_THAT(plater, HasSubstr("200 Laschen"));
    EXPECT_THAT(all_to(sent, kTurner), Not(HasSubstr("Laschen")));
    EXPECT_THAT(all_to(sent, kPlater), Not(HasSubstr("Drehteile")));
    EXPECT_THAT(to(posted_, kByMail), IsEmpty());
    EXPECT_THAT(to(sent, kByMail), IsEmpty());
    for (const char* const reader : {kTurner, kPlater}) {
        EXPECT_THAT(all_to(posted_, reader) + all_to(sent, reader), Not(HasSubstr("Otterbach")));
    }
}

TEST_F(TwoWorks, are_withdrawn_together_with_their_message) {
    scene_.say_in_chat(kAsker, "getrennt");
    change(InboundKind::redaction, "");
    EXPECT_EQ(need("B-2026-001")->state, NeedState::withdrawn);
    EXPECT_EQ(need("B-2026-002")->state, NeedState::withdrawn);
    EXPECT_EQ(need("B-2026-001")->text, "");
    EXPECT_EQ(need("B-2026-002")->text, "");
}

TEST_F(TwoWorks, follow_an_edit_of_their_message_each) {
    scene_.say_in_chat(kAsker, "getrennt");
    change(
        InboundKind::edit,
        "60 Drehteile aus C45, Ø 30 x 60 und 300 Laschen verzinken, bis 22. März. Bitte nicht an "
        "Zerspanung Otterbach."
    );
    std::string texts;
    for (const char* const number : {"B-2026-001", "B-2026-002"}) {
        EXPECT_EQ(need(number)->deadline, parse_iso_date("2027-03-22")) << number;
        EXPECT_THAT(need(number)->text, HasSubstr("nicht an Zerspanung Otterbach")) << number;
        texts += need(number)->text + "\n";
    }
    EXPECT_THAT(texts, AllOf(HasSubstr("60 Drehteile"), HasSubstr("300 Laschen")));
    const auto unclear = change(InboundKind::edit, "60 Drehteile aus C45, sonst nichts");
    EXPECT_THAT(all_to(unclear, kAsker), HasSubstr("mit der Nummer"));
    EXPECT_FALSE(need("B-2026-003"));
}

TEST_F(TwoWorks, take_what_was_added_for_both_along) {
    scene_.say_in_chat(kAsker, "und bitte nicht an Sickingen Precision");
    scene_.say_in_chat(kAsker, "getrennt");
    ASSERT_TRUE(need("B-2026-002"));
    const auto excluded =
        commands::understand(scene_.core().office(), *need("B-2026-002")).excluded_firms;
    EXPECT_THAT(excluded, testing::Contains(HasSubstr("Sickingen")));
}

TEST_F(TwoWorks, are_not_parted_any_more_once_a_firm_has_answered) {
    const char* const firm = to(posted_, kTurner).empty() ? kPlater : kTurner;
    scene_.answer(to(posted_, firm).at(0), "12 € das Stück");
    scene_.say_in_chat(kAsker, "getrennt");
    EXPECT_FALSE(need("B-2026-002"));
}

TEST_F(TwoWorks, stay_one_with_a_word_why_once_a_firm_has_answered) {
    const char* const firm = to(posted_, kTurner).empty() ? kPlater : kTurner;
    scene_.answer(to(posted_, firm).at(0), "12 € das Stück");
    EXPECT_THAT(
        all_to(scene_.say_in_chat(kAsker, "getrennt"), kAsker),
        AllOf(
            HasSubstr("B-2026-001 bleibt eine Anfrage"),
            HasSubstr("Es haben schon Firmen darauf geantwortet"),
            HasSubstr("als eigene Nachricht")
        )
    );
    EXPECT_FALSE(need("B-2026-002"));
}

TEST_F(TwoWorks, stay_one_with_a_word_why_where_something_was_added_that_may_be_for_one) {
    scene_.say_in_chat(kAsker, "die Oberfläche bitte Ra 0,8");
    const auto sent = scene_.say_in_chat(kAsker, "getrennt");
    EXPECT_THAT(all_to(sent, kAsker), HasSubstr("keiner der Arbeiten sicher zuordnen"));
    EXPECT_FALSE(need("B-2026-002"));
}

TEST(TwoWorksWithFiles, stay_one_with_a_word_why) {
    ClusterScene scene;
    InboundMessage message = scene.chat(kAsker, kTwoWorks);
    message.attachments = {pdf_named("Welle.pdf")};
    scene.say(std::move(message));
    const auto sent = scene.say_in_chat(kAsker, "getrennt");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("Es liegen Dateien dabei"), HasSubstr("mit ihren Dateien"))
    );
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(TwoWorksInTheRoom, become_two_needs_where_the_asker_says_so) {
    ClusterScene scene;
    const auto posted = scene.say(scene.room(kAsker, std::string("!bedarf ") + kTwoWorks));
    const auto card = to(posted, kRoom);
    ASSERT_FALSE(card.empty());
    EXPECT_THAT(card.at(0).message.text, AllOf(HasSubstr("GETRENNT"), Not(HasSubstr("Otterbach"))));
    InboundMessage message = scene.room(kAsker, "getrennt");
    message.answers_to = {card.at(0).remote_id};
    message.mentions_bot = true;
    scene.say(std::move(message));
    ASSERT_TRUE(scene.core().office().needs.find_number("B-2026-002"));
}

class TwoWorksForTheModerator : public TwoWorks {
protected:
    TwoWorksForTheModerator() : TwoWorks(ClusterScene::by_the_moderator()) {}
};

TEST_F(TwoWorksForTheModerator, wait_for_his_release_as_two) {
    const auto sent = scene_.say_in_chat(kAsker, "getrennt");
    ASSERT_TRUE(need("B-2026-002"));
    EXPECT_EQ(need("B-2026-001")->state, NeedState::awaiting_release);
    EXPECT_EQ(need("B-2026-002")->state, NeedState::awaiting_release);
    EXPECT_THAT(all_to(sent, kModerator), HasSubstr("B-2026-002"));
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST(WorksWithAnAnswerDay, keep_it_each_and_no_firm_reads_how_it_is_kept) {
    for (const bool later : {false, true}) {
        ClusterScene scene;
        const std::string works =
            "20 Wellen aus C45 drehen, Ø 40 mm und 200 Laschen verzinken, 3 mm dick";
        scene.say_in_chat(kAsker, later ? works : works + ". Antwort bis 18.12.2026");
        if (later) {
            scene.say_in_chat(kAsker, "Antwort bis 18.12.2026");
        }
        const auto sent = scene.say_in_chat(kAsker, "getrennt");
        auto& office = scene.core().office();
        for (const char* const number : {"B-2026-001", "B-2026-002"}) {
            const auto one = office.needs.find_number(number);
            ASSERT_TRUE(one) << later;
            EXPECT_EQ(commands::answer_time_of(*one), parse_iso_date("2026-12-18")) << number;
            EXPECT_THAT(one->text, Not(HasSubstr("Antwortzeit"))) << number;
            EXPECT_FALSE(commands::understand(office, *one).deadline) << number;
        }
        for (const Sent& one : sent) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("Antwortzeit")));
        }
    }
}

}  // namespace
}  // namespace clusterlotse::test
