#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace clusterlotse::evaluation {

/// Normalised discounted cumulative gain of the first ten: gain 2^grade - 1, discount
/// log2(rank + 1) (Järvelin and Kekäläinen 2002). 0..1.
double ndcg_at_10(
    const std::vector<std::string>& ranking, const std::map<std::string, int>& relevant
);

/// Share of the firms graded 2 or 3 (else of all) among the first five; counted against at most
/// five. 0..1.
double recall_at_5(
    const std::vector<std::string>& ranking, const std::map<std::string, int>& relevant
);

/// A mean with the 95 % interval of a bootstrap over the values (percentiles of 2,000 draws, fixed
/// seed).
struct Estimate {
    double mean = 0;
    double low = 0;
    double high = 0;
    std::size_t count = 0;
};
Estimate estimate(const std::vector<double>& values);

/// Whether `a` differs from `b` on the same needs beyond the noise: the 95 % interval of the paired
/// difference.
Estimate paired_difference(const std::vector<double>& a, const std::vector<double>& b);

/// "0.842 [0.790, 0.889]"
std::string shown(const Estimate& estimate);

}  // namespace clusterlotse::evaluation
