#pragma once

#include "commands/office.hpp"

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
void allow_requests(Office& office, const Address& person);
bool requests_stopped(Office& office, const Address& person);

/// True where the firm has had all the requests of the last seven days it may have: by its own
/// words, else as configured.
bool weekly_limit_reached(Office& office, const std::string& profile_id);

}  // namespace clusterlotse::commands
