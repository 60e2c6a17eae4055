#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Puts `value` at the end of the list, unless it is empty, there already, or the list has `most`.
inline void add_unique(std::vector<std::string>& list, const std::string& value, std::size_t most) {
    if (!value.empty() && list.size() < most && !holds(list, value)) {
        list.push_back(value);
    }
}

}  // namespace clusterlotse::email
