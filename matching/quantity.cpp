#include "matching/amount_signs.hpp"
#include "matching/amounts.hpp"
#include "matching/measures.hpp"
#include "matching/numbers.hpp"
#include "matching/rates.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr double kMostPieces = 1e9;
constexpr std::size_t kMostLots = 8;

class AmountReader : private AmountSigns {
public:
    AmountReader(Tokens& tokens, Measures& measures)
        : AmountSigns(tokens), tokens_(tokens), measures_(measures) {}

    void run() {
        for (std::size_t at = 0; at < tokens_.size();) {
            std::size_t next = 0;
            if (tokens_.free(at)) {
                next = each_of_variants(at);
                next = next != 0 ? next : labelled(at);
                next = next != 0 ? next : counted(at);
                next = next != 0 ? next : single(at);
            }
            at = std::max(next, at + 1);
        }
        if (amounts_.empty()) {
            bare_thousands();
        }
        settle_amounts(tokens_, amounts_, measures_);
    }

private:
    void found(Amount amount, std::size_t from, std::size_t next) {
        amount.words = tokens_.original(from, next);
        amount.from = from;
        amount.behind = next;
        tokens_.claim(from, next, Claim::amount);
        if (amount.value > 0 && amount.value < kMostPieces) {
            amounts_.push_back(std::move(amount));
        }
    }

    /// "20-30", "50, 100 und 200", "100/250/500" from their first number on.
    struct Numbers {
        std::vector<double> values;
        bool range = false;
        std::size_t next = 0;
    };
    std::optional<Numbers> numbers_at(std::size_t at) const {
        const bool name = tokens_.digits(at) && designation(at);
        const std::optional<Number> first = count_at(tokens_, at);
        if (!first) {
            return std::nullopt;
        }
        Numbers numbers{{first->value}, false, first->next};
        while (numbers.values.size() < kMostLots) {
            const std::size_t joint = numbers.next;
            const bool range =
                tokens_.sign(joint, '-') || tokens_.word(joint, "bis") || tokens_.word(joint, "to");
            // "CLR 76, 1200 pcs"
            const bool list =
                !name && (tokens_.sign(joint, '/') || tokens_.sign(joint, ',') ||
                          (tokens_.is(joint, Means::and_word) && tokens_.text(joint).size() > 1));
            if ((!range && !list) || (range && numbers.values.size() > 1)) {
                break;
            }
            std::size_t second = joint + 1;
            second += tokens_.is(second, Means::and_word) ? 1 : 0;
            second += tokens_.word(second, "ca") || tokens_.word(second, "auch") ? 1 : 0;
            const std::optional<Number> more = count_at(tokens_, second);
            if (!more || more->value <= numbers.values.back() ||
                (list && !tokens_.digits(second))) {
                break;
            }
            numbers.values.push_back(more->value);
            numbers.next = more->next;
            if (range) {
                numbers.range = true;
                break;
            }
        }
        return numbers;
    }

    Amount amount_of(const Numbers& numbers) const {
        Amount amount;
        amount.value = numbers.values.front();
        if (numbers.range) {
            amount.max = numbers.values.back();
        } else if (numbers.values.size() > 1) {
            amount.lots = numbers.values;
        }
        return amount;
    }

    /// "Menge: 800", "Losgröße 25", "Jahresbedarf ca. 5000 Stück", "Abrufe à 2.500".
    std::size_t labelled(std::size_t at) {
        // "in Losen zu 500", but "lose Teile"
        const bool lots = tokens_.word(at, "losen") && at > 0 && tokens_.word(at - 1, "in");
        const bool lot = lots || tokens_.is(at, Means::lot);
        if (!lot && !tokens_.is(at, Means::amount_label) && !tokens_.is(at, Means::yearly)) {
            return 0;
        }
        std::size_t value = at + 1;
        while (value < at + 7 &&
               (tokens_.sign(value, ':') || tokens_.sign(value, '=') || tokens_.sign(value, '.') ||
                tokens_.sign(value, '-') || tokens_.sign(value, '(') ||
                tokens_.is(value, Means::about) || tokens_.is(value, Means::up_to) ||
                tokens_.is(value, Means::from) || tokens_.word(value, "von") ||
                tokens_.word(value, "of") || tokens_.word(value, "an") ||
                tokens_.word(value, "a") || tokens_.word(value, "zu") ||
                tokens_.word(value, "je") || tokens_.word(value, "size") ||
                tokens_.word(value, "volume") || tokens_.word(value, "quantity") ||
                tokens_.word(value, "demand") || tokens_.word(value, "offs") ||
                tokens_.word(value, "off") || tokens_.is(value, Means::piece))) {
            ++value;
        }
        if (!tokens_.digits(value)) {
            return 0;
        }
        const std::optional<Numbers> numbers = numbers_at(value);
        if (!numbers || other_measure(numbers->next) || size_follows(numbers->next)) {
            return 0;
        }
        auto [unit, next] = unit_at(numbers->next);
        Amount amount = amount_of(*numbers);
        if (amount.value != std::floor(amount.value)) {
            return 0;
        }
        amount.unit = unit.empty() ? "piece" : unit;
        const std::optional<Rate> behind = rate_behind(next);
        if (behind) {
            amount.per = behind->per;
            next = behind->next;
        } else if (!lot) {
            amount.per = rate_before(tokens_, value);
        }
        amount.kind = amount.per ? AmountKind::rate : lot ? AmountKind::lot : AmountKind::plain;
        found(std::move(amount), at, next);
        return next;
    }

    /// "je 50 von drei Varianten", "3 Varianten à 50 Stück".
    std::size_t each_of_variants(std::size_t at) {
        std::optional<Number> each;
        std::optional<Number> kinds;
        std::size_t next = at;
        if (tokens_.word(at, "je") || tokens_.word(at, "jeweils")) {
            each = count_at(tokens_, at + 1);
            if (!each) {
                return 0;
            }
            next = unit_at(each->next).second;
            if (!tokens_.word(next, "von") && !tokens_.word(next, "of")) {
                return 0;
            }
            kinds = count_at(tokens_, next + 1);
            if (!kinds || !tokens_.is(kinds->next, Means::variant)) {
                return 0;
            }
            next = kinds->next + 1;
        } else {
            kinds = count_at(tokens_, at);
            if (!kinds || !tokens_.is(kinds->next, Means::variant)) {
                return 0;
            }
            next = kinds->next + 1;
            while (tokens_.sign(next, ',') || tokens_.sign(next, '(')) {
                ++next;
            }
            if (!tokens_.word(next, "je") && !tokens_.word(next, "a") &&
                !tokens_.word(next, "zu") && !tokens_.word(next, "jeweils")) {
                return 0;
            }
            each = count_at(tokens_, next + 1);
            if (!each || other_measure(each->next)) {
                return 0;
            }
            next = unit_at(each->next).second;
        }
        Amount amount;
        amount.value = each->value * kinds->value;
        amount.lots = {each->value};
        found(std::move(amount), at, next);
        return next;
    }

    std::size_t counted(std::size_t at) {
        if (at > 0 && tokens_.glued(at) &&
            (tokens_.word(at - 1) || tokens_.digits(at - 1) ||
             (tokens_.sign(at - 1, '.') && at > 1 && tokens_.glued(at - 1) && tokens_.digits(at - 2)
             ))) {
            return 0;
        }
        const std::optional<Numbers> numbers = numbers_at(at);
        if (!numbers || of_name(at) || size_of_profile(at)) {
            return 0;
        }
        Amount amount = amount_of(*numbers);
        std::size_t next = numbers->next;
        if (year(at, numbers->values.front(), numbers->next) || price_unit(at, amount.value)) {
            return next;
        }
        if (const std::size_t behind = packs(at, amount); behind != 0) {
            return behind;
        }
        // "100er Los"
        if (tokens_.word(next, "er") && tokens_.glued(next)) {
            next += 1 + (tokens_.sign(next + 1, '-') ? 1 : 0);
            if (!tokens_.is(next, Means::lot) && !tokens_.is(next, Means::amount_label) &&
                !tokens_.word(next, "pack")) {
                return 0;
            }
            amount.kind = AmountKind::lot;
            found(std::move(amount), at, next + 1);
            return next + 1;
        }
        const auto [unit, behind] = unit_at(next);
        if (!unit.empty()) {
            if (amount.value != std::floor(amount.value) && unit != "hour" && unit != "m") {
                return 0;
            }
            if (unit == "piece" && parts_of_whole(at, next)) {
                return behind;
            }
            // "480 h" is how long something lasts unless it says of what.
            if (unit == "hour" && tokens_.text(next) == "h" && !tokens_.capital(behind) &&
                !about_capacity()) {
                return behind;
            }
            amount.unit = unit;
            amount.kind = tokens_.is(next, Means::sample) ? AmountKind::sample : AmountKind::plain;
            rated(amount, at, behind);
            return last_;
        }
        if (amount.value != std::floor(amount.value)) {
            return 0;
        }
        if (const std::optional<Rate> rate = rate_at(tokens_, next);
            rate && !tokens_.sign(next, ',')) {
            amount.per = rate->per;
            amount.kind = AmountKind::rate;
            found(std::move(amount), at, rate->next);
            return rate->next;
        }
        return before_a_thing(at, next, std::move(amount));
    }

    /// "alte Welle in 2 Teilen", "Baugruppe aus 14 Teilen", "Pumpeneinheit (27 Einzelteile": what
    /// one of the things has.
    bool parts_of_whole(std::size_t at, std::size_t unit) const {
        if (at == 0) {
            return false;
        }
        const std::string_view word = tokens_.text(unit);
        const bool part = word.find("teil") != word.npos || word.starts_with("part") ||
                          word.starts_with("component") || word.starts_with("komponente");
        const bool of = tokens_.word(at - 1, "of") && at > 1 &&
                        one_of(
                            tokens_.text(at - 2),
                            {"assembly", "assemblies", "unit", "units", "consisting", "consists"}
                        );
        // "(27 Einzelteile", "(ca. 30 Teile, Lager, Montage)"
        std::size_t open = at - 1;
        while (open > 0 && (tokens_.is(open, Means::about) || tokens_.sign(open, '.'))) {
            --open;
        }
        const bool inside = tokens_.sign(open, '(') &&
                            (word.starts_with("einzelteil") || tokens_.sign(unit + 1, ','));
        return tokens_.word(at - 1, "in") ||
               (part && (tokens_.word(at - 1, "aus") || of || inside));
    }

    /// "2 x 50 Stk.": 100 in lots of 50.
    std::size_t packs(std::size_t at, Amount& amount) {
        const std::size_t times = at + 1;
        if (!tokens_.digits(at) || !tokens_.word(times, "x") || !tokens_.digits(times + 1)) {
            return 0;
        }
        const std::optional<Number> each = count_at(tokens_, times + 1);
        if (!each || amount.value > 100) {
            return 0;
        }
        const auto [unit, behind] = unit_at(each->next);
        if (unit != "piece") {
            return 0;
        }
        amount.lots = {each->value};
        amount.value *= each->value;
        found(amount, at, behind);
        return behind;
    }

    /// Between the amount and its rate may stand what it counts: "400 Stk Halter/Jahr".
    std::optional<Rate> rate_behind(std::size_t at) const {
        for (int words = 0; words < 3; ++words, ++at) {
            if (std::optional<Rate> rate = rate_at(tokens_, at)) {
                return rate;
            }
            if (!tokens_.word(at) || !tokens_.free(at)) {
                break;
            }
        }
        return std::nullopt;
    }

    void rated(Amount amount, std::size_t from, std::size_t next) {
        if (const std::optional<Rate> rate = rate_behind(next)) {
            amount.per = rate->per;
            next = rate->next;
        } else {
            amount.per = rate_before(tokens_, from);
        }
        if (amount.per) {
            amount.kind = AmountKind::rate;
        }
        last_ = next;
        found(std::move(amount), from, next);
    }

    /// "50 Wellen", "2.000 gehärtete Buchsen", "12 x Abdeckblech".
    std::size_t before_a_thing(std::size_t at, std::size_t next, Amount amount) {
        const bool multiplied = tokens_.word(next, "x") && tokens_.word(next + 1);
        std::size_t noun = next + (multiplied ? 1 : 0);
        noun += tokens_.sign(noun, '|') ? 1 : 0;
        const bool joined = tokens_.sign(noun, '-') && tokens_.word(noun + 1);
        // "Nut 8 JS9"
        const bool fit = tokens_[next].claim == Claim::tolerance && next < tokens_.size();
        if (designation(at) || other_measure(noun) || joined || fit || amount.value < 1 ||
            amount.value > 1e7 || (tokens_[noun].new_line && noun < tokens_.size())) {
            return 0;
        }
        if (tokens_.digits(at) && tokens_.text(at)[0] == '0') {
            return 0;
        }
        for (int words = 0; words < 4; ++words, ++noun) {
            // "2,000 stainless 316L spacers": a grade stands before the thing.
            while (words > 0 && noun < tokens_.size() && tokens_[noun].claim == Claim::name &&
                   (tokens_.digits(noun) || tokens_.glued(noun)) && !tokens_[noun].new_line) {
                ++noun;
            }
            if (!tokens_.word(noun) || (tokens_[noun].new_line && words > 0) ||
                other_measure(noun)) {
                return 0;
            }
            // "2000 M16 studs"
            if (tokens_[noun].claim == Claim::size && tokens_.word(noun, "m") &&
                tokens_.digits(noun + 1)) {
                ++noun;
                continue;
            }
            const bool trade_first = !person_word(tokens_.text(head_of(noun))) &&
                                     !tokens_.sign(noun + 1, '-') &&
                                     person_word(tokens_.text(noun + 1));
            if (const std::size_t head = trade_first ? noun + 1 : head_of(noun);
                person_word(tokens_.text(head))) {
                amount.kind = AmountKind::people;
                amount.unit = "person";
                rated_thing(std::move(amount), at, next, head + 1);
                amounts_.back().per.reset();
                amounts_.back().kind = AmountKind::people;
                return head + 1;
            }
            if (counts_nothing(noun)) {
                return words == 0 ? noun + 1 : 0;
            }
            if (stands_for_thing(at, noun)) {
                amount.kind = AmountKind::thing;
                rated_thing(std::move(amount), at, next, noun + 1);
                return noun + 1;
            }
            if (noun_at(noun)) {
                const bool compared = amount.max.has_value() || !amount.lots.empty();
                if (compared && !multiplied && !tokens_.is(noun, Means::thing)) {
                    return 0;
                }
                // "in drei Feldern": words for small numbers stand before anything.
                const bool listed = tokens_.sign(noun + 1, '(');
                if (!tokens_.digits(at) && amount.value < 13 && !tokens_.is(noun, Means::thing) &&
                    !listed) {
                    return 0;
                }
                amount.kind = tokens_.is(noun, Means::sample) ? AmountKind::sample
                              : multiplied                    ? AmountKind::plain
                                                              : AmountKind::thing;
                rated_thing(std::move(amount), at, next, noun + 1);
                return next;
            }
            const std::string_view word = tokens_.text(noun);
            const bool between = tokens_[noun].claim == Claim::name ||
                                 tokens_.is(noun, Means::material) || word.ends_with("e") ||
                                 word.ends_with("en") || word.ends_with("er") ||
                                 word.ends_with("es") || word.ends_with("ed") || tokens_.english();
            const bool of_others = (word.starts_with("unser") && !people_follow(noun + 1)) ||
                                   word.starts_with("weiter") || word.starts_with("dieser") ||
                                   word.starts_with("ihrer");
            if (!between || of_others || tokens_.is(noun, Means::and_word) ||
                tokens_.is(noun, Means::article) || tokens_.is(noun, Means::german)) {
                return 0;
            }
        }
        return 0;
    }

    /// Only the number is claimed; the thing stays for others to read.
    void rated_thing(Amount amount, std::size_t at, std::size_t next, std::size_t behind) {
        std::optional<Rate> rated = rate_at(tokens_, behind);
        // "12 torque wrenches a year"
        for (int words = 0; !rated && words < 2 && tokens_.english() && tokens_.word(behind) &&
                            !tokens_[behind].new_line;
             ++words) {
            if ((rated = rate_at(tokens_, behind + 1 + static_cast<std::size_t>(words)))) {
                behind += 1 + static_cast<std::size_t>(words);
            }
        }
        if (rated) {
            amount.per = rated->per;
            tokens_.claim(behind, rated->next, Claim::amount);
        } else {
            amount.per = rate_before(tokens_, at);
        }
        if (amount.per) {
            amount.kind = AmountKind::rate;
        }
        amount.words = tokens_.original(at, behind);
        amount.from = at;
        amount.behind = rated ? rated->next : behind;
        tokens_.claim(at, next, Claim::amount);
        amounts_.push_back(std::move(amount));
    }

    /// "Napf Ø 120 x 60, DC04, 1 mm, 20.000": thousands that stand alone in a list.
    void bare_thousands() {
        for (std::size_t at = 1; at < tokens_.size(); ++at) {
            if (!tokens_.digits(at) || !tokens_.free(at) || tokens_.glued(at) ||
                !(tokens_.sign(at - 1, ',') || tokens_.sign(at - 1, ';') || tokens_[at].new_line)) {
                continue;
            }
            const std::optional<Number> number = count_at(tokens_, at);
            if (!number || number->next < at + 3 || number->value < 1000 ||
                number->value != std::floor(number->value)) {
                continue;
            }
            const std::size_t next = number->next;
            const bool closed = next >= tokens_.size() || tokens_.sign(next, ',') ||
                                tokens_.sign(next, ';') || tokens_[next].new_line ||
                                (tokens_.sign(next, '.') && !tokens_.glued(next + 1));
            if (closed) {
                Amount amount;
                amount.value = number->value;
                found(std::move(amount), at, next);
                return;
            }
        }
    }

    std::size_t single(std::size_t at) {
        const std::string_view word = tokens_.text(at);
        if (word.starts_with("einzelstueck") || word.starts_with("einzelanfertigung") ||
            word == "einzelteil" || word == "unikat" || word == "einmalig" || new_one(at) ||
            one_thing(at) ||
            (word == "one" && (tokens_.word(at + 1, "off") ||
                               (tokens_.sign(at + 1, '-') && tokens_.word(at + 2, "off"))))) {
            Amount amount;
            amount.value = 1;
            amount.kind = AmountKind::single;
            found(std::move(amount), at, at + 1);
            return at + 1;
        }
        if (one_of(word, {"ein", "eine", "einen", "einem", "einer", "one"}) &&
            person_word(tokens_.text(head_of(at + 1)))) {
            Amount amount;
            amount.value = 1;
            amount.unit = "person";
            amount.kind = AmountKind::people;
            found(std::move(amount), at, at + 2);
            return at + 2;
        }
        return 0;
    }

    Tokens& tokens_;
    Measures& measures_;
    std::vector<Amount> amounts_;
    std::size_t last_ = 0;
};

}  // namespace

void take_quantity(Tokens& tokens, Measures& measures) {
    AmountReader(tokens, measures).run();
}

}  // namespace clusterlotse::matching
