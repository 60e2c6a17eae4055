#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// True for words that take something back and ask for nothing: "Kommando zurück", "brauchen wir
/// doch nicht", "den Laser-Auftrag bitte zurückziehen". Total on any text.
bool takes_need_back(std::string_view text);

/// True for a word in plain letters that names no need: short ones, and those of taking back.
bool names_no_need(std::string_view word);

/// Takes back the need of his that the words name by its thing or its work, in the text or the
/// subject of a mail; where they name several or none, asks which. False where they take nothing
/// back, or he has no need that goes on.
bool withdrawn_by_name(Office& office, const Request& request);

}  // namespace clusterlotse::commands
