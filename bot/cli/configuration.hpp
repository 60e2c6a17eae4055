#pragma once

#include "config/settings.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::cli {

/// Which file is meant: `given`, else /etc/clusterlotse/clusterlotse.toml, else
/// ./clusterlotse.toml; nothing where none was given and neither exists.
std::optional<std::filesystem::path> configuration_file(const std::string& given);

/// What a command needs of the configuration.
enum class Needs {
    everything,  ///< run, console, doctor: any problem is one too many
    database,    ///< only [cluster] and [storage] count
    digest,      ///< and [digest]
    nothing,     ///< works without a file; only [cluster] counts
};

/// The settings, or nothing after each problem that counts was named on `err` (exit status 2).
std::optional<config::Settings> usable_settings(
    const std::string& given, Needs needs, std::ostream& err
);

/// `check-config`: every problem and warning. Returns the exit status.
int check_config(const std::string& given, bool json, std::ostream& out, std::ostream& err);

}  // namespace clusterlotse::cli
