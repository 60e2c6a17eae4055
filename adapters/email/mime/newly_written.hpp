#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

/// What the sender of a mail newly wrote: `plain_body` without quoted text (lines with '>',
/// attribution lines, header blocks like "Von: … Gesendet: …" and all that follows them), mobile
/// footers, signatures after "-- ", and a closing that a company block follows. Answers between
/// quotes are kept. In doubt a line is kept: a closing with nothing but a name stays. Where the
/// sender wrote nothing himself but passed a message on, the passed-on message is kept; where there
/// is nothing but quotes, the result is empty. Total on any bytes, linear in their number; the
/// result is cleaned as by clean_text().
std::string newly_written(std::string_view plain_body);

}  // namespace clusterlotse::email
