#pragma once

#include <string>

namespace clusterlotse::commands {

/// "Zwölf fünfzig das Stück", "twelve fifty each", as a phone writes down what is spoken: the same
/// text with "12,50 € das Stück", and with the marks that are told by name ("komma", "punkt") where
/// it has none. Whatever is not two words for a number before a piece stays.
std::string with_spoken_price(const std::string& said);

}  // namespace clusterlotse::commands
