// What may help where nobody is found reads the same wherever it is told: with the need, once
// all have declined, a working day later, and in the chat of who asked in the room.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/support/read_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kGrinding = "Wellen rundschleifen, Ø 30 mm";
constexpr const char* kTwoSteps = "30 Halter PVD-beschichten und galvanisch verzinken";
constexpr const char* kNear = "20 Drehteile aus 1.4401, Ø 40 x 120, im Umkreis von 20 km um Kusel";
constexpr const char* kAble = "@alles:cluster.test";

config::NeedSettings a_firm_at_a_time() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = 48h;
    needs.suppliers_per_wave = 1;
    return needs;
}

/// Grinders that take `lot` pieces each, of which 1999 or 2000 are wanted.
std::vector<Profile> grinders(std::size_t count, double lot) {
    std::vector<Profile> firms;
    for (const char* const id : {"glan", "alsenz", "lauter", "appel"}) {
        if (firms.size() < count) {
            firms.push_back(grinder(id, std::string("Schleiferei ") + id, 80, lot));
        }
    }
    return firms;
}

struct Suggested {
    std::string need;
    std::vector<Profile> firms;  ///< nobody of them can do it as it is wanted
    Profile able;                ///< could do all of it
    const char* words;           ///< the suggestion
};

std::vector<Suggested> suggestions() {
    const std::string exactly = std::string("2000 ") + kGrinding;
    const std::string nearly = std::string("1999 ") + kGrinding;
    const Profile all_grinder = grinder("alles", "Schleiferei Groß", 300);
    const Profile all_coater = firm_with(
        "alles", "Oberflächen Kusel", std::vector<std::string>{"pvd_coating", "zinc_plating"}
    );
    return {
        {nearly,
         grinders(1, 700),
         all_grinder,
         "Soll ich die Menge teilen, 3 × höchstens 667 Stück? Eine Firma kann das in mehreren "
         "Lieferungen. JA genügt."},
        {exactly,
         grinders(4, 500),
         all_grinder,
         "Soll ich die Menge teilen, 4 × 500 Stück? 4 Firmen können je einen Teil. JA genügt."},
        {exactly,
         grinders(2, 500),
         all_grinder,
         "Soll ich die Menge teilen, 4 × 500 Stück? 2 Firmen können solche Teilmengen, manche dann "
         "mehrere. JA genügt."},
        {"12 Wellen rundschleifen, Ø 180 mm",
         {grinder("glan", "Schleiferei Glantal", 50)},
         all_grinder,
         "Am nächsten kommt Schleiferei Glantal (Ø 180 mm, geht nur bis 50 mm). Soll ich dort "
         "trotzdem fragen? JA genügt."},
        {"12 Wellen rundschleifen, Ø 180 mm",
         {grinder("glan", "Schleiferei Glantal", 50), grinder("lauter", "Schleiferei Lauter", 60)},
         all_grinder,
         "1  Schleiferei Glantal trotzdem fragen (Ø 180 mm, geht nur bis 50 mm)\n"
         "2  Schleiferei Lauter trotzdem fragen (Ø 180 mm, geht nur bis 60 mm)\n"
         "Schreiben Sie mir einfach die Ziffer, dann mache ich es so."},
        {kTwoSteps,
         {},
         all_coater,
         "Soll ich die Schritte einzeln anfragen: Verzinken (offen bliebe PVD-Beschichten)? JA "
         "genügt."},
        {"30 Halter PVD-beschichten, pulverbeschichten und galvanisch verzinken",
         {},
         all_coater,
         "(offen blieben "},
    };
}

void add_all(ClusterScene& scene, const Suggested& one) {
    for (const Profile& firm : one.firms) {
        add(scene, firm);
    }
}

TEST(Suggestions, are_told_with_the_need_and_again_a_working_day_later) {
    for (const Suggested& one : suggestions()) {
        ClusterScene scene(a_firm_at_a_time());
        add_all(scene, one);
        EXPECT_THAT(only_text(scene.say_in_chat(kAsker, one.need), kAsker), HasSubstr(one.words));
        EXPECT_THAT(
            only_text(but_digests(scene.wait(25h)), kAsker),
            AllOf(
                HasSubstr("Ich habe noch niemanden, vergessen ist es nicht."), HasSubstr(one.words)
            )
        );
    }
}

TEST(Suggestions, go_into_the_chat_of_who_asked_in_the_room) {
    for (const Suggested& one : suggestions()) {
        ClusterScene scene(a_firm_at_a_time());
        add_all(scene, one);
        const auto sent = scene.say(scene.room(kAsker, "!bedarf " + one.need));
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("Im Cluster finde ich dafür zurzeit niemanden."), HasSubstr(one.words))
        );
        EXPECT_THAT(only_text(sent, kRoom), Not(HasSubstr("Schleiferei")));
    }
}

TEST(Suggestions, are_told_where_the_only_firm_that_was_asked_declines) {
    for (const Suggested& one : suggestions()) {
        ClusterScene scene(a_firm_at_a_time());
        add_all(scene, one);
        add(scene, one.able);
        const auto asked = scene.say_in_chat(kAsker, one.need);
        ASSERT_EQ(to(asked, kAble).size(), 1U) << one.need;
        const auto left = scene.answer(to(asked, kAble).front(), "6 Termin");
        EXPECT_THAT(
            all_text(left, kAsker),
            AllOf(HasSubstr("Die gefragte Firma hat abgesagt"), HasSubstr(one.words))
        );
    }
}

TEST(Suggestions, are_told_where_the_request_to_the_only_firm_did_not_arrive) {
    ClusterScene scene(a_firm_at_a_time());
    const Suggested near = suggestions().at(3);
    add_all(scene, near);
    add(scene, near.able);
    const auto asked = scene.say_in_chat(kAsker, near.need);
    scene.core().desk().not_delivered(to(asked, kAble).front().outbox_id, "user_unknown");
    EXPECT_THAT(
        only_text(scene.take_outbox(), kAsker),
        AllOf(HasSubstr("Die gefragte Firma war nicht zu erreichen, und"), HasSubstr(near.words))
    );
}

TEST(Suggestions, of_another_grade_and_a_wider_circle_are_told_once_a_firm_lacks_the_grade) {
    ClusterScene scene(a_firm_at_a_time());
    Profile able = firm_with("alles", "Dreherei Kusel", std::vector<std::string>{"turning"});
    able.city = "Kusel";
    add(scene, able);
    const auto asked = scene.say_in_chat(kAsker, kNear);
    const auto left = scene.answer(to(asked, kAble).front(), "6 Werkstoff");
    const auto all_three = AllOf(
        HasSubstr("trotzdem fragen (29 km entfernt, gewünscht höchstens 20 km)"),
        HasSubstr("auch 1.4404 (X2CrNiMo17-12-2) statt 1.4401 zulassen\n"),
        HasSubstr("im Umkreis von 50 km suchen\n")
    );
    EXPECT_THAT(all_text(left, kAsker), all_three);
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "und jetzt?"), kAsker), all_three);
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "ja"), kAsker), all_three)
        << "which of them is to be told first";
}

TEST(Suggestions, of_a_split_that_does_not_come_out_even_let_firms_read_the_most_they_may_take) {
    ClusterScene scene(a_firm_at_a_time());
    const Suggested split = suggestions().front();
    add_all(scene, split);
    scene.say_in_chat(kAsker, split.need);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "ja"), "@glan:cluster.test"),
        HasSubstr("Die Menge darf geteilt werden, je höchstens 667 Stück, auch an mehrere Firmen "
                  "oder in mehreren Lieferungen.")
    );
}

TEST(Suggestions, are_told_in_english_as_well) {
    ClusterScene scene(a_firm_at_a_time());
    add_all(scene, suggestions().front());
    EXPECT_THAT(
        only_text(
            scene.say_in_chat(kEnglish, "1999 shafts, cylindrical grinding, Ø 30 mm"), kEnglish
        ),
        HasSubstr("3 × at most 667 pieces? One firm can do that in several deliveries.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
