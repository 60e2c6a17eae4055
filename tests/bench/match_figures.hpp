#pragma once

#include "tests/bench/latencies.hpp"

#include <cstdint>
#include <string>

namespace clusterlotse::bench {

/// What one method took with so many firms, over how many needs.
struct MatchFigures {
    std::size_t needs = 0;
    double p50_ms = 0, p99_ms = 0, slowest_ms = 0;
    double bytes_per_profile = 0;
    double build_s = 0;
};

/// Shows them as counters and keeps them for print_figures().
void note_figures(
    benchmark::State& state,
    const std::string& method,
    std::size_t needs,
    Latencies& match,
    double bytes_per_profile,
    double build_s
);

/// How long the engine took to understand needs, and to take in a changed profile.
struct EngineFigures {
    double understand_p50_ms = 0, understand_p99_ms = 0, change_p50_ms = 0, change_p99_ms = 0;
};
void note_engine(std::int64_t profiles, const std::string& needs, const EngineFigures& figures);

/// All that was noted as tables, with how many times as long as the engine's each method's p50 and
/// p99 are over the same needs.
void print_figures();

/// The methods' names in note_figures(): the engine over the needs that the peers answer, and over
/// many more.
constexpr const char* kEngine = "clusterlotse";
constexpr const char* kEngineManyNeeds = "clusterlotse, open needs";

}  // namespace clusterlotse::bench
