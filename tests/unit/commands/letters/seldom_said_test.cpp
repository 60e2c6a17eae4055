// Parts of messages that are seldom needed, each in the scene that calls for it.
#include "tests/support/asking_scene.hpp"
#include "tests/support/digest_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/support/sample_files.hpp"
#include "tests/unit/commands/answers/requests.hpp"
#include "tests/unit/commands/endings/outcome_scene.hpp"
#include "tests/unit/commands/moderator/by_the_moderator.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr const char* kSought = "Gesucht: ein fester Partner";

TEST(SeldomSaid, an_early_answer_is_read_by_the_asker_alone_where_there_is_no_moderator) {
    ClusterScene scene(ClusterScene::by_the_moderator(), "Europe/Berlin", ":memory:", {});
    scene.say(scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301"));
    const auto sent = scene.say_in_chat(kTurner, "B-2026-001 können wir, 12 € das Stück");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("noch nicht, der Auftraggeber weiß"), Not(HasSubstr("Lotse")))
    );
}

TEST(SeldomSaid, a_message_that_comes_back_from_who_is_no_member_any_more_names_no_firm) {
    AskingScene scene;
    const auto first = to(scene.asked(), kAsker);
    ASSERT_THAT(first, SizeIs(1));
    scene.core().office().profiles.erase("pumpen");
    scene.core().profile_changed("pumpen");
    scene.core().desk().not_delivered(first.front().outbox_id, "user_unknown");
    EXPECT_THAT(all_text(scene.take_outbox(), kModerator), Not(HasSubstr("Pumpenbau")));
}

TEST(SeldomSaid, what_decided_comes_too_late_where_all_others_have_their_last_word) {
    AskingScene scene(bundled());
    scene.offer(kTurner, "12 € das Stück");
    scene.offer(kByMail, "11,50 € das Stück");
    scene.wait(kBundle);
    const auto awarded = scene.say_in_chat(kAsker, "B-2026-001 vergeben an 2");
    scene.wait(kBundle);
    EXPECT_THAT(
        only_text(scene.answer(to(awarded, kAsker).front(), "Preis"), kAsker),
        HasSubstr("Die anderen haben ihre Absage schon.")
    );
}

TEST(SeldomSaid, a_moderators_week_in_which_every_need_found_somebody) {
    DigestScene scene;
    const std::string before = scene.post(kAsker, kNeed);
    scene.run_edition();
    for (const char* const words :
         {"!bedarf 50 Wellen aus C45 drehen, Ø 30 x 200",
          "!bedarf 10 Buchsen aus C45 drehen, Ø 60 x 80"}) {
        const auto asked = requests(scene.say_in_chat(kAsker, words));
        ASSERT_THAT(asked, SizeIs(1));
        scene.answer(asked.front(), "12 € das Stück");
    }
    scene.say_in_chat(kAsker, before + " extern vergeben, der Preis");
    EXPECT_THAT(
        only_text(scene.run_edition(), kModerator),
        HasSubstr("2 Bedarfe, für alle fand sich jemand.")
    );
}

TEST(SeldomSaid, an_edit_of_words_that_answered_several_requests_asks_to_say_it_again) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "!bedarf 50 Wellen aus C45 drehen, Ø 30 x 200");
    const InboundMessage both =
        scene.chat(kTurner, "B-2026-001: 12 €/Stück\nB-2026-002: 14 €/Stück");
    scene.say(both);
    InboundMessage edit = scene.chat(kTurner, "B-2026-001: 13 €/Stück\nB-2026-002: 14 €/Stück");
    edit.kind = InboundKind::edit;
    edit.target = both.message_id;
    EXPECT_THAT(
        only_text(scene.say(edit), kTurner),
        HasSubstr("Die Nachricht hatte mehrere Anfragen beantwortet.")
    );
}

TEST(SeldomSaid, what_a_moderator_may_write_about_a_need_that_is_out) {
    AskingScene scene(ClusterScene::by_the_moderator());
    const Sent card = to(scene.asked(), kModerator).front();
    scene.answer(card, "ja");
    EXPECT_THAT(
        only_text(scene.react(card, kModerator, "❓"), kModerator),
        HasSubstr("„vergeben an …“ · „extern vergeben“ · „ich rufe an“ · „parken“")
    );
}

TEST(SeldomSaid, the_question_how_it_went_that_reaches_nobody_is_named_to_the_moderator) {
    AskingScene scene(ClusterScene::unlimited(), kWithDate);
    scene.offer(kTurner);
    const auto asked = that_say(scene.wait(25 * 24h), "Hat es geklappt?");
    ASSERT_THAT(asked, SizeIs(1));
    scene.core().desk().not_delivered(asked.front().outbox_id, "user_unknown");
    const auto again = to(scene.take_outbox(), kAskerMail);
    ASSERT_THAT(again, SizeIs(1));
    scene.core().desk().not_delivered(again.front().outbox_id, "user_unknown");
    EXPECT_THAT(
        all_text(scene.take_outbox(), kModerator),
        HasSubstr("Die Frage, ob etwas daraus geworden ist,")
    );
}

TEST(SeldomSaid, an_award_by_the_moderator_names_the_contact_where_both_agreed_before) {
    AskingScene scene;
    scene.offer(kTurner);
    const auto named = scene.say_in_chat(kAsker, "Name an 1");
    scene.answer(to(named, kTurner).front(), "JA");
    const auto sent = scene.say_in_chat(kModerator, "B-2026-001 vergeben an Wolfstein");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("\nAnsprechpartner: @dreher:cluster.test"));
}

TEST(SeldomSaid, an_award_by_the_moderator_says_which_files_wait_for_the_askers_yes) {
    AskingScene scene;
    scene.say(with(
        scene.chat(kAsker, "B-2026-001, nur mit Auftrag"),
        "Welle.pdf",
        test_support::pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET")
    ));
    scene.offer(kTurner);
    const auto sent = scene.say_in_chat(kModerator, "B-2026-001 vergeben an Wolfstein");
    EXPECT_THAT(
        only_text(sent, kAsker),
        HasSubstr("In Welle.pdf steht Ihr Name. Das gebe ich erst weiter, wenn Sie JA sagen.")
    );
}

TEST(SeldomSaid, a_firm_that_answers_after_days_is_told_how_many) {
    AskingScene scene;
    scene.wait(50h);
    scene.offer(kTurner);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "!profil"), kTurner), HasSubstr("nach 2 Tagen")
    );
}

TEST(SeldomSaid, to_who_never_agreed_to_anything_going_on_brings_nothing) {
    ClusterScene scene;
    constexpr const char* kPaused = "@pause:cluster.test";
    Profile paused = *scene.core().office().profiles.find("paused");
    paused.contacts[0].consent.reset();
    scene.core().office().profiles.put(paused, scene.clock().now());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kPaused, "WEITER"), kPaused),
        HasSubstr("Die Pause ist beendet.")
    );
}

TEST(SeldomSaid, requests_pause_for_a_year_at_most) {
    ClusterScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "PAUSE ANFRAGEN 500 WOCHEN"), kTurner),
        HasSubstr("Möchten Sie gar nichts mehr bekommen, genügt STOPP;")
    );
}

/// "pumpen" seeks a standing partner for turning.
void seek_partner(DigestScene& scene) {
    Profile seeker = *scene.core().office().profiles.find("pumpen");
    Capability sought;
    sought.direction = Direction::sought;
    sought.process = "turning";
    sought.wording = "Wellen, kleine Lose";
    seeker.capabilities.push_back(sought);
    scene.put(seeker);
}

TEST(SeldomSaid, lost_words_to_a_partner_are_told_to_their_writer_where_there_is_no_moderator) {
    DigestScene scene(DigestScene::one_a_wave(), ":memory:", {});
    seek_partner(scene);
    auto lost = scene.answer(to(scene.run_edition(), kTurner).front(), "1: können wir");
    for (const char* const address : {kAsker, kAskerMail}) {
        ASSERT_THAT(to(lost, address), SizeIs(1));
        scene.core().desk().not_delivered(to(lost, address).front().outbox_id, "user_unknown");
        lost = scene.take_outbox();
    }
    EXPECT_THAT(
        only_text(lost, kTurner), HasSubstr("Bitte versuchen Sie es in ein paar Tagen noch einmal.")
    );
}

TEST(SeldomSaid, a_search_and_a_request_answered_in_one_message_are_read_back_line_by_line) {
    DigestScene scene;
    seek_partner(scene);
    scene.post(kPlater, kNeed);
    const auto digest = to(scene.run_edition(), kTurner);
    ASSERT_THAT(only_text(digest, kTurner), HasSubstr(kSought));
    EXPECT_THAT(
        only_text(scene.answer(digest.front(), "1: 12 € das Stück\n2: können wir"), kTurner),
        HasSubstr("beim Mitglied, das den Partner sucht, mit dem Namen Ihrer Firma")
    );
}

TEST(SeldomSaid, of_a_parked_need_in_the_digest_is_told_so_in_its_line) {
    DigestScene scene;
    const std::string numbers[] = {
        scene.post(kPlater, kNeed),
        scene.post(kPlater, "!bedarf 50 Wellen aus C45 drehen, Ø 30 x 200"),
        scene.post(kPlater, "!bedarf 10 Buchsen aus C45 drehen, Ø 60 x 80")};
    const auto digest = to(scene.run_edition(), kTurner);
    ASSERT_THAT(digest, SizeIs(1));
    for (const std::string& number : numbers) {
        scene.say_in_chat(kPlater, number + " parken");
    }
    EXPECT_THAT(
        only_text(scene.answer(digest.front(), "1: 12 € das Stück\n2: 14 € das Stück"), kTurner),
        HasSubstr("Diese Anfrage ist im Moment geparkt.")
    );
}

TEST(SeldomSaid, files_beside_words_to_a_partner_are_not_passed_on) {
    DigestScene scene;
    seek_partner(scene);
    const auto digest = to(scene.run_edition(), kTurner);
    ASSERT_THAT(digest, SizeIs(1));
    const auto sent = scene.say(answer_with(
        scene, digest.front(), "1: können wir", "Prospekt.pdf", test_support::pdf_of("x")
    ));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Ihre Dateien habe ich nicht mitgeschickt."));
}

TEST(SeldomSaid, a_partner_search_that_is_called_off_after_the_names_are_known_names_the_firm) {
    DigestScene scene;
    seek_partner(scene);
    const auto came = scene.answer(to(scene.run_edition(), kTurner).front(), "1: können wir");
    const auto said = scene.answer(to(came, kAsker).front(), "Klingt gut, rufen Sie bitte an.");
    const auto back = scene.answer(to(said, kTurner).front(), "Morgen um neun.");
    EXPECT_THAT(
        only_text(scene.answer(to(back, kAsker).front(), "Nein danke, doch nicht"), kTurner),
        HasSubstr("Pumpenbau Alsenz GmbH dankt Ihnen für Ihre Nachricht.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
