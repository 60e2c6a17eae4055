#pragma once

#include "commands/discretion/redaction.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Names that are words of the language or of the trade besides: "Braun", "Stein", "Klaus".
struct Surnames {
    std::vector<std::string> of_writer;  ///< his firm's and his own
    std::vector<std::string> first;      ///< first names, his or his colleagues'
    std::vector<std::string> of_others;  ///< of other firms
};

/// `text` with kLeftOut for these names where they are said as names: "bei Braun", "Fa. Braun",
/// "Braun GmbH", "Braun hat", "Brauns Zeichnung", "BRAUN_4711", "Gruß Klaus"; those of the writer
/// also in "für Braun" and "Braun: …". "In Braun" and "Rohr Ø 40" stay.
std::string without_surnames(const std::string& text, const Surnames& names);

/// True for words of which firms and people are called as often as things: "Braun", "Schmied".
bool is_surname_besides(std::string_view word);

}  // namespace clusterlotse::commands
