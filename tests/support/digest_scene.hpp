#pragma once

#include "commands/digest/digest_content.hpp"
#include "tests/support/cluster_scene.hpp"

namespace clusterlotse::test {

/// A cluster in which everybody but "silent" agreed to the digest on 5 January 2026 ("Test"), and
/// whose room is "!room:cluster.test". At most `suppliers_per_wave` firms are asked about a need,
/// so that others may fit it who were not. The first edition is due on 24 November 2026, 06:00 UTC.
class DigestScene : public ClusterScene {
public:
    explicit DigestScene(
        config::NeedSettings needs = one_a_wave(),
        const std::filesystem::path& database = ":memory:",
        const std::vector<Address>& moderators = {{Channel::matrix, "@lotse:cluster.test"}}
    );

    static config::NeedSettings one_a_wave();

    /// Stores a member as the bot knows him.
    void put(const Profile& profile);
    /// A new member with one contact who agreed to everything, at @ID:cluster.test.
    Profile newcomer(const std::string& id, const std::string& name, const std::string& process);
    void erase(const std::string& id);

    /// Posts a need in the chat of `sender`; returns its number.
    std::string post(const std::string& sender, const std::string& text);
    /// The same in the cluster's room.
    std::string post_in_room(const std::string& sender, const std::string& text);

    /// What the next edition would tell a member's first reader, or the room for an empty id.
    commands::DigestContent content(const std::string& profile_id);

    /// Lets time pass to the next edition and a few minutes on; returns the digests.
    std::vector<Sent> run_edition();
};

/// Those messages that are digests.
std::vector<Sent> digests(ClusterScene& scene, const std::vector<Sent>& sent);

/// The titles of a section's items, separated by commas.
std::string titles(const commands::DigestContent& content, commands::DigestSection section);

}  // namespace clusterlotse::test
