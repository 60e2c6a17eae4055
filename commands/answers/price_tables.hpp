#pragma once

#include <string>

namespace clusterlotse::commands {

/// `text` with the rows of a pasted table of numbers of pieces and prices as sentences: under
/// "Menge | EUR/Stück", "100 | 9,40" is "100 Stück: 9,40 €/Stück". A table whose head names no
/// price for a piece, or whose prices rise with the number, stays as it is. Total; texts over 1,500
/// bytes are not read.
std::string with_table_rows(const std::string& text);

}  // namespace clusterlotse::commands
