#pragma once

#include <string>
#include <vector>

namespace clusterlotse::test {

/// A need as somebody would write it, and what of it every supplier must read.
struct PlainNeed {
    std::string text;
    std::vector<std::string> matter;
};

const std::vector<PlainNeed>& plain_needs();

/// Texts in which an asker tells his own name: {X} is what he needs, the rest as filled_in() has
/// it.
const std::vector<std::string>& places_of_asker();

/// Texts in which he names another member, as his supplier, his customer or otherwise.
const std::vector<std::string>& places_of_others();

}  // namespace clusterlotse::test
