#pragma once

#include "tests/evaluation/collection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::evaluation {

bool is_trap(const JudgedNeed& need, const std::string& firm);

/// No trap stands before a firm of at least this grade; where nobody can do it, none is listed.
bool avoids_traps(
    const JudgedNeed& need, const std::vector<std::string>& ranking, int least_grade = 1
);

/// What one method did with the needs of a file, value by value, so that methods can be compared in
/// pairs.
struct Scores {
    std::string method;
    std::vector<double> ndcg, first, recall, english, mixed, traps, below, wrongly_nobody,
        rightly_nobody;
    std::vector<double> bereft;  ///< "nobody" where the firms that can do it are left out

    void add(
        const JudgedNeed& need, const std::vector<std::string>& ranking, std::optional<bool> nobody
    );
};

/// The table of all methods and the lead of the first over each other.
void print(const std::vector<Scores>& all);

}  // namespace clusterlotse::evaluation
