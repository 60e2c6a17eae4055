#pragma once

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>
#include <vector>

namespace clusterlotse::evaluation {

/// What was read of one field of one need, against what a person read.
struct Hits {
    int right = 0;
    int wrong = 0;   ///< read, but not said so
    int missed = 0;  ///< said, but not read so
};

/// Compares the contract's keys of `understand --json`. Both are objects; absent, null and empty
/// are the same. Intervals may differ by half a per cent; of materials only numbers are compared,
/// of lists only letters and digits.
std::map<std::string, Hits> compare(const nlohmann::json& expected, const nlohmann::json& read);

/// F1 over all needs with the 95 % interval of a bootstrap over the needs.
struct FieldScore {
    double f1 = 0;
    double low = 0;
    double high = 0;
    Hits sum;
};
FieldScore score_of(const std::vector<Hits>& needs);

}  // namespace clusterlotse::evaluation
