#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/requests.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace clusterlotse::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr const char* kSecondTurner = "werkstatt@dreherei.test";
constexpr const char* kSilentTurner = "buero@dreherei.test";
constexpr const char* kTurnerAnew = "@dreher-neu:cluster.test";

/// What is sent when this message comes back.
std::vector<Sent> refused(
    ClusterScene& scene, const Sent& one, const std::string& reason = "user_unknown"
) {
    scene.core().desk().not_delivered(one.outbox_id, reason);
    return scene.take_outbox();
}

/// What is sent when the request to the turner comes back for this reason.
std::vector<Sent> bounced(AskingScene& scene, const std::string& reason = "user_unknown") {
    return refused(scene, to(scene.asked(), kTurner).front(), reason);
}

void change_profile(
    ClusterScene& scene, const std::string& id, const std::function<void(Profile&)>& change
) {
    Profile profile = scene.core().office().profiles.find(id).value();
    change(profile);
    scene.core().office().profiles.put(profile, scene.clock().now());
    scene.core().profile_changed(id);
}

/// The asker is reached by Matrix alone.
void without_mail(ClusterScene& scene) {
    change_profile(scene, "pumpen", [](Profile& pumpen) { pumpen.contacts[0].email.reset(); });
}

/// The turner has a second contact who agreed to requests, and a third who did not.
void with_more_contacts(ClusterScene& scene) {
    change_profile(scene, "dreherei", [](Profile& dreherei) {
        Contact silent = dreherei.contacts[0];
        silent.matrix.reset();
        silent.email = kSilentTurner;
        silent.consent.reset();
        Contact second = dreherei.contacts[0];
        second.matrix.reset();
        second.email = kSecondTurner;
        dreherei.contacts.push_back(silent);
        dreherei.contacts.push_back(second);
    });
}

TEST(Undelivered, requests_are_told_to_the_moderator_with_the_reason_in_plain_words) {
    const std::pair<const char*, const char*> reasons[] = {
        {"user_unknown", "(@dreher:cluster.test: die Adresse gibt es dort nicht)"},
        {"mailbox_full", "(@dreher:cluster.test: das Postfach ist voll)"},
        {"policy", "(@dreher:cluster.test: der Server dort nimmt sie nicht an)"},
        {"given up after five days", "(@dreher:cluster.test: fünf Tage lang nicht zu erreichen)"},
        {"refused: M_FORBIDDEN", "(@dreher:cluster.test: der Server dort hat abgelehnt)"},
        {"server_error: 503", "(@dreher:cluster.test: der Server dort hat abgelehnt)"},
    };
    for (const auto& [reason, words] : reasons) {
        AskingScene scene;
        const auto sent = bounced(scene, reason);
        EXPECT_THAT(
            only_text(sent, kModerator),
            AllOf(HasSubstr("Dreherei Wolfstein"), HasSubstr(words), Not(HasSubstr(reason)))
        );
        EXPECT_EQ(scene.state_of("dreherei"), "undelivered");
        EXPECT_THAT(to(sent, kTurner), IsEmpty());
    }
}

TEST(
    Undelivered, words_to_a_firm_that_waits_for_them_are_told_to_the_moderator_but_not_what_they_say
) {
    AskingScene scene;
    scene.offer(kTurner, "12,50 € das Stück, lieferbar KW 3");
    const auto question = scene.offer(kByMail, "3 Welche Toleranz gilt?");
    const auto answered = scene.answer(to(question, kAsker).front(), "ISO 2768-m genügt");
    const auto chosen =
        scene.say_in_chat(kModerator, "B-2026-001 vergeben an Otterbach, weil er es kann");
    const std::pair<const std::vector<Sent>*, const char*> lost[] = {
        {&answered, "Die Antwort auf die Rückfrage an Dreherei Wolfstein ließ sich nicht"},
        {&chosen, "wie es ausgegangen ist, an Dreherei Wolfstein ließ sich nicht zustellen"},
    };
    for (const auto& [sent, words] : lost) {
        ASSERT_THAT(to(*sent, kTurner), SizeIs(1)) << words;
        EXPECT_THAT(
            only_text(refused(scene, to(*sent, kTurner).front()), kModerator),
            AllOf(
                HasSubstr("B-2026-001: "),
                HasSubstr(words),
                HasSubstr("Dort wartet jemand darauf"),
                Not(HasSubstr("12,50")),
                Not(HasSubstr("2768")),
                Not(HasSubstr("Otterbach"))
            )
        );
    }
    EXPECT_EQ(scene.state_of("dreherei"), "not_chosen");
}

TEST(Undelivered, words_of_the_asker_to_one_firm_and_its_reminder_are_told_to_the_moderator) {
    AskingScene scene;
    const auto offered = scene.offer(kTurner, "2 bis 1.12.");
    const auto words = scene.answer(to(offered, kAsker).front(), "Geht es auch früher?");
    EXPECT_THAT(
        only_text(refused(scene, to(words, kTurner).front()), kModerator),
        AllOf(HasSubstr("Die Nachricht des Auftraggebers an Dreherei"), Not(HasSubstr("früher?")))
    );
    const auto reminded = to(scene.wait(9 * kDay), kTurner);
    ASSERT_THAT(reminded, SizeIs(1));
    EXPECT_THAT(
        only_text(refused(scene, reminded.front()), kModerator),
        HasSubstr("Die Erinnerung an Dreherei Wolfstein")
    );
}

TEST(Undelivered, words_to_the_asker_are_told_to_the_moderator_with_the_firm_that_waits) {
    AskingScene scene;
    without_mail(scene);
    const auto question = scene.offer(kTurner, "3 Welche Toleranz gilt?");
    EXPECT_THAT(
        only_text(refused(scene, to(question, kAsker).front()), kModerator),
        AllOf(
            HasSubstr("B-2026-001: Die Rückfrage von Dreherei Wolfstein an Pumpenbau Alsenz GmbH, "
                      "den Auftraggeber, ließ sich nicht zustellen"),
            Not(HasSubstr("Toleranz"))
        )
    );
    const auto first = scene.offer(kByMail, "12 € das Stück");
    EXPECT_THAT(
        only_text(refused(scene, to(first, kAsker).front()), kModerator),
        AllOf(
            HasSubstr("Die Antwort von Zerspanung Otterbach an Pumpenbau"), Not(HasSubstr("12 €"))
        )
    );
}

TEST(Undelivered, tables_and_notices_to_the_asker_are_told_to_the_moderator) {
    AskingScene scene(bundled());
    without_mail(scene);
    scene.offer(kTurner);
    scene.offer(kByMail);
    scene.offer(kEnglish);
    const auto table = to(scene.wait(2 * kBundle), kAsker);
    ASSERT_THAT(table, SizeIs(1));
    EXPECT_THAT(
        only_text(refused(scene, table.front()), kModerator),
        HasSubstr("Die Übersicht der Antworten an Pumpenbau Alsenz GmbH, den Auftraggeber")
    );
    const auto notices = to(scene.wait(28 * kDay), kAsker);
    ASSERT_FALSE(notices.empty());
    EXPECT_THAT(
        only_text(refused(scene, notices.back()), kModerator),
        HasSubstr("dass der Bedarf bald abläuft, an Pumpenbau Alsenz GmbH, den Auftraggeber")
    );
}

TEST(Undelivered, messages_that_nobody_waits_for_are_not_told_and_word_of_a_lost_one_only_once) {
    AskingScene scene;
    const auto told = bounced(scene);
    EXPECT_THAT(bounced(scene), IsEmpty()) << "a second bounce of the same request";
    EXPECT_THAT(refused(scene, to(told, kModerator).front()), IsEmpty());
    const auto help = scene.say_in_chat(kPlater, "!hilfe");
    EXPECT_THAT(refused(scene, to(help, kPlater).front()), IsEmpty());
}

TEST(Undelivered, requests_go_to_the_next_contact_who_agreed_and_only_then_are_lost) {
    AskingScene scene;
    with_more_contacts(scene);
    const auto sent = bounced(scene);
    EXPECT_THAT(
        only_text(sent, kSecondTurner),
        AllOf(HasSubstr("an einer anderen Adresse Ihrer Firma"), HasSubstr("20 Drehteile"))
    );
    EXPECT_THAT(to(sent, kSilentTurner), IsEmpty());
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("an eine andere Adresse dort geschickt"), Not(HasSubstr("B-2026-001 +")))
    );
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
    EXPECT_THAT(
        only_text(refused(scene, to(sent, kSecondTurner).front()), kModerator),
        Not(HasSubstr("andere Adresse"))
    );
    EXPECT_EQ(scene.state_of("dreherei"), "undelivered");
}

TEST(Undelivered, requests_are_answered_by_the_contact_who_got_them_and_he_hears_the_end) {
    AskingScene scene;
    with_more_contacts(scene);
    const auto sent = bounced(scene);
    const auto offered = scene.answer(to(sent, kSecondTurner).front(), "12 € das Stück");
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
    EXPECT_THAT(only_text(offered, kAsker), HasSubstr("Dreherei Wolfstein"));
    const auto over = scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(to(over, kSecondTurner), SizeIs(1));
    EXPECT_THAT(to(over, kTurner), IsEmpty());
}

TEST(Undelivered, requests_never_go_to_a_contact_who_is_the_asker_too) {
    AskingScene scene;
    change_profile(scene, "dreherei", [](Profile& dreherei) {
        dreherei.contacts.push_back(dreherei.contacts[0]);
        dreherei.contacts.back().matrix = kAsker;
    });
    EXPECT_THAT(to(bounced(scene), kAsker), IsEmpty());
    EXPECT_EQ(scene.state_of("dreherei"), "undelivered");
}

TEST(Undelivered, answers_to_the_asker_go_to_his_other_address_and_are_answered_there) {
    AskingScene scene;
    const auto question = scene.offer(kTurner, "3 Welche Toleranz gilt?");
    const auto sent = refused(scene, to(question, kAsker).front());
    EXPECT_THAT(only_text(sent, kAskerMail), HasSubstr("Welche Toleranz gilt?"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("andere Adresse dort geschickt"));
    const auto answered = scene.answer(to(sent, kAskerMail).front(), "ISO 2768-m");
    EXPECT_THAT(only_text(answered, kTurner), HasSubstr("2768"));
}

TEST(Undelivered, firms_are_asked_again_by_the_moderators_word_once_the_address_is_right) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(bounced(scene), kModerator), HasSubstr("„B-2026-001 + Dreherei Wolfstein“")
    );
    const auto by_asker = scene.say_in_chat(kAsker, "bitte auch Dreherei Wolfstein fragen");
    EXPECT_THAT(only_text(by_asker, kAsker), HasSubstr("war nicht zu erreichen"));
    change_profile(scene, "dreherei", [](Profile& dreherei) {
        dreherei.contacts[0].matrix = kTurnerAnew;
    });
    const auto sent = scene.say_in_chat(kModerator, "B-2026-001 + Dreherei Wolfstein");
    EXPECT_THAT(only_text(sent, kTurnerAnew), HasSubstr("20 Drehteile"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Dreherei Wolfstein ist angefragt"));
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
}

config::NeedSettings one_by_one() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 1;
    needs.wave_after = std::chrono::hours(48);
    return needs;
}

TEST(Undelivered, requests_are_followed_at_once_by_those_to_the_next_firms) {
    AskingScene scene(one_by_one());
    auto asked = requests(scene.asked());
    ASSERT_THAT(asked, SizeIs(1));
    const auto next = refused(scene, asked.front());
    EXPECT_THAT(requests(next), SizeIs(1));
    EXPECT_THAT(only_text(next, kAsker), HasSubstr("eine weitere"));
    EXPECT_EQ(scene.state(), "distributed");
}

TEST(Undelivered, requests_to_all_who_fit_end_with_word_of_what_is_true) {
    AskingScene scene(one_by_one());
    std::vector<Sent> sent = scene.asked();
    for (int firm = 0; firm < 3; ++firm) {
        ASSERT_THAT(requests(sent), SizeIs(1)) << firm;
        sent = refused(scene, requests(sent).front());
    }
    EXPECT_EQ(scene.state(), "no_match");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("Die gefragten Firmen waren nicht zu erreichen, und im Cluster finde ich "
                      "sonst niemanden."),
            Not(HasSubstr("abgesagt"))
        )
    );
    const std::string card = to(sent, kModerator).back().message.text;
    EXPECT_THAT(card, HasSubstr("Nicht zu erreichen: "));
    for (const char* const firm : {"Dreherei Wolfstein", "Zerspanung Otterbach", "Sickingen"}) {
        EXPECT_THAT(card, HasSubstr(firm));
    }
}

TEST(Undelivered, requests_are_told_apart_from_declines_at_the_end) {
    AskingScene scene(one_by_one());
    const auto second = refused(scene, requests(scene.asked()).front());
    const auto third = scene.answer(requests(second).front(), "6 Termin");
    const auto last = scene.answer(requests(third).front(), "6 Termin");
    EXPECT_EQ(scene.state(), "no_match");
    bool told = false;
    for (const Sent& one : to(last, kAsker)) {
        told = told ||
               one.message.text.find("Abgesagt hat, wer zu erreichen war") != std::string::npos;
    }
    EXPECT_TRUE(told);
}

TEST(Undelivered, firms_are_named_where_the_asker_asks_how_it_stands) {
    AskingScene scene;
    bounced(scene);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!stand"), kAsker),
        HasSubstr("nicht zu erreichen: Dreherei Wolfstein.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
