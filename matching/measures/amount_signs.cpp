#include "matching/measures/amount_signs.hpp"

#include "matching/measures/amounts.hpp"

#include <algorithm>

namespace clusterlotse::matching {

bool AmountSigns::year(std::size_t at, double value, std::size_t next) const {
    if (!tokens_.digits(at) || next != at + 1 || tokens_.text(at).size() != 4 || value < 1900 ||
        value > 2100 || at == 0) {
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

bool AmountSigns::price_unit(std::size_t at, double value) const {
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

bool AmountSigns::of_name(std::size_t at) const {
    if (at < 2 || !tokens_.digits(at) || !tokens_.glued(at) || !tokens_.sign(at - 1, '-') ||
        !tokens_.glued(at - 1)) {
        return false;
    }
    return tokens_.word(at - 2) ||
           (at > 2 && tokens_.digits(at - 2) && tokens_.glued(at - 2) && tokens_.word(at - 3));
}

bool AmountSigns::designation(std::size_t at) const {
    if (at == 0 || tokens_.shouting() || !tokens_.capitals(at - 1) || tokens_[at].new_line) {
        return false;
    }
    const std::size_t letters = tokens_.text(at - 1).size();
    return letters >= 2 && letters <= 5 && !tokens_.is(at - 1, Means::piece);
}

bool AmountSigns::stands_for_thing(std::size_t at, std::size_t word) const {
    return tokens_.digits(at) &&
           one_of(tokens_.text(word), {"neue", "neuen", "davon", "solche", "solcher", "gleiche"}) &&
           (!tokens_.word(word + 1) || tokens_.is(word + 1, Means::by) || tokens_[word + 1].new_line
           );
}

bool AmountSigns::new_one(std::size_t at) const {
    return one_of(tokens_.text(at), {"eine", "einen", "ein"}) &&
           one_of(tokens_.text(at + 1), {"neue", "neuen", "neues"}) && !tokens_.capital(at + 2) &&
           (tokens_.whispering() || tokens_.shouting() ? !tokens_.word(at + 2) : true);
}

bool AmountSigns::one_thing(std::size_t at) const {
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

bool AmountSigns::size_of_profile(std::size_t at) const {
    return at > 0 && tokens_.digits(at) &&
           one_of(
               tokens_.text(at - 1),
               {"ronde",
                "ronden",
                "rund",
                "rundmaterial",
                "durchmesser",
                "blechdicke",
                "ral",
                "hea",
                "heb",
                "hem",
                "ipe",
                "upn",
                "upe",
                "unp",
                "modul"}
           );
}

std::size_t AmountSigns::head_of(std::size_t at) const {
    while (tokens_.sign(at + 1, '-') && tokens_.glued(at + 1) && tokens_.word(at + 2) &&
           tokens_.glued(at + 2)) {
        at += 2;
    }
    return at;
}

bool AmountSigns::counts_nothing(std::size_t at) const {
    at = head_of(at);
    return tokens_.is(at, Means::not_counted) || tokens_.is(at, Means::lot) ||
           tokens_.is(at, Means::weekday) || tokens_.is(at, Means::month_name) ||
           tokens_.is(at, Means::standard) || tokens_.is(at, Means::reference) ||
           tokens_.is(at, Means::length) || tokens_.is(at, Means::up_to) ||
           time_or_place(tokens_.text(at));
}

bool AmountSigns::people_follow(std::size_t at) const {
    return person_word(tokens_.text(head_of(at)));
}

bool AmountSigns::noun_at(std::size_t at) const {
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

bool AmountSigns::other_measure(std::size_t at) const {
    return tokens_.is(at, Means::length_unit) || tokens_.is(at, Means::mass_unit) ||
           tokens_.is(at, Means::other_unit) || tokens_.is(at, Means::day) ||
           tokens_.is(at, Means::week) || tokens_.is(at, Means::month) ||
           tokens_.is(at, Means::year) || tokens_.is(at, Means::working_day) ||
           tokens_.sign(at, '"') || tokens_.sign(at, '%');
}

bool AmountSigns::about_capacity() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
        const std::string_view word = tokens_.text(at);
        if (word.find("kapazitaet") != word.npos || word == "capacity" ||
            word.starts_with("maschinenstunde")) {
            return true;
        }
    }
    return false;
}

std::pair<std::string, std::size_t> AmountSigns::unit_at(std::size_t at) const {
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

bool AmountSigns::size_follows(std::size_t at) const {
    return tokens_.word(at, "x") && (tokens_.digits(at + 1) || tokens_.sign(at + 1, '\x01'));
}

}  // namespace clusterlotse::matching
