#pragma once

#include "storage/profile_files/profile_files.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::profile_files {

/// A place in a file, both 1-based, the column in characters.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Collects at most kMostProblems; private to this room.
class ProblemList {
public:
    void add(Position at, std::string text, bool unknown_code = false) {
        if (problems_.size() >= kMostProblems) {
            more_ = true;
            return;
        }
        std::replace_if(
            text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' '
        );
        problems_.push_back({at.line, at.column, std::move(text), unknown_code});
    }

    /// Sorted by place, with a last entry where some were left out.
    std::vector<ProfileProblem> take() {
        std::stable_sort(problems_.begin(), problems_.end(), [](const auto& a, const auto& b) {
            return std::pair(a.line, a.column) < std::pair(b.line, b.column);
        });
        if (more_) {
            const std::size_t line = problems_.back().line;
            problems_.push_back({line, 1, "there are more problems; these are the first", false});
            more_ = false;
        }
        return std::move(problems_);
    }

    /// Nothing more is listed; what comes is not worth looking at. `add` still notes that there was
    /// more.
    bool full() const { return problems_.size() >= kMostProblems; }

    std::size_t size() const { return problems_.size(); }

private:
    std::vector<ProfileProblem> problems_;
    bool more_ = false;
};

}  // namespace clusterlotse::profile_files
