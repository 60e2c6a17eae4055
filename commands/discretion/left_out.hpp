#pragma once

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What of a text those who read it shortened do not see.
struct LeftOut {
    std::vector<std::string> words;     ///< in their order: "für unsere Glantal"
    std::vector<std::string> products;  ///< what stays right behind and is called like a product
};

/// Compares word by word. The mark of what is left out, commas and the like are no words.
LeftOut left_out(const std::string& written, const std::string& shortened);

}  // namespace clusterlotse::commands
