#pragma once

#include <string_view>

namespace clusterlotse::commands {

/// Words that speak ill of somebody or part from him, German with its dialects or English: "hat uns
/// hängen lassen", "nie wieder", "let us down". `words`: TextWord::letters with a blank between.
/// Praise is none: "hat uns noch nie hängen lassen".
bool speaks_ill(std::string_view words);

/// Words that tell from whom the asker has his work at present: "bisher bei", "our current supplier
/// is". Not where they tell whom he has asked so far.
bool tells_supplier(std::string_view words);

/// Words that let somebody take part all the same: "darf gern wieder anbieten".
bool lets_take_part(std::string_view words);

/// True for the words without which nobody speaks ill of a firm or tells his supplier.
bool may_speak_ill(std::string_view words);

}  // namespace clusterlotse::commands
