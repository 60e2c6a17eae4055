#pragma once

#include "domain/need.hpp"
#include "matching/index/engine.hpp"

#include <string>
#include <vector>

namespace clusterlotse::cli {

/// A need without the words that keep it from firms, as the bot reads it from a member.
struct NeedRead {
    std::string text;           ///< what is to be matched
    UnderstoodNeed understood;  ///< `excluded_firms` holds the firms as written
};

/// Reads a need; `firm_names` are the registered names that it may rule out. Firms that are not
/// among them are found where words of the trade stand before a name.
NeedRead read_need(
    const matching::Engine& engine,
    const std::string& text,
    const std::vector<std::string>& firm_names,
    Date today,
    Language language
);

}  // namespace clusterlotse::cli
