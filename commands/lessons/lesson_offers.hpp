#pragma once

#include "domain/answer.hpp"
#include "domain/date.hpp"
#include "domain/need.hpp"
#include "domain/profile.hpp"

#include <optional>
#include <vector>

namespace clusterlotse::commands {

/// A firm that says it is busy and not until when is taken to be so for this long.
constexpr int kBusyDays = 28;

/// Something a decline may teach the profile.
struct OfferedNote {
    ProfileNote note;
    bool assumed = false;  ///< its day or its time is not the firm's own word
    bool of_need = false;  ///< the firm named only the reason, the need what it is of
};

/// What the decline could teach `profile` that it does not say yet: limits and what is not done; of
/// a mere reason ("Werkstoff", "6 3") the material, the certificate or the work of the need where
/// it names exactly one, and for sizes and numbers of pieces, where nothing else is offered, a
/// limit without a figure, to be asked for; for a decline for capacity until when the firm is busy,
/// kBusyDays where it does not say; for one for the date its usual lead time, else whole weeks
/// longer than what was left until the need's deadline, else, and only where there is nothing
/// beside it, one without a limit, to be asked for. Empty for every other answer.
std::vector<OfferedNote> offered_notes(
    const Answer& answer, const Profile& profile, const UnderstoodNeed& need, Date today
);

/// Whether two notes say the same, in whatever words.
bool same_note(const ProfileNote& one, const ProfileNote& other);

/// Whether what the note says passes: how busy a firm is and how long it takes.
bool passes(const ProfileNote& note);

}  // namespace clusterlotse::commands
