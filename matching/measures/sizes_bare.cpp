#include "matching/measures/size_factors.hpp"
#include "matching/measures/size_reader.hpp"
#include "matching/measures/size_signs.hpp"

namespace clusterlotse::matching {
namespace {

constexpr double kThinSheet = 6;

}  // namespace

void SizeReader::bare_sizes() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
        if (!tokens_.digits(at) || !tokens_.free(at) ||
            (at > 0 && tokens_.glued(at) && tokens_.word(at - 1))) {
            continue;
        }
        std::size_t from = at;
        while (from > 0 &&
               (tokens_.is(from - 1, Means::up_to) || tokens_.word(from - 1, "zu") ||
                tokens_.is(from - 1, Means::about)) &&
               tokens_.free(from - 1)) {
            --from;
        }
        const std::optional<Span> span = span_at(tokens_, from, Means::length_unit);
        if (!span || !span->unit || times(tokens_, span->next) || pitch(from)) {
            continue;
        }
        const double size = *largest(*span);
        const bool metres = tokens_.word(span->next - 1, "m");
        if (shape_.beam && size >= 500 && !measures_.sizes.length) {
            store({&Sizes::length, "length"}, *span, from, span->next);
        } else if ((shape_.section || shape_.tube) && size >= 100 &&
            (measures_.sizes.thickness || measures_.sizes.diameter || measures_.sizes.width)) {
            store({&Sizes::length, "length"}, *span, from, span->next);
        } else if (stands_alone(at) && of_material(from, size) && !metres && size <= kThickestSheet) {
            store({&Sizes::thickness, "thickness"}, *span, from, span->next);
        } else if (measures_.sizes.diameter && !measures_.sizes.length && !metres &&
                   size > measures_.sizes.diameter->max.value_or(size) && !shape_.sheet) {
            store({&Sizes::length, "length"}, *span, from, span->next);
        } else if (shape_.sheet && !metres && size <= kThickestSheet && !tokens_.is(span->next, Means::inner_diameter)) {
            store({&Sizes::thickness, "thickness"}, *span, from, span->next);
        } else if (size > kThickestSheet && stands_alone(at) && wheel_before(tokens_, from) &&
                   !tokens_.is(span->next, Means::inner_diameter) && !hole(span->next)) {
            store({&Sizes::diameter, "diameter"}, *span, from, span->next);
        }
        at = span->next - 1;
    }
}

bool SizeReader::noun_without_dots(std::size_t at) const {
    if (!one_of(tokens_.text(at), {"lange", "hohe", "breite", "dicke", "starke"}) ||
        !tokens_.digits(at + 1) || tokens_.glued(at + 1) ||
        (at > 0 && tokens_.digits(at - 1) && tokens_.free(at - 1))) {
        return false;
    }
    const std::optional<Span> span = span_at(tokens_, at + 1, Means::length_unit);
    return span && (span->unit ||
                    (!tokens_.is(span->next, Means::thing) && !tokens_.word(span->next, "er") &&
                     !tokens_.is(span->next, Means::piece)));
}

bool SizeReader::of_spring() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
        const std::string_view word = tokens_.text(at);
        if (word.ends_with("feder") || word.ends_with("federn") || word == "spring" ||
            word == "springs") {
            return true;
        }
    }
    return false;
}

std::size_t SizeReader::spring_diameter(std::size_t at) {
    // "d=1,2, Da 10, L0 35", "De = 12": the outer diameter of a spring.
    const bool label = one_of(tokens_.text(at), {"da", "de"}) && tokens_.capital(at);
    const std::size_t value =
        at + 1 + (tokens_.sign(at + 1, '=') || tokens_.sign(at + 1, ':') ? 1 : 0);
    if (!label || !tokens_.digits(value) || !of_spring()) {
        return 0;
    }
    const std::optional<Span> span = span_at(tokens_, value, Means::length_unit);
    if (!span || mass_follows(*span)) {
        return 0;
    }
    store({&Sizes::diameter, "diameter"}, *span, at, span->next);
    return span->next;
}

bool SizeReader::pitch(std::size_t at) const {
    for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
        const std::string_view word = tokens_.text(at - back);
        if (word.find("kette") != word.npos || word.find("chain") != word.npos ||
            word.find("sprocket") != word.npos || word == "teilung" || word == "pitch") {
            return true;
        }
    }
    return false;
}

bool SizeReader::stands_alone(std::size_t at) const {
    const Sizes& sizes = measures_.sizes;
    if (sizes.diameter || sizes.length || sizes.width || sizes.height || sizes.thickness ||
        shape_.section || shape_.tube || shape_.fastener) {
        return false;
    }
    for (std::size_t other = at + 1; other < tokens_.size(); ++other) {
        const std::optional<Span> span = tokens_.digits(other) && tokens_.free(other)
                                             ? span_at(tokens_, other, Means::length_unit)
                                             : std::nullopt;
        if (span && span->unit && span->number > at + 2 && tokens_[span->next - 1].amount <= 10) {
            return false;
        }
    }
    return true;
}

bool SizeReader::of_material(std::size_t at, double size) const {
    if (at == 0 || (tokens_.sign(at - 1, ',') && (at < 2 || size > kThinSheet))) {
        return false;
    }
    at -= tokens_.sign(at - 1, ',') ? 2 : 1;
    const std::string_view word = tokens_.text(at);
    return tokens_[at].claim == Claim::name || tokens_.is(at, Means::material) ||
           word.ends_with("blende") || word.ends_with("blenden") || word.ends_with("schilder");
}

std::optional<double> SizeReader::largest(const Span& span) {
    return span.high ? span.high : span.low;
}

}  // namespace clusterlotse::matching
