#pragma once

#include "commands/firm_mentions.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// A place of a text that keeps what it is about from firms.
struct RuledOut {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes: the whole of it, with the words around that say nothing else
    std::vector<std::string> firms;  ///< as written
};

/// The places that rule out one of the firms, German or English: "ohne Fräswerk Otterbach",
/// "Otterbach bitte nicht", "alle außer X und Y", "keep X out of it". In a list all are meant.
/// "Nicht nur X", "X nicht vergessen" and "noch nicht bei X gefragt" rule out nobody. Firms that
/// are not among `firm_names` are found where words of the trade stand before a name that is none
/// of the language ("ohne CNC Ohmbachsee").
std::vector<RuledOut> firms_ruled_out(
    std::string_view text, const std::vector<std::string>& firm_names, const IsPlainWord& plain
);

/// True where the text may rule out somebody at all: what costs nothing to find out.
bool may_rule_out(std::string_view text);

/// `text` without these places.
std::string without_ruled_out(std::string_view text, const std::vector<RuledOut>& places);

}  // namespace clusterlotse::commands
