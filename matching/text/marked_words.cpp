#include "matching/text/marked_words.hpp"

#include "matching/text/text.hpp"

#include <algorithm>

namespace clusterlotse::matching {

StringMap<std::uint32_t> marks_by_key(std::span<const MarkedWords> rows) {
    StringMap<std::uint32_t> result;
    for (const MarkedWords& row : rows) {
        std::string_view rest = row.words;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            result[squeezed(rest.substr(0, end))] |= row.marks;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return result;
}

}  // namespace clusterlotse::matching
