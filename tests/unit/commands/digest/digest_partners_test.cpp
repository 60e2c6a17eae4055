#include "commands/digest/partner_talks.hpp"
#include "tests/support/digest_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using test::DigestScene;
using test::kEnglish;
using test::kTurner;
using test::only_text;
using test::Sent;
using test::titles;
using test::to;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kSeeker = "@einkauf:cluster.test";
constexpr const char* kSeekersName = "Pumpenbau";

/// "pumpen" seeks a standing partner for turning.
class PartnerSearches : public testing::Test {
protected:
    PartnerSearches() {
        Profile seeker = *scene_.core().office().profiles.find("pumpen");
        Capability sought;
        sought.direction = Direction::sought;
        sought.process = "turning";
        sought.wording = "Wellen für die Pumpenbau Alsenz GmbH, kleine Lose";
        sought.materials = {"1.4301"};
        sought.diameter_mm = Range{20, 90};
        seeker.capabilities.push_back(sought);
        scene_.put(seeker);
    }

    Sent digest_of(const char* reader) {
        const auto sent = to(scene_.run_edition(), reader);
        EXPECT_EQ(sent.size(), 1u) << reader;
        return sent.empty() ? Sent{} : sent[0];
    }

    DigestScene scene_;
};

TEST_F(PartnerSearches, are_told_without_a_name_to_whom_they_fit_and_to_nobody_else) {
    const auto sent = scene_.run_edition();
    ASSERT_EQ(to(sent, kTurner).size(), 1u);
    const std::string text = to(sent, kTurner)[0].message.text;
    EXPECT_THAT(text, HasSubstr("Gesucht: ein fester Partner\n1) Drehen: Wellen, kleine Lose"));
    EXPECT_THAT(text, HasSubstr("passt: Drehen"));
    EXPECT_THAT(text, Not(HasSubstr(kSeekersName)));
    EXPECT_THAT(text, HasSubstr("„1: können wir“"));
    EXPECT_TRUE(to(sent, kSeeker).empty()) << "his own";
    EXPECT_TRUE(to(sent, "@galvanik:cluster.test").empty()) << "who does no turning";
    EXPECT_TRUE(to(sent, "!room:cluster.test").empty());
}

TEST_F(PartnerSearches, speak_the_readers_language_and_not_the_firms) {
    const std::string text = digest_of(kEnglish).message.text;
    EXPECT_THAT(text, HasSubstr("Wanted: a standing partner\n1) Turning · 1.4301"));
    EXPECT_THAT(text, HasSubstr("Ø 20–90 mm"));
    EXPECT_THAT(text, Not(HasSubstr("Wellen")));
}

TEST_F(PartnerSearches, are_told_once) {
    (void)digest_of(kTurner);
    EXPECT_TRUE(to(scene_.run_edition(), kTurner).empty());
}

TEST_F(PartnerSearches, of_a_firm_that_may_not_be_asked_or_pauses_are_not_told) {
    Profile seeker = *scene_.core().office().profiles.find("pumpen");
    seeker.contacts[0].consent->scope = {"digest"};
    scene_.put(seeker);
    EXPECT_EQ(titles(scene_.content("dreherei"), DigestSection::partners), "");
    EXPECT_TRUE(scene_.content("dreherei").lines.empty());
    seeker.contacts[0].consent->scope = {"requests", "digest"};
    seeker.paused_until = *parse_iso_date("2027-03-01");
    scene_.put(seeker);
    EXPECT_TRUE(scene_.content("dreherei").lines.empty());
}

TEST_F(PartnerSearches, are_a_match_for_who_wants_nothing_else) {
    EXPECT_TRUE(scene_.content("dreherei").worth_sending(Wanted::matches));
}

TEST_F(PartnerSearches, are_answered_by_number_and_the_seeker_is_named_with_his_first_word_only) {
    const auto came = scene_.answer(digest_of(kTurner), "1: können wir, bis Ø 80");
    const std::string confirmed = only_text(to(came, kTurner), kTurner);
    EXPECT_THAT(confirmed, HasSubstr("festen Partner für Drehen sucht"));
    EXPECT_THAT(confirmed, Not(HasSubstr(kSeekersName)));
    const auto told = to(came, kSeeker);
    ASSERT_EQ(told.size(), 1u);
    EXPECT_THAT(told[0].message.text, HasSubstr("Dreherei Wolfstein"));
    EXPECT_THAT(told[0].message.text, HasSubstr("können wir, bis Ø 80"));

    const auto said = scene_.answer(told[0], "Klingt gut, rufen Sie uns bitte an.");
    const auto heard = to(said, kTurner);
    ASSERT_EQ(heard.size(), 1u);
    EXPECT_THAT(heard[0].message.text, HasSubstr("Pumpenbau Alsenz GmbH schreibt Ihnen"));
    EXPECT_THAT(heard[0].message.text, HasSubstr("rufen Sie uns bitte an"));
    EXPECT_THAT(only_text(to(said, kSeeker), kSeeker), HasSubstr("an Dreherei Wolfstein"));

    const auto back = scene_.answer(heard[0], "Gern, morgen um neun.");
    EXPECT_THAT(only_text(to(back, kSeeker), kSeeker), HasSubstr("Gern, morgen um neun."));
    EXPECT_THAT(only_text(to(back, kTurner), kTurner), HasSubstr("an Pumpenbau Alsenz GmbH"));
    EXPECT_FALSE(scene_.core().office().needs.find(1)) << "none of this is a need";
}

TEST_F(PartnerSearches, are_declined_by_the_seeker_without_his_name) {
    const auto came = scene_.answer(digest_of(kTurner), "1: können wir");
    const auto said = scene_.answer(to(came, kSeeker).at(0), "Nein danke");
    const std::string heard = only_text(to(said, kTurner), kTurner);
    EXPECT_THAT(heard, HasSubstr("Diesmal passt es leider nicht"));
    EXPECT_THAT(heard, Not(HasSubstr(kSeekersName)));
    EXPECT_THAT(
        only_text(to(said, kSeeker), kSeeker), HasSubstr("das sage ich Dreherei Wolfstein")
    );
}

TEST_F(PartnerSearches, that_the_reader_declines_are_told_to_nobody) {
    const auto came = scene_.answer(digest_of(kTurner), "1: nein, keine Kapazität");
    EXPECT_TRUE(to(came, kSeeker).empty());
    EXPECT_EQ(to(came, kTurner).size(), 1u);
}

TEST_F(PartnerSearches, are_shown_in_full_by_more_and_answered_there) {
    (void)digest_of(kTurner);
    const auto more = to(scene_.say_in_chat(kTurner, "mehr 1"), kTurner);
    ASSERT_EQ(more.size(), 1u);
    EXPECT_THAT(more[0].message.text, HasSubstr("kleine Lose"));
    EXPECT_THAT(more[0].message.text, HasSubstr("Ø 20–90 mm"));
    EXPECT_THAT(more[0].message.text, Not(HasSubstr(kSeekersName)));
    const auto came = scene_.answer(more[0], "Das machen wir jeden Tag.");
    EXPECT_THAT(only_text(to(came, kSeeker), kSeeker), HasSubstr("Das machen wir jeden Tag."));
}

TEST_F(PartnerSearches, that_ended_meanwhile_are_said_to_be_over) {
    const Sent digest = digest_of(kTurner);
    Profile seeker = *scene_.core().office().profiles.find("pumpen");
    seeker.capabilities.pop_back();
    scene_.put(seeker);
    const auto came = scene_.answer(digest, "1: können wir");
    EXPECT_TRUE(to(came, kSeeker).empty());
    EXPECT_THAT(only_text(came, kTurner), HasSubstr("wird niemand mehr gesucht"));
}

TEST_F(PartnerSearches, and_needs_in_one_digest_are_told_apart_by_asking) {
    (void)scene_.post("@galvanik:cluster.test", "20 Drehteile aus 1.4301, Ø 40 x 120");
    const Sent digest = digest_of(kTurner);
    const auto asked = scene_.answer(digest, "Das können wir.");
    const std::string which = only_text(asked, kTurner);
    EXPECT_THAT(which, HasSubstr("Zu welcher Anfrage gehört das?"));
    EXPECT_THAT(which, HasSubstr("2  Drehen · ein Mitglied sucht einen festen Partner"));
    const auto came = scene_.say_in_chat(kTurner, "2");
    EXPECT_THAT(only_text(to(came, kSeeker), kSeeker), HasSubstr("Das können wir."));
}

/// What is sent when this message is refused for good.
std::vector<Sent> lose(DigestScene& scene, const Sent& one) {
    scene.core().desk().not_delivered(one.outbox_id, "user_unknown");
    return scene.take_outbox();
}

TEST_F(PartnerSearches, whose_words_are_refused_go_to_the_other_address_and_are_answered_there) {
    const auto came = scene_.answer(digest_of(kTurner), "1: können wir");
    const auto again = lose(scene_, to(came, kSeeker).at(0));
    ASSERT_EQ(to(again, "einkauf@pumpen.test").size(), 1u);
    const auto said = scene_.answer(to(again, "einkauf@pumpen.test")[0], "Gern, rufen Sie an.");
    EXPECT_THAT(only_text(to(said, kTurner), kTurner), HasSubstr("rufen Sie an"));
    const auto back = scene_.answer(to(said, kTurner)[0], "Morgen um neun.");
    EXPECT_THAT(
        only_text(to(back, "einkauf@pumpen.test"), "einkauf@pumpen.test"), HasSubstr("um neun")
    );
    EXPECT_TRUE(to(back, kSeeker).empty());
}

TEST_F(PartnerSearches, whose_words_reach_nobody_are_told_to_their_writer_and_the_moderator) {
    const auto came = scene_.answer(digest_of(kTurner), "1: können wir");
    const auto again = lose(scene_, to(came, kSeeker).at(0));
    const auto lost = lose(scene_, to(again, "einkauf@pumpen.test").at(0));
    EXPECT_THAT(
        only_text(to(lost, kTurner), kTurner),
        testing::AllOf(
            HasSubstr("Drehen: Was Sie geschrieben haben"),
            HasSubstr("Der Lotse weiß es"),
            Not(HasSubstr(kSeekersName))
        )
    );
    EXPECT_THAT(
        only_text(to(lost, "@lotse:cluster.test"), "@lotse:cluster.test"),
        testing::AllOf(HasSubstr("Partnersuche"), HasSubstr(kSeekersName))
    );
}

TEST_F(PartnerSearches, whose_confirmation_is_refused_tell_the_other_side_nothing) {
    const auto came = scene_.answer(digest_of(kTurner), "1: können wir");
    const auto lost = lose(scene_, to(came, kTurner).at(0));
    EXPECT_TRUE(to(lost, kSeeker).empty());
}

}  // namespace
}  // namespace clusterlotse::commands
