#pragma once

#include "domain/need.hpp"

#include <functional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// How the words of a text are read.
struct WorksReader {
    std::function<UnderstoodNeed(const std::string&)> understand;
    /// Whether a clause says whom not to ask, or who may know who asks.
    std::function<bool(const std::string&)> rules_out;
};

/// The texts of a message that holds several pieces of work for different trades: "40 Drehteile aus
/// 1.4301 und 200 Laschen verzinken, bis KW 8. Bitte nicht an Mandelbach" is "40 Drehteile aus
/// 1.4301, bis KW 8. Bitte nicht an Mandelbach" and "200 Laschen verzinken, bis KW 8. Bitte nicht
/// an Mandelbach". What stands before the first or behind the last of them, whom not to ask
/// wherever it stands, and a date for all stand in each; a part with a date of its own keeps it.
/// Empty where it is one work: steps on one part, positions of one trade, samples of a part, holes
/// in it. Each part names its own thing and number, and no two share a work. Total on any text; two
/// to five parts, of texts up to 1,500 bytes.
std::vector<std::string> works_apart(const std::string& text, const WorksReader& reader);

}  // namespace clusterlotse::commands
