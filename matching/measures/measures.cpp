#include "matching/measures/measures.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostValues = 20;
constexpr double kLargestMeasure = 1e6;

}  // namespace

void Measures::note(std::string_view field, std::string words) {
    const bool known = std::any_of(wording.begin(), wording.end(), [&](const Wording& one) {
        return one.field == field;
    });
    if (!known) {
        wording.push_back({std::string(field), std::move(words)});
    }
}

void Measures::add(
    std::vector<std::string>& list, std::string_view field, std::string value, std::string words
) {
    if (list.size() < kMostValues && std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(std::move(value));
        wording.push_back({std::string(field), std::move(words)});
    }
}

namespace {

bool beam(std::string_view word) {
    return word.ends_with("traeger") ||
           one_of(word, {"heb", "hea", "ipe", "upn", "upe", "beam", "beams", "hem", "unp"});
}

}  // namespace

Shape shape_of(const Tokens& tokens, bool sheet_work) {
    Shape shape;
    shape.sheet = sheet_work;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        shape.sheet = shape.sheet || tokens.is(at, Means::sheet) ||
                      tokens.text(at).find("blech") != std::string_view::npos;
        shape.tube = shape.tube || tokens.is(at, Means::tube);
        // A single letter is a section only where it is written "U-Profil".
        shape.section =
            shape.section || (tokens.is(at, Means::section) && tokens.text(at).size() > 1);
        shape.beam = shape.beam || beam(tokens.text(at));
        shape.fastener = shape.fastener || tokens.is(at, Means::fastener);
    }
    return shape;
}

bool keep(std::optional<Range>& field, std::optional<double> min, std::optional<double> max) {
    const double largest = max.value_or(min.value_or(0));
    if (field || !(largest > 0 && largest < kLargestMeasure)) {
        return false;
    }
    // Factors of units leave digits behind that nobody wrote.
    const auto rounded = [](double value) { return std::round(value * 1e6) / 1e6; };
    field = Range{
        min ? std::optional(rounded(*min)) : std::nullopt,
        max ? std::optional(rounded(*max)) : std::nullopt};
    return true;
}

std::optional<Interval> interval_of(const std::optional<Range>& range) {
    return range && range->max ? std::optional(Interval{range->min.value_or(0), *range->max})
                               : std::nullopt;
}

}  // namespace clusterlotse::matching
