#pragma once

#include "domain/answer.hpp"
#include "domain/profile.hpp"

namespace clusterlotse::commands {

/// The profile with what a note says: a limit narrowed at the capability it belongs to, a pause
/// where the firm is busy (the later one counts), else a sentence in its text, and a material that
/// is not done is listed no longer; a lead time stands before all other text and takes the place of
/// one noted before.
Profile with_note(Profile profile, const ProfileNote& note);

}  // namespace clusterlotse::commands
