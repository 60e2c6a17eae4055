#include "commands/digest/digest_readers.hpp"
#include "tests/support/digest_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using test::digests;
using test::DigestScene;
using test::kAsker;
using test::only_text;
using test::Sent;
using test::to;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// "galvanik" and "hobelwerk", a planing shop, have the same contact.
class ReaderOfTwoFirms : public testing::Test {
protected:
    static constexpr const char* kBoth = test::kPlater;

    ReaderOfTwoFirms() {
        Profile second = scene_.newcomer("hobelwerk", "Hobelwerk Kusel GmbH", "planing");
        second.contacts = scene_.core().office().profiles.find("galvanik")->contacts;
        scene_.put(second);
        zinc_ = scene_.post(kAsker, "40 Bleche galvanisch verzinken, 400 x 300 mm");
        scene_.post(kAsker, "12 Führungsleisten hobeln aus C45, 900 mm lang");
    }

    const storage::NeedRecord need(const std::string& number) {
        return *scene_.core().office().needs.find_number(number);
    }

    std::optional<storage::Invitation> invitation(std::int64_t need, const char* firm) {
        return scene_.core().office().invitations.find(need, firm);
    }

    static std::string position_of(const std::string& number, const std::string& text) {
        const auto at = text.find(") " + number);
        return at == text.npos
                   ? ""
                   : text.substr(text.rfind('\n', at) + 1, at - text.rfind('\n', at) - 1);
    }

    DigestScene scene_{[] {
        config::NeedSettings needs = test::ClusterScene::unlimited();
        needs.suppliers_per_wave = 1;
        return needs;
    }()};
    std::string zinc_;
};

TEST_F(ReaderOfTwoFirms, gets_one_digest_with_what_waits_for_each_and_the_firms_names) {
    const auto sent = to(scene_.run_edition(), kBoth);
    ASSERT_EQ(sent.size(), 1u);
    const std::string& text = sent[0].message.text;
    EXPECT_THAT(text, HasSubstr("für Hobelwerk Kusel GmbH fehlt noch"));
    EXPECT_THAT(text, HasSubstr(zinc_));
    EXPECT_THAT(text, Not(HasSubstr("Neu im Cluster\n1) Hobelwerk"))) << "his own";
}

TEST_F(ReaderOfTwoFirms, is_one_reader_whichever_firm_is_looked_at) {
    Office& office = scene_.core().office();
    for (const char* id : {"galvanik", "hobelwerk"}) {
        const auto readers =
            readers_of(office, std::make_shared<const Profile>(*office.profiles.find(id)));
        ASSERT_EQ(readers.size(), 1u) << id;
        ASSERT_EQ(readers[0].firms.size(), 2u) << id;
        EXPECT_EQ(readers[0].firms[0]->id, "galvanik") << id;
    }
}

TEST_F(ReaderOfTwoFirms, answers_by_number_for_the_firm_that_was_asked) {
    const auto sent = to(scene_.run_edition(), kBoth);
    ASSERT_EQ(sent.size(), 1u);
    const auto planed = invitation(2, "hobelwerk");
    ASSERT_TRUE(planed);
    const std::string position = position_of("B-2026-002", sent[0].message.text);
    ASSERT_NE(position, "");
    (void)scene_.answer(sent[0], position + ": können wir, ab KW 50");
    EXPECT_TRUE(is_positive(invitation(2, "hobelwerk")->state));
    EXPECT_FALSE(invitation(2, "galvanik"));
}

TEST_F(ReaderOfTwoFirms, answers_by_the_needs_number_without_a_reply_for_the_firm_that_was_asked) {
    (void)scene_.run_edition();
    (void)scene_.say_in_chat(kBoth, "B-2026-002: können wir");
    EXPECT_TRUE(is_positive(invitation(2, "hobelwerk")->state));
    EXPECT_FALSE(invitation(2, "galvanik"));
}

TEST_F(ReaderOfTwoFirms, under_one_name_is_one_person_at_two_addresses) {
    Profile second = *scene_.core().office().profiles.find("hobelwerk");
    second.contacts[0].matrix.reset();
    second.contacts[0].email = "geteilt@beratung.test";
    Profile first = *scene_.core().office().profiles.find("galvanik");
    first.contacts[0].email = "geteilt@beratung.test";
    scene_.put(first);
    scene_.put(second);
    EXPECT_EQ(to(digests(scene_, scene_.run_edition()), kBoth).size(), 1u);
    Office& office = scene_.core().office();
    EXPECT_THAT(
        office.members.firms_of({Channel::matrix, kBoth}), ElementsAre("galvanik", "hobelwerk")
    );
}

TEST_F(ReaderOfTwoFirms, of_another_name_at_a_shared_address_is_somebody_else) {
    Profile second = *scene_.core().office().profiles.find("hobelwerk");
    second.contacts[0].matrix.reset();
    second.contacts[0].name = "Frau Anders";
    second.contacts[0].email = "geteilt@beratung.test";
    Profile first = *scene_.core().office().profiles.find("galvanik");
    first.contacts[0].email = "geteilt@beratung.test";
    scene_.put(first);
    scene_.put(second);
    const auto sent = scene_.run_edition();
    EXPECT_EQ(to(sent, kBoth).size(), 1u);
    EXPECT_EQ(to(sent, "geteilt@beratung.test").size(), 1u);
    EXPECT_THAT(
        scene_.core().office().members.firms_of({Channel::matrix, kBoth}), ElementsAre("galvanik")
    );
}

}  // namespace
}  // namespace clusterlotse::commands
