// Asker and firms have nothing but mail: nobody found, waves, parking and the growing table.
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/unit/commands/answers/requests.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kFirst = "vertrieb@dreherei.test";
constexpr const char* kThird = "sales@english.test";

config::NeedSettings in_waves_of(int size) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = size;
    needs.wave_after = 48h;
    return needs;
}

/// All three turners are reached by mail alone.
class AllByMail : public ClusterScene {
public:
    explicit AllByMail(int wave = 5) : ClusterScene(in_waves_of(wave)) {
        reach_by_mail("dreherei", kFirst);
        reach_by_mail("english", kThird);
    }

    std::vector<Sent> post(const std::string& subject, const std::string& text) {
        return say(mail(kAskerMail, subject, text));
    }
    NeedState state() { return core().office().needs.find(1)->state; }

private:
    void reach_by_mail(const std::string& id, const std::string& address) {
        Profile firm = core().office().profiles.find(id).value();
        firm.contacts[0].matrix.reset();
        firm.contacts[0].email = address;
        add(*this, firm);
    }
};

void expect_mails_only(const std::vector<Sent>& sent) {
    for (const Sent& one : sent) {
        if (one.message.recipient != kModerator) {
            EXPECT_EQ(one.message.channel, Channel::email) << one.message.recipient;
            EXPECT_FALSE(one.message.subject.empty()) << one.message.text;
        }
    }
}

TEST(AllByMail, nobody_found_is_told_at_once_and_again_within_a_working_day) {
    AllByMail scene;
    const auto sent = scene.post("Beschichtung", kNobodyDoesIt);
    expect_mails_only(sent);
    EXPECT_THAT(only_text(sent, kAskerMail), HasSubstr("finde ich im Cluster zurzeit niemanden"));
    EXPECT_THAT(to(sent, kModerator), SizeIs(1));
    const auto later = but_digests(scene.wait(25h));
    expect_mails_only(later);
    EXPECT_THAT(only_text(later, kAskerMail), HasSubstr("noch niemanden"));
    EXPECT_THAT(only_text(later, kModerator), HasSubstr("noch nichts geschehen"));
}

TEST(AllByMail, waves_ask_one_firm_after_the_other_and_tell_the_asker) {
    AllByMail scene(1);
    EXPECT_THAT(requests(scene.post("Drehteile", kNeed)), SizeIs(1));
    EXPECT_THAT(requests(scene.wait(47h)), IsEmpty());
    const auto second = scene.wait(2h);
    expect_mails_only(second);
    EXPECT_THAT(requests(second), SizeIs(1));
    EXPECT_THAT(only_text(second, kAskerMail), HasSubstr("eine weitere"));
    EXPECT_THAT(requests(second).front().message.text, Not(HasSubstr("Pumpenbau")));
    const auto declined = scene.answer(requests(second).front(), "leider keine Kapazität");
    EXPECT_THAT(requests(declined), SizeIs(testing::Le(1u)));
    EXPECT_THAT(requests(scene.wait(10 * kDay)), SizeIs(testing::Le(1u)));
}

TEST(AllByMail, waves_end_with_nobody_where_all_decline) {
    AllByMail scene;
    const auto asked = requests(scene.post("Drehteile", kNeed));
    ASSERT_THAT(asked, SizeIs(3));
    scene.answer(asked[0], "Leider nein, keine Kapazität");
    scene.answer(asked[1], "6 Termin");
    const auto last = scene.answer(asked[2], "no");
    expect_mails_only(last);
    EXPECT_EQ(scene.state(), NeedState::no_match);
    std::string told;
    for (const Sent& one : to(last, kAskerMail)) {
        told += one.message.text;
    }
    EXPECT_THAT(told, HasSubstr("Alle gefragten Firmen"));
}

TEST(AllByMail, parking_rests_until_its_day_or_a_word) {
    AllByMail scene;
    const auto card = scene.post("Drehteile", kNeed);
    const auto parked = scene.answer(to(card, kAskerMail).front(), "bitte parken bis 20.1.2027");
    expect_mails_only(parked);
    EXPECT_EQ(scene.state(), NeedState::parked);
    EXPECT_THAT(only_text(parked, kAskerMail), HasSubstr("20.01.2027"));
    const auto on = scene.post("AW: B-2026-001", "B-2026-001 weiter");
    EXPECT_NE(scene.state(), NeedState::parked);
    EXPECT_THAT(only_text(on, kAskerMail), HasSubstr("B-2026-001"));

    AllByMail rests;
    const auto other = rests.post("Drehteile", kNeed);
    rests.answer(to(other, kAskerMail).front(), "parken bis 20.1.2027");
    rests.wait(62 * kDay);
    EXPECT_NE(rests.state(), NeedState::parked);
}

TEST(AllByMail, table_of_answers_grows_with_each_of_them) {
    AllByMail scene;
    const auto asked = requests(scene.post("Drehteile", kNeed));
    ASSERT_THAT(asked, SizeIs(3));
    const auto first = scene.answer(asked[0], "Können wir, 12 €/Stück, Lieferung in 3 Wochen");
    expect_mails_only(first);
    EXPECT_THAT(only_text(first, kAskerMail), HasSubstr("12 €/Stück"));
    const auto second = scene.answer(asked[1], "13,50 €/Stück");
    EXPECT_THAT(
        only_text(second, kAskerMail),
        AllOf(HasSubstr("2 von 3"), HasSubstr("12 €/Stück"), HasSubstr("13,50 €/Stück"))
    );
    const auto third = scene.answer(asked[2], "1");
    expect_mails_only(third);
    const auto table = to(third, kAskerMail);
    ASSERT_THAT(table, SizeIs(1));
    EXPECT_THAT(
        table.front().message.text,
        AllOf(HasSubstr("12 €/Stück"), HasSubstr("13,50 €/Stück"), HasSubstr("Interesse"))
    );
    EXPECT_THAT(table.front().message.html, HasSubstr(">Interesse</td>"));
    for (const auto& sent : {first, second, third}) {
        for (const char* const firm : {kFirst, kByMail, kThird}) {
            for (const Sent& one : to(sent, firm)) {
                EXPECT_THAT(one.message.text, Not(HasSubstr("Pumpenbau")));
            }
        }
    }
}

}  // namespace
}  // namespace clusterlotse::test
