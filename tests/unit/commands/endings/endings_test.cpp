#include "commands/endings/endings.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::end_need;
using commands::Ending;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

config::NeedSettings quiet_now() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{std::chrono::hours(9), std::chrono::hours(18)};
    return needs;
}

TEST(Endings, give_the_chosen_firm_the_order_and_everybody_else_one_reason) {
    AskingScene scene;
    scene.offer(kTurner, "12 € das Stück");
    scene.offer(kByMail, "11,50 € das Stück");
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 vergeben an 2, Preis");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("haben Sie den Auftrag"));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Den Ausschlag gab der Preis"));
    EXPECT_THAT(
        only_text(sent, kEnglish),
        AllOf(
            HasSubstr("others had answered already. There is nothing left for you to do"),
            Not(HasSubstr("faster"))
        )
    ) << "who had not answered is not reproached";
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("geht an Zerspanung Otterbach"));
    EXPECT_EQ(sent.size(), 4u);
    EXPECT_EQ(scene.state(), "awarded");
    EXPECT_EQ(scene.need().end_reason, "price");
    EXPECT_EQ(scene.state_of("zerspaner"), "chosen");
    EXPECT_EQ(scene.state_of("dreherei"), "not_chosen");
    EXPECT_EQ(scene.state_of("english"), "not_chosen");
    const auto& invitations = scene.core().office().invitations;
    EXPECT_EQ(
        const_cast<storage::InvitationStore&>(invitations).find(scene.need().id, "english")->reason,
        "faster"
    );
}

TEST(Endings, before_anybody_answered_tell_that_the_asker_has_decided) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001: Auftrag an Wolfstein");
    for (const char* other : {kByMail, kEnglish}) {
        EXPECT_THAT(
            only_text(sent, other),
            testing::AnyOf(
                HasSubstr("der Auftraggeber hat sich schon entschieden"),
                HasSubstr("the customer has already decided")
            )
        );
    }
}

TEST(Endings, never_tell_who_got_it_or_at_what_price) {
    AskingScene scene;
    scene.offer(kTurner, "12,34 € das Stück");
    scene.offer(kByMail, "11,50 € das Stück");
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001: Auftrag an Wolfstein");
    for (const char* other : {kByMail, kEnglish}) {
        EXPECT_THAT(
            only_text(sent, other),
            AllOf(
                Not(HasSubstr("Wolfstein")),
                Not(HasSubstr("12,34")),
                Not(HasSubstr("Alsenz")),
                Not(HasSubstr("einkauf"))
            )
        );
    }
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Alsenz"))) << "the asker is anonymous";
}

TEST(Endings, name_the_asker_to_the_chosen_firm_where_both_agreed) {
    AskingScene scene;
    scene.offer(kTurner);
    auto& office = scene.core().office();
    auto invitation = office.invitations.find(scene.need().id, "dreherei");
    invitation->exchange = storage::Exchange::both;
    office.invitations.update(*invitation);
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 Auftrag an Wolfstein");
    EXPECT_THAT(only_text(sent, kTurner), AllOf(HasSubstr("Pumpenbau Alsenz"), HasSubstr(kAsker)));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kTurner));
}

TEST(Endings, spare_who_declined_or_could_not_be_reached) {
    AskingScene scene;
    auto& office = scene.core().office();
    auto declined = office.invitations.find(scene.need().id, "dreherei");
    ASSERT_TRUE(declined->state.take(InvitationEvent::decline));
    declined->answered_at = scene.clock().now();
    declined->reason = "capacity";
    office.invitations.update(*declined);
    auto unreached = office.invitations.find(scene.need().id, "english");
    ASSERT_TRUE(unreached->state.take(InvitationEvent::fail_delivery));
    office.invitations.update(*unreached);
    scene.offer(kByMail);
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 vergeben an Otterbach, Termin");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
    EXPECT_EQ(to(sent, kByMail).size(), 1u);
    EXPECT_EQ(scene.state_of("dreherei"), "not_chosen");
    EXPECT_EQ(scene.state_of("english"), "lapsed");
    EXPECT_EQ(office.invitations.find(scene.need().id, "dreherei")->reason, "capacity");
}

TEST(Endings, take_firms_off_that_were_only_proposed) {
    AskingScene scene;
    auto& office = scene.core().office();
    storage::Invitation proposal;
    proposal.need_id = scene.need().id;
    proposal.profile_id = "galvanik";
    proposal.address = {Channel::matrix, "@galvanik:cluster.test"};
    proposal.created_at = scene.clock().now();
    office.invitations.add(proposal);
    const auto sent = scene.say_in_chat(kAsker, "zurückgezogen");
    EXPECT_THAT(to(sent, "@galvanik:cluster.test"), IsEmpty());
    EXPECT_EQ(scene.state_of("galvanik"), "removed");
}

TEST(Endings, drop_requests_that_have_not_left_yet) {
    AskingScene scene(quiet_now());
    EXPECT_THAT(to(scene.asked(), kTurner), IsEmpty());
    scene.say_in_chat(kAsker, "zurückgezogen");
    EXPECT_EQ(scene.state_of("dreherei"), "lapsed");
    scene.clock().advance(std::chrono::hours(12));
    EXPECT_THAT(scene.take_outbox(), IsEmpty());
}

TEST(Endings, keep_last_words_for_the_end_of_the_quiet_hours_and_drop_what_they_overtake) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{std::chrono::hours(20), std::chrono::hours(7)};
    AskingScene scene(needs);
    scene.clock().advance(std::chrono::hours(12));
    const auto changed = scene.say_in_chat(kAsker, "B-2026-001 bitte mit Werkszeugnis 3.1");
    EXPECT_EQ(changed.size(), 1u) << "the firms sleep";
    EXPECT_EQ(scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen").size(), 1u);
    const auto sent = scene.wait(std::chrono::hours(12));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("zurückgezogen"));
}

TEST(Endings, by_all_other_ways_tell_everybody_what_became_of_it) {
    struct Case {
        const char* words;
        const char* state;
        const char* confirmed;
        const char* german;
        const char* english;
    };
    for (const Case& one : {
             Case{"zurückgezogen", "withdrawn", "zurückgezogen", "zurückgezogen", "withdrawn"},
             Case{"extern vergeben", "awarded_outside", "extern", "anderweitig", "elsewhere"},
             Case{
                 "Projekt gestoppt", "not_placed", "ohne Auftrag", "wird leider nichts", "Nothing"},
         }) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, one.words);
        EXPECT_EQ(scene.state(), one.state);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(one.confirmed));
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr(one.german));
        EXPECT_THAT(only_text(sent, kEnglish), HasSubstr(one.english));
        EXPECT_EQ(sent.size(), 4u);
        for (const char* firm : {"dreherei", "zerspaner", "english"}) {
            EXPECT_EQ(scene.state_of(firm), "lapsed");
        }
    }
}

TEST(Endings, work_by_mail_in_reply_and_without) {
    for (const bool reply : {true, false}) {
        ClusterScene scene;
        const auto asked =
            scene.say(scene.mail(kAskerMail, "Drehteile", "20 Drehteile aus 1.4301, Ø 40 x 120"));
        const auto sent =
            reply ? scene.answer(to(asked, kAskerMail).front(), "Auftrag an Wolfstein")
                  : scene.say(scene.mail(kAskerMail, "Drehteile", "Auftrag an Wolfstein"));
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("haben Sie den Auftrag"));
        EXPECT_THAT(only_text(sent, kAskerMail), HasSubstr("geht an Dreherei Wolfstein"));
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
    }
}

TEST(Endings, in_reply_to_a_firms_answer_mean_that_firm) {
    for (const char* words : {"Sie bekommen den Auftrag", "Auftrag erteilt, danke", "vergeben"}) {
        AskingScene scene;
        const auto answer = scene.offer(kTurner);
        scene.offer(kByMail);
        const auto sent = scene.answer(to(answer, kAsker).front(), words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("haben Sie den Auftrag")) << words;
        EXPECT_EQ(scene.state_of("zerspaner"), "not_chosen");
    }
    AskingScene scene;
    const auto answer = scene.offer(kTurner);
    const auto passed = scene.answer(to(answer, kAsker).front(), "Super, danke!");
    EXPECT_THAT(only_text(passed, kTurner), HasSubstr("Super, danke!"));
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
}

TEST(Endings, to_an_unknown_firm_or_position_are_asked_back_and_answered_by_number_or_name) {
    for (const char* words : {"vergeben an 7", "Auftrag an Schmitt", "Auftrag vergeben"}) {
        for (const char* choice : {"2", "Otterbach"}) {
            AskingScene scene;
            scene.offer(kTurner);
            scene.offer(kByMail);
            const auto question = scene.say_in_chat(kAsker, std::string("B-2026-001 ") + words);
            EXPECT_EQ(question.size(), 1u);
            EXPECT_THAT(
                only_text(question, kAsker),
                AllOf(HasSubstr("Wer bekommt den Auftrag?"), HasSubstr("2  Zerspanung Otterbach"))
            );
            const auto sent = scene.say_in_chat(kAsker, choice);
            EXPECT_THAT(only_text(sent, kByMail), HasSubstr("haben Sie den Auftrag")) << words;
        }
    }
    AskingScene scene;
    scene.offer(kTurner);
    const auto question = scene.say_in_chat(kAsker, "B-2026-001 Auftrag vergeben");
    scene.answer(to(question, kAsker).front(), "extern vergeben");
    EXPECT_EQ(scene.state(), "awarded_outside");
}

TEST(Endings, that_are_not_clear_are_asked_back_and_change_nothing) {
    AskingScene scene;
    const auto sent = scene.answer(to(scene.asked(), kAsker).front(), "erledigt");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("nicht aus Versehen"));
    EXPECT_EQ(sent.size(), 1u);
    EXPECT_EQ(scene.state(), "distributed");
    scene.say_in_chat(kAsker, "NICHT GEKLAPPT");
    EXPECT_EQ(scene.state(), "not_placed");
}

TEST(Endings, without_a_number_among_several_needs_are_asked_back) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "50 Drehteile aus C45");
    scene.say_in_chat(kAsker, "!hilfe");
    const auto sent = scene.say_in_chat(kAsker, "extern vergeben");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("B-2026-001"), HasSubstr("B-2026-002"), HasSubstr("„B-2026-002 extern"))
    );
    EXPECT_EQ(scene.state(), "distributed");
    scene.say_in_chat(kAsker, "B-2026-002 extern vergeben");
    EXPECT_EQ(scene.state(), "distributed");
    EXPECT_EQ(scene.need("B-2026-002").state, NeedState::awarded_outside);
}

TEST(Endings, happen_once_and_thanks_afterwards_are_taken_as_thanks) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "zurückgezogen");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1"), kAsker),
        HasSubstr("schon beendet")
    );
    EXPECT_THAT(
        only_text(scene.answer(to(scene.asked(), kAsker).front(), "Danke!"), kAsker),
        HasSubstr("Gern")
    );
    auto need = scene.need();
    EXPECT_FALSE(end_need(scene.core().office(), need, {.event = NeedEvent::award_outside}));
    EXPECT_FALSE(end_need(scene.core().office(), need, {.event = NeedEvent::release}));
}

TEST(Endings, of_a_need_from_the_room_are_told_there_without_a_name) {
    ClusterScene scene;
    const auto asked = scene.say(scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301"));
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 Auftrag an Wolfstein");
    EXPECT_THAT(only_text(sent, kRoom), AllOf(HasSubstr("beendet"), Not(HasSubstr("Wolfstein"))));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wolfstein"));
}

TEST(Endings, of_a_deleted_message_leave_no_word_of_it) {
    AskingScene scene;
    InboundMessage redaction = scene.chat(kAsker, "");
    redaction.kind = InboundKind::redaction;
    redaction.target = scene.need().message_id;
    const auto sent = scene.say(redaction);
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("zurückgezogen"));
    EXPECT_EQ(scene.need().text, "");
    EXPECT_EQ(scene.state(), "withdrawn");
}

TEST(Endings, leave_the_words_of_a_moderator_as_reason) {
    AskingScene scene;
    auto need = scene.need();
    auto& office = scene.core().office();
    const Ending ending{.event = NeedEvent::fail, .words = "doppelt gemeldet"};
    EXPECT_TRUE(end_need(office, need, ending));
    EXPECT_EQ(scene.need().end_reason, "doppelt gemeldet");
    EXPECT_EQ(scene.take_outbox().size(), 3u);
}

TEST(EndReasons, have_codes_that_are_read_back) {
    for (const auto& [reason, word] : kEndReasons) {
        EXPECT_EQ(name_of(reason), word);
        EXPECT_EQ(end_reason_named(word), reason);
    }
    EXPECT_FALSE(end_reason_named("weather"));
}

}  // namespace
}  // namespace clusterlotse::test
