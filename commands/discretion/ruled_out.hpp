#pragma once

#include "commands/discretion/firm_mentions.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// One place rules out no more firms than these.
constexpr std::size_t kMostRuledOut = 12;

/// A place of a text that keeps what it is about from firms.
struct RuledOut {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes: the whole of it, with the words around that say nothing else
    /// As written; the registered name where it is spelled otherwise. Empty: nobody is ruled out,
    /// but no other firm reads the place.
    std::vector<std::string> firms;
    bool works = false;        ///< the words tell of the work as well
    std::string instead = {};  ///< what stands in its place
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
bool may_rule_out(const std::vector<TextWord>& words);

/// The places that rule out all firms of a town: "keine Firma in Worms", "no company from Worms".
/// Such a place names "Firmen in Worms".
std::vector<RuledOut> towns_ruled_out(std::string_view text);

/// True where "Firmen in Worms" is written, and this is the town.
bool rules_out_town(std::string_view written, std::string_view city);

/// `text` without these places, which are in their order.
std::string without_ruled_out(std::string_view text, const std::vector<RuledOut>& places);

/// `text` for whoever reads what work is wanted: of a place that tells of it, all but the firms.
std::string work_without(std::string_view text, const std::vector<RuledOut>& places);

/// The firms that a mention written like this rules out: its words, and the registered names of
/// which they are no words.
std::vector<std::string> firms_meant(const FirmMention& mention, std::string_view written);

}  // namespace clusterlotse::commands
