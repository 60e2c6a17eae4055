#pragma once

#include "adapters/email/mime/quote_marks.hpp"

#include <cstddef>
#include <vector>

namespace clusterlotse::email {

/// "Von meinem iPhone gesendet", "Gesendet von Outlook für Android", "Virenfrei. www.avast.com" and
/// the like: a line that a program added.
bool is_program_footer(const BodyLine& line);

/// Where in [begin, end) the signature begins: a "-- " line, a closing that a company block
/// follows, a mailing list's footer, a legal notice. `end` where there is none.
std::size_t signature_start(const std::vector<BodyLine>& lines, std::size_t begin, std::size_t end);

}  // namespace clusterlotse::email
