#pragma once

#include <string>

namespace clusterlotse::commands {

/// True for a folded clause that says of firms just named what they are like or do ("die gießen
/// nur", "drehen nur bis 50 mm"), and not when or on which condition something is to be done.
bool tells_of_firm(std::string clause);

/// "1 raus die gießen nur", "1 raus: die gießen nur": with a comma where the reason begins.
std::string with_reason_apart(std::string text);

}  // namespace clusterlotse::commands
