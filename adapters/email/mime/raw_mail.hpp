#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

/// `raw` with what transports put around a message taken away: a byte order mark, empty lines and
/// an mbox "From " line before the headers; line ends of old Macs ('\r' alone) become '\n'. NUL
/// bytes are dropped.
std::string tidy_raw(std::string_view raw);

/// The boundary that the delimiter lines of `body` suggest: the first line "--x" (x of 1 to 70
/// characters without white space), if a Content- header follows it. Empty where none does.
std::string guessed_boundary(std::string_view body);

}  // namespace clusterlotse::email
