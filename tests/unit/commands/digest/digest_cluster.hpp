#pragma once

#include "tests/support/asking_scene.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <string>

namespace clusterlotse::test {

/// A cluster whose turner and purchaser agreed to the digest too.
template <class Scene>
class WithDigest : public Scene {
public:
    using Scene::Scene;

    /// The digest as it lies before this person.
    Sent digest_for(const std::string& reader) {
        OutboundMessage out;
        out.channel = reader.front() == '@' ? Channel::matrix : Channel::email;
        out.place = out.channel == Channel::matrix ? Place::direct : Place::mail;
        out.recipient = reader;
        out.subject = "Übersicht";
        out.text = "1 …";
        const TimePoint now = this->clock().now();
        this->core().office().outbox.enqueue(out, {storage::Purpose::digest}, now, now);
        const auto sent = to(this->take_outbox(), reader);
        return sent.empty() ? Sent{} : sent.front();
    }

    storage::DigestReader reader(const std::string& address) {
        return office().readers.find(
            {address.front() == '@' ? Channel::matrix : Channel::email, address}
        );
    }

    Profile profile(const std::string& id) { return *office().profiles.find(id); }
    commands::Office& office() { return this->core().office(); }

    void agree_to_digest(const std::string& id) {
        Profile changed = profile(id);
        changed.contacts[0].consent->scope = {"requests", "digest"};
        office().profiles.put(changed, this->clock().now());
    }
};

}  // namespace clusterlotse::test
