#include "matching/ranking/fineness_fit.hpp"
#include "matching/ranking/limit_scope.hpp"
#include "matching/ranking/material_fit.hpp"
#include "matching/ranking/room_for_part.hpp"
#include "matching/ranking/usual_sizes.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

using Verdict = Fact::Verdict;

constexpr double kBitBeyond = 1.2;  ///< what a firm that is asked may still take

template <std::optional<Range> Envelope::*Field>
const std::optional<Range>& limit_of(const Envelope& envelope) {
    return envelope.*Field;
}

template <std::optional<Range> TradeSizes::*Field>
const std::optional<Range>& trade_limit_of(const Envelope& envelope) {
    return envelope.trade.*Field;
}

class EnvelopeFit {
public:
    EnvelopeFit(
        const Lexicon& lexicon, const Query& query, const Features& features, Findings findings
    )
        : lexicon_(lexicon),
          query_(query),
          features_(features),
          scope_(lexicon, query, features),
          findings_(findings),
          beyond_(query.undivided ? 1 : kBitBeyond) {}

    double weigh(Objection& objection) {
        const Dimensions& size = query_.need.dimensions_mm;
        if (nothing_asked()) {
            return kNothingAsked;
        }
        for (const Envelope& envelope : features_.envelopes) {
            if (scope_.concerns(envelope)) {
                turn_to_part(envelopes_.emplace_back(envelope), size);
            }
        }
        using Usual = TypicalSize;
        check(size.diameter, limit_of<&Envelope::diameter>, &Usual::diameter, Finding::diameter);
        check(size.length, limit_of<&Envelope::length>, &Usual::length, Finding::length);
        check(size.width, limit_of<&Envelope::width>, &Usual::width, Finding::width);
        check(size.height, limit_of<&Envelope::height>, &Usual::height, Finding::height);
        check(
            size.thickness, limit_of<&Envelope::thickness>, &Usual::thickness, Finding::thickness
        );
        check(query_.need.mass_kg, limit_of<&Envelope::mass>, &Usual::mass, Finding::mass);
        forget_other_trades();
        check_trade(query_.trade.module, trade_limit_of<&TradeSizes::module>, Finding::module);
        check_trade(query_.trade.circle, trade_limit_of<&TradeSizes::circle>, Finding::circle);
        if (query_.need.quantity && query_.need.quantity->unit == "piece" && about_pieces()) {
            const bool in_lots = query_.need.quantity->per && !query_.need.lots.empty();
            lot(in_lots ? query_.need.lots.front() : query_.need.quantity->value);
        }
        const FitSum fine = fineness_fit(query_, envelopes_, findings_, against_);
        sum_ += fine.sum;
        asked_ += fine.asked;
        objection.any = objection.any || against_.any;
        objection.soft += against_.soft;
        objection.hard = objection.hard || against_.hard;
        objection.unusual *= against_.unusual;
        return asked_ == 0 ? kNothingAsked : sum_ / asked_;
    }

private:
    bool nothing_asked() const {
        const Dimensions& size = query_.need.dimensions_mm;
        const bool sized = size.diameter || size.length || size.width || size.height ||
                           size.thickness || query_.need.mass_kg;
        return !sized && !query_.need.quantity && query_.fineness == Fineness() &&
               query_.trade == TradeSizes();
    }

    bool about_pieces() const {
        const std::string& kind = query_.need.kind;
        return kind.empty() || kind == "part" || kind == "operation" || kind == "assembly";
    }

    /// The best capability counts: a firm with a small and a large machine can make the large part.
    void check(
        const std::optional<Interval>& wanted,
        LimitOf of,
        std::optional<Range> TypicalSize::*usual,
        Finding::Size name
    ) {
        if (!wanted) {
            return;
        }
        ++asked_;
        int verdict = 0;
        double limit = 0;
        bool structured = false;
        bool open = false;
        for (const Envelope& envelope : envelopes_) {
            const std::optional<Range>& range = of(envelope);
            if (!range || (!range->min && !range->max)) {
                open = open || scope_.asked_for(envelope);
                continue;
            }
            if (scope_.said_of_another_work(envelope, envelopes_, of) ||
                scope_.said_of_an_implied_work(envelope, envelopes_, of)) {
                continue;
            }
            const bool fits = (!range->max || wanted->second <= *range->max * 1.001) &&
                              (!range->min || wanted->second >= *range->min * 0.999);
            if (fits && verdict < 2) {
                verdict = 2;
                limit = range->max.value_or(0);
            } else if (!fits && verdict < 2 && !scope_.of_a_kind_only(envelope)) {
                const double edge = range->max && wanted->second > *range->max
                                        ? *range->max
                                        : range->min.value_or(0);
                limit = verdict == 1 ? std::max(limit, edge) : edge;
                verdict = 1;
                structured = structured || envelope.structured;
            }
        }
        const auto found = [&](Verdict word, double edge) {
            note(findings_, {word, Finding::Kind::size, name, wanted->second, edge});
        };
        if (verdict == 2) {
            found(Verdict::fits, limit);
            sum_ += 1;
        } else if (verdict == 1 && !open) {
            found(Verdict::contradicts, limit);
            against_.any = true;
            ++against_.soft;
            against_.hard = against_.hard || structured || wanted->second > limit * beyond_;
        } else {
            const double edge = verdict == 0 && usual != nullptr
                                    ? unusual_from(lexicon_, query_, usual, wanted->second)
                                    : 0;
            if (edge > 0) {
                note(
                    findings_,
                    {Verdict::unknown, Finding::Kind::unusual_size, name, wanted->second, edge}
                );
                against_.unusual *= chance_beyond_usual(wanted->second, edge);
            } else {
                found(Verdict::unknown, 0);
            }
            sum_ += 0.5;
        }
    }

    /// Modules and circles limit the trade that has them and nothing near it.
    void forget_other_trades() {
        std::erase_if(envelopes_, [&](const Envelope& one) {
            return one.trade != TradeSizes{} && !scope_.of_the_trade(one);
        });
    }

    /// A module, a circle: unknown is nothing worth telling, and nothing is usual.
    void check_trade(const std::optional<Range>& wanted, LimitOf of, Finding::Size name) {
        if (wanted && std::any_of(envelopes_.begin(), envelopes_.end(), [&](const Envelope& one) {
                return of(one).has_value();
            })) {
            check(interval_of(wanted), of, nullptr, name);
        }
    }

    void lot(double wanted) {
        ++asked_;
        bool known = false;
        bool fits = false;
        double limit = 0;
        double most = 0;
        bool open = false;
        for (const Envelope& envelope : envelopes_) {
            open = open || (!envelope.lot && scope_.asked_for(envelope));
            if (envelope.lot && (envelope.lot->min || envelope.lot->max)) {
                known = true;
                const bool above = envelope.lot->max && wanted > *envelope.lot->max;
                const bool below = envelope.lot->min && wanted < *envelope.lot->min;
                fits = fits || (!above && !below);
                most = !above && !below ? std::max(most, envelope.lot->max.value_or(0)) : most;
                open = open || ((above || below) && scope_.of_a_kind_only(envelope));
                limit = above ? *envelope.lot->max : below ? *envelope.lot->min : limit;
            }
        }
        const auto found = [&](Verdict word) {
            note(findings_, {word, Finding::Kind::lot, kNone, wanted, limit});
        };
        if (!known || (!fits && open)) {
            const double edge =
                known ? 0 : unusual_from(lexicon_, query_, &TypicalSize::lot, wanted);
            if (edge > 0) {
                note(
                    findings_, {Verdict::unknown, Finding::Kind::unusual_lot, kNone, wanted, edge}
                );
                against_.unusual *= kUnusual;
            } else {
                found(Verdict::unknown);
            }
            sum_ += 0.5;
        } else if (fits) {
            limit = most;
            found(Verdict::fits);
            sum_ += 1;
        } else {
            found(Verdict::contradicts);
            against_.any = true;
            ++against_.soft;
            against_.hard =
                against_.hard || (wanted > limit ? wanted > 3 * limit : wanted * 3 < limit);
            sum_ += 0.1;
        }
    }

    const Lexicon& lexicon_;
    const Query& query_;
    const Features& features_;
    LimitScope scope_;
    Findings findings_;
    double beyond_;                    ///< times a limit: what lies further cannot be done
    std::vector<Envelope> envelopes_;  ///< that concern the steps, turned as the part lies best
    double sum_ = 0;
    int asked_ = 0;
    Objection against_;
};

}  // namespace

double envelope_fit(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    Findings findings,
    Objection& objection
) {
    return EnvelopeFit(lexicon, query, features, findings).weigh(objection);
}

}  // namespace clusterlotse::matching
