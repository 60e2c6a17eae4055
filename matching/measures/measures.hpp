#pragma once

#include "domain/need.hpp"
#include "domain/profile.hpp"
#include "matching/text/tokens.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// The measures of a part as far as a text says them, in millimetres and kilograms; one value has
/// min == max, "bis 400" no min, "ab 20" no max.
struct Sizes {
    std::optional<Range> diameter, length, width, height, thickness;
};

constexpr double kThickestSheet = 60;  ///< a larger size of a sheet is none of its thickness

/// What the readers below find, with the words it was found in.
struct Measures {
    Sizes sizes;
    std::optional<Range> mass;
    std::optional<Quantity> quantity;
    std::vector<double> lots;    ///< pieces of one lot, or the amounts a price is wanted for
    std::vector<double> breaks;  ///< the amounts prices are asked for
    std::string breaks_words;
    std::optional<double> yearly;  ///< pieces a year where `quantity` is only the first order
    std::vector<std::string> tolerances;
    std::vector<std::string> surface;
    std::vector<std::string> heat;
    std::vector<std::string> inspection;
    std::vector<std::string> threads;
    std::vector<Wording> wording;

    /// Keeps the first words of a field that has one value.
    void note(std::string_view field, std::string words);
    /// Adds a value to one of the lists above and its words under `field`, once.
    void add(
        std::vector<std::string>& list, std::string_view field, std::string value, std::string words
    );
};

/// The kinds of things a text is about, which decide what a bare number means.
struct Shape {
    bool sheet = false;
    bool tube = false;
    bool section = false;
    bool beam = false;  ///< "HEB 300", "IPE 200", "Träger"
    bool fastener = false;
};
Shape shape_of(const Tokens& tokens, bool sheet_work);

/// Each takes what it understands and claims its tokens. The order matters: what is a tolerance or
/// a date is no size, what is a size is no amount.
void take_tolerances(Tokens& tokens, Measures& measures);
void take_treatments(Tokens& tokens, Measures& measures);
void take_inspection(Tokens& tokens, Measures& measures);
void take_references(Tokens& tokens);
void take_threads(Tokens& tokens, const Shape& shape, Measures& measures);
void take_sizes(Tokens& tokens, const Shape& shape, Measures& measures);
void take_quantity(Tokens& tokens, Measures& measures);
void take_mass(Tokens& tokens, Measures& measures);

/// Keeps a size where none is kept yet and it is possible (up to a kilometre).
bool keep(std::optional<Range>& field, std::optional<double> min, std::optional<double> max);

/// As the public need shows it: absent limits below are zero; nothing without an upper limit.
std::optional<Interval> interval_of(const std::optional<Range>& range);

}  // namespace clusterlotse::matching
