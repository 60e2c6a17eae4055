// Works of different trades in one message: told apart, offered to be parted, never parted unasked.
#include "commands/needs/several_works.hpp"

#include "commands/needs/need_reading.hpp"
#include "commands/needs/parted_works.hpp"
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

class SeveralWorks : public testing::Test {
protected:
    std::vector<std::string> apart(const std::string& text) {
        commands::WorksReader reader;
        reader.understand = [this](const std::string& words) {
            return scene_.core().office().engine.understand(
                words, *parse_iso_date("2026-11-23"), Language::de
            );
        };
        reader.rules_out = [](const std::string& clause) {
            return clause.find("nicht an") != std::string::npos ||
                   clause.find("not to") != std::string::npos ||
                   clause.find("anonym") != std::string::npos;
        };
        return commands::works_apart(text, reader);
    }

    ClusterScene scene_;
};

TEST_F(SeveralWorks, get_what_stands_behind_them_each) {
    EXPECT_THAT(
        apart("40 Drehteile aus 1.4301 nach Zeichnung und 200 Laschen verzinken, bis KW 8. Bitte "
              "nicht an Mandelbach"),
        ElementsAre(
            "40 Drehteile aus 1.4301 nach Zeichnung, bis KW 8. Bitte nicht an Mandelbach",
            "200 Laschen verzinken, bis KW 8. Bitte nicht an Mandelbach"
        )
    );
}

TEST_F(SeveralWorks, get_what_stands_before_and_between_them_each) {
    EXPECT_THAT(
        apart("Bis KW 8, bitte nicht an Mandelbach: 40 Drehteile aus 1.4301 und 200 Laschen "
              "verzinken"),
        ElementsAre(
            "Bis KW 8, bitte nicht an Mandelbach: 40 Drehteile aus 1.4301",
            "Bis KW 8, bitte nicht an Mandelbach: 200 Laschen verzinken"
        )
    );
    EXPECT_THAT(
        apart("40 Drehteile aus 1.4301, bitte nicht an Mandelbach, und 200 Laschen verzinken"),
        ElementsAre(
            "40 Drehteile aus 1.4301, bitte nicht an Mandelbach",
            "200 Laschen verzinken, bitte nicht an Mandelbach"
        )
    );
}

TEST_F(SeveralWorks, keep_a_date_of_their_own) {
    EXPECT_THAT(
        apart("40 Drehteile aus 1.4301 bis KW 6 und 200 Laschen verzinken, bis KW 8"),
        ElementsAre("40 Drehteile aus 1.4301 bis KW 6", "200 Laschen verzinken, bis KW 8")
    );
}

TEST_F(SeveralWorks, are_told_apart_in_many_forms) {
    for (const char* const text :
         {"1) 40 Drehteile aus C45, Ø 30 x 60 und 2) 200 Laschen verzinken",
          "wir haben zwei Sachen:\n1. 40 Drehteile aus C45\n2. 200 Laschen verzinken",
          "a) 40 Drehteile aus C45 b) 200 Laschen verzinken",
          "- 40 Drehteile aus C45, Ø 30 x 60\n- 200 Laschen verzinken, alles bis 15. März",
          "Pos. 1: 40 Drehteile aus C45\nPos. 2: 200 Laschen verzinken",
          "Wir brauchen 40 Drehteile aus C45 und außerdem 200 Laschen verzinkt",
          "Wir suchen jemanden für 40 Drehteile aus C45 sowie 200 Laschen zum Verzinken",
          "40 Drehteile aus 1.4301. 200 Laschen verzinken. Beides bis Ende Februar.",
          "40 Drehteile aus 1.4301, 200 Laschen verzinken",
          "40 Stück Drehteile aus C45 und 40 Stück Laschen verzinken",
          "40 turned parts in 316L and 200 brackets hot-dip galvanised, by mid February",
          "We need 40 turned parts in 316L and also 200 brackets to be galvanised",
          "We need someone to turn 40 shafts and mill 15 housings, by mid February",
          "please turn 40 shafts in 316L and galvanise 200 brackets",
          "We need somebody who can turn the shafts and mill 15 housings"}) {
        EXPECT_THAT(apart(text), SizeIs(2)) << text;
    }
    EXPECT_THAT(
        apart("1) 40 Drehteile aus C45 2) 200 Laschen verzinken 3) 12 Gehäuse pulverbeschichten, "
              "alles bis KW 8"),
        ElementsAre(
            "40 Drehteile aus C45, alles bis KW 8",
            "200 Laschen verzinken, alles bis KW 8",
            "12 Gehäuse pulverbeschichten, alles bis KW 8"
        )
    );
}

TEST_F(SeveralWorks, are_told_apart_by_what_each_work_is_done_on) {
    EXPECT_THAT(
        apart("PVD Beschichtung TiCN von 12 Stempeln, HSS, und Drahterodieren von 3 Schnittplatten "
              "1.2379 gehärtet 62 HRC, Dicke 40 mm"),
        ElementsAre(
            "PVD Beschichtung TiCN von 12 Stempeln, HSS",
            "Drahterodieren von 3 Schnittplatten 1.2379 gehärtet 62 HRC, Dicke 40 mm"
        )
    );
    EXPECT_THAT(
        apart("Verzinken von 200 Laschen sowie Drehen von 40 Buchsen, alles bis KW 8"),
        ElementsAre(
            "Verzinken von 200 Laschen, alles bis KW 8", "Drehen von 40 Buchsen, alles bis KW 8"
        )
    );
    EXPECT_THAT(
        apart("Galvanising of 200 brackets and turning of 40 bushings in bronze"), SizeIs(2)
    );
    for (const char* const text :
         {"Härten von 20 Wellen und Schleifen von 20 Wellen",
          "Drehen und Verzinken von 200 Bolzen",
          "Drehen von 20 Wellen und Fräsen von 2 Nuten",
          "Kalibrierung von 14 Prüfgewichten E2 und 3 Drehmomentschlüsseln"}) {
        EXPECT_THAT(apart(text), IsEmpty()) << text;
    }
}

TEST_F(SeveralWorks, may_end_with_one_thing_without_a_number) {
    EXPECT_THAT(
        apart("Für eine Zuführanlage: 12 Frästeile aus EN AW-7075, 400x300x40, hart eloxiert "
              "schwarz, und 30 Drehteile aus POM, außerdem Schaltschrank nach EPLAN mit SPS "
              "S7-1500. Alles bis 22. Januar."),
        ElementsAre(
            "Für eine Zuführanlage: 12 Frästeile aus EN AW-7075, 400x300x40, hart eloxiert "
            "schwarz, Alles bis 22. Januar.",
            "Für eine Zuführanlage: 30 Drehteile aus POM, Alles bis 22. Januar.",
            "Für eine Zuführanlage: Schaltschrank nach EPLAN mit SPS S7-1500. Alles bis 22. Januar."
        )
    );
    EXPECT_THAT(apart("40 Drehteile aus C45, außerdem Entgraten der Kanten"), IsEmpty());
    EXPECT_THAT(apart("40 Drehteile aus C45, außerdem Zeugnis 3.1"), IsEmpty());
}

TEST_F(SeveralWorks, are_not_seen_in_steps_and_positions_of_one) {
    for (const char* const text :
         {"40 Wellen drehen und verzinken",
          "Laschen lasern, kanten und verzinken",
          "200 Laschen lasern, kanten und verzinken, bis KW 8",
          "20 Wellen aus C45: 1) drehen 2) härten 3) schleifen",
          "1) 20 Buchsen drehen Ø 30\n2) 30 Buchsen drehen Ø 40",
          "1) 200 Laschen lasern 2) 200 Laschen verzinken",
          "200 Laschen lasern und 200 verzinken",
          "20 Wellen drehen und 10 davon härten",
          "40 Drehteile aus C45 und 2 Musterteile vorab",
          "40 Drehteile aus C45 sowie 10 Muster",
          "40 Drehteile aus C45, 10 Muster verzinkt",
          "40 Wellen drehen, dann 40 Wellen verzinken",
          "20 Platten fräsen und 80 Bohrungen M6",
          "20 Platten fräsen mit 4 Gewinden M8 und 2 Nuten",
          "Gestell aus S235 schweißen, 2 Seiten lackieren",
          "50 Wellen und 50 Buchsen drehen aus C45",
          "20 Drehteile aus 1.4301, Ø 40 x 120, bis 15. März",
          "20 Drehteile, Härte 58 und 60 HRC, verzinkt",
          "40 turned parts in 316L, then 40 parts passivated",
          "40 shafts turned and hardened",
          "turn and mill 20 housings",
          "turn 20 shafts and drill 4 holes",
          "turn 40 shafts and grind 40 shafts",
          "Brauche Angebot für 20, 50 und 100 Stück Drehteile",
          "20 Drehteile und 14 Tage später 30 Laschen",
          kNeed,
          ""}) {
        EXPECT_THAT(apart(text), IsEmpty()) << text;
    }
}

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
    EXPECT_THAT(
        card.at(0).message.text, AllOf(HasSubstr("GETRENNT"), Not(HasSubstr("Otterbach")))
    );
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

}  // namespace
}  // namespace clusterlotse::test
