#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::simulation {

/// A part of a digest, by its heading in either language.
enum class Part { none, fitting, waiting, partners, sought, members, free };

struct ReadItem {
    Part part = Part::none;
    int position = 0;      ///< 0 in the room's digest, which numbers nothing
    std::string title;     ///< a need's number, or all of the line of a member, what he has free or seeks
    bool ends = false;     ///< an own need that is about to end
    bool answers = false;  ///< an own need with answers that wait for a word
};

/// A digest as its reader sees it: taken from the words, not from what the bot noted down.
struct ReadDigest {
    std::vector<ReadItem> items;
    int lines = 0;  ///< with something in them, above the footer
};

ReadDigest read_digest(std::string_view text);

}  // namespace clusterlotse::simulation
