#pragma once

#include <string>

namespace clusterlotse::commands {

/// `text` with "€" behind its prices where it writes them in a form that nothing else has: behind
/// the number of an offer ("4: 12,50 KW 9"), first and with what it depends on ("12,50, aber erst
/// nach Ostern"), two of them with a condition each ("ab 100 Stück 9,80, sonst 12,50", also where
/// a currency stands behind one), and for some of the pieces ("15 von den 20, 9,80 das Stück").
/// Numbers without cents, with a unit or behind the name of a size are none, nor may a day
/// ("12.10") be one. Unchanged else.
std::string with_plain_prices(const std::string& text);

}  // namespace clusterlotse::commands
