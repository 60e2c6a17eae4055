#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// True where one of the person's contacts agreed to this scope ("requests", "digest").
bool has_consent(Office& office, const Address& person, const std::string& scope);

/// Notes in the profile what the person asked for by his own message; nothing where it stands
/// there.
void give_consent(Office& office, const Address& person, const std::string& scope);

/// The firm gets no requests up to and including this day; nothing: at once again. Nothing happens
/// for somebody without a firm.
void pause_requests(Office& office, const Speaker& speaker, std::optional<Date> until);
bool requests_paused(Office& office, const Speaker& speaker);

/// Withdraws this person's consent to requests: it leaves his profile, and an import of the old
/// consent does not bring it back.
void stop_requests(Office& office, const Address& person);
/// Withdraws the consent of all contacts of the firm, as one of them may say for it.
void stop_requests_of_firm(Office& office, const std::string& profile_id);
void allow_requests(Office& office, const Address& person);
bool requests_stopped(Office& office, const Address& person);

/// Requests of the last seven days.
struct WeeklyRequests {
    int had = 0;
    int most = 0;  ///< it may have: by its own words, else as configured; 0: as many as there are
};
WeeklyRequests weekly_requests(Office& office, const std::string& profile_id);

/// True where the firm has had as many as it may have, whoever wants to ask it.
bool weekly_limit_reached(Office& office, const std::string& profile_id);

}  // namespace clusterlotse::commands
