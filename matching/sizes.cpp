#include "matching/measure_words.hpp"
#include "matching/measures.hpp"
#include "matching/numbers.hpp"
#include "matching/size_products.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

using Field = std::optional<Range> Sizes::*;

struct Label {
    Field field = nullptr;
    const char* name = "";
};

constexpr double kThickestSheet = 60;
constexpr double kThinSheet = 6;
constexpr double kShortestBar = 100;

Label label_at(const Tokens& tokens, std::size_t at) {
    const std::uint64_t means = tokens[at].means;
    const auto has = [&](Means one) { return (means & bit(one)) != 0; };
    if (tokens.word(at) && names_wire(tokens.text(at))) {
        return {&Sizes::thickness, "thickness"};
    }
    return has(Means::diameter)    ? Label{&Sizes::diameter, "diameter"}
           : has(Means::thickness) ? Label{&Sizes::thickness, "thickness"}
           : has(Means::length)    ? Label{&Sizes::length, "length"}
           : has(Means::width)     ? Label{&Sizes::width, "width"}
           : has(Means::height)    ? Label{&Sizes::height, "height"}
                                   : Label{};
}

Label letter_label(std::string_view letter) {
    return letter == "l"                    ? Label{&Sizes::length, "length"}
           : letter == "b" || letter == "w" ? Label{&Sizes::width, "width"}
           : letter == "h"                  ? Label{&Sizes::height, "height"}
           : letter == "t" || letter == "s" ? Label{&Sizes::thickness, "thickness"}
           : letter == "d"                  ? Label{&Sizes::diameter, "diameter"}
                                            : Label{};
}

class SizeReader {
public:
    SizeReader(Tokens& tokens, const Shape& shape, Measures& measures)
        : tokens_(tokens), shape_(shape), measures_(measures) {}

    void run() {
        for (std::size_t at = 0; at < tokens_.size();) {
            std::size_t next = 0;
            if (tokens_.free(at)) {
                next = read(at);
            }
            at = std::max(next, at + 1);
        }
        bare_sizes();
    }

private:
    std::size_t read(std::size_t at) {
        std::size_t next = around_diameter(at);
        next = next != 0 ? next : labelled(at);
        next = next != 0 ? next : lettered(at);
        next = next != 0 ? next : trade_size(at);
        const bool lots =
            at > 0 &&
            (tokens_.is(at - 1, Means::amount_label) || tokens_.is(at - 1, Means::lot) ||
             (at > 1 && tokens_.sign(at - 1, ':') && tokens_.is(at - 2, Means::amount_label)));
        if (next == 0 && tokens_.digits(at) && !lots) {
            next = read_product(tokens_, at, shape_, measures_);
        }
        return next != 0 ? next : measured(at);
    }

    void store(Label label, const Span& span, std::size_t from, std::size_t next) {
        if (label.field != nullptr && keep(measures_.sizes.*label.field, span.low, span.high)) {
            measures_.note(label.name, tokens_.original(from, next));
        }
        tokens_.claim(from, next, Claim::size);
        last_end_ = next;
    }

    /// Words and signs between a measure's name and its number.
    std::size_t filler(std::size_t at) const {
        while (tokens_.sign(at, ':') || tokens_.sign(at, '=') || tokens_.sign(at, '.') ||
               tokens_.sign(at, '-') || tokens_.sign(at, '\x01') || tokens_.word(at, "von") ||
               tokens_.word(at, "of") || tokens_.is(at, Means::diameter)) {
            ++at;
        }
        return at;
    }

    /// "bis Ø 400", "Außen-Ø 250", "Durchmesser 20 bis 60 mm", "Ø 40 h6 x 310".
    std::size_t around_diameter(std::size_t at) {
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
        const bool of_hole = at > 0 && hole(at - 1) &&
                             (tokens_.sign(sign, '\x01') || tokens_.is(sign, Means::diameter));
        const bool inner = tokens_.is(sign, Means::inner_diameter) || of_hole;
        if (!inner && !tokens_.sign(sign, '\x01') && !tokens_.is(sign, Means::diameter)) {
            return 0;
        }
        if (names_wire(tokens_.text(sign))) {
            return 0;
        }
        const bool of_wire =
            sign > 0 && tokens_.word(sign - 1) && names_wire(tokens_.text(sign - 1));
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

    /// "Lagerbohrungen Ø 280", "Lochkreis Ø 240".
    bool hole(std::size_t at) const {
        const std::string_view word = tokens_.text(at);
        return tokens_.word(at) &&
               (word.ends_with("bohrung") || word.ends_with("bohrungen") ||
                word.ends_with("loch") || word.ends_with("loecher") || word == "lochkreis" ||
                word == "teilkreis" || word == "bore" || word == "bores" || word == "holes");
    }

    /// "Länge 25", "Blechdicke 0,5 bis 3 mm".
    std::size_t labelled(std::size_t at) {
        const Label label = label_at(tokens_, at);
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
        const bool one_word =
            !adjective && value == at + 1 && tokens_.word(value) && tokens_.digits(value + 1) &&
            !tokens_.glued(value + 1) && label_at(tokens_, value).field == nullptr &&
            !tokens_.is(value, Means::up_to) && !tokens_.is(value, Means::about) &&
            !tokens_.is(value, Means::from) && tokens_.text(value).size() > 3;
        value += one_word ? 1 : 0;
        // "außen 320, lang 300"; but "25 mm lang, 300 Stück".
        const bool listed = at > 0 && tokens_.sign(at - 1, ',') && tokens_.digits(at + 1);
        if (adjective && !listed && !tokens_.sign(at + 1, ':') && !tokens_.sign(at + 1, '=')) {
            return 0;
        }
        const std::optional<Span> span = span_at(tokens_, value, Means::length_unit);
        if (!span || times(tokens_, span->next) || mass_follows(*span) ||
            (one_word && !span->unit)) {
            return 0;
        }
        store(label, *span, at, span->next);
        return span->next;
    }

    bool mass_follows(const Span& span) const {
        // "D=25 L=300" names a length, no litres.
        const bool label = tokens_.word(span.next, "l") && tokens_.sign(span.next + 1, '=');
        return !span.unit && !label &&
               (tokens_.is(span.next, Means::mass_unit) ||
                tokens_.is(span.next, Means::other_unit) || tokens_.is(span.next, Means::piece));
    }

    /// "L=250, B=80", "L 25" beside another size.
    std::size_t lettered(std::size_t at) {
        if (!tokens_.word(at) || tokens_.text(at).size() != 1 ||
            (at > 0 && tokens_.glued(at) && tokens_.digits(at - 1))) {
            return 0;
        }
        const Label label = letter_label(tokens_.text(at));
        if (label.field == nullptr) {
            return 0;
        }
        // "L0 300": the free length of a spring.
        const bool free_length = tokens_.word(at, "l") && tokens_.digits(at + 1) &&
                                 tokens_.text(at + 1) == "0" && tokens_.glued(at + 1);
        at += free_length ? 1 : 0;
        const bool equals = free_length || tokens_.sign(at + 1, '=') || tokens_.sign(at + 1, ':');
        const std::size_t value =
            at + (tokens_.sign(at + 1, '=') || tokens_.sign(at + 1, ':') ? 2 : 1);
        if (!tokens_.digits(value) && !equals) {
            return 0;
        }
        const bool beside = at > 0 && (last_end_ == at || (last_end_ + 1 == at && last_end_ > 0));
        const std::optional<Span> span = span_at(tokens_, value, Means::length_unit);
        if (!span || mass_follows(*span)) {
            return 0;
        }
        const bool row = label_letter_follows(span->next);
        if (!equals && !beside && !row) {
            return 0;
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

    bool label_letter_follows(std::size_t at) const {
        at += tokens_.sign(at, ',') || tokens_.sign(at, '/') || tokens_.sign(at, ';') ? 1 : 0;
        return tokens_.word(at) && tokens_.text(at).size() == 1 &&
               letter_label(tokens_.text(at)).field != nullptr &&
               (tokens_.digits(at + 1) || tokens_.sign(at + 1, '='));
    }

    /// "aus 2er Blech": read where the word stands behind the whole number.
    std::size_t sheet_size(std::size_t at) {
        if (!shape_.sheet || shape_.tube || measures_.sizes.thickness) {
            return 0;
        }
        const std::optional<Number> size =
            tokens_.digits(at) ? number_at(tokens_, at) : std::nullopt;
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

    /// "40er Welle", "Rundmaterial 80er".
    std::size_t trade_size(std::size_t at) {
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
        if (!size ||
            !(round(noun) || (at > 0 && round(at - 1)) || tokens_.is(noun, Means::diameter))) {
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

    /// "3 m lang", "bis 120 mm Durchmesser", "2 mm starkes Blech", "3-mm-Blech".
    std::size_t measured(std::size_t at) {
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
        const Label label = label_at(tokens_, name);
        if (label.field != nullptr && tokens_.free(name) && !tokens_.word(name, "aussen")) {
            const bool adjective = tokens_.is(name, Means::adjective);
            const bool own_number = !adjective && tokens_.digits(filler(name + 1)) &&
                                    label_at(tokens_, name + 2).field == nullptr;
            if (adjective || (span->unit && !own_number)) {
                if (!span->unit && tokens_.word(name, "tief")) {
                    return 0;  // "0,8 tief": how far a layer goes, as often as how deep a part is
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

    /// "20 außen 12 innen": the outer diameter counts.
    std::size_t around(std::size_t at, const Span& span) {
        const auto outer = [&](std::size_t word) {
            return tokens_.word(word, "aussen") || tokens_.word(word, "outside") ||
                   tokens_.word(word, "outer");
        };
        const auto inner = [&](std::size_t word) {
            return tokens_.word(word, "innen") || tokens_.word(word, "inside") ||
                   tokens_.word(word, "inner");
        };
        const std::size_t word = span.next;
        if (!tokens_.digits(at) || !(outer(word) || inner(word)) ||
            tokens_.sign(word + 1, '\x01')) {
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

    /// "12 Stück auf 3400 mm sägen", "cut to 600 mm": how long a bar is to be.
    bool cut_to(std::size_t at, std::size_t next) const {
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

    /// "10 Stück je 1500", "in 6 m Stangen": how long each bar is.
    bool each_bar(std::size_t at, const Span& span) const {
        const std::string_view behind = tokens_.text(span.next);
        if (span.unit &&
            (behind.starts_with("stange") || behind == "bars" || behind == "lengths")) {
            return true;
        }
        return (shape_.beam || shape_.section || shape_.tube) && tokens_.digits(at) && at > 1 &&
               tokens_.word(at - 1, "je") && tokens_.is(at - 2, Means::piece) &&
               span.low.value_or(0) >= kShortestBar && !times(tokens_, span.next) &&
               !tokens_.word(span.next);
    }

    /// "Kettenrad 1 Zoll": the pitch of a chain, no size of the part.
    bool pitch(std::size_t at) const {
        for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
            const std::string_view word = tokens_.text(at - back);
            if (word.find("kette") != word.npos || word.find("chain") != word.npos ||
                word.find("sprocket") != word.npos || word == "teilung" || word == "pitch") {
                return true;
            }
        }
        return false;
    }

    static std::optional<double> largest(const Span& span) {
        return span.high ? span.high : span.low;
    }

    /// Sizes without a name: the only one of a sheet is its thickness, the last of a section its
    /// length.
    void bare_sizes() {
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
            }
            at = span->next - 1;
        }
    }

    /// Nothing else is measured, and no other bare size follows.
    bool stands_alone(std::size_t at) const {
        const Sizes& sizes = measures_.sizes;
        if (sizes.diameter || sizes.length || sizes.width || sizes.height || sizes.thickness ||
            shape_.section || shape_.tube || shape_.fastener) {
            return false;
        }
        for (std::size_t other = at + 1; other < tokens_.size(); ++other) {
            const std::optional<Span> span = tokens_.digits(other) && tokens_.free(other)
                                                 ? span_at(tokens_, other, Means::length_unit)
                                                 : std::nullopt;
            if (span && span->unit && span->number > at + 2 &&
                tokens_[span->next - 1].amount <= 10) {
                return false;
            }
        }
        return true;
    }

    /// "S690QL 30 mm", "Alublenden 3mm", "1.4301, 0,8 mm"; behind a comma only what must be sheet.
    bool of_material(std::size_t at, double size) const {
        if (at == 0 || (tokens_.sign(at - 1, ',') && (at < 2 || size > kThinSheet))) {
            return false;
        }
        at -= tokens_.sign(at - 1, ',') ? 2 : 1;
        const std::string_view word = tokens_.text(at);
        return tokens_[at].claim == Claim::name || tokens_.is(at, Means::material) ||
               word.ends_with("blende") || word.ends_with("blenden") || word.ends_with("schilder");
    }

    Tokens& tokens_;
    const Shape& shape_;
    Measures& measures_;
    std::size_t last_end_ = 0;  ///< behind the size read last
};

}  // namespace

void take_sizes(Tokens& tokens, const Shape& shape, Measures& measures) {
    SizeReader(tokens, shape, measures).run();
}

}  // namespace clusterlotse::matching
