#pragma once

#include "domain/date.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse {

/// A material as far as the words name it.
struct Material {
    std::optional<std::string> number =
        {};             ///< "1.4301"; absent where the words name no single grade
    std::string name;   ///< "X5CrNi18-10", or the group's name
    std::string group;  ///< code of config/vocabulary, e.g. "stainless_austenitic"

    bool operator==(const Material&) const = default;
};

struct Quantity {
    double value = 0;
    std::string unit = "piece";           ///< "piece", "kg", "t", "m", "hour", "set", "person" …
    std::optional<std::string> per = {};  ///< "year", "quarter", "month", "week" where it is a rate
    std::optional<double> max = {};       ///< of a range: "20-30 Stück" is value 20, max 30

    bool operator==(const Quantity&) const = default;
};

using Interval = std::pair<double, double>;

/// Envelope of the part in millimetres, each as [min, max]; one value gives min == max.
struct Dimensions {
    std::optional<Interval> diameter = {};
    std::optional<Interval> length = {};
    std::optional<Interval> width = {};
    std::optional<Interval> height = {};
    std::optional<Interval> thickness = {};

    bool operator==(const Dimensions&) const = default;
};

/// The asker's own words in which a field was recognised.
struct Wording {
    std::string field;  ///< as `understand --json` names it; a dimension by its own name
    std::string words;

    bool operator==(const Wording&) const = default;
};

/// Whom a need may show its asker to, and whom it goes to.
enum class Discretion {
    anonymous,  ///< nothing that reaches a supplier names the asker
    open,       ///< the asker's firm is named
    directed,   ///< only to firms he named; he is as anonymous as otherwise
};

/// What was understood of a need's text. Empty or absent means: not said. Nothing in it is guessed.
struct UnderstoodNeed {
    std::string kind;  ///< "part", "operation", "assembly", "service" …; empty: not recognised
    std::vector<std::string> processes;  ///< codes in the order of work where the text shows one
    std::vector<Material> materials;
    std::vector<Material> equivalents;  ///< each would do in place of one of `materials`
    std::optional<Quantity> quantity = {};
    std::vector<double> lots;  ///< pieces of one lot, or the amounts a price is wanted for
    std::optional<double> yearly_quantity =
        {};  ///< pieces a year where `quantity` is a sample or the first order
    Dimensions dimensions_mm;
    std::optional<Interval> mass_kg = {};
    std::vector<std::string> tolerances;
    std::vector<std::string> surface;
    std::vector<std::string> heat_treatment;
    std::vector<std::string> certificates;
    std::vector<std::string> inspection;  ///< papers and examinations of the part: "EMPB", "UT"
    std::vector<std::string> threads;     ///< "M12x60", "G 3/4", "Tr 40x7"
    std::optional<Date> deadline = {};
    std::optional<Date> delivery_from =
        {};                  ///< first day, where a range or only its beginning is said
    std::string place = {};  ///< where the work is wanted, as written
    std::optional<double> radius_km = {};
    std::vector<std::string> excluded_firms;  ///< as written, without "Firma"
    bool confidential = false;
    std::vector<Wording> wording;  ///< of every recognised field, in the order of reading
    std::vector<std::string>
        questions;  ///< what the bot would ask back, most discriminating first, at most three

    bool operator==(const UnderstoodNeed&) const = default;
};

}  // namespace clusterlotse
