#include "matching/measures/measure_words.hpp"
#include "matching/measures/size_factors.hpp"
#include "matching/measures/size_products.hpp"
#include "matching/measures/size_reader.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

SizeLabel letter_label(std::string_view letter) {
    return letter == "l"                    ? SizeLabel{&Sizes::length, "length"}
           : letter == "b" || letter == "w" ? SizeLabel{&Sizes::width, "width"}
           : letter == "h"                  ? SizeLabel{&Sizes::height, "height"}
           : letter == "t" || letter == "s" ? SizeLabel{&Sizes::thickness, "thickness"}
           : letter == "d"                  ? SizeLabel{&Sizes::diameter, "diameter"}
                                            : SizeLabel{};
}

}  // namespace

SizeLabel size_label_at(const Tokens& tokens, std::size_t at) {
    const std::uint64_t means = tokens[at].means;
    const auto has = [&](Means one) { return (means & bit(one)) != 0; };
    if (tokens.word(at) && names_wire(tokens.text(at))) {
        return {&Sizes::thickness, "thickness"};
    }
    return has(Means::diameter)    ? SizeLabel{&Sizes::diameter, "diameter"}
           : has(Means::thickness) ? SizeLabel{&Sizes::thickness, "thickness"}
           : has(Means::length)    ? SizeLabel{&Sizes::length, "length"}
           : has(Means::width)     ? SizeLabel{&Sizes::width, "width"}
           : has(Means::height)    ? SizeLabel{&Sizes::height, "height"}
                                   : SizeLabel{};
}

void SizeReader::run() {
    for (std::size_t at = 0; at < tokens_.size();) {
        std::size_t next = 0;
        if (tokens_.free(at)) {
            next = read(at);
        }
        at = std::max(next, at + 1);
    }
    bare_sizes();
}

std::size_t SizeReader::read(std::size_t at) {
    std::size_t next = around_diameter(at);
    next = next != 0 ? next : labelled(at);
    next = next != 0 ? next : lettered(at);
    next = next != 0 ? next : trade_size(at);
    // "5 Stück 180 x 120 x 60": the pieces are counted in front, the sizes follow.
    const bool counted = at > 1 && tokens_.is(at - 1, Means::piece) && tokens_.digits(at - 2);
    const bool lots =
        at > 0 && !counted &&
        (tokens_.is(at - 1, Means::amount_label) || tokens_.is(at - 1, Means::lot) ||
         (at > 1 && tokens_.sign(at - 1, ':') && tokens_.is(at - 2, Means::amount_label)));
    if (next == 0 && tokens_.digits(at) && !lots) {
        next = read_product(tokens_, at, shape_, measures_);
    }
    return next != 0 ? next : measured(at);
}

void SizeReader::store(SizeLabel label, const Span& span, std::size_t from, std::size_t next) {
    if (label.field != nullptr && keep(measures_.sizes.*label.field, span.low, span.high)) {
        measures_.note(label.name, tokens_.original(from, next));
    }
    tokens_.claim(from, next, Claim::size);
    last_end_ = next;
}

std::size_t SizeReader::filler(std::size_t at) const {
    while (tokens_.sign(at, ':') || tokens_.sign(at, '=') || tokens_.sign(at, '.') ||
           tokens_.sign(at, '-') || tokens_.sign(at, '\x01') || tokens_.word(at, "von") ||
           tokens_.word(at, "of") || tokens_.is(at, Means::diameter)) {
        ++at;
    }
    return at;
}

std::size_t SizeReader::around_diameter(std::size_t at) {
    std::size_t sign = at;
    bool up_to = false;
    bool from = false;
    for (int words = 0; words < 4; ++words) {
        if (tokens_.is(sign, Means::up_to) ||
            (tokens_.word(sign, "up") && tokens_.word(sign + 1, "to"))) {
            up_to = true;
        } else if (tokens_.is(sign, Means::from)) {
            from = true;
        } else if (sign == at ||
                   !(tokens_.word(sign, "zu") || tokens_.word(sign, "to") ||
                     tokens_.word(sign, "auf") || tokens_.word(sign, "einem") ||
                     tokens_.word(sign, "a") || tokens_.sign(sign, '.') ||
                     tokens_.is(sign, Means::about))) {
            break;
        }
        ++sign;
    }
    const bool of_hole =
        at > 0 && hole(at - 1) && (tokens_.sign(sign, '\x01') || tokens_.is(sign, Means::diameter));
    const bool inner = tokens_.is(sign, Means::inner_diameter) || of_hole;
    if (!inner && !tokens_.sign(sign, '\x01') && !tokens_.is(sign, Means::diameter)) {
        return 0;
    }
    if (names_wire(tokens_.text(sign))) {
        return 0;
    }
    const bool of_wire = sign > 0 && tokens_.word(sign - 1) && names_wire(tokens_.text(sign - 1));
    const bool sign_follows = tokens_.sign(sign + 1, '\x01') ||
                              (tokens_.sign(sign + 1, '-') && tokens_.sign(sign + 2, '\x01'));
    const bool adverb = tokens_.word(sign, "innen") || tokens_.word(sign, "aussen");
    if (adverb && !sign_follows) {
        return 0;
    }
    std::optional<Span> span = span_at(tokens_, filler(sign + 1), Means::length_unit);
    if (!span) {
        return 0;
    }
    if (up_to && span->low == span->high) {
        span->low.reset();
    }
    if (from && span->low == span->high) {
        span->high.reset();
    }
    if (of_wire) {
        store({&Sizes::thickness, "thickness"}, *span, at, span->next);
        return span->next;
    }
    if (inner) {
        tokens_.claim(at, span->next, Claim::size);
        last_end_ = span->next;
        return span->next;
    }
    const std::size_t behind = read_behind_diameter(tokens_, *span, shape_, measures_);
    if (keep(measures_.sizes.diameter, span->low, span->high)) {
        measures_.note("diameter", tokens_.original(at, span->next));
    }
    tokens_.claim(at, behind, Claim::size);
    last_end_ = behind;
    return behind;
}

bool SizeReader::hole(std::size_t at) const {
    const std::string_view word = tokens_.text(at);
    return tokens_.word(at) &&
           (word.ends_with("bohrung") || word.ends_with("bohrungen") || word.ends_with("loch") ||
            word.ends_with("loecher") || word == "lochkreis" || word == "teilkreis" ||
            word == "bore" || word == "bores" || word == "holes");
}

std::size_t SizeReader::labelled(std::size_t at) {
    const SizeLabel label = size_label_at(tokens_, at);
    if (label.field == nullptr) {
        return 0;
    }
    if (at > 0 && (tokens_.word(at - 1, "case") || tokens_.word(at - 1, "hardening") ||
                   tokens_.word(at - 1, "nitriding") || tokens_.word(at - 1, "weld"))) {
        return 0;  // "case depth 0.3 mm"
    }
    const bool adjective = tokens_.is(at, Means::adjective);
    std::size_t value = filler(at + 1);
    // "Länge ungespannt 65 mm", "längstes Stück 11,4 m"
    const bool one_word = !adjective && value == at + 1 && tokens_.word(value) &&
                          tokens_.digits(value + 1) && !tokens_.glued(value + 1) &&
                          size_label_at(tokens_, value).field == nullptr &&
                          !tokens_.is(value, Means::up_to) && !tokens_.is(value, Means::about) &&
                          !tokens_.is(value, Means::from) && tokens_.text(value).size() > 3;
    value += one_word ? 1 : 0;
    // "außen 320, lang 300"; but "25 mm lang, 300 Stück".
    const bool listed = at > 0 && tokens_.sign(at - 1, ',') && tokens_.digits(at + 1);
    if (adjective && !listed && !tokens_.sign(at + 1, ':') && !tokens_.sign(at + 1, '=') &&
        !noun_without_dots(at)) {
        return 0;
    }
    const std::optional<Span> span = span_at(tokens_, value, Means::length_unit);
    if (!span || times(tokens_, span->next) || mass_follows(*span) || (one_word && !span->unit)) {
        return 0;
    }
    store(label, *span, at, span->next);
    return span->next;
}

bool SizeReader::mass_follows(const Span& span) const {
    // "D=25 L=300" names a length, no litres.
    const bool label = tokens_.word(span.next, "l") && tokens_.sign(span.next + 1, '=');
    return !span.unit && !label &&
           (tokens_.is(span.next, Means::mass_unit) || tokens_.is(span.next, Means::other_unit) ||
            tokens_.is(span.next, Means::piece));
}

std::size_t SizeReader::lettered(std::size_t at) {
    if (const std::size_t next = spring_diameter(at); next != 0) {
        return next;
    }
    if (!tokens_.word(at) || tokens_.text(at).size() != 1 ||
        (at > 0 && tokens_.glued(at) && tokens_.digits(at - 1))) {
        return 0;
    }
    const SizeLabel label = letter_label(tokens_.text(at));
    if (label.field == nullptr) {
        return 0;
    }
    // "L0 300": the free length of a spring.
    const bool free_length = tokens_.word(at, "l") && tokens_.digits(at + 1) &&
                             tokens_.text(at + 1) == "0" && tokens_.glued(at + 1);
    at += free_length ? 1 : 0;
    const bool equals = free_length || tokens_.sign(at + 1, '=') || tokens_.sign(at + 1, ':');
    const std::size_t value = at + (tokens_.sign(at + 1, '=') || tokens_.sign(at + 1, ':') ? 2 : 1);
    if (!tokens_.digits(value) && !equals) {
        return 0;
    }
    const bool beside = at > 0 && (last_end_ == at || (last_end_ + 1 == at && last_end_ > 0));
    const std::optional<Span> span = span_at(tokens_, value, Means::length_unit);
    if (!span || mass_follows(*span)) {
        return 0;
    }
    const bool row = label_letter_follows(span->next);
    // "D 140/118 x 22": outer and inner diameter, then the length.
    const bool ring = label.field == &Sizes::diameter && tokens_.sign(span->next, '/') &&
                      tokens_.digits(span->next + 1) && times(tokens_, span->next + 2);
    if (!equals && !beside && !row && !ring) {
        return 0;
    }
    if (label.field == &Sizes::diameter && equals && of_spring()) {
        store({&Sizes::thickness, "thickness"}, *span, at, span->next);  // the wire
        return span->next;
    }
    if (label.field == &Sizes::diameter) {
        Span outer = *span;
        const std::size_t behind = read_behind_diameter(tokens_, outer, shape_, measures_);
        store(label, outer, at, outer.next);
        tokens_.claim(at, behind, Claim::size);
        last_end_ = behind;
        return behind;
    }
    store(label, *span, at, span->next);
    return span->next;
}

bool SizeReader::label_letter_follows(std::size_t at) const {
    at += tokens_.sign(at, ',') || tokens_.sign(at, '/') || tokens_.sign(at, ';') ? 1 : 0;
    return tokens_.word(at) && tokens_.text(at).size() == 1 &&
           letter_label(tokens_.text(at)).field != nullptr &&
           (tokens_.digits(at + 1) || tokens_.sign(at + 1, '='));
}

void take_sizes(Tokens& tokens, const Shape& shape, Measures& measures) {
    SizeReader(tokens, shape, measures).run();
}

}  // namespace clusterlotse::matching
