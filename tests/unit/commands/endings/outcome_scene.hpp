#pragma once

#include "tests/support/asking_scene.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace clusterlotse::test {

/// A Thursday: the outcome is asked on Thursday 17 December.
inline constexpr const char* kWithDate = "20 Drehteile aus 1.4301, Ø 40 x 120, bis 10.12.2026";

/// Those of `sent` in which these words stand.
inline std::vector<Sent> that_say(const std::vector<Sent>& sent, const std::string& words) {
    std::vector<Sent> found;
    std::ranges::copy_if(sent, std::back_inserter(found), [&](const Sent& one) {
        return one.message.text.find(words) != std::string::npos;
    });
    return found;
}

}  // namespace clusterlotse::test
