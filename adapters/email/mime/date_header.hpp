#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

/// A Date header (RFC 5322 section 3.3, with its obsolete forms and common faults) as ISO 8601 with
/// the sender's own offset, e.g. "2026-11-22T08:03:00+01:00"; empty where no date can be read.
/// "-0000" and unknown zones become +00:00.
std::string read_date_header(std::string_view raw);

/// The inverse: "2026-11-22T08:03:00+01:00" (or with "Z") as a Date header value; empty where it is
/// no such time.
std::string write_date_header(std::string_view iso);

}  // namespace clusterlotse::email
