#include "matching/ranking/fineness_fit.hpp"

namespace clusterlotse::matching {
namespace {

using Verdict = Fact::Verdict;

/// General tolerances from this grade on are no question to anybody who cuts metal.
constexpr double kEverybodyHolds = 11;

}  // namespace

FitSum fineness_fit(
    const Query& query,
    const std::vector<Envelope>& envelopes,
    Findings findings,
    Objection& objection
) {
    Fineness best;
    for (const Envelope& envelope : envelopes) {
        const Fineness& here = envelope.fineness;
        best.it = here.it != 0 && (best.it == 0 || here.it < best.it) ? here.it : best.it;
        best.ra = here.ra > 0 && (best.ra == 0 || here.ra < best.ra) ? here.ra : best.ra;
    }
    FitSum result;
    const auto compare = [&](Finding::Kind kind, double wanted, double held) {
        if (wanted <= 0 || (held <= 0 && wanted >= kEverybodyHolds)) {
            return;
        }
        ++result.asked;
        const bool fits = held > 0 && held <= wanted * 1.001;
        const bool against = held > 0 && !fits;
        const Verdict verdict = fits      ? Verdict::fits
                                : against ? Verdict::contradicts
                                          : Verdict::unknown;
        note(findings, {verdict, kind, kNone, wanted, held});
        objection.any = objection.any || against;
        objection.soft += against ? 1 : 0;
        result.sum += fits ? 1 : against ? 0.2 : 0.5;
    };
    compare(Finding::Kind::tolerance, query.fineness.it, best.it);
    compare(Finding::Kind::roughness, query.fineness.ra, best.ra);
    return result;
}

}  // namespace clusterlotse::matching
