#include "matching/ranking/demand_fit.hpp"

#include <algorithm>
#include <chrono>

namespace clusterlotse::matching {
namespace {

using Force = CertificateDemand::Force;
using Kind = Finding::Kind;
using Verdict = Fact::Verdict;

// Missing and unknown cost the same: else a firm would lose by listing another certificate.
constexpr double kWithoutCertificate = 0.9;
constexpr double kWithoutWished = 0.97;
constexpr double kNoCapacity = 0.8;
constexpr double kTooLate = 0.9;

/// "EN 10204 3.1": comes with the goods and is not held.
bool is_paper(const HeldCertificate& wanted) {
    return wanted.label.starts_with("EN 10204");
}

/// "Schweißer mit ISO 9606 für 6 Wochen": what the people hold, not the firm that lends them.
bool of_people(const Query& query) {
    return query.need.kind == "staffing";
}

}  // namespace

double without_certificate(const CertificateDemand& demand) {
    return demand.outside                                     ? 1
           : demand.force == CertificateDemand::Force::wished ? kWithoutWished
                                                              : kWithoutCertificate;
}

bool rules_out_others(const Query& query, std::size_t place) {
    const CertificateDemand& demand = query.demands[place];
    return demand.force == CertificateDemand::Force::insisted && !demand.outside &&
           !is_paper(query.certificates[place]) && !of_people(query);
}

double certificate_factor(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    Findings findings,
    Objection& objection
) {
    double factor = 1;
    for (std::size_t place = 0; place < query.certificates.size(); ++place) {
        const HeldCertificate& wanted = query.certificates[place];
        const CertificateDemand& demand = query.demands[place];
        bool held = false;
        bool expired = false;
        bool lacked = false;
        bool class_open = false;  // the same standard, but its class is not said
        for (std::size_t i = 0; i < features.certificates.size(); ++i) {
            const HeldCertificate& here = features.certificates[i];
            if (here.expired) {
                lacked = lacked || (here.id != kNone && here.id == wanted.id);
                continue;
            }
            class_open = class_open || (here.id != kNone && here.id == wanted.id && here.rank == 0);
            if (!covers(lexicon, here, wanted)) {
                continue;
            }
            const std::optional<Date>& end = features.certificate_ends[i];
            const bool over = end && query.today.ok() &&
                              std::chrono::sys_days(*end) < std::chrono::sys_days(query.today);
            held = held || !over;
            expired = expired || over;
        }
        const bool asked = demand.force != Force::wished && !demand.outside && !of_people(query);
        const bool against = !held && asked &&
                             (expired || lacked ||
                              (features.lists_certificates && !is_paper(wanted) && !class_open));
        note(
            findings,
            {held      ? Verdict::fits
             : against ? Verdict::contradicts
                       : Verdict::unknown,
             held                            ? Kind::certificate
             : demand.force == Force::wished ? Kind::wished
             : expired                       ? Kind::expired
                                             : Kind::certificate,
             static_cast<Id>(place)}
        );
        factor *= held ? 1 : without_certificate(demand);
        objection.any = objection.any || against;
        objection.hard = objection.hard || (against && demand.force == Force::insisted);
    }
    return factor;
}

double delivery_factor(
    const Query& query, const Features& features, Findings findings, Objection& objection
) {
    double factor = 1;
    const Promises& promises = features.promises;
    const std::optional<Date> free = day_near(promises.free, query.today);
    if (promises.full && !free) {
        note(findings, {Verdict::contradicts, Kind::capacity});
        objection.any = true;
        factor *= kNoCapacity;
    }
    const auto count = [](Date date) {
        return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
    };
    const double today = query.today.ok() ? count(query.today) : 0;
    const double wait = free ? std::max(0.0, count(*free) - today) : 0;
    if (wait > 0 && !query.need.deadline) {
        const bool fits =
            query.need.delivery_from && count(*free) <= count(*query.need.delivery_from);
        note(
            findings,
            {fits ? Verdict::fits : Verdict::unknown, Kind::free_from, kNone, 0, count(*free)}
        );
    }
    if (query.need.deadline && query.today.ok() && (promises.lead_days > 0 || wait > 0)) {
        const double days = count(*query.need.deadline) - today;
        const bool hurry = promises.express_days > 0 && wait + promises.lead_days > days;
        const double lead = hurry ? promises.express_days : promises.lead_days;
        const bool late = wait + lead > days;
        const Verdict verdict = late ? Verdict::contradicts : Verdict::fits;
        note(
            findings,
            wait > 0
                ? Finding{verdict, Kind::free_from, kNone, count(*query.need.deadline), count(*free)}
                : Finding{verdict, Kind::lead_time, kNone, days, lead}
        );
        objection.any = objection.any || late;
        factor *= late ? kTooLate : 1;
    }
    return factor;
}

}  // namespace clusterlotse::matching
