#include "matching/material_fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace clusterlotse::matching {
namespace {

constexpr float kVeryNear = 0.75F;

std::string plain(double value) {
    char text[32];
    if (std::abs(value - std::round(value)) < 0.005) {
        std::snprintf(text, sizeof text, "%.0f", value);
    } else {
        std::snprintf(text, sizeof text, "%.1f", value);
        std::replace(text, text + sizeof text, '.', ',');
    }
    return text;
}

class EnvelopeFit {
public:
    EnvelopeFit(
        const Lexicon& lexicon,
        const Query& query,
        const Features& features,
        std::vector<Fact>& facts
    )
        : lexicon_(lexicon), query_(query), features_(features), facts_(facts) {}

    double weigh(bool& hard) {
        const Dimensions& size = query_.need.dimensions_mm;
        check(size.diameter, &Envelope::diameter, "Ø ", "Ø ", " mm");
        check(size.length, &Envelope::length, "Länge ", "length ", " mm");
        check(size.width, &Envelope::width, "Breite ", "width ", " mm");
        check(size.height, &Envelope::height, "Höhe ", "height ", " mm");
        check(size.thickness, &Envelope::thickness, "Dicke ", "thickness ", " mm");
        check(query_.need.mass_kg, &Envelope::mass, "Gewicht ", "mass ", " kg");
        if (query_.need.quantity && query_.need.quantity->unit == "piece" && about_pieces()) {
            lot(query_.need.quantity->value);
        }
        hard = hard_;
        return asked_ == 0 ? 0.6 : sum_ / asked_;
    }

private:
    bool about_pieces() const {
        const std::string& kind = query_.need.kind;
        return kind.empty() || kind == "part" || kind == "operation" || kind == "assembly";
    }

    bool concerns(const Envelope& envelope) const {
        return envelope.process == kNone ||
               std::any_of(query_.steps.begin(), query_.steps.end(), [&](const Step& step) {
                   const std::vector<Relation>& near = lexicon_.relations[step.process];
                   return std::any_of(near.begin(), near.end(), [&](const Relation& relation) {
                       return relation.offered == envelope.process && relation.weight >= 0.5F;
                   });
               });
    }

    /// A listed capability for the very process that leaves the limit open.
    bool asked_for(const Envelope& envelope) const {
        return envelope.structured &&
               std::any_of(query_.steps.begin(), query_.steps.end(), [&](const Step& step) {
                   const std::vector<Relation>& near = lexicon_.relations[step.process];
                   return std::any_of(near.begin(), near.end(), [&](const Relation& relation) {
                       return relation.offered == envelope.process && relation.weight >= kVeryNear;
                   });
               });
    }

    /// The best capability counts: a firm with a small and a large machine can make the large part.
    void check(
        const std::optional<Interval>& wanted,
        std::optional<Range> Envelope::*field,
        const char* de,
        const char* en,
        const char* unit
    ) {
        if (!wanted) {
            return;
        }
        ++asked_;
        int verdict = 0;
        double limit = 0;
        bool structured = false;
        bool open = false;
        for (const Envelope& envelope : features_.envelopes) {
            const std::optional<Range>& range = envelope.*field;
            if (!concerns(envelope)) {
                continue;
            }
            if (!range || (!range->min && !range->max)) {
                open = open || asked_for(envelope);
                continue;
            }
            const bool fits = (!range->max || wanted->second <= *range->max * 1.001) &&
                              (!range->min || wanted->second >= *range->min * 0.999);
            if (fits && verdict < 2) {
                verdict = 2;
                limit = range->max.value_or(0);
            } else if (!fits && verdict < 2) {
                const double edge = range->max && wanted->second > *range->max
                                        ? *range->max
                                        : range->min.value_or(0);
                limit = verdict == 1 ? std::max(limit, edge) : edge;
                verdict = 1;
                structured = structured || envelope.structured;
            }
        }
        const std::string size = plain(wanted->second) + unit;
        if (verdict == 2) {
            const std::string until = limit > 0 ? plain(limit) + unit : size;
            facts_.push_back(
                {Fact::Verdict::fits,
                 std::string(de) + (limit > 0 ? "bis " : "") + until,
                 std::string(en) + (limit > 0 ? "up to " : "") + until}
            );
            sum_ += 1;
        } else if (verdict == 1 && !open) {
            const bool above = wanted->second > limit;
            facts_.push_back(
                {Fact::Verdict::contradicts,
                 std::string(de) + size + (above ? ", geht nur bis " : ", geht erst ab ") +
                     plain(limit) + unit,
                 std::string(en) + size + (above ? ", limit is " : ", starts at ") + plain(limit) +
                     unit}
            );
            hard_ = hard_ || structured || (above && wanted->second > limit * 1.2);
        } else {
            facts_.push_back(
                {Fact::Verdict::unknown, std::string(de) + size, std::string(en) + size}
            );
            sum_ += 0.5;
        }
    }

    void lot(double wanted) {
        ++asked_;
        bool known = false;
        bool fits = false;
        double limit = 0;
        bool open = false;
        for (const Envelope& envelope : features_.envelopes) {
            open = open || (!envelope.lot && concerns(envelope) && asked_for(envelope));
            if (envelope.lot && concerns(envelope) && (envelope.lot->min || envelope.lot->max)) {
                known = true;
                const bool above = envelope.lot->max && wanted > *envelope.lot->max;
                const bool below = envelope.lot->min && wanted < *envelope.lot->min;
                fits = fits || (!above && !below);
                limit = above ? *envelope.lot->max : below ? *envelope.lot->min : limit;
            }
        }
        if (!known || (!fits && open)) {
            facts_.push_back({Fact::Verdict::unknown, "Losgröße", "lot size"});
            sum_ += 0.5;
        } else if (fits) {
            facts_.push_back({Fact::Verdict::fits, "Losgröße", "lot size"});
            sum_ += 1;
        } else {
            const bool above = wanted > limit;
            facts_.push_back(
                {Fact::Verdict::contradicts,
                 "Losgröße " + plain(wanted) + (above ? ", üblich bis " : ", üblich ab ") +
                     plain(limit),
                 "lot size " + plain(wanted) + (above ? ", usually up to " : ", usually from ") +
                     plain(limit)}
            );
            hard_ = hard_ || (above ? wanted > 3 * limit : wanted * 3 < limit);
            sum_ += 0.1;
        }
    }

    const Lexicon& lexicon_;
    const Query& query_;
    const Features& features_;
    std::vector<Fact>& facts_;
    double sum_ = 0;
    int asked_ = 0;
    bool hard_ = false;
};

}  // namespace

double envelope_fit(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    std::vector<Fact>& facts,
    bool& hard
) {
    bool here = false;
    const double value = EnvelopeFit(lexicon, query, features, facts).weigh(here);
    hard = hard || here;
    return value;
}

}  // namespace clusterlotse::matching
