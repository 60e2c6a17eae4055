#include "storage/answer_json.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kOffer = "12,50 € das Stück, Lieferung 18.12.";
constexpr const char* kYes[] = {"👍", "👍🏽", "✅", "✔️"};
constexpr const char* kNo[] = {"👎", "👎🏿", "❌"};
constexpr const char* kAsks[] = {"❓", "❔"};

struct SupplierSigns : testing::Test {
    SupplierSigns() { request_ = to(scene_.asked(), kTurner).front(); }

    /// What the asker reads of the firm's offer in his table.
    std::string offer_read() { return only_text(scene_.say_in_chat(kAsker, "!stand"), kAsker); }

    Sent last(const std::vector<Sent>& sent) { return to(sent, kTurner).back(); }

    Sent asker_writes(const char* words) {
        const auto told = scene_.offer(kTurner, kOffer);
        return last(scene_.answer(to(told, kAsker).front(), words));
    }

    AskingScene scene_;
    Sent request_;
};

TEST(SignsOfSuppliers, on_the_request_say_yes_or_no_or_ask) {
    const auto after = [](const char* sign) {
        AskingScene scene;
        scene.react(to(scene.asked(), kTurner).front(), kTurner, sign);
        return scene.state_of("dreherei");
    };
    for (const char* const sign : kYes) {
        EXPECT_EQ(after(sign), "interested") << sign;
    }
    for (const char* const sign : kNo) {
        EXPECT_EQ(after(sign), "declined") << sign;
    }
    for (const char* const sign : kAsks) {
        AskingScene scene;
        const auto sent = scene.react(to(scene.asked(), kTurner).front(), kTurner, sign);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Was möchten Sie zu B-2026-001 wissen?"));
        EXPECT_EQ(scene.state_of("dreherei"), "asked") << sign;
    }
}

TEST_F(SupplierSigns, that_agree_leave_an_offer_as_it_is) {
    const Sent read_back = last(scene_.offer(kTurner, kOffer));
    for (const char* const sign : kYes) {
        scene_.react(request_, kTurner, sign);
        scene_.react(read_back, kTurner, sign);
        scene_.say_in_chat(kTurner, sign);
        scene_.answer(request_, sign);
        EXPECT_EQ(scene_.state_of("dreherei"), "offered") << sign;
        EXPECT_THAT(offer_read(), AllOf(HasSubstr("12,50 €/Stück"), HasSubstr("18.12."))) << sign;
    }
}

TEST_F(SupplierSigns, that_agree_leave_an_offer_for_a_part_as_it_is) {
    scene_.offer(kTurner, "10 Stück könnten wir für 14 €/Stk, den Rest nicht");
    scene_.react(request_, kTurner, "👍");
    EXPECT_EQ(scene_.state_of("dreherei"), "offered_partly");
    EXPECT_THAT(offer_read(), AllOf(HasSubstr("14 €/Stück"), HasSubstr("10 Stück könnten wir")));
}

TEST_F(SupplierSigns, and_wishes_for_time_keep_the_price) {
    scene_.offer(kTurner, kOffer);
    scene_.say_in_chat(kTurner, "Für den Termin brauche ich noch bis Freitag");
    EXPECT_THAT(offer_read(), HasSubstr("12,50 €/Stück"));
}

TEST_F(SupplierSigns, on_files_thank_for_them) {
    const auto asked = scene_.say(with(
        scene_.chat(kAsker, "80 Bolzen aus C45 drehen, Ø 12 x 60"),
        "Bolzen.pdf",
        test_support::pdf_of("BT (Bolzen) Tj ET")
    ));
    const auto sent = scene_.answer(to(asked, kTurner).front(), "4,20 € das Stück");
    const Sent files = to(sent, kTurner).back();
    ASSERT_THAT(files.message.text, HasSubstr("Hier ist die Datei"));
    EXPECT_THAT(scene_.react(files, kTurner, "👍"), IsEmpty());
    for (const char* const word : {"👍", "ok", "Ja"}) {
        const auto thanked = scene_.answer(files, word);
        EXPECT_THAT(to(thanked, kAsker), IsEmpty()) << word;
        EXPECT_THAT(only_text(thanked, kTurner), HasSubstr("Gern!")) << word;
    }
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kAsker, "!stand B-2026-002"), kAsker),
        HasSubstr("4,20 €/Stück")
    );
}

TEST(SignsOfSuppliers, on_a_question_of_the_asker_are_his_answer) {
    for (const bool reacts : {true, false}) {
        for (const char* const word : {"👍", "👎", "ja", "nein", "Nein!"}) {
            AskingScene scene;
            const auto told = scene.offer(kTurner, kOffer);
            const auto question = scene.answer(to(told, kAsker).front(), "Gehen auch 25 Stück?");
            const auto sent = reacts ? scene.react(to(question, kTurner).back(), kTurner, word)
                                     : scene.say_in_chat(kTurner, word);
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr(word)) << word;
            EXPECT_EQ(scene.state_of("dreherei"), "offered") << word;
            EXPECT_THAT(
                only_text(scene.say_in_chat(kAsker, "!stand"), kAsker), HasSubstr("12,50 €/Stück")
            ) << word;
        }
    }
}

TEST_F(SupplierSigns, on_words_that_ask_nothing_are_no_answer) {
    const Sent words = asker_writes("Danke, das sehen wir uns an.");
    EXPECT_THAT(scene_.react(words, kTurner, "👍"), IsEmpty());
    EXPECT_THAT(to(scene_.say_in_chat(kTurner, "👍"), kAsker), IsEmpty());
}

TEST_F(SupplierSigns, on_how_he_was_understood_speak_of_that) {
    const Sent read_back = last(scene_.offer(kTurner, kOffer));
    const auto wrong = scene_.react(read_back, kTurner, "👎");
    EXPECT_THAT(only_text(wrong, kTurner), HasSubstr("Wie meinten Sie es bei B-2026-001 ("));
    EXPECT_THAT(to(wrong, kAsker), IsEmpty());
    const auto asks = scene_.react(read_back, kTurner, "❓");
    EXPECT_THAT(only_text(asks, kTurner), HasSubstr("Was möchten Sie zu B-2026-001 wissen?"));
    EXPECT_EQ(scene_.state_of("dreherei"), "offered");
}

}  // namespace
}  // namespace clusterlotse::test
