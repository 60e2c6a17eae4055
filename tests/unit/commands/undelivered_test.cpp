#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// What is sent when the request to the turner comes back for this reason.
std::vector<Sent> bounced(AskingScene& scene, const std::string& reason) {
    auto& office = scene.core().office();
    const auto invitation = office.invitations.find(scene.need().id, "dreherei");
    const auto request = office.outbox.find_invitation(invitation->id, storage::Purpose::request);
    scene.core().desk().not_delivered(request->outbox_id, reason);
    return scene.take_outbox();
}

TEST(Undelivered, requests_are_told_to_the_moderator_with_the_reason_in_plain_words) {
    const std::pair<const char*, const char*> reasons[] = {
        {"user_unknown", "(die Adresse gibt es dort nicht)"},
        {"mailbox_full", "(das Postfach ist voll)"},
        {"policy", "(der Server dort nimmt sie nicht an)"},
        {"given up after five days", "(fünf Tage lang nicht zu erreichen)"},
        {"refused: M_FORBIDDEN", "(der Server dort hat abgelehnt)"},
        {"server_error: 503", "(der Server dort hat abgelehnt)"},
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

}  // namespace
}  // namespace clusterlotse::test
