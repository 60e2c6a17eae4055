#pragma once

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <ctime>
#include <string>
#include <vector>

namespace clusterlotse::bench {

using Stopwatch = std::chrono::steady_clock;

inline double milliseconds_since(Stopwatch::time_point start) {
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

/// What this thread has worked so far; waiting for a processor does not count.
inline double cpu_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The spread of one measure over a benchmark's iterations, shown as counters "NAME_p50_ms" and
/// "NAME_p99_ms".
class Latencies {
public:
    void add(double milliseconds) { values_.push_back(milliseconds); }

    void show(benchmark::State& state, const std::string& name) {
        if (values_.empty()) {
            return;
        }
        state.counters[name + "_p50_ms"] = at(0.50);
        state.counters[name + "_p99_ms"] = at(0.99);
    }

    /// The value below which this share of all lies; 0 where there is none.
    double at(double share) {
        if (values_.empty()) {
            return 0;
        }
        std::ranges::sort(values_);
        const auto rank = static_cast<std::size_t>(share * static_cast<double>(values_.size()));
        return values_[std::min(rank, values_.size() - 1)];
    }

private:
    std::vector<double> values_;
};

}  // namespace clusterlotse::bench
