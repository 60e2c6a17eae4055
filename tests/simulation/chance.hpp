#pragma once

#include <chrono>
#include <cstdint>
#include <random>
#include <vector>

namespace clusterlotse::simulation {

/// Dice that fall alike everywhere for the same seed.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    /// 0 up to, not including, `limit`.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(engine_() % limit); }
    int between(int least, int most) {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
    }
    bool percent(int share) { return between(1, 100) <= share; }
    template <class Value>
    const Value& one_of(const std::vector<Value>& values) {
        return values[below(values.size())];
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace clusterlotse::simulation
