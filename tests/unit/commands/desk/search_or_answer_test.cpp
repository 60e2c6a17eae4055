#include "tests/unit/commands/waves/asked_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

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

}  // namespace
}  // namespace clusterlotse::test
