#pragma once

#include "tests/support/cluster_scene.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::test {

/// A firm in Kaiserslautern that agreed to requests, reached at @ID:cluster.test in German.
inline Profile firm_with(
    const std::string& id, const std::string& name, const std::vector<Capability>& capabilities
) {
    Contact contact;
    contact.name = "Vertrieb " + name;
    contact.role = "sales";
    contact.matrix = "@" + id + ":cluster.test";
    contact.language = Language::de;
    contact.consent = Consent{
        Date{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(5)},
        "Test",
        {"requests"}};
    Profile profile;
    profile.id = id;
    profile.name = name;
    profile.role = "supplier";
    profile.city = "Kaiserslautern";
    profile.capabilities = capabilities;
    profile.contacts = {std::move(contact)};
    return profile;
}

inline Profile firm_with(
    const std::string& id, const std::string& name, const std::vector<std::string>& processes
) {
    std::vector<Capability> capabilities;
    for (const std::string& process : processes) {
        capabilities.emplace_back().process = process;
    }
    return firm_with(id, name, capabilities);
}

/// Grinds round parts of 5 mm to `widest`, at most `lot` at a time where that is given.
inline Profile grinder(
    const std::string& id,
    const std::string& name,
    double widest,
    std::optional<double> lot = std::nullopt
) {
    Capability grinding;
    grinding.process = "cylindrical_grinding";
    grinding.diameter_mm = Range{5, widest};
    if (lot) {
        grinding.lot = Range{{}, lot};
    }
    return firm_with(id, name, std::vector{grinding});
}

inline void add(ClusterScene& scene, const Profile& firm) {
    scene.core().office().profiles.put(firm, scene.clock().now());
    scene.core().profile_changed(firm.id);
}

/// The firm takes no requests up to this day.
inline void pause(ClusterScene& scene, const std::string& id, Date until) {
    Profile profile = scene.core().office().profiles.find(id).value();
    profile.paused_until = until;
    add(scene, profile);
}

}  // namespace clusterlotse::test
