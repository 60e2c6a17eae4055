#pragma once

#include "tests/support/cluster_scene.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::test {

/// All that was sent to this reader, one message below the other.
inline std::string all_text(const std::vector<Sent>& sent, std::string_view reader) {
    std::string all;
    for (const Sent& one : to(sent, reader)) {
        all += one.message.text + "\n";
    }
    return all;
}

/// Those of the messages to a reader that hold these words.
inline std::vector<Sent> with_words(
    const std::vector<Sent>& sent, std::string_view reader, std::string_view words
) {
    auto found = to(sent, reader);
    std::erase_if(found, [&](const Sent& one) {
        return one.message.text.find(words) == std::string::npos;
    });
    return found;
}

}  // namespace clusterlotse::test
