#pragma once

#include "matching/measures/amount_signs.hpp"
#include "matching/measures/amounts.hpp"
#include "matching/measures/measures.hpp"
#include "matching/measures/rates.hpp"
#include "matching/text/numbers.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace clusterlotse::matching {

/// Reads how much a need asks for, see take_quantity().
class AmountReader : private AmountSigns {
public:
    AmountReader(Tokens& tokens, Measures& measures)
        : AmountSigns(tokens), tokens_(tokens), measures_(measures) {}

    void run();

private:
    /// "20-30", "50, 100 und 200", "100/250/500" from their first number on.
    struct Numbers {
        std::vector<double> values;
        bool range = false;
        std::size_t next = 0;
    };

    // quantity.cpp
    void found(Amount amount, std::size_t from, std::size_t next);
    /// A rate that stands alone in a list belongs to its only amount.
    void rate_of_list();
    std::optional<Numbers> numbers_at(std::size_t at) const;
    Amount amount_of(const Numbers& numbers) const;
    /// "Menge: 800", "Losgröße 25", "Jahresbedarf ca. 5000 Stück", "Abrufe à 2.500".
    std::size_t labelled(std::size_t at);
    /// "je 50 von drei Varianten", "3 Varianten à 50 Stück".
    std::size_t each_of_variants(std::size_t at);

    // quantity_counted.cpp
    std::size_t counted(std::size_t at);
    /// "2 x 50 Stk.": 100 in lots of 50.
    std::size_t packs(std::size_t at, Amount& amount);
    /// "alte Welle in 2 Teilen", "Baugruppe aus 14 Teilen", "Pumpeneinheit (27 Einzelteile": what
    /// one of the things has.
    bool parts_of_whole(std::size_t at, std::size_t unit) const;
    /// Between the amount and its rate may stand what it counts: "400 Stk Halter/Jahr".
    std::optional<Rate> rate_behind(std::size_t at) const;
    void rated(Amount amount, std::size_t from, std::size_t next);

    // quantity_things.cpp
    /// "50 Wellen", "2.000 gehärtete Buchsen", "12 x Abdeckblech".
    std::size_t before_a_thing(std::size_t at, std::size_t next, Amount amount);
    /// Only the number is claimed; the thing stays for others to read.
    void rated_thing(Amount amount, std::size_t at, std::size_t next, std::size_t behind);
    std::size_t single(std::size_t at);
    /// "Napf Ø 120 x 60, DC04, 1 mm, 20.000": thousands that stand alone in a list.
    void bare_thousands();

    Tokens& tokens_;
    Measures& measures_;
    std::vector<Amount> amounts_;
    std::size_t last_ = 0;
};

}  // namespace clusterlotse::matching
