#pragma once

#include "commands/office.hpp"
#include "commands/templates.hpp"
#include "domain/answer.hpp"

namespace clusterlotse::commands {

/// Where a decline says something that the profile could know, offers once to note it: fills in
/// `lessons` with the words that are to be confirmed. False where there is nothing new.
bool offer_lesson(
    Office& office,
    const storage::Invitation& invitation,
    const Answer& answer,
    const Speaker& reader,
    Fields& fields
);

/// The supplier's yes or no to what was offered; false where nothing is open or the text is neither.
bool decide_lessons(
    Office& office, const Request& request, const storage::Invitation& invitation
);

/// The profile with what a note says: a limit narrowed at the capability it belongs to, else a
/// sentence in its text.
Profile with_note(Profile profile, const ProfileNote& note);

}  // namespace clusterlotse::commands
