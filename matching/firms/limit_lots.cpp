#include "matching/firms/limit_sizes.hpp"
#include "matching/measures/size_factors.hpp"
#include "matching/text/numbers.hpp"

namespace clusterlotse::matching {
namespace {

class LotReader {
public:
    explicit LotReader(Tokens& tokens) : tokens_(tokens) {}

    std::optional<Range> read() {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (!tokens_.free(at)) {
                continue;
            }
            std::optional<Range> lot = counted(at);
            lot = lot ? lot : series(at);
            if (lot) {
                return with_single_parts(*lot);
            }
        }
        return single_parts_only();
    }

private:
    bool label(std::size_t at) const {
        const std::string_view word = tokens_.text(at);
        return tokens_.word(at) &&
               (((tokens_.is(at, Means::lot) || tokens_.is(at, Means::amount_label)) &&
                 !tokens_.is(at, Means::piece)) ||
                word.starts_with("serie") || word.starts_with("stueckzahl") ||
                word.starts_with("kleinserie") || word.starts_with("auflage") ||
                word.starts_with("batch") || word == "lots" || word == "runs" ||
                word.starts_with("quantit") || word.starts_with("mindestmenge") ||
                word.starts_with("mindestabnahme"));
    }

    std::size_t filler(std::size_t at) const {
        while (tokens_.word(at, "von") || tokens_.word(at, "of") || tokens_.word(at, "sizes") ||
               tokens_.word(at, "size") || tokens_.word(at, "runs") || tokens_.sign(at, ':') ||
               tokens_.sign(at, '(') || tokens_.word(at, "vielleicht")) {
            ++at;
        }
        return at;
    }

    std::optional<Range> counted(std::size_t at) {
        const bool named = label(at);
        const bool least = tokens_.text(at).starts_with("mindest");
        std::size_t value = named ? filler(at + 1) : at;
        bool up_to = false;
        bool from = least;
        // "bis vielleicht 30 Stück", "Stück: 1 - 300"
        if (tokens_.is(at, Means::piece) && tokens_.sign(at + 1, ':')) {
            value = at + 2;
        }
        for (int words = 0; words < 4; ++words, ++value) {
            const bool to = tokens_.word(value, "up") && tokens_.word(value + 1, "to");
            if (tokens_.is(value, Means::up_to) || to) {
                up_to = true;
                value += to ? 1 : 0;
            } else if (tokens_.is(value, Means::from) || tokens_.word(value, "from")) {
                from = true;
            } else if (!tokens_.is(value, Means::about) && !tokens_.word(value, "zu") &&
                       !tokens_.word(value, "vielleicht") && !tokens_.word(value, "etwa")) {
                break;
            }
        }
        const std::optional<Number> first = count_at(tokens_, value);
        if (!first || (value > 0 && tokens_.glued(value) && tokens_.word(value - 1))) {
            return std::nullopt;
        }
        std::size_t next = first->next;
        bool pieces = skip_pieces(next);
        std::optional<double> second;
        if (tokens_.sign(next, '-') || tokens_.is(next, Means::up_to) || tokens_.word(next, "to") ||
            tokens_.word(next, "and")) {
            std::size_t behind = next + 1;
            while (tokens_.is(behind, Means::about) || tokens_.word(behind, "zu")) {
                ++behind;
            }
            if (const std::optional<Number> other = count_at(tokens_, behind)) {
                second = other->value;
                next = other->next;
                pieces = skip_pieces(next) || pieces;
            }
        }
        const bool unit = tokens_.is(next, Means::length_unit) ||
                          tokens_.is(next, Means::mass_unit) ||
                          tokens_.is(next, Means::other_unit) || tokens_.sign(next, '%') ||
                          tokens_.is(next, Means::year) || tokens_.is(next, Means::per) ||
                          tokens_.text(next).starts_with("\u00b5") ||
                          one_of(tokens_.text(next), {"um", "my", "mikrometer", "micron"});
        const bool piece_label = tokens_.is(at, Means::piece) && value == at + 2;
        if (unit || times(tokens_, next) || (!pieces && !named && !piece_label)) {
            return std::nullopt;
        }
        tokens_.claim(at, next, Claim::amount);
        if (second) {
            return Range{first->value, second};
        }
        if (from) {
            return Range{first->value, std::nullopt};
        }
        if (up_to || (named && first->value > 1)) {
            return Range{std::nullopt, first->value};
        }
        return std::nullopt;
    }

    /// "1.000er Serie", "bis zur 50er-Serie".
    std::optional<Range> series(std::size_t at) {
        const std::optional<Number> number = number_at(tokens_, at);
        if (!number || !tokens_.word(number->next, "er")) {
            return std::nullopt;
        }
        const std::size_t noun = number->next + 1 + (tokens_.sign(number->next + 1, '-') ? 1 : 0);
        if (!tokens_.text(noun).starts_with("serie") && !tokens_.text(noun).starts_with("los")) {
            return std::nullopt;
        }
        tokens_.claim(at, noun + 1, Claim::amount);
        return Range{std::nullopt, number->value};
    }

    bool skip_pieces(std::size_t& at) const {
        const bool found = tokens_.is(at, Means::piece);
        at += found ? 1 : 0;
        at += found && tokens_.sign(at, '.') ? 1 : 0;
        return found;
    }

    bool says_single_parts(std::size_t at) const {
        const std::string_view word = tokens_.text(at);
        return word.starts_with("einzelstueck") || word.starts_with("einzelteil") ||
               word.starts_with("einzelanfertigung") || word.starts_with("prototyp") ||
               word.starts_with("muster");
    }

    /// "Einzelstücke bis Serien von 500": from one on.
    Range with_single_parts(Range lot) const {
        for (std::size_t at = 0; lot.min && *lot.min > 1 && at < tokens_.size(); ++at) {
            if (says_single_parts(at)) {
                lot.min.reset();
            }
        }
        return lot;
    }

    /// "keine Serien", "no series production".
    std::optional<Range> single_parts_only() const {
        constexpr double kNoSeries = 100;
        for (std::size_t at = 0; at + 1 < tokens_.size(); ++at) {
            const std::string_view word = tokens_.text(at);
            const std::string_view next = tokens_.text(at + 1);
            if ((word == "keine" || word == "no") &&
                (next == "serien" || next == "serienfertigung" || next == "grossserien" ||
                 next == "series")) {
                return Range{std::nullopt, next == "grossserien" ? 10 * kNoSeries : kNoSeries};
            }
        }
        return std::nullopt;
    }

    Tokens& tokens_;
};

}  // namespace

std::optional<Range> lot_of_part(Tokens& tokens) {
    return LotReader(tokens).read();
}

}  // namespace clusterlotse::matching
