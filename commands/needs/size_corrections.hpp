#pragma once

#include <string>

namespace clusterlotse::commands {

/// `text` with each size that is put right in words written as a size: "Durchmesser ist 45 nicht
/// 40" is "Ø 45 mm", "the length should be 130, not 120" is "Länge 130 mm".
std::string with_size_named(std::string text);

}  // namespace clusterlotse::commands
