#include "commands/answer_or_new.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kEither = "Wir suchen für die 20 Wellen jemand, der härtet";

/// Three firms were asked for 20 shafts.
class AskedFirms : public AskingScene {
public:
    AskedFirms() : AskingScene(unlimited(), "20 Wellen drehen aus 1.4301, Ø 40 x 120") {}

    bool has_need(const std::string& number = "B-2026-002") {
        return core().office().needs.find_number(number).has_value();
    }
    void ask_for_bushings() { say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30"); }
};

/// What the other firms that were asked read of it.
std::vector<Sent> to_competitors(const std::vector<Sent>& sent, const char* writer) {
    std::vector<Sent> read;
    for (const char* const firm : {kTurner, kByMail, kEnglish}) {
        const auto of_firm = to(sent, firm);
        if (std::string_view(firm) != writer) {
            read.insert(read.end(), of_firm.begin(), of_firm.end());
        }
    }
    return read;
}

constexpr const char* kNoSearches[] = {
    "wir bräuchten noch die Zeichnung, 13 Euro",
    "wir braeuchten noch die zeichnung",
    "geht, KW 9",
    "Welche Toleranz haben die Wellen?",
    "Wer liefert das Material?",
    "wer stellt denn die rohteile",
    "Wer macht die Abnahme der Teile?",
    "Wir bräuchten das Material beigestellt",
    "Brauchen dafür eher 20 Werktage",
    "Wir brauchen etwas mehr Vorlauf",
    "wir benoetigen noch 2 wochen mehr zeit",
    "Kann mir jemand die Zeichnung schicken?",
    "Was würde bei 50 Stück gelten?",
    "Das Härten müssten wir extern vergeben, dann 15 Euro das Stück",
    "Mit den Wellen sind wir gerade voll",
    "Die Wellen sind uns zu lang",
    "Edelstahl haben wir nicht da",
    "Ø 40 ist bei uns die Grenze",
    "We would need the drawing first",
    "We'd need the raw material from you",
    "How much tolerance do the shafts have?",
    "mir bräuchte noch e Zeichnung",
};

TEST(WordsOfAnAskedFirm, that_answer_never_become_a_need_in_its_chat) {
    for (const char* const words : kNoSearches) {
        AskedFirms scene;
        const auto sent = scene.say_in_chat(kTurner, words);
        EXPECT_FALSE(scene.has_need()) << words;
        EXPECT_THAT(to_competitors(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kAsker), SizeIs(1)) << words;
    }
}

TEST(WordsOfAnAskedFirm, that_answer_never_become_a_need_by_a_fresh_mail) {
    for (const char* const words : kNoSearches) {
        AskedFirms scene;
        const auto sent = scene.say(scene.mail(kByMail, "Ihre Anfrage", words));
        EXPECT_FALSE(scene.has_need()) << words;
        EXPECT_THAT(to_competitors(sent, kByMail), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kAsker), SizeIs(1)) << words;
    }
}

TEST(WordsOfAnAskedFirm, that_answer_are_no_need_after_its_first_answer_either) {
    for (const char* const words :
         {"wir bräuchten noch die Zeichnung, 13 Euro",
          "Wir bräuchten das Material beigestellt",
          "Wer liefert das Material?",
          "Mit den Wellen wären wir KW 9 durch"}) {
        AskedFirms scene;
        scene.say_in_chat(kTurner, "Können wir machen");
        scene.say_in_chat(kTurner, "!meine");
        const auto sent = scene.say_in_chat(kTurner, words);
        EXPECT_FALSE(scene.has_need()) << words;
        EXPECT_THAT(to_competitors(sent, kTurner), IsEmpty()) << words;
    }
}

TEST(WordsOfAnAskedFirm, without_any_work_become_no_need) {
    for (const char* const words :
         {"haben aktuell viel zu tun", "bei uns brennt grad die hütte", "bin heute unterwegs"}) {
        AskedFirms chat;
        EXPECT_THAT(to_competitors(chat.say_in_chat(kTurner, words), kTurner), IsEmpty()) << words;
        EXPECT_FALSE(chat.has_need()) << words;
        AskedFirms mail;
        const auto sent = mail.say(mail.mail(kByMail, "Auslastung", words));
        EXPECT_THAT(to_competitors(sent, kByMail), IsEmpty()) << words;
        EXPECT_FALSE(mail.has_need()) << words;
    }
}

TEST(WordsOfAnAskedFirm, that_seek_work_of_its_own_become_a_need) {
    for (const char* const words :
         {"Suche Härterei für 200 Bolzen 42CrMo4, 58 HRC, bis KW 12",
          "suche haerterei fuer 200 bolzen 42crmo4, 58 hrc, bis kw 12",
          "Wer kann 35 Gehäuse aus GG25 pulverbeschichten?",
          "In 3 Wochen brauchen wir 50 Buchsen aus Rotguss, gedreht",
          "Looking for somebody to zinc plate 400 brackets, S235",
          "200 Bolzen 42CrMo4 härten, 58 HRC",
          "Wir suchen selbst jemanden, der verzinkt"}) {
        AskedFirms chat;
        chat.say_in_chat(kTurner, words);
        EXPECT_TRUE(chat.has_need()) << words;
        EXPECT_EQ(chat.state_of("dreherei"), "asked") << words;
        AskedFirms mail;
        mail.say(mail.mail(kByMail, "Anfrage", words));
        EXPECT_TRUE(mail.has_need()) << words;
    }
}

TEST(WordsOfAFirmWithoutRequests, are_asked_about_as_little_as_before) {
    for (const char* const words :
         {"Wir suchen für die 20 Wellen jemand, der härtet", "Wir brauchen 20 Wellen aus 1.4301"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-001")) << words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("oder eine neue Anfrage"))) << words;
    }
}

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

TEST(AnswerOrNew, is_dropped_where_it_was_neither) {
    AskedFirms scene;
    scene.say_in_chat(kTurner, kEither);
    const auto sent = scene.say_in_chat(kTurner, "weder noch");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("bleibt alles, wie es ist"));
    scene.say_in_chat(kTurner, "neu");
    EXPECT_FALSE(scene.has_need());
}

TEST(AnswerOrNew, leaves_a_digit_behind_neither_unread_and_says_so) {
    for (const char* const neither : {"weder noch", "keins von beiden", "neither of them"}) {
        for (const char* const digit : {"2", "1", "2️⃣", "Nr. 2", "6"}) {
            for (const bool reply : {false, true}) {
                AskedFirms scene;
                const auto asked = scene.say_in_chat(kTurner, kEither);
                scene.say_in_chat(kTurner, neither);
                const auto sent = reply ? scene.answer(to(asked, kTurner).front(), digit)
                                        : scene.say_in_chat(kTurner, digit);
                EXPECT_EQ(scene.state_of("dreherei"), "asked") << neither << digit << reply;
                EXPECT_THAT(to(sent, kAsker), IsEmpty()) << neither << digit << reply;
                EXPECT_THAT(only_text(sent, kTurner), HasSubstr("weiß ich nicht, was Sie meinen"))
                    << neither << digit << reply;
                EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Antwort auf B-2026-001"))
                    << neither << digit << reply;
                EXPECT_FALSE(scene.has_need()) << neither << digit << reply;
            }
        }
    }
}

TEST(AnswerOrNew, leaves_a_digit_behind_neither_unread_by_mail_too) {
    for (const bool reply : {false, true}) {
        AskedFirms scene;
        const auto asked = scene.say(scene.mail(kByMail, "Wellen", kEither));
        const auto dropped = scene.say(scene.mail(kByMail, "", "weder noch"));
        const auto sent = reply ? scene.answer(to(dropped, kByMail).front(), "2")
                                : scene.say(scene.mail(kByMail, "", "2"));
        EXPECT_EQ(scene.state_of("zerspaner"), "asked") << reply;
        EXPECT_THAT(only_text(sent, kByMail), HasSubstr("weiß ich nicht, was Sie meinen")) << reply;
    }
}

TEST(AnswerOrNew, takes_an_answer_to_the_request_after_neither_all_the_same) {
    AskedFirms scene;
    const Sent request = to(scene.asked(), kTurner).front();
    scene.say_in_chat(kTurner, kEither);
    scene.say_in_chat(kTurner, "weder noch");
    const auto words = scene.say_in_chat(kTurner, "Können wir, KW 9");
    EXPECT_THAT(only_text(words, kAsker), HasSubstr("KW 9"));
    AskedFirms other;
    const Sent again = to(other.asked(), kTurner).front();
    other.say_in_chat(kTurner, kEither);
    other.say_in_chat(kTurner, "weder noch");
    other.answer(again, "6");
    EXPECT_EQ(other.state_of("dreherei"), "declined");
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

TEST(WhichOne, may_be_none) {
    AskedFirms scene;
    scene.ask_for_bushings();
    scene.say_in_chat(kTurner, "Können wir, ab KW 3");
    const auto none = scene.say_in_chat(kTurner, "keine von beiden");
    EXPECT_THAT(only_text(none, kTurner), HasSubstr("bleibt alles, wie es ist"));
    const auto digit = scene.say_in_chat(kTurner, "2");
    EXPECT_THAT(only_text(digit, kTurner), HasSubstr("weiß ich nicht, was Sie meinen"));
    EXPECT_THAT(to(digit, kAsker), IsEmpty());
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
