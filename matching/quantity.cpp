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

class AmountReader {
public:
    AmountReader(Tokens& tokens, Measures& measures) : tokens_(tokens), measures_(measures) {}

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

    /// The unit at `at` and the token behind it; "" where there is none.
    std::pair<std::string, std::size_t> unit_at(std::size_t at) const {
        at += tokens_.sign(at, '-') && tokens_.word(at + 1) && tokens_.glued(at) ? 1 : 0;
        if (!tokens_.free(at)) {
            return {"", at};
        }
        const std::size_t behind =
            at + 1 + (tokens_.sign(at + 1, '.') && tokens_.text(at).size() < 5 ? 1 : 0);
        if (tokens_.is(at, Means::piece) || tokens_.is(at, Means::sample)) {
            return {"piece", behind};
        }
        if (tokens_.is(at, Means::set_unit)) {
            return {"set", behind};
        }
        if (tokens_.is(at, Means::pair)) {
            return {"pair", behind};
        }
        if (tokens_.is(at, Means::running_metre)) {
            return {"m", behind + (tokens_.is(behind, Means::length_unit) ? 1 : 0)};
        }
        if (tokens_.is(at, Means::hour)) {
            return {"hour", behind};
        }
        return {"", at};
    }

    /// "Fräskapazität, 80 h".
    bool about_capacity() const {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            const std::string_view word = tokens_.text(at);
            if (word.find("kapazitaet") != word.npos || word == "capacity" ||
                word.starts_with("maschinenstunde")) {
                return true;
            }
        }
        return false;
    }

    bool other_measure(std::size_t at) const {
        return tokens_.is(at, Means::length_unit) || tokens_.is(at, Means::mass_unit) ||
               tokens_.is(at, Means::other_unit) || tokens_.is(at, Means::day) ||
               tokens_.is(at, Means::week) || tokens_.is(at, Means::month) ||
               tokens_.is(at, Means::year) || tokens_.is(at, Means::working_day) ||
               tokens_.sign(at, '"') || tokens_.sign(at, '%');
    }

    /// "Menge: 800", "Losgröße 25", "Jahresbedarf ca. 5000 Stück", "Abrufe à 2.500".
    std::size_t labelled(std::size_t at) {
        const bool lot = tokens_.is(at, Means::lot);
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

    bool size_follows(std::size_t at) const {
        return tokens_.word(at, "x") && (tokens_.digits(at + 1) || tokens_.sign(at + 1, '\x01'));
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
        if (!numbers || of_name(at)) {
            return 0;
        }
        Amount amount = amount_of(*numbers);
        std::size_t next = numbers->next;
        if (year(at, *numbers) || price_unit(at, amount.value)) {
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
            if (unit == "piece" && at > 0 && tokens_.word(at - 1, "in")) {
                return behind;  // "alte Welle in 2 Teilen"
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

    /// "S7-1500", "HSK-63": digits behind a hyphen that letters are glued to.
    bool of_name(std::size_t at) const {
        if (at < 2 || !tokens_.digits(at) || !tokens_.glued(at) || !tokens_.sign(at - 1, '-') ||
            !tokens_.glued(at - 1)) {
            return false;
        }
        return tokens_.word(at - 2) ||
               (at > 2 && tokens_.digits(at - 2) && tokens_.glued(at - 2) && tokens_.word(at - 3));
    }

    /// "ab 2027": a year, no amount.
    bool year(std::size_t at, const Numbers& numbers) const {
        if (!tokens_.digits(at) || numbers.next != at + 1 || tokens_.text(at).size() != 4 ||
            numbers.values.front() < 1900 || numbers.values.front() > 2100 || at == 0) {
            return false;
        }
        return tokens_.is(at - 1, Means::from) || tokens_.is(at - 1, Means::by) ||
               tokens_.is(at - 1, Means::part_of) || tokens_.is(at - 1, Means::past) ||
               tokens_.is(at - 1, Means::year) || tokens_.is(at - 1, Means::month_name) ||
               tokens_.is(at - 1, Means::within) || tokens_.word(at - 1, "im") ||
               one_of(
                   tokens_.text(at - 1),
                   {"fruehjahr",
                    "sommer",
                    "herbst",
                    "winter",
                    "quartal",
                    "baujahr",
                    "bj",
                    "audit",
                    "forecast"}
               );
    }

    /// "Preis je 100 Stück", "quote per 1,000 pcs": what a price is for.
    bool price_unit(std::size_t at, double value) const {
        if ((value != 100 && value != 1000) || at < 2 ||
            !(tokens_.is(at - 1, Means::per) || tokens_.sign(at - 1, '/'))) {
            return false;
        }
        for (std::size_t back = 2; back <= 4 && back <= at; ++back) {
            const std::string_view word = tokens_.text(at - back);
            if (tokens_.is(at - back, Means::quote) || word.ends_with("preis") ||
                word.ends_with("preise") ||
                one_of(word, {"price", "prices", "kosten", "eur", "euro", "cost", "costs"})) {
                return true;
            }
        }
        return false;
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

    /// "HEB 200", "DMU 60": a number that belongs to the capitals in front of it.
    bool designation(std::size_t at) const {
        if (at == 0 || tokens_.shouting() || !tokens_.capitals(at - 1) || tokens_[at].new_line) {
            return false;
        }
        const std::size_t letters = tokens_.text(at - 1).size();
        return letters >= 2 && letters <= 5 && !tokens_.is(at - 1, Means::piece);
    }

    /// The head of "WIG-Schweißer" is its last word.
    std::size_t head_of(std::size_t at) const {
        while (tokens_.sign(at + 1, '-') && tokens_.glued(at + 1) && tokens_.word(at + 2) &&
               tokens_.glued(at + 2)) {
            at += 2;
        }
        return at;
    }

    /// "brauche 3 neue,": the thing itself was named before.
    bool stands_for_thing(std::size_t at, std::size_t word) const {
        return tokens_.digits(at) &&
               one_of(
                   tokens_.text(word), {"neue", "neuen", "davon", "solche", "solcher", "gleiche"}
               ) &&
               (!tokens_.word(word + 1) || tokens_.is(word + 1, Means::by) ||
                tokens_[word + 1].new_line);
    }

    bool counts_nothing(std::size_t at) const {
        at = head_of(at);
        return tokens_.is(at, Means::not_counted) || tokens_.is(at, Means::lot) ||
               tokens_.is(at, Means::weekday) || tokens_.is(at, Means::month_name) ||
               tokens_.is(at, Means::standard) || tokens_.is(at, Means::reference) ||
               tokens_.is(at, Means::length) || tokens_.is(at, Means::up_to) ||
               time_or_place(tokens_.text(at));
    }

    /// "vier unserer Leute".
    bool people_follow(std::size_t at) const { return person_word(tokens_.text(head_of(at))); }

    bool noun_at(std::size_t at) const {
        if (tokens_.is(at, Means::thing)) {
            return true;
        }
        if (tokens_.capital(at) && !tokens_.shouting() && tokens_.text(at).size() >= 3 &&
            !tokens_.is(at, Means::material)) {
            return tokens_.free(at);
        }
        const std::string_view word = tokens_.text(at);
        return tokens_.english() && tokens_.word(at) && word.size() >= 5 && word.ends_with("s") &&
               !word.ends_with("ss") && tokens_.free(at);
    }

    /// "50 Wellen", "2.000 gehärtete Buchsen", "12 x Abdeckblech".
    std::size_t before_a_thing(std::size_t at, std::size_t next, Amount amount) {
        const bool multiplied = tokens_.word(next, "x") && tokens_.word(next + 1);
        std::size_t noun = next + (multiplied ? 1 : 0);
        noun += tokens_.sign(noun, '|') ? 1 : 0;
        const bool joined = tokens_.sign(noun, '-') && tokens_.word(noun + 1);
        if (designation(at) || other_measure(noun) || joined || amount.value < 1 ||
            amount.value > 1e7 || (tokens_[noun].new_line && noun < tokens_.size())) {
            return 0;
        }
        if (tokens_.digits(at) && tokens_.text(at)[0] == '0') {
            return 0;
        }
        for (int words = 0; words < 4; ++words, ++noun) {
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
                                 word.ends_with("es") || tokens_.english();
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
        const std::optional<Rate> rated = rate_at(tokens_, behind);
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

    std::size_t single(std::size_t at) {
        const std::string_view word = tokens_.text(at);
        if (word.starts_with("einzelstueck") || word.starts_with("einzelanfertigung") ||
            word == "einzelteil" || word == "unikat" || word == "einmalig" || new_one(at) ||
            one_thing(at) ||
            (word == "one" && tokens_.sign(at + 1, '-') && tokens_.word(at + 2, "off"))) {
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

    /// "Brauchen eine neue": one of what was spoken of.
    bool new_one(std::size_t at) const {
        return one_of(tokens_.text(at), {"eine", "einen", "ein"}) &&
               one_of(tokens_.text(at + 1), {"neue", "neuen", "neues"}) &&
               !tokens_.capital(at + 2) &&
               (tokens_.whispering() || tokens_.shouting() ? !tokens_.word(at + 2) : true);
    }

    /// "One storage vessel": the English word counts, where a thing follows.
    bool one_thing(std::size_t at) const {
        if (!tokens_.word(at, "one") || !tokens_.english()) {
            return false;
        }
        for (std::size_t noun = at + 1; noun < at + 6; ++noun) {
            if (tokens_.sign(noun, '-') && tokens_.glued(noun)) {
                continue;
            }
            if (!tokens_.word(noun)) {
                return false;
            }
            if (one_of(
                    tokens_.text(noun),
                    {"of", "side", "end", "supplier", "shipment", "source", "lot", "or", "and"}
                )) {
                return false;
            }
            if (tokens_.is(noun, Means::thing)) {
                return true;
            }
        }
        return false;
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
