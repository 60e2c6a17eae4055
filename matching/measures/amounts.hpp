#pragma once

#include "matching/measures/measures.hpp"
#include "matching/text/tokens.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// How directly the words say how much is wanted; a sample before the series is not what is bought.
enum class AmountKind { people, single, thing, rate, sample, plain, lot };

/// An amount that a text names, before it is known which of them is meant.
struct Amount {
    AmountKind kind = AmountKind::plain;
    double value = 0;
    std::optional<double> max = {};
    std::string unit = "piece";
    std::optional<std::string> per = {};
    std::vector<double> lots = {};
    bool only_sample = false;  ///< "Erstmuster 10 Stück": what comes before the series
    bool only_first = false;   ///< "erste 30 Stück": of a larger amount
    std::string words = {};
    std::size_t from = 0;  ///< tokens of the number and what it counts
    std::size_t behind = 0;
};

/// True for words whose number is no quantity: "Betriebsstunden", "Monatsraten", "Lohndrehereien".
bool time_or_place(std::string_view folded);

/// True for people that are taught, hired or sent: "Leute", "WIG-Schweißer", "engineers".
bool person_word(std::string_view folded);

/// Puts the amount that is meant into `measures`, with its lots and what is wanted a year.
void settle_amounts(const Tokens& tokens, const std::vector<Amount>& amounts, Measures& measures);

}  // namespace clusterlotse::matching
