#pragma once

#include "matching/needs/understanding.hpp"
#include "matching/vocabulary/lexicon.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::test_support {

/// The first main step of a need, "" where none is read.
inline std::string main_step(std::string_view text) {
    const matching::Lexicon& lexicon = vocabulary()->lexicon();
    const matching::ReadNeed read =
        matching::read_need(lexicon, text, *parse_iso_date("2026-11-23"), Language::de);
    for (const matching::Step& step : read.steps) {
        if (step.main) {
            return lexicon.processes[step.process].code;
        }
    }
    return "";
}

}  // namespace clusterlotse::test_support
