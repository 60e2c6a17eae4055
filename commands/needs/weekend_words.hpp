#pragma once

#include <string>

namespace clusterlotse::commands {

/// Words that keep a day on which nobody works though two others were offered: "Samstag passt, wir
/// arbeiten durch", "der Sonntag bleibt".
bool keeps_weekend_day(const std::string& words);

/// Who writes "am Wochenende" knows what day it is.
bool wants_a_weekend(const std::string& text);

}  // namespace clusterlotse::commands
