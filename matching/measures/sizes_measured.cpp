#include "matching/measures/one_piece.hpp"
#include "matching/measures/size_factors.hpp"
#include "matching/measures/size_reader.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr double kShortestBar = 100;

}  // namespace

std::size_t SizeReader::sheet_size(std::size_t at) {
    if (!shape_.sheet || shape_.tube || measures_.sizes.thickness) {
        return 0;
    }
    const std::optional<Number> size = tokens_.digits(at) ? number_at(tokens_, at) : std::nullopt;
    if (!size || size->value > 20 || !tokens_.word(size->next, "er") ||
        !tokens_.glued(size->next)) {
        return 0;
    }
    const std::size_t stuff = size->next + 1 + (tokens_.sign(size->next + 1, '-') ? 1 : 0);
    if (!tokens_.is(stuff, Means::sheet) && !tokens_.is(stuff, Means::material) &&
        !tokens_.text(stuff).starts_with("verzink")) {
        return 0;
    }
    store(
        {&Sizes::thickness, "thickness"},
        Span{size->value, size->value, at, at, stuff, false, false},
        at,
        stuff
    );
    return stuff;
}

std::size_t SizeReader::trade_size(std::size_t at) {
    if (const std::size_t next = sheet_size(at); next != 0) {
        return next;
    }
    if (!tokens_.digits(at) || !tokens_.word(at + 1, "er") || !tokens_.glued(at + 1)) {
        return 0;
    }
    const auto round = [&](std::size_t token) {
        const std::string_view word = tokens_.text(token);
        return tokens_.word(token) &&
               (word.find("welle") != word.npos || word.starts_with("rund") ||
                word.starts_with("rohr") || word.starts_with("stange") ||
                word.starts_with("bolzen") || word.starts_with("achse"));
    };
    const std::size_t noun = at + 2 + (tokens_.sign(at + 2, '-') ? 1 : 0);
    const std::optional<Number> size = number_at(tokens_, at);
    if (!size || !(round(noun) || (at > 0 && round(at - 1)) || tokens_.is(noun, Means::diameter))) {
        return 0;
    }
    store(
        {&Sizes::diameter, "diameter"},
        Span{size->value, size->value, at, at, at + 2, false, false},
        at,
        at + 2
    );
    return at + 2;
}

std::size_t SizeReader::measured(std::size_t at) {
    if (tokens_.digits(at) && at > 0 && tokens_.glued(at) && tokens_.word(at - 1)) {
        return 0;
    }
    const std::optional<Span> span = span_at(tokens_, at, Means::length_unit);
    if (!span) {
        return 0;
    }
    std::size_t name = span->next;
    if (!span->unit && tokens_.is(name, Means::mass_unit)) {
        return 0;
    }
    while (tokens_.sign(name, '-') || tokens_.word(name, "in") ||
           tokens_.is(name, Means::article) ||
           (tokens_[name].claim == Claim::tolerance && name < span->next + 6)) {
        ++name;
    }
    const SizeLabel label = size_label_at(tokens_, name);
    if (label.field != nullptr && tokens_.free(name) && !tokens_.word(name, "aussen")) {
        const bool adjective = tokens_.is(name, Means::adjective);
        const bool own_number = !adjective && tokens_.digits(filler(name + 1)) &&
                                size_label_at(tokens_, name + 2).field == nullptr;
        if (adjective || (span->unit && !own_number)) {
            // "0,8 tief": how far a layer goes, as often as how deep a part is
            constexpr double kDeepest = 20;
            if (!span->unit && tokens_.word(name, "tief") && span->low.value_or(0) < kDeepest) {
                return 0;
            }
            Span size = *span;
            // "1,20 lang" is said of metres.
            const bool metres = !size.unit && label.field != &Sizes::thickness && size.low &&
                                size.low == size.high && *size.low < 10 &&
                                *size.low != static_cast<double>(static_cast<int>(*size.low));
            if (metres) {
                size.low = size.high = *size.low * 1000;
            }
            store(label, size, at, name + 1);
            return name + 1;
        }
    }
    if (const std::size_t next = around(at, *span); next != 0) {
        return next;
    }
    if (each_bar(at, *span) || (span->unit && cut_to(at, span->next))) {
        store({&Sizes::length, "length"}, *span, at, span->next);
        return span->next;
    }
    const bool metres = span->unit && tokens_[span->next - 1].amount == 1000;
    if (metres && span->low && span->low == span->high && !measures_.sizes.length &&
        tokens_.digits(at) && !further(at) && (in_one_piece(tokens_) || of_pole(span->number))) {
        store({&Sizes::length, "length"}, *span, at, span->next);
        return span->next;
    }
    // "6 Abschnitte à 420 mm"
    if (span->unit && at > 1 && tokens_.word(at - 1, "a") && tokens_.word(at - 2) &&
        tokens_.digits(at)) {
        store({&Sizes::length, "length"}, *span, at, span->next);
        return span->next;
    }
    // "mm er Blech", "0,8 mm sheet", "2mm Stahlblech"
    std::size_t thing = name + (tokens_.word(name, "er") ? 1 : 0);
    thing += tokens_.sign(thing, '-') ? 1 : 0;
    for (int words = 0; words < 3 && span->unit; ++words, ++thing) {
        if (tokens_.is(thing, Means::sheet) && *largest(*span) <= 400) {
            store({&Sizes::thickness, "thickness"}, *span, at, span->next);
            return span->next;
        }
        if (!tokens_.word(thing) && tokens_[thing].claim != Claim::name) {
            break;
        }
    }
    return 0;
}

std::size_t SizeReader::around(std::size_t at, const Span& span) {
    const auto outer = [&](std::size_t word) {
        return tokens_.word(word, "aussen") || tokens_.word(word, "outside") ||
               tokens_.word(word, "outer");
    };
    const auto inner = [&](std::size_t word) {
        return tokens_.word(word, "innen") || tokens_.word(word, "inside") ||
               tokens_.word(word, "inner");
    };
    const std::size_t word = span.next;
    if (!tokens_.digits(at) || !(outer(word) || inner(word)) || tokens_.sign(word + 1, '\x01')) {
        return 0;
    }
    std::size_t second = word + 1;
    second += tokens_.sign(second, ',') || tokens_.is(second, Means::and_word) ? 1 : 0;
    const std::optional<Span> other =
        tokens_.digits(second) ? span_at(tokens_, second, Means::length_unit) : std::nullopt;
    if (!other || !(outer(word) ? inner(other->next) : outer(other->next))) {
        return 0;
    }
    store({&Sizes::diameter, "diameter"}, outer(word) ? span : *other, at, other->next + 1);
    return other->next + 1;
}

bool SizeReader::of_pole(std::size_t number) const {
    constexpr std::size_t kFar = 4;
    for (std::size_t back = 1; back <= std::min(kFar, number); ++back) {
        const std::string_view word = tokens_.text(number - back);
        if (word.ends_with("mast") || word.ends_with("masten") || word.ends_with("maste") ||
            word == "pole" || word == "poles") {
            return true;
        }
    }
    return false;
}

bool SizeReader::further(std::size_t at) const {
    static constexpr std::string_view kFar[] = {
        "umkreis", "radius", "entfernung", "within", "hoehe", "tiefe", "insgesamt", "gesamt"};
    return at > 0 &&
           std::find(std::begin(kFar), std::end(kFar), tokens_.text(at - 1)) != std::end(kFar);
}

bool SizeReader::cut_to(std::size_t at, std::size_t next) const {
    if (at == 0 || !(tokens_.word(at - 1, "auf") || tokens_.word(at - 1, "to"))) {
        return false;
    }
    const auto cuts = [&](std::size_t token) {
        const std::string_view word = tokens_.text(token);
        return word == "cut" || word == "sawn" || word == "laenge" || word == "length" ||
               word.find("saeg") != word.npos || word.find("schneid") != word.npos ||
               word.find("schnitt") != word.npos || word.find("kuerz") != word.npos ||
               word.find("laeng") != word.npos;
    };
    return shape_.beam || cuts(next) || cuts(next + 1) || (at > 1 && cuts(at - 2));
}

bool SizeReader::each_bar(std::size_t at, const Span& span) const {
    const std::string_view behind = tokens_.text(span.next);
    if (span.unit && (behind.starts_with("stange") || behind == "bars" || behind == "lengths")) {
        return true;
    }
    return (shape_.beam || shape_.section || shape_.tube) && tokens_.digits(at) && at > 1 &&
           tokens_.word(at - 1, "je") && tokens_.is(at - 2, Means::piece) &&
           span.low.value_or(0) >= kShortestBar && !times(tokens_, span.next) &&
           !tokens_.word(span.next);
}

}  // namespace clusterlotse::matching
