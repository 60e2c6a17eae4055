// A moderator answers a card with the firms he wants asked and nothing else.
#include "commands/moderator/chosen_firms.hpp"

#include "tests/unit/commands/moderator/by_the_moderator.hpp"
#include "tests/unit/commands/moderator/two_needs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ChosenFirms : public ByTheModerator {
protected:
    /// The numbers of the firms that would be asked now.
    std::vector<std::string> listed() {
        std::vector<std::string> firms;
        for (const auto& one : scene_.core().office().invitations.of_need(1)) {
            if (one.state == InvitationState::proposed) {
                firms.push_back(one.profile_id);
            }
        }
        return firms;
    }
    std::string turners() { return number_of("Dreherei Wolfstein"); }
    std::string mailers() { return number_of("Zerspanung Otterbach"); }
};

TEST_F(ChosenFirms, alone_are_asked_and_read_back) {
    const std::string a = std::min(turners(), mailers());
    const std::string b = std::max(turners(), mailers());
    bool as_reply = false;
    for (const std::string& words : std::vector<std::string>{
             a + " und " + b,
             a + ", " + b,
             a + "," + b,
             a + " + " + b,
             "die " + a + " und die " + b,
             a + " und " + b + " bitte",
             "Nr. " + a + " und " + b,
             "nur " + a + " und " + b,
             "frag " + a + " und " + b,
             "nimm " + a + " und " + b,
             a + " und " + b + " anfragen",
             "ask " + a + " and " + b,
             a + " and " + b + " please",
             "Wolfstein und Otterbach",
             "Dreherei Wolfstein, Zerspanung Otterbach"}) {
        as_reply = !as_reply;
        ClusterScene scene{released_by(config::Release::moderator)};
        const Sent card = to(scene.say_in_chat(kAsker, kNeedWithoutSize), kModerator).at(0);
        const auto read_back =
            as_reply ? scene.answer(card, words) : scene.say_in_chat(kModerator, words);
        EXPECT_THAT(
            only_text(read_back, kModerator),
            AllOf(
                HasSubstr("Sickingen Precision ist gestrichen"),
                HasSubstr("Ich würde jetzt fragen:"),
                HasSubstr("Dreherei Wolfstein"),
                HasSubstr("JA = so fragen")
            )
        ) << words;
        const auto sent = scene.say_in_chat(kModerator, "ja");
        EXPECT_THAT(to(sent, kTurner), SizeIs(1)) << words;
        EXPECT_THAT(to(sent, kByMail), SizeIs(1)) << words;
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
    }
}

TEST_F(ChosenFirms, by_their_place_are_the_first_of_the_list) {
    for (const char* const words :
         {"die ersten zwei",
          "nur die ersten zwei",
          "die ersten beiden",
          "die zwei ersten bitte",
          "frag die ersten 2",
          "the first two",
          "only the top two"}) {
        ClusterScene scene{released_by(config::Release::moderator)};
        const Sent card = to(scene.say_in_chat(kAsker, kNeedWithoutSize), kModerator).at(0);
        const std::string told = only_text(scene.answer(card, words), kModerator);
        EXPECT_THAT(told, AllOf(HasSubstr("\n1  "), HasSubstr("\n2  "), Not(HasSubstr("\n3  "))))
            << words;
    }
}

TEST_F(ChosenFirms, behind_a_yes_are_asked_at_once) {
    const auto sent = says("ja, " + turners() + " und " + mailers());
    EXPECT_THAT(to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(to(sent, kByMail), SizeIs(1));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
}

TEST_F(ChosenFirms, are_no_reason_where_one_was_asked_for) {
    says("ohne " + number_of("Sickingen Precision"));
    EXPECT_THAT(listed(), SizeIs(2));
    scene_.say_in_chat(kModerator, "die ersten zwei");
    EXPECT_THAT(listed(), SizeIs(2));
    EXPECT_THAT(overrides(), SizeIs(1));
    EXPECT_THAT(overrides().at(0).reason, IsEmpty());
}

TEST_F(ChosenFirms, keep_the_reason_beside_them) {
    for (const char* const words :
         {"die ersten zwei, die anderen sind mir zu weit weg",
          "1 und 2, weil die anderen sind mir zu weit weg",
          "1, 2. Die anderen sind mir zu weit weg"}) {
        ClusterScene scene{released_by(config::Release::moderator)};
        const Sent card = to(scene.say_in_chat(kAsker, kNeedWithoutSize), kModerator).at(0);
        EXPECT_THAT(
            only_text(scene.answer(card, words), kModerator),
            AllOf(HasSubstr("JA = so fragen"), Not(HasSubstr("Warum")))
        ) << words;
        const auto log = scene.core().office().overrides.of_need(1);
        ASSERT_THAT(log, SizeIs(1)) << words;
        EXPECT_THAT(log[0].reason, testing::EndsWith("ie anderen sind mir zu weit weg")) << words;
    }
}

TEST_F(ChosenFirms, are_left_out_where_that_was_asked) {
    says("➖");
    scene_.say_in_chat(kModerator, turners() + " und " + mailers());
    EXPECT_THAT(listed(), ElementsAre("english"));
}

TEST_F(ChosenFirms, are_none_in_other_words) {
    auto& office = scene_.core().office();
    const auto need = *office.needs.find(1);
    for (const char* const words :
         {"1",
          "ohne 1 und 2",
          "1 und 2 raus",
          "noch 8 und 9 dazu",
          "auch 1 und 2",
          "8 und 9",
          "1 und 2?",
          "die ersten neun",
          "12 Stück und 2 Muster",
          "Preis und Termin",
          "ja"}) {
        EXPECT_FALSE(commands::only_chosen(office, need, words)) << words;
    }
    says("ja");
    EXPECT_FALSE(commands::only_chosen(office, *office.needs.find(1), "1 und 2"));
}

class ChosenFirmsOfTwoNeeds : public TwoNeedsBeforeRelease {};

TEST_F(ChosenFirmsOfTwoNeeds, are_asked_about_where_it_is_not_clear_of_which) {
    EXPECT_THAT(hears("1 und 2"), AllOf(HasSubstr(kWheelsNumber), HasSubstr(kShaftsNumber)));
    EXPECT_THAT(hears("2"), AllOf(HasSubstr(kShaftsNumber), HasSubstr("JA = so fragen")));
    EXPECT_THAT(
        only_text(scene_.answer(card(), "1 und 2"), kModerator),
        AllOf(HasSubstr(kWheelsNumber), HasSubstr("JA = so fragen"))
    );
}

}  // namespace
}  // namespace clusterlotse::test
