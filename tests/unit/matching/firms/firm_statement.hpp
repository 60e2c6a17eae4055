#pragma once

#include <string_view>

namespace clusterlotse::test_support {

/// What a firm says in a sentence or two, with the codes of works that it does and of works that it
/// only names: as what it does not do, buys, works on, sells to others, or by accident of a word.
struct FirmStatement {
    std::string_view text;
    std::string_view does;  ///< codes with one space between
    std::string_view only_names;
};

}  // namespace clusterlotse::test_support
