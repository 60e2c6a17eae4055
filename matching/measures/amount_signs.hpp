#pragma once

#include "matching/measures/measures.hpp"
#include "matching/text/tokens.hpp"

#include <string>
#include <utility>

namespace clusterlotse::matching {

/// What stands beside a number and tells whether it counts something. Lives no longer than the
/// tokens.
class AmountSigns {
public:
    explicit AmountSigns(const Tokens& tokens) : tokens_(tokens) {}

    /// "ab 2027": a year, no amount.
    bool year(std::size_t at, double value, std::size_t next) const;

    /// "Preis je 100 Stück", "quote per 1,000 pcs": what a price is for.
    bool price_unit(std::size_t at, double value) const;

    /// "S7-1500", "HSK-63": digits behind a hyphen that letters are glued to.
    bool of_name(std::size_t at) const;

    /// "Ronde 220", "Modul 4": the number is a size of what stands in front of it.
    bool size_of_profile(std::size_t at) const;

    /// "Stellite 6", "Inconel 718", "PA 6": the number is of the name in front of it.
    bool of_alloy(std::size_t at) const;

    /// "Standmenge 200.000 Teile", "tool life 500,000 shots": how long a tool lasts.
    bool endures(std::size_t at) const;

    /// "Erstmuster 10 Stück", "20 Stück vorab zur Bemusterung": the amount in [from, next) is what
    /// comes before the series.
    bool sample_beside(std::size_t from, std::size_t next) const;

    /// "Liefertermin erste 30 Stück bis 15.1.": what comes first of a larger amount.
    bool first_part(std::size_t from) const;

    /// "HEB 200", "DMU 60": a number that belongs to the capitals in front of it.
    bool designation(std::size_t at) const;

    /// "brauche 3 neue,": the thing itself was named before.
    bool stands_for_thing(std::size_t at, std::size_t word) const;

    /// "Brauchen eine neue": one of what was spoken of.
    bool new_one(std::size_t at) const;

    /// "One storage vessel": the English word counts, where a thing follows.
    bool one_thing(std::size_t at) const;

    /// The head of "WIG-Schweißer" is its last word.
    std::size_t head_of(std::size_t at) const;

    bool counts_nothing(std::size_t at) const;

    /// "vier unserer Leute".
    bool people_follow(std::size_t at) const;

    bool noun_at(std::size_t at) const;

    bool other_measure(std::size_t at) const;

    /// "Fräskapazität, 80 h".
    bool about_capacity() const;

    /// The unit at `at` and the token behind it; "" where there is none.
    std::pair<std::string, std::size_t> unit_at(std::size_t at) const;

    bool size_follows(std::size_t at) const;

private:
    const Tokens& tokens_;
};

}  // namespace clusterlotse::matching
