#pragma once

#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::test_support {

/// A need as the engine reads it on Monday, 23 November 2026.
inline UnderstoodNeed read_today(std::string_view text) {
    static const matching::Engine engine(vocabulary());
    return engine.understand(text, *parse_iso_date("2026-11-23"), Language::de);
}

/// The processes it asks for.
inline std::vector<std::string> asked(std::string_view text) {
    return read_today(text).processes;
}

inline Interval exactly(double value) {
    return {value, value};
}

/// The words a field was recognised in; "" where there are none.
inline std::string words_of(const UnderstoodNeed& need, std::string_view field) {
    for (const Wording& wording : need.wording) {
        if (wording.field == field) {
            return wording.words;
        }
    }
    return "";
}

}  // namespace clusterlotse::test_support
