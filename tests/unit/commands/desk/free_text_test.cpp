#include "commands/desk/free_text.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::free_text_kind;
using commands::FreeText;
using testing::HasSubstr;
using testing::IsEmpty;

FreeText kind_of(ClusterScene& scene, const std::string& text) {
    const auto& office = scene.core().office();
    return free_text_kind(text, office.engine.understand(text, Date{}, Language::de));
}

constexpr const char* kNews[] = {
    "Wir haben jetzt eine neue Laseranlage bekommen",
    "Am Freitag ist Betriebsversammlung",
    "Unsere Verzinkerei macht Betriebsurlaub",
    "Bei uns steht jetzt eine DMU 80, 5 Achsen, bis 800 mm",
    "Mir hann e neii Drehbank kriet",
    "Wir haben das Audit nach ISO 9001 bestanden!",
    "Seit gestern läuft bei uns die neue Abkantpresse",
    "Der Kollege Schmitt geht in Rente",
    "We just installed a new 5-axis machining centre",
    "Our company is closed for vacation until Monday",
    "we moved to a bigger hall, more space for welding",
    "Heute ist der TÜV im Haus",
    "unser härteofen ist wieder in betrieb",
    "Die Weihnachtsfeier war super",
    "Wir haben letzte Woche 300 Wellen ausgeliefert",
};

constexpr const char* kNeeds[] = {
    "20 Drehteile aus 1.4301, Ø 40 x 120",
    "Suchen jemanden zum Verzinken",
    "Unsere Verzinkerei macht Betriebsurlaub, wer kann 300 kg einspringen?",
    "Unsere Laseranlage ist ausgefallen, brauchen Ersatz für 40 Bleche S235",
    "Eine Welle ist gebrochen, 42CrMo4, Ø 60 x 800",
    "Verzinken",
    "Wir haben 500 Bolzen zu verzinken",
    "Die Gehäuse müssen noch pulverbeschichtet werden",
    "Laserzuschnitte S235 3 mm",
    "We have 200 brackets to be powder coated",
    "Need someone to grind 12 shafts",
    "Wer schweißt Alu?",
    "Am Freitag ist Betriebsversammlung, vorher bräuchten wir noch 10 Buchsen gedreht",
    "hätt do e paar Platte zum Fräse",
};

TEST(FreeTexts, that_tell_something_are_no_needs) {
    ClusterScene scene;
    for (const char* const text : kNews) {
        EXPECT_NE(kind_of(scene, text), FreeText::need) << text;
    }
}

TEST(FreeTexts, that_ask_or_name_what_is_to_be_made_are_needs) {
    ClusterScene scene;
    for (const char* const text : kNeeds) {
        EXPECT_EQ(kind_of(scene, text), FreeText::need) << text;
    }
}

TEST(News, makes_no_need_in_the_chat_by_mail_or_in_the_room_and_is_asked_about_once) {
    for (const char* const text : kNews) {
        ClusterScene scene;
        const auto chat = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(only_text(chat, kAsker), HasSubstr("JA")) << text;
        const auto mail = scene.say(scene.mail(kByMail, "Neuigkeiten", text));
        EXPECT_THAT(only_text(mail, kByMail), HasSubstr("Suchen Sie dazu jemanden?")) << text;
        InboundMessage room = scene.room(kTurner, text);
        room.mentions_bot = true;
        EXPECT_THAT(to(scene.say(room), kTurner), testing::SizeIs(1)) << text;
        EXPECT_FALSE(scene.core().office().needs.find(1)) << text;
    }
}

TEST(News, becomes_a_need_by_a_yes_and_nothing_by_a_no) {
    ClusterScene scene;
    const char* const text = "Unsere Verzinkerei macht Betriebsurlaub";
    scene.say_in_chat(kAsker, text);
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "nein"), kAsker), HasSubstr("Gern!"));
    EXPECT_FALSE(scene.core().office().needs.find(1));
    scene.say_in_chat(kAsker, text);
    const auto yes = scene.say_in_chat(kAsker, "ja bitte");
    EXPECT_THAT(only_text(yes, kAsker), HasSubstr("B-2026-001"));
    EXPECT_EQ(scene.core().office().needs.find(1)->text, text);
}

TEST(News, does_not_keep_the_next_need_from_being_one) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "Wir haben jetzt eine neue Laseranlage bekommen");
    const auto need = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    EXPECT_THAT(to(need, kTurner), testing::SizeIs(1));
}

TEST(News, is_no_part_of_the_need_before_it_nor_word_to_a_supplier) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "Am Freitag ist Betriebsversammlung");
    EXPECT_THAT(scene.need().amendments, IsEmpty());
    scene.offer(kTurner);
    const auto sent = scene.say_in_chat(kAsker, "Am Freitag ist Betriebsversammlung");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST(News, of_a_machine_tells_how_to_offer_it) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kTurner, "Wir haben jetzt eine neue Laseranlage bekommen");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("frei:"));
}

TEST(Talk, that_says_nothing_gets_a_friendly_word_and_goes_to_nobody) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.offer(kEnglish, "EUR 14 each");
    for (const char* const text :
         {"Danke, schau ich mir in Ruhe an",
          "Hahaha der war gut",
          "ok, melde mich",
          "Gude, alla hopp"}) {
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Gern!")) << text;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
