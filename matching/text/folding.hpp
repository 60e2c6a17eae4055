#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

constexpr char kDiameterSign = '\x01';   ///< Ø and its look-alikes
constexpr char kPlusMinusSign = '\x02';  ///< ±

/// A text in lower-case ASCII: umlauts and ß spelled out, accents dropped, typographic signs made
/// plain. One byte of `text` comes from the byte `origin[i]` of the source; `origin` has one more
/// element than `text`.
struct Folded {
    std::string text;
    std::vector<std::uint32_t> origin;
};

/// Folds any bytes; invalid UTF-8 becomes spaces, letters of other scripts '?'.
Folded fold(std::string_view utf8);

}  // namespace clusterlotse::matching
