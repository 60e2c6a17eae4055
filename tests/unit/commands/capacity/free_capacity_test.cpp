#include "commands/capacity/free_capacity.hpp"

#include "tests/unit/commands/capacity/capacity_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST_F(FreeCapacityTest, is_read_back_in_one_line_with_a_number_and_who_will_see_it) {
    EXPECT_EQ(
        say(kTurner, "frei: 30 h Drehen in KW 50"),
        "Frei gemeldet, Nr. 1: Drehen, 30 h, KW 50 (7.–11.12.).\n"
        "Die Mitglieder sehen das mit Ihrem Firmennamen; danach läuft es von selbst ab. Vergeben? "
        "„ausgebucht 1“ genügt."
    );
    ASSERT_EQ(stored().size(), 1u);
    EXPECT_EQ(stored()[0].process, "turning");
    EXPECT_EQ(stored()[0].hours, 30);
    EXPECT_EQ(iso_date(stored()[0].from), "2026-12-07");
    EXPECT_EQ(iso_date(stored()[0].until), "2026-12-11");
}

TEST_F(FreeCapacityTest, names_a_process_once_whatever_the_language) {
    EXPECT_THAT(
        say(kEnglish, "free: 30 h laser cutting in week 50"), HasSubstr(": Laser cutting,")
    );
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kBuyer, "!profil english"), kBuyer),
        AllOf(HasSubstr("Laserschneiden, 30 h"), Not(HasSubstr("laser cutting")))
    );
}

TEST_F(FreeCapacityTest, without_a_word_of_what_is_no_need) {
    (void)say(kTurner, "frei");
    EXPECT_FALSE(scene_.core().office().needs.find(1));
    EXPECT_TRUE(stored().empty());
}

TEST_F(FreeCapacityTest, keeps_invitations_to_call_out_of_its_words) {
    EXPECT_THAT(
        say(kTurner,
            "Hallo zusammen, bei uns ist nächste Woche eine Drehbank frei, ca. 25 h. Wer Bedarf "
            "hat, bitte melden."),
        StartsWith("Frei gemeldet, Nr. 1: Drehen (Drehbank), 25 h")
    );
}

TEST_F(FreeCapacityTest, speaks_english_to_who_does) {
    EXPECT_THAT(
        say(kEnglish, "free: 30 h turning in week 50"),
        StartsWith("Noted as free, no. 1: Turning, 30 h, week 50 (7–11 Dec).")
    );
    EXPECT_THAT(say(kEnglish, "booked 1"), HasSubstr("No. 1 is taken out: Turning, 30 h"));
    EXPECT_TRUE(stored("english").empty());
}

TEST_F(FreeCapacityTest, is_said_by_command_word_in_a_chat_and_in_the_room) {
    EXPECT_THAT(say(kTurner, "!frei 30 h Drehen in KW 50"), HasSubstr("Nr. 1: Drehen"));
    const auto sent = scene_.say(scene_.room(kEnglish, "!free: turning, two days from Tuesday"));
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0].message.place, Place::room);
    EXPECT_THAT(sent[0].message.text, HasSubstr("no. 2: Turning, 16 h, 24–25 Nov"));
}

TEST_F(FreeCapacityTest, in_the_room_is_nobodys_business_without_command_or_mention) {
    EXPECT_TRUE(scene_.say(scene_.room(kTurner, "frei: 30 h Drehen in KW 50")).empty());
    InboundMessage mentioned = scene_.room(kTurner, "frei: 30 h Drehen in KW 50");
    mentioned.mentions_bot = true;
    EXPECT_EQ(scene_.say(mentioned).size(), 1u);
    EXPECT_EQ(stored().size(), 1u);
}

TEST_F(FreeCapacityTest, comes_by_mail_in_the_body_or_under_a_subject) {
    const char* mail = "vertrieb@zerspaner.test";
    EXPECT_THAT(
        only_text(
            scene_.say(scene_.mail(
                mail,
                "Hallo",
                "Wir haben nächste Woche noch 40 Stunden Drehen frei.\n\nMit freundlichen "
                "Grüßen\nVertrieb"
            )),
            mail
        ),
        HasSubstr("Drehen, 40 h, KW 49 (30.11.–4.12.)")
    );
    EXPECT_THAT(
        only_text(
            scene_.say(
                scene_.mail(mail, "Freie Kapazität", "Fräsen, 20 h, KW 50\nDrehen, 8 h, KW 51")
            ),
            mail
        ),
        AllOf(HasSubstr("Nr. 2: Fräsen, 20 h, KW 50"), HasSubstr("Nr. 3: Drehen, 8 h, KW 51"))
    );
    EXPECT_THAT(
        only_text(scene_.say(scene_.mail(mail, "frei: 5 h Bohren KW 52", "Gruß")), mail),
        HasSubstr("Bohren, 5 h, KW 52")
    );
}

TEST_F(FreeCapacityTest, is_read_by_others_in_their_language) {
    say(kTurner, "frei: 30 h Drehmaschine Ø 200, Edelstahl rostfrei, in KW 50");
    const std::string shown =
        only_text(scene_.say_in_chat(kEnglish, "!profile dreherei"), kEnglish);
    EXPECT_THAT(shown, AllOf(HasSubstr("Turning (Stainless steel, "), HasSubstr("Ø 200 mm")));
    EXPECT_THAT(shown, Not(HasSubstr("Drehmaschine")));
    say(kTurner, "alles ausgebucht");
    say(kTurner, "frei: 30 h in KW 50");
    say(kTurner, "Brummkreiseln");
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kEnglish, "!profile dreherei"), kEnglish),
        HasSubstr("“Brummkreiseln”, 30 h")
    );
}

TEST_F(FreeCapacityTest, asks_once_for_a_process_it_does_not_know_and_shows_nothing_until_then) {
    EXPECT_THAT(
        say(kTurner, "frei: 30 h in KW 50"),
        AllOf(HasSubstr("welches Verfahren ist das?"), Not(HasSubstr("Frei gemeldet")))
    );
    EXPECT_TRUE(scene_.core().office().capacities.current(*parse_iso_date("2026-11-23")).empty());
    EXPECT_THAT(say(kTurner, "Fräsen"), StartsWith("Frei gemeldet, Nr. 1: Fräsen, 30 h, KW 50"));
    EXPECT_EQ(scene_.core().office().capacities.current(*parse_iso_date("2026-11-23")).size(), 1u);
}

TEST_F(FreeCapacityTest, keeps_the_firms_own_words_where_its_answer_is_not_known_either) {
    say(kTurner, "frei: 30 h in KW 50");
    EXPECT_THAT(say(kTurner, "Brummkreiseln"), HasSubstr("Nr. 1: Brummkreiseln, 30 h, KW 50"));
    EXPECT_FALSE(stored()[0].waits);
}

TEST_F(FreeCapacityTest, says_that_a_week_is_over) {
    EXPECT_THAT(
        say(kTurner, "frei: 30 h Drehen vom 1.11.2026 bis 6.11.2026"), HasSubstr("schon vorbei")
    );
    EXPECT_TRUE(stored().empty());
}

TEST_F(FreeCapacityTest, expires_by_itself) {
    say(kTurner, "frei: 30 h Drehen diese Woche");
    EXPECT_THAT(say(kTurner, "!frei"), HasSubstr("Nr. 1: Drehen"));
    scene_.wait(std::chrono::days(5));
    EXPECT_THAT(say(kTurner, "!frei"), HasSubstr("nichts frei gemeldet"));
}

TEST_F(FreeCapacityTest, is_listed_privately_and_shown_in_mine_and_in_the_profile) {
    EXPECT_THAT(say(kTurner, "!frei"), HasSubstr("frei: 30 h 5-Achs in KW 14"));
    say(kTurner, "frei: 30 h Drehen in KW 50");
    EXPECT_THAT(say(kTurner, "!frei"), HasSubstr("• Nr. 1: Drehen, 30 h, KW 50"));
    EXPECT_THAT(say(kTurner, "!meine"), HasSubstr("• Nr. 1: Drehen, 30 h, KW 50"));
    EXPECT_THAT(say(kBuyer, "!profil dreherei"), HasSubstr("Gerade frei:\n• Drehen, 30 h, KW 50"));
    EXPECT_THAT(say(kBuyer, "!meine"), Not(HasSubstr("KW 50")));
    for (const Sent& one : scene_.say(scene_.room(kTurner, "!frei"))) {
        if (one.message.place == Place::room) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("KW 50")));
        }
    }
}

TEST_F(FreeCapacityTest, keeps_at_most_twenty_of_a_firm) {
    for (std::size_t i = 0; i < commands::kMostCapacities; ++i) {
        say(kTurner,
            "frei: Drehen Ø " + std::to_string(100 + i) + ", 8 h, " + std::to_string(i % 28 + 1) +
                ".1.2027");
    }
    EXPECT_EQ(stored().size(), commands::kMostCapacities);
    EXPECT_THAT(say(kTurner, "frei: Fräsen KW 50"), HasSubstr("Mehr als 20"));
    EXPECT_EQ(stored().size(), commands::kMostCapacities);
}

TEST_F(FreeCapacityTest, needs_a_firm) {
    EXPECT_THAT(say(kModerator, "!frei 30 h Drehen"), HasSubstr("kein Firmenprofil"));
}

}  // namespace
}  // namespace clusterlotse::test
