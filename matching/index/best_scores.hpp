#pragma once

#include <cstddef>
#include <functional>
#include <queue>
#include <vector>

namespace clusterlotse::matching {

/// Remembers the best `most` of the scores it is told.
class BestScores {
public:
    explicit BestScores(std::size_t most) : most_(most) {}

    void add(double score) {
        if (scores_.size() == most_ && most_ > 0 && score > scores_.top()) {
            scores_.pop();
        }
        if (scores_.size() < most_) {
            scores_.push(score);
        }
    }

    /// The worst of them; 0 as long as there is room for more.
    double least() const { return scores_.size() < most_ || most_ == 0 ? 0 : scores_.top(); }

private:
    std::size_t most_;
    std::priority_queue<double, std::vector<double>, std::greater<>> scores_;
};

}  // namespace clusterlotse::matching
