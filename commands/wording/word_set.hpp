#pragma once

#include <iterator>
#include <set>
#include <sstream>
#include <string>

namespace clusterlotse::commands {

using WordSet = std::set<std::string, std::less<>>;

/// The words of a list with blanks between them.
inline WordSet set_of(const char* words) {
    std::istringstream stream(words);
    return {std::istream_iterator<std::string>(stream), {}};
}

}  // namespace clusterlotse::commands
