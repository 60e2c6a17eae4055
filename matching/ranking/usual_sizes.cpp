#include "matching/ranking/usual_sizes.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr double kBeyond = 0.15;

}  // namespace

double chance_beyond_usual(double wanted, double edge) {
    return kUnusual * std::pow(std::min(wanted / edge, edge / wanted), kBeyond);
}

double unusual_from(
    const Lexicon& lexicon,
    const Query& query,
    std::optional<Range> TypicalSize::*usual,
    double wanted
) {
    double edge = 0;
    for (const Step& step : query.steps) {
        const std::optional<Range>& range = lexicon.processes[step.process].typical.*usual;
        if (!step.main || !range) {
            continue;
        }
        if (range->max && wanted > *range->max) {
            edge = std::max(edge, *range->max);
        } else if (range->min && wanted < *range->min) {
            edge = std::max(edge, *range->min);
        } else {
            return 0;
        }
    }
    return edge;
}

}  // namespace clusterlotse::matching
