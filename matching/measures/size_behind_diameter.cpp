#include "matching/measures/size_factors.hpp"
#include "matching/measures/size_products.hpp"
#include "matching/measures/size_signs.hpp"

#include <string>

namespace clusterlotse::matching {
namespace {

constexpr double kThickestTubeWall = 30;

}  // namespace

std::size_t read_behind_diameter(
    Tokens& tokens, Span& diameter, const Shape& shape, Measures& measures
) {
    std::size_t next = skip_tolerance(tokens, diameter.next);
    const bool slash = tokens.sign(next, '/');
    std::size_t second_at = next + 1;
    if (slash) {
        // "D 12 / d 6,2 x 18": the bore, then the length.
        const std::optional<SizeFactor> bore = size_factor_at(tokens, second_at);
        if (!bore) {
            return diameter.next;
        }
        const double inner = bore->value * (bore->unit ? bore->scale : 1);
        if (diameter.high && inner > *diameter.high) {
            diameter.low = diameter.high = inner;
        }
        next = bore->next;
        if (!times(tokens, next)) {
            return next;
        }
        second_at = next + 1;
    } else if (!times(tokens, next)) {
        return diameter.next;
    }
    std::optional<SizeFactor> last = size_factor_at(tokens, second_at);
    if (!last) {
        return slash ? next : diameter.next;
    }
    const double second = last->value * (last->unit ? last->scale : 1);
    const std::string words = tokens.original(diameter.from, last->next);
    if (!diameter.unit && last->unit && last->scale != 1 && last->scale < 1000) {
        // "2 x 6 inch": one unit for both
        for (std::optional<double>* limit : {&diameter.low, &diameter.high}) {
            *limit = *limit ? std::optional(**limit * last->scale) : std::nullopt;
        }
    }
    if (times(tokens, last->next) && !slash) {
        if (const std::optional<SizeFactor> third = size_factor_at(tokens, last->next + 1)) {
            const double length = third->value * (third->unit ? third->scale : 1);
            if (shape.tube && second * 3 <= diameter.high.value_or(0)) {
                keep(measures.sizes.thickness, second, second);
            }
            if (keep(measures.sizes.length, length, length)) {
                measures.note("length", tokens.original(diameter.from, third->next));
            }
            return third->next;
        }
    }
    if (shape.tube && !slash && second <= kThickestTubeWall &&
        second * 3 <= diameter.high.value_or(0)) {
        if (keep(measures.sizes.thickness, second, second)) {
            measures.note("thickness", words);
        }
        return last->next;
    }
    const bool high =
        tokens.is(last->next, Means::height) || tokens.is(last->next, Means::thickness);
    const bool thick =
        tokens.is(last->next, Means::thickness) ||
        (!high && second * 5 <= diameter.high.value_or(0) && disc(tokens, diameter.from));
    std::optional<Range>& field = tokens.is(last->next, Means::height) ? measures.sizes.height
                                  : thick                              ? measures.sizes.thickness
                                                                       : measures.sizes.length;
    const char* name = tokens.is(last->next, Means::height) ? "height"
                       : thick                              ? "thickness"
                                                            : "length";
    const bool open = !diameter.low && diameter.high;
    if (keep(field, open ? std::nullopt : std::optional(second), second)) {
        measures.note(name, words);
    }
    const bool named =
        high || (tokens.is(last->next, Means::length) && tokens.is(last->next, Means::adjective));
    return last->next + (named ? 1 : 0);
}

}  // namespace clusterlotse::matching
