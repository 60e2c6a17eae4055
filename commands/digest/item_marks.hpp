#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The number of an item in a digest, or a need's.
struct ItemRef {
    std::optional<int> position;
    std::string number;
};

/// Where a text says which items it speaks of: "zu 2)", "B-2026-031:", "1, 3 und 4", "2-4".
struct ItemMark {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind the colon or bracket that belongs to it
    std::vector<ItemRef> refs;
    bool joined = false;  ///< "… und 3 ja": what stands before it belongs to the item before
};

/// The marks of one clause in their order; `goes_on`: another item was spoken of before it. A plain
/// figure is one only where it begins the clause and something that answers follows, or where a
/// word like "Nr." or "zu" leads to it.
std::vector<ItemMark> marks_in(
    std::string_view piece, const std::vector<int>& known, bool goes_on = false
);

/// What a quoted line of a digest is about.
std::optional<std::vector<ItemRef>> mark_in_quote(
    std::string_view line, const std::vector<int>& known
);

}  // namespace clusterlotse::commands
