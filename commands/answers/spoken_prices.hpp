#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "Zwölf fünfzig das Stück", "twelve fifty each", as a phone writes down what is spoken: the same
/// text with "12,50 € das Stück", and with the marks that are told by name ("komma", "punkt") where
/// it has none. Whatever is not two words for a number before a piece stays.
std::string with_spoken_price(const std::string& said);

/// The number that one spoken word stands for: "zwölf", "fuffzig", "twenty"; 0 for any other word.
int spoken_number(std::string_view word);

}  // namespace clusterlotse::commands
