#pragma once

#include "adapters/check.hpp"
#include "config/settings.hpp"
#include "domain/clock.hpp"

#include <functional>
#include <iosfwd>
#include <vector>

namespace clusterlotse::cli {

/// Looks at one channel's server; called only where its section is configured.
using Probe = std::function<std::vector<Check>(const config::Settings&)>;

struct DoctorProbes {
    Probe matrix;
    Probe email;
};

/// The database: can be opened and is sound; or a running bot holds it and answers.
Check check_database(const config::Settings& settings);

/// The clock: not before this program was written, and kept in step by the system.
Check check_clock(TimePoint now, bool synchronised);

/// Prints one line a check. Returns 0, or 1 where one failed.
int doctor(
    const config::Settings& settings, const DoctorProbes& probes, bool json, std::ostream& out
);

}  // namespace clusterlotse::cli
