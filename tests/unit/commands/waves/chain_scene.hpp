#pragma once

#include "tests/support/asking_scene.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::test {

/// A member "@ID:cluster.test" who agreed to requests and does this work.
inline Profile worker(
    const std::string& id, const std::string& name, std::vector<Capability> capabilities
) {
    Profile profile;
    profile.id = id;
    profile.name = name;
    profile.role = "supplier";
    profile.city = "Kaiserslautern";
    Contact contact;
    contact.name = "Vertrieb " + name;
    contact.matrix = "@" + id + ":cluster.test";
    contact.language = Language::de;
    contact.consent = Consent{
        Date{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(5)},
        "Test",
        {"requests"}};
    profile.contacts.push_back(contact);
    profile.capabilities = std::move(capabilities);
    return profile;
}

inline Capability work(const std::string& process) {
    Capability capability;
    capability.process = process;
    return capability;
}

/// A cluster in which more firms are asked after two working days.
class ChainScene : public ClusterScene {
public:
    explicit ChainScene(config::NeedSettings needs = in_waves()) : ClusterScene(needs) {}

    static config::NeedSettings in_waves() {
        config::NeedSettings needs = unlimited();
        needs.wave_after = std::chrono::hours(48);
        return needs;
    }
    void add(const Profile& firm) {
        core().office().profiles.put(firm, clock().now());
        core().profile_changed(firm.id);
    }
    void change(const std::string& id, const std::function<void(Profile&)>& how) {
        Profile firm = core().office().profiles.find(id).value();
        how(firm);
        add(firm);
    }
    NeedState state() { return core().office().needs.find(1)->state; }
};

/// The texts of all messages to him, one after the other.
inline std::string all_text(const std::vector<Sent>& sent, const char* reader) {
    std::string text;
    for (const Sent& one : to(sent, reader)) {
        text += one.message.text + "\n";
    }
    return text;
}

}  // namespace clusterlotse::test
