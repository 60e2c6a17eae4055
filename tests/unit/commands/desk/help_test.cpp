#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

std::string help_for(ClusterScene& scene, const char* who, const char* words = "!hilfe") {
    return only_text(scene.say_in_chat(who, words), who);
}

TEST(HelpText, tells_an_asker_the_words_for_his_need) {
    AskingScene scene;
    EXPECT_THAT(
        help_for(scene, kAsker),
        AllOf(
            HasSubstr("Zu Ihrem Bedarf B-2026-001"),
            HasSubstr("„an 2: …“"),
            HasSubstr("VERGEBEN AN 2"),
            HasSubstr("ZURÜCKGEZOGEN"),
            HasSubstr("VERLÄNGERN"),
            HasSubstr("BITTE ANRUFEN"),
            HasSubstr("!bedarf")
        )
    );
    EXPECT_THAT(help_for(scene, kAsker), Not(AnyOf(HasSubstr("Ziffer:"), HasSubstr("PROTOKOLL"))));
}

TEST(HelpText, tells_a_supplier_how_to_answer_and_nothing_of_an_askers_words) {
    AskingScene scene;
    EXPECT_THAT(
        help_for(scene, kTurner),
        AllOf(
            HasSubstr("Zur Anfrage B-2026-001"),
            HasSubstr("1 Interesse · 2 brauche Zeit"),
            HasSubstr("höchstens 3 Anfragen pro Woche"),
            HasSubstr("PAUSE 2 WOCHEN"),
            Not(HasSubstr("VERGEBEN"))
        )
    );
    EXPECT_THAT(
        help_for(scene, kEnglish, "!help"),
        AllOf(HasSubstr("About request B-2026-001"), HasSubstr("PAUSE 2 WEEKS"))
    );
    scene.offer(kTurner);
    EXPECT_THAT(help_for(scene, kTurner), HasSubstr("Zur Anfrage B-2026-001"));
}

TEST(HelpText, tells_a_moderator_his_own_words) {
    AskingScene scene;
    EXPECT_THAT(
        help_for(scene, kModerator),
        AllOf(
            HasSubstr("Für Sie als Lotse"),
            HasSubstr("„ja, ohne 2“"),
            HasSubstr("ablehnen"),
            HasSubstr("TELEFONISCH"),
            HasSubstr("PROTOKOLL"),
            Not(HasSubstr("Ihrem Bedarf"))
        )
    );
}

TEST(HelpText, says_in_the_room_nothing_of_what_concerns_one_firm) {
    AskingScene scene;
    const auto sent = scene.say(scene.room(kTurner, "!hilfe"));
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_THAT(
        sent[0].message.text, AllOf(HasSubstr("!bedarf TEXT"), Not(HasSubstr("B-2026-001")))
    );
}

TEST(HelpText, begins_anew_where_the_need_has_ended) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "ZURÜCKGEZOGEN");
    EXPECT_THAT(help_for(scene, kAsker), HasSubstr("!bedarf TEXT"));
    EXPECT_THAT(help_for(scene, kTurner), HasSubstr("!bedarf TEXT"));
}

TEST(HelpText, fits_a_phone) {
    AskingScene scene;
    for (const char* const who : {kAsker, kTurner, kModerator}) {
        const std::string text = help_for(scene, who);
        EXPECT_LE(std::ranges::count(text, '\n'), 10) << who << "\n" << text;
    }
}

/// What an asker says and the answer that shows that it was understood.
struct Promise {
    const char* words;
    const char* answer;
};

TEST(HelpText, promises_an_asker_only_words_that_work) {
    for (const Promise& one :
         {Promise{"nicht 20, sondern 30", "30"},
          Promise{"!stand", "Dreherei Wolfstein"},
          Promise{"an 1: Geht das auch verzinkt?", "Dreherei Wolfstein"},
          Promise{"an alle: Geht das auch verzinkt?", "Ihre Nachricht"},
          Promise{"VERGEBEN AN 1", "Dreherei Wolfstein"},
          Promise{"ZURÜCKGEZOGEN", "zurückgezogen"},
          Promise{"PARKEN BIS 15.06.", "15.06.2027"},
          Promise{"VERLÄNGERN", "läuft"},
          Promise{"BITTE ANONYM", "vertraulich"},
          Promise{"Name an 1", "Dreherei Wolfstein"},
          Promise{"B-2026-001 BITTE ANRUFEN", "ruft Sie"}}) {
        AskingScene scene;
        scene.offer(kTurner);
        const auto sent = to(scene.say_in_chat(kAsker, one.words), kAsker);
        ASSERT_FALSE(sent.empty()) << one.words;
        EXPECT_THAT(sent.front().message.text, HasSubstr(one.answer)) << one.words;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << one.words;
    }
}

TEST(HelpText, promises_a_moderator_that_he_may_tell_who_got_the_order) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kModerator, "B-2026-001 vergeben an Dreherei Wolfstein");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Dreherei Wolfstein"));
    EXPECT_EQ(scene.state(), "awarded");
}

TEST(HelpText, promises_a_moderator_only_words_that_work) {
    for (const Promise& one :
         {Promise{"ja, ohne 2", "ist freigegeben"},
          Promise{"nur 1 und 3", "Ich würde jetzt fragen"},
          Promise{"mit Galvanik Rodenbach", "Galvanik Rodenbach ist dabei"},
          Promise{"Text: 20 Drehteile aus V2A", "neuen Text"},
          Promise{"ablehnen, weil es doppelt ist", "nicht freigegeben"},
          Promise{"TELEFONISCH", "B-2026-001"},
          Promise{"zurückstellen bis Juni", "2027"},
          Promise{"warum nicht Drehteile Pause?", "Pause"},
          Promise{"B-2026-001 ja", "ist freigegeben"},
          Promise{"!meine", "B-2026-001"},
          Promise{"!stand B-2026-001", "wartet auf Freigabe"},
          Promise{"PROTOKOLL", "Bisher wurde nichts anders entschieden"}}) {
        ClusterScene scene(ClusterScene::by_the_moderator());
        scene.say_in_chat(kAsker, kNeed);
        const auto sent = to(scene.say_in_chat(kModerator, one.words), kModerator);
        ASSERT_FALSE(sent.empty()) << one.words;
        EXPECT_THAT(sent.front().message.text, HasSubstr(one.answer)) << one.words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
