#pragma once

#include "domain/need.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::matching {

/// Sizes, masses and tolerances that stand in a text, in millimetres and kilograms.
struct Measures {
    Dimensions dimensions;
    std::optional<Interval> mass_kg;
    std::optional<Quantity> quantity;
    std::vector<std::string> tolerances;
    std::vector<std::string> surface;
    std::vector<std::string> heat;
};

/// A folded text in which what has been read is blanked out with '|', so that nothing is read
/// twice. The functions below take what they understand, in this order.
void take_tolerances(std::string& folded, Measures& measures);
void take_dimensions(std::string& folded, Measures& measures, bool sheet);
void take_quantity(std::string& folded, Measures& measures);
void take_mass(std::string& folded, Measures& measures);

/// "1.000" and "1 000" are a thousand, "0,8" and "0.8" a fraction; "1,000" is a thousand where
/// `thousands_comma`.
double parse_number(std::string_view text, bool thousands_comma = false);

}  // namespace clusterlotse::matching
