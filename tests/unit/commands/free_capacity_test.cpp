#include "commands/free_capacity.hpp"

#include "commands/capacity_words.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* kBuyer = "@einkauf:cluster.test";

// The clock stands on Monday, 23 November 2026: week 48.

class FreeCapacityTest : public testing::Test {
protected:
    std::string say(const char* who, const std::string& text) {
        return only_text(scene_.say_in_chat(who, text), who);
    }

    std::vector<storage::FreeCapacity> stored(const char* firm = "dreherei") {
        return scene_.core().office().capacities.of_firm(firm, *parse_iso_date("2026-11-23"));
    }

    ClusterScene scene_;
};

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

TEST_F(FreeCapacityTest, follows_the_edits_of_the_message_that_said_it_and_goes_with_it) {
    const InboundMessage said = scene_.chat(kTurner, "!frei 30 h Drehen in KW 50");
    scene_.say(said);
    const auto edit = [&](const std::string& text) {
        scene_.clock().advance(std::chrono::minutes(1));
        InboundMessage message = scene_.chat(kTurner, text);
        message.kind = text.empty() ? InboundKind::redaction : InboundKind::edit;
        message.target = said.message_id;
        return only_text(scene_.say(message), kTurner);
    };
    EXPECT_THAT(edit("!frei 20 h Drehen in KW 50"), HasSubstr("20 h"));
    ASSERT_EQ(stored().size(), 1u);
    EXPECT_EQ(stored()[0].hours, 20);
    EXPECT_THAT(edit("!frei 20 h Fräsen in KW 51"), HasSubstr("Fräsen, 20 h"));
    ASSERT_EQ(stored().size(), 1u);
    EXPECT_EQ(stored()[0].process, "milling");
    EXPECT_THAT(edit(""), HasSubstr("Ist heraus"));
    EXPECT_TRUE(stored().empty());
    EXPECT_THAT(edit(""), HasSubstr("there are 0")) << "it is gone already";
}

TEST_F(FreeCapacityTest, changed_by_later_words_is_left_as_these_say) {
    const InboundMessage said = scene_.chat(kTurner, "frei: 30 h Drehen in KW 50");
    scene_.say(said);
    scene_.clock().advance(std::chrono::minutes(1));
    say(kTurner, "doch nur 12 h");
    scene_.clock().advance(std::chrono::minutes(1));
    InboundMessage edit = scene_.chat(kTurner, "frei: 40 h Drehen in KW 50");
    edit.kind = InboundKind::edit;
    edit.target = said.message_id;
    scene_.say(edit);
    ASSERT_EQ(stored().size(), 1u);
    EXPECT_EQ(stored()[0].hours, 12);
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

TEST_F(FreeCapacityTest, ends_its_sentences_with_one_full_stop) {
    EXPECT_THAT(
        say(kTurner, "frei: Drehen 8. bis 10. Dezember"),
        StartsWith("Frei gemeldet, Nr. 1: Drehen, 8.–10.12.\n")
    );
    EXPECT_EQ(say(kTurner, "ausgebucht"), "Ist heraus, Nr. 1: Drehen, 8.–10.12.");
    say(kTurner, "frei: Drehen am 9.12.");
    EXPECT_EQ(say(kTurner, "ausgebucht"), "Ist heraus, Nr. 2: Drehen, 9.12.");
}

TEST_F(FreeCapacityTest, that_a_sentence_says_is_gone_is_taken_out_and_not_noted_anew) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    say(kTurner, "frei: Abkanten in KW 51");
    say(kTurner, "frei: etwas Besonderes in KW 52");
    EXPECT_THAT(
        say(kTurner, "Die 30 h Drehen in KW 50 sind leider schon weg."),
        StartsWith("Ist heraus, Nr. 1: Drehen, 30 h")
    );
    EXPECT_THAT(say(kTurner, "no longer free: week 51"), HasSubstr("Nr. 2: Abkanten"));
    EXPECT_EQ(stored().size(), 1u) << "only what waits for its process";
    say(kTurner, "frei: 20 h Drehen in KW 50");
    say(kTurner, "frei: 20 h Fräsen in KW 50");
    say(kTurner, "KW 50 ist ausgebucht");
    EXPECT_EQ(stored().size(), 3u) << "two may be meant";
}

TEST_F(FreeCapacityTest, is_not_noted_where_nothing_is_free_any_more) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    say(kTurner, "frei: wieder alles belegt");
    EXPECT_TRUE(stored().empty());
    say(kTurner, "frei: 30 h Drehen in KW 50");
    say(kTurner, "frei: 20 h Fräsen in KW 51");
    say(kTurner, "frei: nichts mehr");
    EXPECT_TRUE(stored().empty());
    say(kTurner, "Die 30 h Drehen in KW 50 sind weg");
    EXPECT_FALSE(scene_.core().office().needs.find(1));
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
    EXPECT_THAT(say(kEnglish, "booked 1"), HasSubstr("Taken out, no. 1: Turning, 30 h"));
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

TEST_F(FreeCapacityTest, replaces_what_was_said_before_of_the_same_work_and_week) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    EXPECT_THAT(
        say(kTurner, "frei: 12 h Drehen in KW 50"),
        StartsWith("Geändert, Nr. 1: Drehen, 12 h, KW 50")
    );
    EXPECT_EQ(stored().size(), 1u);
    say(kTurner, "frei: 12 h Drehen in KW 51");
    say(kTurner, "frei: 12 h Fräsen in KW 50");
    EXPECT_EQ(stored().size(), 3u);
}

TEST_F(FreeCapacityTest, of_two_machines_in_one_week_replaces_the_one_in_the_same_words) {
    say(kTurner, "frei: Drehen Ø 100 20 h KW 50, Drehen Ø 400 30 h KW 50");
    ASSERT_EQ(stored().size(), 2u);
    EXPECT_THAT(
        say(kTurner, "frei: Drehen Ø 400 10 h KW 50"),
        HasSubstr("Geändert, Nr. 2: Drehen Ø 400, 10 h")
    );
    EXPECT_EQ(stored().size(), 2u);
}

TEST_F(FreeCapacityTest, is_corrected_by_a_word_after_the_read_back) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    EXPECT_THAT(say(kTurner, "doch nur 20 h"), HasSubstr("Geändert, Nr. 1: Drehen, 20 h, KW 50"));
    EXPECT_THAT(say(kTurner, "KW 51"), HasSubstr("Drehen, 20 h, KW 51 (14.–18.12.)"));
    EXPECT_THAT(say(kTurner, "falsch"), StartsWith("Ist heraus, Nr. 1"));
    EXPECT_TRUE(stored().empty());
}

TEST_F(FreeCapacityTest, is_corrected_by_a_message_of_its_own) {
    for (const auto& [words, line] : std::vector<std::pair<std::string, std::string>>{
             {"frei: doch nur 20 h", "Drehen, 20 h, KW 50"},
             {"!frei doch nur 20 h", "Drehen, 20 h, KW 50"},
             {"nein, KW 51", "Drehen, 30 h, KW 51"},
             {"Nein, KW 51!", "Drehen, 30 h, KW 51"},
             {"frei: nein, KW 51", "Drehen, 30 h, KW 51"},
             {"nicht KW 50, sondern KW 51", "Drehen, 30 h, KW 51"},
             {"KW 51 statt KW 50", "Drehen, 30 h, KW 51"},
             {"statt KW 50 lieber KW 51", "Drehen, 30 h, KW 51"},
             {"20 statt 30 h", "Drehen, 20 h, KW 50"},
             {"Sorry, ich meinte 20 h", "Drehen, 20 h, KW 50"},
             {"Korrektur: 20 h Drehen", "Drehen, 20 h, KW 50"},
             {"nein, Fräsen", "Fräsen, 30 h, KW 50"},
             {"no, week 51", "Drehen, 30 h, KW 51"}}) {
        ClusterScene scene;
        scene.say_in_chat(kTurner, "frei: 30 h Drehen in KW 50");
        scene.clock().advance(std::chrono::minutes(1));
        EXPECT_THAT(
            only_text(scene.say_in_chat(kTurner, words), kTurner),
            StartsWith("Geändert, Nr. 1: " + line)
        ) << words;
        auto& office = scene.core().office();
        EXPECT_EQ(office.capacities.of_firm("dreherei", *parse_iso_date("2026-11-23")).size(), 1u)
            << words;
        EXPECT_FALSE(office.needs.find(1)) << words;
    }
}

TEST_F(FreeCapacityTest, that_is_said_besides_corrects_nothing) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    say(kTurner, "frei: doch noch 20 h Fräsen in KW 50");
    say(kTurner, "frei: 8 h Bohren in KW 51");
    EXPECT_EQ(stored().size(), 3u);
}

TEST_F(FreeCapacityTest, ends_altogether_where_nothing_is_free_any_more_and_says_what_that_was) {
    for (const char* words :
         {"!frei nichts mehr", "!frei: nichts", "!free nothing left", "frei: nichts mehr"}) {
        say(kTurner, "frei: 30 h Drehen in KW 50");
        scene_.clock().advance(std::chrono::minutes(1));
        say(kTurner, "frei: 20 h Fräsen in KW 51");
        scene_.clock().advance(std::chrono::minutes(1));
        EXPECT_THAT(
            say(kTurner, words), AllOf(HasSubstr("Drehen, 30 h"), HasSubstr("Fräsen, 20 h"))
        ) << words;
        EXPECT_TRUE(stored().empty()) << words;
    }
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

TEST_F(FreeCapacityTest, is_taken_back_by_number_by_word_and_by_answering) {
    for (const char* words :
         {"ausgebucht 1",
          "1 ist vergeben",
          "ausgebucht",
          "frei: ausgebucht",
          "!frei ausgebucht 1",
          "!frei weg",
          "Nicht mehr frei",
          "alles ausgebucht"}) {
        ClusterScene scene;
        scene.say_in_chat(kTurner, "frei: 30 h Drehen in KW 50");
        EXPECT_THAT(only_text(scene.say_in_chat(kTurner, words), kTurner), StartsWith("Ist heraus"))
            << words;
        EXPECT_TRUE(scene.core()
                        .office()
                        .capacities.of_firm("dreherei", *parse_iso_date("2026-11-23"))
                        .empty()
        ) << words;
    }
    const auto sent =
        scene_.say(scene_.mail("vertrieb@zerspaner.test", "frei", "frei: 30 h Drehen in KW 50"));
    ASSERT_EQ(sent.size(), 1u);
    scene_.answer(sent[0], "ausgebucht");
    EXPECT_TRUE(stored("zerspaner").empty());
}

TEST_F(FreeCapacityTest, is_asked_for_where_ausgebucht_could_mean_several) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    scene_.wait(std::chrono::hours(1));
    say(kTurner, "frei: 30 h Fräsen in KW 50 und 8 h Bohren KW 51");
    EXPECT_THAT(
        say(kTurner, "ausgebucht"),
        AllOf(StartsWith("Was davon ist ausgebucht?"), HasSubstr("• Nr. 1"), HasSubstr("• Nr. 3"))
    );
    EXPECT_THAT(say(kTurner, "ausgebucht 99"), StartsWith("Was davon"));
    EXPECT_EQ(stored().size(), 3u);
    say(kTurner, "alles ausgebucht");
    EXPECT_TRUE(stored().empty());
}

TEST_F(FreeCapacityTest, of_another_firm_cannot_be_taken_back) {
    say(kTurner, "frei: 30 h Drehen in KW 50");
    say(kEnglish, "free: 30 h turning in week 50");
    EXPECT_THAT(say(kEnglish, "booked 1"), HasSubstr("Which of these is booked?"));
    EXPECT_EQ(stored().size(), 1u);
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
    EXPECT_THAT(say(kBuyer, "!profil dreherei"), HasSubstr("Hat frei:\n• Drehen, 30 h, KW 50"));
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

TEST_F(FreeCapacityTest, seeking_capacity_is_a_need) {
    EXPECT_THAT(say(kBuyer, "suche freie Kapazität Drehen 30 h in KW 50"), HasSubstr("B-2026-001"));
    EXPECT_THAT(
        say(kBuyer, "Wer hat nächste Woche noch 20 h Drehen frei?"), HasSubstr("B-2026-002")
    );
    EXPECT_TRUE(stored("pumpen").empty());
}

TEST_F(FreeCapacityTest, an_answer_to_a_request_stays_an_answer) {
    for (const char* words :
         {"Ab KW 50 hätten wir wieder Kapazität",
          "frei ab KW 50",
          "ausgebucht",
          "Unsere Drehmaschine ist ab KW 50 frei",
          "wir haben nächste Woche noch 40 Stunden Drehen frei"}) {
        ClusterScene scene;
        auto& office = scene.core().office();
        scene.say_in_chat(kBuyer, "20 Drehteile aus 1.4301");
        const auto before = office.invitations.find(1, "dreherei");
        ASSERT_TRUE(before);
        scene.say_in_chat(kTurner, words);
        EXPECT_TRUE(office.capacities.of_firm("dreherei", *parse_iso_date("2026-11-23")).empty())
            << words;
        EXPECT_FALSE(office.invitations.answers_of(before->id).empty()) << words;
    }
    const auto asked = to(scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301"), kTurner);
    ASSERT_EQ(asked.size(), 1u);
    scene_.answer(asked[0], "frei: ab KW 50, 30 h Drehen");
    EXPECT_TRUE(stored().empty());
}

TEST_F(FreeCapacityTest, is_noted_beside_an_open_request_where_it_begins_with_frei) {
    scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301");
    EXPECT_THAT(say(kTurner, "frei: 30 h Drehen in KW 50"), StartsWith("Frei gemeldet, Nr. 1"));
}

TEST_F(FreeCapacityTest, of_other_work_than_a_request_asks_for_is_no_answer_to_it) {
    scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301");
    const auto sent = scene_.say_in_chat(kTurner, "nächste Woche noch 2 Tage Luft auf dem Laser");
    EXPECT_THAT(only_text(sent, kTurner), StartsWith("Frei gemeldet, Nr. 1: Laserschneiden"));
    EXPECT_TRUE(to(sent, kBuyer).empty());
}

TEST_F(FreeCapacityTest, beside_an_open_request_is_never_asked_round_as_a_need) {
    scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301");
    for (const char* words :
         {"Drehen KW 50 frei, 40 Stunden", "frei 20h Drehen KW 51 und 10h Fräsen KW 52"}) {
        EXPECT_THAT(say(kTurner, words), StartsWith("Frei gemeldet")) << words;
    }
    EXPECT_FALSE(scene_.core().office().needs.find(2));
}

TEST_F(FreeCapacityTest, puts_a_firm_first_among_equals_and_says_why) {
    say("@sam:cluster.test", "free: 30 h turning in week 50");
    const auto sent = scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301, bis 20. Dezember");
    const std::string card = only_text(sent, kBuyer);
    EXPECT_THAT(card, HasSubstr("frei: 30 h in KW 50"));
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("free: 30 h in week 50"));
    EXPECT_THAT(say(kBuyer, "!suche Drehteile 1.4301"), HasSubstr("frei: 30 h in KW 50"));
}

TEST_F(FreeCapacityTest, does_not_take_an_askers_last_word_for_its_own) {
    say(kBuyer, "frei: 30 h Montage in KW 50");
    const auto asked = to(scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301"), kTurner);
    scene_.answer(asked.at(0), "können wir, 12 € pro Stück");
    scene_.say_in_chat(kBuyer, "vergeben");
    EXPECT_EQ(stored("pumpen").size(), 1u);
}

TEST_F(FreeCapacityTest, after_the_deadline_does_not_count) {
    say("@sam:cluster.test", "free: 30 h turning in week 50");
    const auto sent = scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301, bis 4. Dezember");
    EXPECT_THAT(only_text(sent, kBuyer), Not(HasSubstr("frei:")));
}

TEST(TakenBack, is_recognised_alone_and_never_in_an_answer) {
    using commands::taken_back;
    EXPECT_EQ(taken_back("Ausgebucht!", false)->number, std::nullopt);
    EXPECT_EQ(taken_back("Nr. 17 ist leider schon ausgebucht", false)->number, 17);
    EXPECT_EQ(taken_back("17 weg", false)->number, 17);
    EXPECT_TRUE(taken_back("all booked", false)->all);
    EXPECT_TRUE(taken_back("frei: nichts", false));
    EXPECT_TRUE(taken_back("frei: vergeben", false)->sure);
    EXPECT_FALSE(taken_back("vergeben", false)->sure);
    EXPECT_FALSE(taken_back("2 vergeben", false)->sure);
    EXPECT_TRUE(taken_back("nein", true));
    for (const char* text :
         {"nein",
          "weg",
          "nichts",
          "Wir sind bis KW 14 ausgebucht",
          "ausgebucht bis März",
          "",
          "Drehen ausgebucht, Fräsen geht"}) {
        EXPECT_FALSE(taken_back(text, false)) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
