#include "commands/desk/typed_signs.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::is_typed_sign;
using commands::with_sign_as_question;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

struct TypedSign {
    const char* words;
    const char* state;
};

constexpr TypedSign kSigns[] = {
    {"👎", "declined"},
    {"👎👎", "declined"},
    {"👎🏽", "declined"},
    {"❌", "declined"},
    {"👎 leider voll", "declined"},
    {"👎 keine Kapazität", "declined"},
    {"👍", "interested"},
    {"👍!", "interested"},
    {"👍🏻", "interested"},
    {"✅", "interested"},
    {"👍 ab KW 9", "interested"},
    {"👍 from week 9", "interested"},
    {"❓ Welche Oberfläche", "asked_back"},
    {"❓Toleranz", "asked_back"},
};

/// The states that a reaction or the same in words brings about.
std::string state_after_reply(const char* words) {
    AskingScene scene;
    scene.offer(kTurner, words);
    return scene.state_of("dreherei");
}

TEST(TypedSigns, in_the_chat_do_what_the_reaction_does) {
    for (const char* const sign : {"👎", "👍", "✅", "❌"}) {
        AskingScene reacts;
        reacts.react(to(reacts.asked(), kTurner).front(), kTurner, sign);
        AskingScene types;
        types.say_in_chat(kTurner, sign);
        EXPECT_EQ(types.state_of("dreherei"), reacts.state_of("dreherei")) << sign;
        EXPECT_NE(types.state_of("dreherei"), "asked") << sign;
    }
}

TEST(TypedSigns, alone_or_with_words_answer_the_request_in_the_chat) {
    for (const TypedSign& one : kSigns) {
        AskingScene scene;
        scene.say_in_chat(kTurner, one.words);
        EXPECT_EQ(scene.state_of("dreherei"), state_after_reply(one.words)) << one.words;
        EXPECT_NE(scene.state_of("dreherei"), "asked") << one.words;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << one.words;
    }
}

TEST(TypedSigns, alone_or_with_words_answer_the_request_by_a_fresh_mail) {
    for (const TypedSign& one : kSigns) {
        AskingScene scene;
        scene.say(scene.mail(kByMail, "Ihre Anfrage", one.words));
        EXPECT_EQ(scene.state_of("zerspaner"), state_after_reply(one.words)) << one.words;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << one.words;
    }
}

TEST(TypedSigns, mean_what_they_say) {
    for (const TypedSign& one : kSigns) {
        if (std::string(one.state) != "asked_back") {
            EXPECT_EQ(state_after_reply(one.words), one.state) << one.words;
        }
    }
}

TEST(TypedSigns, that_ask_are_asked_what) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kTurner, "❓");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Was möchten Sie zu B-2026-001 wissen?"));
    const auto question = scene.say_in_chat(kTurner, "Welche Oberfläche soll das haben?");
    EXPECT_THAT(only_text(question, kAsker), HasSubstr("Rückfrage von Dreherei Wolfstein"));
    AskingScene mail;
    const auto by_mail = mail.say(mail.mail(kByMail, "", "❓"));
    EXPECT_THAT(only_text(by_mail, kByMail), HasSubstr("Was möchten Sie zu B-2026-001 wissen?"));
}

TEST(TypedSigns, before_words_that_ask_carry_the_question) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kTurner, "❓ Welche Oberfläche");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Rückfrage von Dreherei Wolfstein"));
}

TEST(TypedSigns, after_the_read_back_refuse_only_how_it_was_understood) {
    AskingScene scene;
    scene.say_in_chat(kTurner, "Können wir, ab KW 3");
    const auto sent = scene.say_in_chat(kTurner, "👎");
    EXPECT_EQ(scene.state_of("dreherei"), "interested");
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("B-2026-001"));
    AskingScene agrees;
    agrees.say_in_chat(kTurner, "Können wir, ab KW 3");
    EXPECT_THAT(to(agrees.say_in_chat(kTurner, "👍"), kAsker), IsEmpty());
}

TEST(TypedSigns, to_what_asks_for_nothing_answer_no_request) {
    AskingScene scene;
    scene.say_in_chat(kTurner, "!meine");
    for (const char* const sign : {"👍", "👎"}) {
        const auto sent = scene.say_in_chat(kTurner, sign);
        EXPECT_THAT(to(sent, kAsker), IsEmpty()) << sign;
        EXPECT_EQ(scene.state_of("dreherei"), "asked") << sign;
    }
}

TEST(TypedSigns, get_one_friendly_line_where_nothing_is_open) {
    constexpr const char* kSignature = "\n\nMit freundlichen Grüßen\nUte Kern\nZerspanung Kusel";
    const auto answers = [&](AskingScene& scene, const char* sender, const std::string& words) {
        const auto sent = scene.say(
            std::string(sender).starts_with('@') ? scene.chat(sender, words)
                                                 : scene.mail(sender, "Nachfrage", words)
        );
        EXPECT_THAT(sent, SizeIs(1)) << words;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
        return only_text(sent, sender);
    };
    for (const char* const sender : {kTurner, kByMail, kPlater}) {
        for (const std::string below : {"", kSignature}) {
            for (const std::string sign : {"👍", "👎", "❓"}) {
                AskingScene scene;
                scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
                const std::string line = answers(scene, sender, sign + below);
                EXPECT_EQ(line.starts_with("Gern!"), sign == "👍") << sender << ": " << line;
            }
        }
    }
}

TEST(TypedSigns, to_a_last_word_by_mail_are_thanked_for) {
    AskingScene scene;
    const auto ended = scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    const auto sent = scene.answer(to(ended, kByMail).front(), "👍");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Gern!"));
    EXPECT_THAT(to(sent, kAsker), IsEmpty()) << "nothing is left to agree to";
}

TEST(TypedSigns, in_automatic_mail_are_never_answered) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    InboundMessage mail = scene.mail(kByMail, "Automatische Antwort", "👍");
    mail.automatic = true;
    EXPECT_THAT(scene.say(mail), IsEmpty());
}

TEST(TypedSigns, are_known_in_any_colour_and_never_in_words) {
    for (const char* const sign : {"👍", " 👍🏿 ", "👎", "❓", "❓❓", "✔️", "👍\n"}) {
        EXPECT_TRUE(is_typed_sign(sign)) << sign;
    }
    for (const char* const words : {"", "ja", "👍 ja", "😂", "?", "👋"}) {
        EXPECT_FALSE(is_typed_sign(words)) << words;
    }
    EXPECT_EQ(with_sign_as_question("❓ Toleranz."), "Toleranz?");
    EXPECT_EQ(with_sign_as_question("❓ Ra 1,6? Oder 3,2"), "Ra 1,6? Oder 3,2");
    EXPECT_EQ(with_sign_as_question("❓"), "❓");
    EXPECT_EQ(with_sign_as_question("Ja ❓"), "Ja ❓");
}

}  // namespace
}  // namespace clusterlotse::test
