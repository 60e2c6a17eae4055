// An automatic mail that a person is away: told, but no answer of the firm.
#include "commands/asker/asker_endings.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/unit/commands/answers/requests.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kAway = "Ich bin ab dem 15.01.2027 wieder erreichbar.";

/// The mailbox of whoever got the request answers by itself.
std::vector<Sent> is_away(ClusterScene& scene, const Sent& request) {
    const std::string& reader = request.message.recipient;
    InboundMessage notice = request.message.channel == Channel::email
                                ? scene.mail(reader, "Automatische Antwort: Anfrage", kAway)
                                : scene.chat(reader, kAway);
    notice.automatic = true;
    notice.answers_to = {request.remote_id};
    return scene.say(notice);
}

/// The firms in the order of their numbers in the table of answers.
std::vector<std::string> numbered(ClusterScene& scene) {
    std::vector<std::string> firms;
    for (const auto& one : scene.core().office().invitations.answered_of(1)) {
        firms.push_back(one.profile_id);
    }
    return firms;
}

TEST(OutOfOffice, leaves_every_firm_its_number_in_the_table) {
    AskingScene scene;
    scene.offer(kTurner, "12 € das Stück");
    scene.offer(kEnglish, "EUR 14 each");
    is_away(scene, to(scene.asked(), kByMail).front());
    const auto expected = ElementsAre("dreherei", "english", "zerspaner");
    EXPECT_THAT(numbered(scene), expected);
    scene.say_in_chat(kAsker, "B-2026-001 vergeben an 2");
    EXPECT_EQ(scene.state_of("english"), "chosen");
}

TEST(OutOfOffice, counts_alike_wherever_answers_are_counted) {
    AskingScene scene;
    is_away(scene, to(scene.asked(), kByMail).front());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!stand"), kAsker), HasSubstr("0 von 3 gefragten")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!meine"), kAsker),
        HasSubstr("3 gefragt, 0 geantwortet")
    );
    scene.offer(kTurner, "12 € das Stück");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!stand"), kAsker), HasSubstr("1 von 3 gefragten")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!meine"), kAsker),
        HasSubstr("3 gefragt, 1 geantwortet")
    );
}

TEST(OutOfOffice, keeps_its_number_when_the_person_writes_after_others) {
    AskingScene scene;
    is_away(scene, to(scene.asked(), kByMail).front());
    scene.offer(kTurner, "12 € das Stück");
    EXPECT_THAT(numbered(scene), ElementsAre("zerspaner", "dreherei"));
    scene.offer(kByMail, "Doch schon wieder da: 11 € das Stück");
    scene.offer(kEnglish, "EUR 14 each");
    EXPECT_THAT(numbered(scene), ElementsAre("zerspaner", "dreherei", "english"));
}

TEST(AnswerNumbers, are_not_changed_by_what_the_asker_wrote_before) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 an alle: Wir freuen uns auf Ihre Angebote!");
    scene.offer(kEnglish, "EUR 14 each");
    EXPECT_THAT(numbered(scene), ElementsAre("english"));
    scene.offer(kTurner, "12 € das Stück");
    EXPECT_THAT(numbered(scene), ElementsAre("english", "dreherei"));
}

TEST(OutOfOffice, is_not_the_first_answer) {
    ClusterScene scene(bundled());
    const auto asked = scene.say(scene.room(kAsker, "!bedarf " + std::string(kNeed)));
    const auto away = is_away(scene, to(asked, kByMail).front());
    EXPECT_THAT(to(away, kRoom), IsEmpty());
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::distributed);
    const auto first = scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    EXPECT_THAT(only_text(first, kAsker), HasSubstr("12 €")) << "at once";
    EXPECT_THAT(to(first, kRoom), SizeIs(1));
}

TEST(OutOfOffice, is_told_with_the_collected_answers) {
    AskingScene scene(bundled());
    EXPECT_THAT(is_away(scene, to(scene.asked(), kByMail).front()), IsEmpty());
    EXPECT_THAT(
        only_text(scene.wait(kBundle), kAsker),
        AllOf(
            HasSubstr("Zerspanung Otterbach"), HasSubstr("15.01."), HasSubstr("Abwesenheitsnotiz")
        )
    );
    EXPECT_THAT(scene.wait(kBundle), IsEmpty());
}

TEST(OutOfOffice, among_other_answers_is_told_without_words_that_nobody_wrote) {
    AskingScene scene(bundled());
    scene.offer(kTurner, "12 € das Stück");
    is_away(scene, to(scene.asked(), kByMail).front());
    scene.offer(kEnglish, "EUR 14 each");
    const std::string told = only_text(scene.wait(kBundle), kAsker);
    EXPECT_THAT(told, AllOf(HasSubstr("Abwesenheitsnotiz"), HasSubstr("EUR 14 each")));
    EXPECT_THAT(told, Not(HasSubstr("Otterbach schreibt")));
}

TEST(Settled, words_are_told_with_the_collected_answers) {
    AskingScene scene(bundled());
    const auto sent = scene.offer(kTurner, "Da müsste man mal den Karl fragen.");
    scene.answer(to(sent, kModerator).front(), "Interesse");
    EXPECT_THAT(
        only_text(scene.wait(kBundle), kAsker),
        AllOf(HasSubstr("Dreherei Wolfstein"), HasSubstr("Interesse"))
    );
}

TEST(OutOfOffice, is_nothing_to_be_rated_and_nobody_who_came_forward) {
    AskingScene scene;
    is_away(scene, to(scene.asked(), kByMail).front());
    auto& office = scene.core().office();
    EXPECT_FALSE(commands::came_forward(office, *office.invitations.find(1, "zerspaner")));
    for (const Sent& one : to(scene.wait(std::chrono::days(8)), kAsker)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("von 1 bis 5")));
    }
    scene.offer(kByMail, "12 € das Stück");
    EXPECT_TRUE(commands::came_forward(office, *office.invitations.find(1, "zerspaner")));
}

/// Two firms are asked, and a third one where too few of them can do it.
config::NeedSettings two_at_first() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 2;
    needs.wave_after = 48h;
    return needs;
}

TEST(OutOfOffice, of_all_who_were_asked_has_more_firms_asked) {
    AskingScene scene(two_at_first());
    const auto asked = requests(scene.asked());
    ASSERT_THAT(asked, SizeIs(2));
    is_away(scene, asked[0]);
    is_away(scene, asked[1]);
    EXPECT_THAT(requests(scene.wait(49h)), SizeIs(1));
}

TEST(MoreTime, beyond_the_date_of_the_need_is_not_enough) {
    const std::string need = std::string(kNeed) + ", Liefertermin 18.12.2026";
    const std::pair<const char*, std::size_t> cases[] = {
        {"2 bis 15.01.2027", 1u}, {"2 bis 21.12.2026", 1u}, {"2 bis 4.12.2026", 0u}};
    for (const auto& [words, more] : cases) {
        AskingScene scene(two_at_first(), need);
        const auto asked = requests(scene.asked());
        ASSERT_THAT(asked, SizeIs(2));
        scene.answer(asked[0], "4 12 €/Stück");
        scene.answer(asked[1], words);
        EXPECT_THAT(requests(scene.wait(49h)), SizeIs(more)) << words;
    }
}

TEST(MoreTime, beyond_the_life_of_a_need_without_a_date_is_not_enough) {
    AskingScene scene(two_at_first());
    const auto asked = requests(scene.asked());
    scene.answer(asked.at(0), "4 12 €/Stück");
    scene.answer(asked.at(1), "2 bis 15.01.2027");
    EXPECT_THAT(requests(scene.wait(49h)), SizeIs(1));
}

TEST(OutOfOffice, is_no_answer_in_the_last_word_nor_in_the_figures) {
    AskingScene scene;
    is_away(scene, to(scene.asked(), kByMail).front());
    scene.offer(kTurner, "12 € das Stück");
    const auto ended = scene.say_in_chat(kAsker, "B-2026-001 vergeben an Dreherei Wolfstein");
    EXPECT_THAT(
        only_text(ended, kByMail), AllOf(HasSubstr("andere hatten schon"), Not(HasSubstr("Mühe")))
    );
    auto& office = scene.core().office();
    const auto figures = office.turns.figures_of("zerspaner", office.clock.now() - 240h);
    EXPECT_EQ(figures.invited, 1);
    EXPECT_EQ(figures.answered, 0);
    EXPECT_FALSE(figures.answers_after);
    EXPECT_EQ(office.turns.figures_of("dreherei", office.clock.now() - 240h).answered, 1);
}

TEST(OutOfOffice, of_the_only_firms_left_is_told_to_the_moderator) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = 48h;
    AskingScene scene(needs);
    scene.offer(kTurner, "leider nein");
    scene.offer(kEnglish, "sorry, no capacity");
    is_away(scene, to(scene.asked(), kByMail).front());
    const auto later = scene.wait(49h);
    EXPECT_THAT(only_text(later, kAsker), HasSubstr("kam nur eine Abwesenheitsnotiz"));
    EXPECT_THAT(only_text(later, kModerator), HasSubstr("Nur Abwesenheitsnotiz: "));
    EXPECT_EQ(scene.state(), "no_match");
    scene.offer(kByMail, "Bin wieder da: 11 € das Stück");
    EXPECT_EQ(scene.state(), "answered");
}

TEST(OutOfOffice, of_two_firms_is_told_of_both) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = 48h;
    ClusterScene scene(needs);
    Profile second = *scene.core().office().profiles.find("zerspaner");
    second.id = "glan";
    second.name = "Zerspanung Glanbach";
    second.contacts.front().email = "post@glanbach.test";
    add(scene, second);
    const auto asked = scene.say_in_chat(
        kAsker, std::string(kNeed) + ". Nur an Zerspanung Otterbach und Zerspanung Glanbach"
    );
    is_away(scene, to(asked, kByMail).at(0));
    is_away(scene, to(asked, "post@glanbach.test").at(0));
    const auto later = scene.wait(49h);
    EXPECT_THAT(only_text(later, kAsker), HasSubstr("kamen nur Abwesenheitsnotizen"));
    EXPECT_THAT(only_text(later, kModerator), HasSubstr("Nur Abwesenheitsnotizen: "));
}

TEST(OutOfOffice, beside_a_firm_that_was_not_reached_is_told_apart_from_it) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = 48h;
    AskingScene scene(needs);
    scene.offer(kTurner, "leider nein");
    scene.core().desk().not_delivered(
        to(scene.asked(), kEnglish).front().outbox_id, "user_unknown"
    );
    is_away(scene, to(scene.asked(), kByMail).front());
    EXPECT_THAT(
        only_text(scene.wait(49h), kAsker),
        HasSubstr("Abwesenheitsnotiz, nicht zu erreichen: Sickingen Precision")
    );
}

TEST(OutOfOffice, of_the_only_firm_that_was_asked_is_what_came_of_it) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = 48h;
    AskingScene scene(needs, std::string(kNeed) + ". Nur an Zerspanung Otterbach");
    is_away(scene, to(scene.asked(), kByMail).front());
    EXPECT_THAT(only_text(scene.wait(49h), kAsker), HasSubstr("Von "));
}

}  // namespace
}  // namespace clusterlotse::test
