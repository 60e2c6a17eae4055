#pragma once

#include "domain/answer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// What else belongs to a price, as written: "zzgl. Fracht", "frei Haus", "ab Werk", "mind. 100
/// Stück", "2 % Skonto", "30 Tage netto". What has a sum of its own, or is the condition of a
/// price, is none; a condition that was read in part is completed.
std::vector<std::string> take_terms_in(std::string_view text, std::vector<Price>& prices);

/// "Muster KW 2, Serie KW 5": the sample has a day of its own, and the parts are ready on another.
bool tells_sample_and_series(std::string_view text);

/// A term that says the least number of pieces.
bool is_least_lot(std::string_view term);

}  // namespace clusterlotse::matching
