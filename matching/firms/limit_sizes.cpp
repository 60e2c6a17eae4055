#include "matching/firms/limit_sizes.hpp"

#include "matching/firms/named_sizes.hpp"
#include "matching/measures/measure_words.hpp"
#include "matching/measures/measures.hpp"
#include "matching/text/numbers.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

using UsualRange = std::optional<Range> TypicalSize::*;

constexpr double kFarBeyond = 6;  // times the usual size that a bare number can still mean
constexpr double kThickestPlate = 400;

/// A limit needs an end that is open or a span: "Ø 400" alone may be anything.
std::optional<Range> limit(const std::optional<Range>& range, const LimitContext& context) {
    if (!range) {
        return std::nullopt;
    }
    const bool point = range->min && range->max && *range->min == *range->max;
    if (point && context.at_least) {
        return Range{range->min, std::nullopt};
    }
    if (point) {
        return context.at_most ? std::optional(Range{std::nullopt, range->max}) : std::nullopt;
    }
    return range;
}

/// Tells which measure of a part a bare length means, by what parts of the work usually are.
class BareLengths {
public:
    BareLengths(const Lexicon& lexicon, const LimitContext& context)
        : context_(context),
          usual_(context.process == kNone ? nullptr : &lexicon.processes[context.process].typical) {
    }

    void take(Tokens& tokens, Sizes& sizes) const {
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            if (!tokens.free(at) || tokens.digits(at - 1)) {
                continue;
            }
            const bool opens = tokens.is(at, Means::up_to) || tokens.is(at, Means::from) ||
                               (tokens.word(at, "up") && tokens.word(at + 1, "to"));
            if (!opens && !tokens.digits(at)) {
                continue;
            }
            const std::optional<Span> span = span_at(tokens, at, Means::length_unit);
            if (!span || !span->unit || !tokens.free(span->number)) {
                continue;
            }
            if (usual_ != nullptr &&
                (context_.at_most || span->limited || span->low != span->high)) {
                const double size = span->high.value_or(span->low.value_or(0));
                const double unit = tokens[span->next - 1].amount;
                if (between_centres(tokens, at)) {
                    keep(sizes.length, span->low, span->high);
                } else if (std::optional<Range> Sizes::*const field = meant(size, unit)) {
                    keep(sizes.*field, span->low, span->high);
                }
            }
            tokens.claim(at, span->next, Claim::size);
            at = span->next - 1;
        }
    }

private:
    /// "zwischen Spitzen 1.500 mm"
    static bool between_centres(const Tokens& tokens, std::size_t at) {
        return at >= 2 && (tokens.text(at - 1) == "spitzen" || tokens.text(at - 1) == "centres" ||
                           tokens.text(at - 1) == "centers");
    }

    std::optional<Range> Sizes::*meant(double size, double unit) const {
        const auto near = [&](UsualRange usual, double most) {
            const std::optional<Range>& range = usual_->*usual;
            return range && range->max && size <= std::min(most, *range->max * kFarBeyond);
        };
        const bool metres = unit == 1000;
        if (!metres && near(&TypicalSize::thickness, kThickestPlate)) {
            return &Sizes::thickness;
        }
        if (!metres && near(&TypicalSize::diameter, 1e6)) {
            return &Sizes::diameter;
        }
        if (usual_->length || usual_->diameter) {
            return &Sizes::length;
        }
        return nullptr;
    }

    const LimitContext& context_;
    const TypicalSize* usual_;
};

/// "Blechrunden bis 3.000 x 35 mm": the small factor of a sheet is its thickness.
void flatten(Sizes& sizes, const LimitContext& context) {
    if (context.sheet && sizes.width && sizes.width->max && *sizes.width->max <= kThickestSheet &&
        !sizes.thickness) {
        std::swap(sizes.width, sizes.thickness);
    }
    if (context.sheet && sizes.height && sizes.height->max &&
        *sizes.height->max <= kThickestSheet && !sizes.thickness) {
        std::swap(sizes.height, sizes.thickness);
    }
}

}  // namespace

Envelope limits_of_part(const Lexicon& lexicon, Tokens& tokens, const LimitContext& context) {
    Measures measures;
    Shape shape = shape_of(tokens, context.sheet);
    take_tolerances(tokens, measures);
    Envelope envelope;
    for (const std::string& designation : measures.tolerances) {
        if (!designation.starts_with("ISO")) {
            add_fineness(designation, envelope.fineness);
        }
    }
    envelope.trade.module = limit(context.trade.module, context);
    envelope.trade.circle = limit(context.trade.circle, context);
    const std::optional<Range> wire = take_named_sizes(tokens, measures.sizes);
    take_sizes(tokens, shape, measures);
    flatten(measures.sizes, context);
    BareLengths(lexicon, context).take(tokens, measures.sizes);
    envelope.diameter = limit(measures.sizes.diameter, context);
    envelope.length = limit(measures.sizes.length, context);
    envelope.width = limit(measures.sizes.width, context);
    envelope.height = limit(measures.sizes.height, context);
    envelope.thickness = wire && context.of_wire ? wire : limit(measures.sizes.thickness, context);
    if (context.by_weight) {
        // A quantity that is known lets every weight be one of a part.
        measures.quantity = Quantity{1, "piece", {}, {}};
        take_mass(tokens, measures);
        envelope.mass = limit(measures.mass, context);
    }
    return envelope;
}

}  // namespace clusterlotse::matching
