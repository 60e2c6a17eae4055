#include "matching/ranking/site.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

using Kind = Finding::Kind;
using Verdict = Fact::Verdict;

// Where a need names a place without a radius.
constexpr double kNearKm = 30;  // no difference below
constexpr double kFarKm = 150;  // nor above
constexpr double kLeastForFar = 0.92;
constexpr double kStillNearKm = 75;  // beyond it is a question whether that is near enough
constexpr double kExactReachKm = 6;  // of both positions together

}  // namespace

double distance_factor(
    const Query& query, const Features& features, Findings findings, Objection& objection
) {
    const double radius = query.need.radius_km.value_or(0);
    if (query.need.place.empty() && radius <= 0) {
        return 1;
    }
    if (!query.around || !features.position) {
        note(findings, {Verdict::unknown, Kind::distance, kNone, 0, radius});
        return 1;
    }
    const double distance = distance_km(*query.around, *features.position);
    const double reach = query.around->reach_km + features.position->reach_km;
    const Id rough = reach > kExactReachKm ? 1 : 0;
    const auto found = [&](Verdict verdict) {
        note(findings, {verdict, Kind::distance, rough, distance, radius});
    };
    if (radius > 0) {
        const bool beyond = distance > radius;
        const bool surely = distance - reach > radius;
        found(surely ? Verdict::contradicts : beyond ? Verdict::unknown : Verdict::fits);
        objection.any = objection.any || surely;
        objection.hard = objection.hard || surely;
        return 1;
    }
    // Inside a region everybody is near.
    const double outside = std::max(0.0, distance - (rough != 0 ? reach : 0));
    found(outside <= kStillNearKm ? Verdict::fits : Verdict::unknown);
    const double share = std::clamp((outside - kNearKm) / (kFarKm - kNearKm), 0.0, 1.0);
    return 1 - share * (1 - kLeastForFar);
}

}  // namespace clusterlotse::matching
