#pragma once

#include "commands/desk/office.hpp"
#include "domain/answer.hpp"
#include "domain/profile.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// A capability in the firm's own words, else by its process, with materials and limits.
std::string capability_text(const Office& office, const Capability& capability, Language language);

/// Its materials and limits, one short phrase each: "1.7225 (42CrMo4)", "Ø 20–90 mm", "≤ 40 kg".
std::vector<std::string> details_of(
    const Office& office, const Capability& capability, Language language
);

/// The work or the material that a note is about, as a reader of `language` names it; empty where
/// it is about neither.
std::string subject_of(const Office& office, const ProfileNote& note, Language language);

/// The language a firm writes in: that of its first contact, else the cluster's.
Language language_of(const Office& office, const Profile& profile);

}  // namespace clusterlotse::commands
