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
