#include "tests/evaluation/measures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

namespace clusterlotse::evaluation {

namespace {

constexpr std::size_t kDepth = 10;
constexpr std::size_t kFirst = 5;
constexpr int kDraws = 2000;

double gain(int grade, std::size_t rank) {
    return (std::pow(2.0, grade) - 1) / std::log2(static_cast<double>(rank) + 2);
}

}  // namespace

double ndcg_at_10(
    const std::vector<std::string>& ranking, const std::map<std::string, int>& relevant
) {
    std::vector<int> ideal;
    for (const auto& [id, grade] : relevant) {
        ideal.push_back(grade);
    }
    std::sort(ideal.rbegin(), ideal.rend());
    double best = 0;
    for (std::size_t i = 0; i < ideal.size() && i < kDepth; ++i) {
        best += gain(ideal[i], i);
    }
    double got = 0;
    for (std::size_t i = 0; i < ranking.size() && i < kDepth; ++i) {
        const auto found = relevant.find(ranking[i]);
        got += found == relevant.end() ? 0 : gain(found->second, i);
    }
    return best > 0 ? got / best : 0;
}

double recall_at_5(
    const std::vector<std::string>& ranking, const std::map<std::string, int>& relevant
) {
    const bool graded = std::any_of(relevant.begin(), relevant.end(), [](const auto& entry) {
        return entry.second >= 2;
    });
    const int least = graded ? 2 : 1;
    std::size_t wanted = 0;
    for (const auto& [id, grade] : relevant) {
        wanted += grade >= least ? 1 : 0;
    }
    std::size_t found = 0;
    for (std::size_t i = 0; i < ranking.size() && i < kFirst; ++i) {
        const auto entry = relevant.find(ranking[i]);
        found += entry != relevant.end() && entry->second >= least ? 1 : 0;
    }
    wanted = std::min(wanted, kFirst);
    return wanted == 0 ? 0 : static_cast<double>(found) / static_cast<double>(wanted);
}

Estimate estimate(const std::vector<double>& values) {
    Estimate result;
    result.count = values.size();
    if (values.empty()) {
        return result;
    }
    const auto size = static_cast<double>(values.size());
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    result.mean = sum / size;
    std::mt19937 random(17);
    std::vector<double> means;
    for (int draw = 0; draw < kDraws; ++draw) {
        double drawn = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            drawn += values[random() % values.size()];
        }
        means.push_back(drawn / size);
    }
    std::sort(means.begin(), means.end());
    result.low = means[kDraws * 25 / 1000];
    result.high = means[kDraws * 975 / 1000];
    return result;
}

Estimate paired_difference(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> differences;
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        differences.push_back(a[i] - b[i]);
    }
    return estimate(differences);
}

std::string shown(const Estimate& estimate) {
    if (estimate.count == 0) {
        return "-";
    }
    char text[64];
    std::snprintf(
        text, sizeof text, "%.3f [%.3f, %.3f]", estimate.mean, estimate.low, estimate.high
    );
    return text;
}

}  // namespace clusterlotse::evaluation
