#include "commands/answers/answer_or_new.hpp"

#include "tests/unit/commands/waves/asked_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(AnswerOrNew, is_asked_where_the_words_may_be_both_and_keeps_them) {
    for (const char* const words :
         {kEither,
          "wir suchen fuer die 20 wellen jemand der haertet",
          "Die Wellen würden wir auswärts härten lassen",
          "Wir brauchen jemanden für 20 Wellen",
          "Wellen aus 42CrMo4 härten",
          "We are looking for somebody who hardens the shafts"}) {
        AskedFirms chat;
        const auto sent = chat.say_in_chat(kTurner, words);
        EXPECT_THAT(
            only_text(sent, kTurner),
            HasSubstr("Ist das eine Antwort auf B-2026-001 oder eine neue Anfrage?")
        ) << words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(words)) << words;
        EXPECT_THAT(to(sent, kAsker), IsEmpty()) << words;
        EXPECT_FALSE(chat.has_need()) << words;
    }
    AskedFirms mail;
    const auto broken =
        mail.say(mail.mail(kByMail, "Hilfe", "Hier ist eine Spindel gebrochen, Ø 40 x 300"));
    EXPECT_THAT(only_text(broken, kByMail), HasSubstr("oder eine neue Anfrage?"));
    EXPECT_FALSE(mail.has_need());
    AskedFirms english;
    const auto asked = english.say_in_chat(kEnglish, "We need somebody for the 20 shafts");
    EXPECT_THAT(only_text(asked, kEnglish), HasSubstr("an answer to B-2026-001 or a new request?"));
}

TEST(AnswerOrNew, takes_an_answer_by_word_and_number) {
    for (const char* const word :
         {"1",
          "1️⃣",
          "Antwort",
          "eine Antwort",
          "das ist eine antwort",
          "Antwort auf B-2026-001",
          "B-2026-001",
          "nur ne Antwort",
          "👍",
          "answer",
          "die 1"}) {
        AskedFirms scene;
        scene.say_in_chat(kTurner, kEither);
        const auto sent = scene.say_in_chat(kTurner, word);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kEither)) << word;
        EXPECT_FALSE(scene.has_need()) << word;
        EXPECT_THAT(to_competitors(sent, kTurner), IsEmpty()) << word;
    }
}

TEST(AnswerOrNew, makes_a_need_by_word_and_number) {
    for (const char* const word :
         {"2",
          "2️⃣",
          "neu",
          "Neue Anfrage",
          "eine neue",
          "nein, neue Anfrage",
          "das ist neu",
          "🆕",
          "wir suchen selbst",
          "new",
          "a new request",
          "eigener Bedarf"}) {
        AskedFirms scene;
        scene.say_in_chat(kTurner, kEither);
        const auto sent = scene.say_in_chat(kTurner, word);
        const auto need = scene.core().office().needs.find_number("B-2026-002");
        ASSERT_TRUE(need) << word;
        EXPECT_THAT(need->text, HasSubstr("jemand, der härtet")) << word;
        EXPECT_THAT(to(sent, kAsker), IsEmpty()) << word;
        EXPECT_EQ(scene.state_of("dreherei"), "asked") << word;
    }
}

TEST(AnswerOrNew, takes_a_reaction_to_the_question) {
    for (const char* const sign : {"👍", "✅", "1️⃣"}) {
        AskedFirms scene;
        const auto question = scene.say_in_chat(kTurner, kEither);
        const auto sent = scene.react(to(question, kTurner).front(), kTurner, sign);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kEither)) << sign;
        EXPECT_FALSE(scene.has_need()) << sign;
    }
    for (const char* const sign : {"🆕", "2️⃣"}) {
        AskedFirms scene;
        const auto question = scene.say_in_chat(kTurner, kEither);
        scene.react(to(question, kTurner).front(), kTurner, sign);
        EXPECT_TRUE(scene.has_need()) << sign;
    }
}

TEST(AnswerOrNew, takes_what_is_said_besides_along) {
    AskedFirms answer;
    answer.say_in_chat(kTurner, kEither);
    const auto sent = answer.say_in_chat(kTurner, "Antwort: gedreht haben wir sie KW 9");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("KW 9"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kEither));
    AskedFirms search;
    search.say_in_chat(kTurner, kEither);
    search.say_in_chat(kTurner, "Neu, bis KW 12 bitte");
    const auto need = search.core().office().needs.find_number("B-2026-002");
    ASSERT_TRUE(need);
    EXPECT_THAT(need->text, HasSubstr("KW 12"));
}

TEST(AnswerOrNew, keeps_what_is_written_before_the_answer_together) {
    AskedFirms scene;
    scene.say_in_chat(kTurner, kEither);
    const auto more = scene.say_in_chat(kTurner, "Am besten bis KW 12");
    EXPECT_THAT(only_text(more, kTurner), HasSubstr("letzten Nachrichten"));
    EXPECT_THAT(to(more, kAsker), IsEmpty());
    scene.say_in_chat(kTurner, "neu");
    const auto need = scene.core().office().needs.find_number("B-2026-002");
    ASSERT_TRUE(need);
    EXPECT_THAT(need->text, HasSubstr("jemand, der härtet"));
    EXPECT_THAT(need->text, HasSubstr("KW 12"));
}

TEST(AnswerOrNew, is_asked_again_after_a_bare_yes_or_no) {
    for (const char* const word : {"ja", "nein", "ok", "👎"}) {
        AskedFirms scene;
        scene.say_in_chat(kTurner, kEither);
        const auto again = scene.say_in_chat(kTurner, word);
        EXPECT_THAT(to(again, kAsker), IsEmpty()) << word;
        EXPECT_FALSE(scene.has_need()) << word;
        if (std::string_view(word) != "ok") {
            EXPECT_THAT(only_text(again, kTurner), HasSubstr("oder eine neue Anfrage?")) << word;
        }
        EXPECT_EQ(scene.state_of("dreherei"), "asked") << word;
        const auto sent = scene.say_in_chat(kTurner, "Antwort");
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kEither)) << word;
    }
}

TEST(AnswerOrNew, is_asked_again_where_a_number_was_not_offered) {
    AskedFirms scene;
    scene.say_in_chat(kTurner, kEither);
    const auto again = scene.say_in_chat(kTurner, "3");
    EXPECT_THAT(only_text(again, kTurner), HasSubstr("oder eine neue Anfrage?"));
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
    const auto sent = scene.say_in_chat(kTurner, "1");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kEither));
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("\n3")));
}

TEST(AnswerOrNew, by_mail_is_settled_by_a_reply_or_another_mail) {
    for (const bool reply : {true, false}) {
        AskedFirms answer;
        const auto asked = answer.say(answer.mail(kByMail, "Wellen", kEither));
        const Sent question = to(asked, kByMail).front();
        const auto sent = reply ? answer.answer(question, "Antwort")
                                : answer.say(answer.mail(kByMail, "", "Antwort"));
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kEither)) << reply;
        AskedFirms search;
        const auto again = search.say(search.mail(kByMail, "Wellen härten", kEither));
        const Sent other = to(again, kByMail).front();
        reply ? search.answer(other, "neue Anfrage")
              : search.say(search.mail(kByMail, "", "neue Anfrage"));
        const auto need = search.core().office().needs.find_number("B-2026-002");
        ASSERT_TRUE(need) << reply;
        EXPECT_THAT(need->text, HasSubstr("jemand, der härtet")) << reply;
    }
}

TEST(AnswerOrNew, asks_which_request_where_there_are_several) {
    AskedFirms scene;
    scene.ask_for_bushings();
    const auto asked = scene.say_in_chat(kTurner, kEither);
    EXPECT_THAT(only_text(asked, kTurner), HasSubstr("3  neue Anfrage"));
    const auto which = scene.say_in_chat(kTurner, "eine Antwort");
    EXPECT_THAT(only_text(which, kTurner), HasSubstr("Zu welcher Anfrage gehört"));
    const auto sent = scene.say_in_chat(kTurner, "B-2026-001");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kEither));
    AskedFirms search;
    search.ask_for_bushings();
    search.say_in_chat(kTurner, kEither);
    search.say_in_chat(kTurner, "3");
    EXPECT_TRUE(search.has_need("B-2026-003"));
}

TEST(AnswerOrNew, loses_nothing_that_waits_for_another_question) {
    AskedFirms scene;
    scene.ask_for_bushings();
    scene.say_in_chat(kTurner, "Können wir, ab KW 3");
    scene.say(scene.chat(kTurner, "Suche für die 20 Wellen jemand, der härtet"));
    const auto settled = scene.say_in_chat(kTurner, "neu");
    const auto need = scene.core().office().needs.find_number("B-2026-003");
    ASSERT_TRUE(need);
    EXPECT_THAT(need->text, Not(HasSubstr("KW 3")));
    const auto to_turner = to(settled, kTurner);
    ASSERT_THAT(to_turner, Not(IsEmpty()));
    EXPECT_THAT(to_turner.back().message.text, HasSubstr("Können wir, ab KW 3"));
    const auto sent = scene.say_in_chat(kTurner, "B-2026-001");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ab KW 3"));
}

TEST(AnswerOrNewWords, are_told_apart) {
    using Says = commands::AnswerOrNew::Says;
    const auto said = [](const char* text) { return commands::answer_or_new_said(text); };
    for (const char* const words : {"Antwort", "ANTWORT bitte", "the answer", "ja, eine Antwort"}) {
        ASSERT_TRUE(said(words)) << words;
        EXPECT_EQ(said(words)->says, Says::answer) << words;
    }
    for (const char* const words :
         {"NEU", "keine Antwort, sondern neu", "neuer Bedarf", "search"}) {
        ASSERT_TRUE(said(words)) << words;
        EXPECT_EQ(said(words)->says, Says::new_need) << words;
    }
    for (const char* const words :
         {"Können wir", "12 Euro", "neuer Termin KW 9", "Antwort kommt morgen", "ja", "nein"}) {
        EXPECT_FALSE(said(words)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
