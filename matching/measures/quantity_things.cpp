#include "matching/measures/amount_reader.hpp"

#include <cmath>

namespace clusterlotse::matching {

std::size_t AmountReader::before_a_thing(std::size_t at, std::size_t next, Amount amount) {
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
        if (!tokens_.word(noun) || (tokens_[noun].new_line && words > 0) || other_measure(noun)) {
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
        // "100.000 Al-Druckgussteile"
        if (!tokens_.glued(noun) && !noun_at(noun) && head_of(noun) != noun &&
            noun_at(head_of(noun))) {
            noun = head_of(noun);
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
                             word.ends_with("en") || word.ends_with("er") || word.ends_with("es") ||
                             word.ends_with("ed") || tokens_.english();
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

void AmountReader::rated_thing(
    Amount amount, std::size_t at, std::size_t next, std::size_t behind
) {
    std::optional<Rate> rated = rate_at(tokens_, behind);
    // "100.000 Druckgussteile AlSi9Cu3 jährlich": a grade stands between.
    std::size_t grade = behind;
    while (!rated && grade < tokens_.size() && tokens_[grade].claim == Claim::name &&
           !tokens_[grade].new_line) {
        ++grade;
    }
    if (!rated && grade != behind && (rated = rate_at(tokens_, grade))) {
        behind = grade;
    }
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
    amount.only_sample = amount.only_sample || sample_beside(at, behind);
    amount.from = at;
    amount.behind = rated ? rated->next : behind;
    tokens_.claim(at, next, Claim::amount);
    amounts_.push_back(std::move(amount));
}

std::size_t AmountReader::single(std::size_t at) {
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

void AmountReader::bare_thousands() {
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

}  // namespace clusterlotse::matching
