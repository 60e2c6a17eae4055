#pragma once

#include "adapters/check.hpp"
#include "config/settings.hpp"

#include <vector>

namespace clusterlotse::bot {

/// The checks of `doctor` against the real servers; each runs to its end and never throws for what
/// a server does.
std::vector<Check> probe_matrix(const config::Settings& settings);
std::vector<Check> probe_email(const config::Settings& settings);

}  // namespace clusterlotse::bot
