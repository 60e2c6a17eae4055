#pragma once

#include "domain/date.hpp"

#include <string>

namespace clusterlotse {

/// The day as an English reader writes it: `15 Mar 2026`.
std::string english_date(Date date);

}  // namespace clusterlotse
