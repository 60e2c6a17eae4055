#include "commands/lessons/limit_words.hpp"

#include "matching/answers/answer_description.hpp"

#include <algorithm>
#include <cstdlib>
#include <re2/re2.h>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using Kind = ProfileNote::Kind;

constexpr std::size_t kLongestLimitReply = 80;

/// The measures that an asker gives a part, the usual one first.
std::vector<std::pair<const char*, double>> sizes_of(const UnderstoodNeed& need) {
    const Dimensions& size = need.dimensions_mm;
    std::vector<std::pair<const char*, double>> sizes;
    const auto add = [&](const char* field, const std::optional<Interval>& measure) {
        if (measure) {
            sizes.emplace_back(field, measure->second);
        }
    };
    add("diameter_mm", size.diameter);
    add("length_mm", size.length);
    add("width_mm", size.width);
    add("height_mm", size.height);
    add("thickness_mm", size.thickness);
    return sizes;
}

/// Of a part with a diameter a bare number is that; of several other measures it may be any.
std::string field_meant(const UnderstoodNeed& need) {
    const auto sizes = sizes_of(need);
    const bool one = sizes.size() == 1 ||
                     (!sizes.empty() && std::string_view(sizes.front().first) == "diameter_mm");
    return one ? sizes.front().first : "size_mm";
}

/// What was wanted of the measure; nothing where the need does not say.
std::optional<double> wanted_of(const UnderstoodNeed& need, const std::string& field) {
    if (field == "lot") {
        return need.quantity ? std::optional(need.quantity->value) : std::nullopt;
    }
    if (field == "mass_kg") {
        return need.mass_kg ? std::optional(need.mass_kg->second) : std::nullopt;
    }
    std::optional<double> largest;
    for (const auto& [name, value] : sizes_of(need)) {
        if (name == field) {
            return value;
        }
        largest = std::max(largest.value_or(0), value);
    }
    return field == "size_mm" ? largest : std::nullopt;
}

std::string field_named(const std::string& before, const std::string& behind) {
    static constexpr std::pair<const char*, const char*> kFields[] = {
        {"(?i)(?:ø|⌀|durchmesser|dm|dia|diameter|rund)", "diameter_mm"},
        {"(?i)(?:länge|laenge|lang|length|long)", "length_mm"},
        {"(?i)(?:breite|breit|width|wide)", "width_mm"},
        {"(?i)(?:höhe|hoehe|hoch|height|high)", "height_mm"},
        {"(?i)(?:dicke|stärke|staerke|dick|stark|thickness|thick)", "thickness_mm"}};
    for (const auto& [pattern, field] : kFields) {
        if (RE2::FullMatch(before, pattern) || RE2::FullMatch(behind, pattern)) {
            return field;
        }
    }
    return {};
}

/// Of the unit what is measured, and its factor to what a profile counts in.
std::pair<std::string, double> measure_of(const std::string& unit) {
    static const RE2 pieces(R"((?i)(?:st(?:ü|ue)?c?k?|stücke?n?|teilen?|pcs|pieces|parts))");
    struct Unit {
        const char* pattern;
        const char* field;
        double factor;
    };
    static constexpr Unit kUnits[] = {
        {"(?i)mm", "size", 1},
        {"(?i)cm", "size", 10},
        {"(?i)m", "size", 1000},
        {"(?i)kg|kilo", "mass_kg", 1},
        {"(?i)t|to|tonnen?", "mass_kg", 1000}};
    for (const Unit& one : kUnits) {
        if (RE2::FullMatch(unit, one.pattern)) {
            return {one.field, one.factor};
        }
    }
    return {RE2::FullMatch(unit, pieces) ? "lot" : "", 1};
}

/// "1.000" is a thousand, "0,5" a half.
double number_of(std::string digits) {
    static const RE2 thousands(R"(\d{1,3}\.\d{3})");
    if (RE2::FullMatch(digits, thousands)) {
        std::erase(digits, '.');
    }
    std::ranges::replace(digits, ',', '.');
    return std::strtod(digits.c_str(), nullptr);
}

}  // namespace

std::optional<SaidLimit> read_limit_reply(std::string_view text) {
    static const RE2 limit(
        R"((?i)\W*?(?:(?:ja|jo|gern|gerne|bitte|wir|machen|drehen|fräsen|können|koennen|gehen|geht|nehmen|arbeiten|yes|we|can|do|go|take|only|so|nur|in der regel|normal|normalerweise|usually|immer|derzeit)[\s,:]+)*(ø|⌀|durchmesser|dm|dia|diameter|länge|laenge|breite|höhe|hoehe|dicke|stärke|length|width|height|thickness)?\.?\s*(?:(bis|bis zu|max|maximal|höchstens|hoechstens|up to|at most|no more than)|(ab|erst ab|mindestens|min|mind|minimum|from|at least))?\.?(?:\s+(?:ca|etwa|rund|about|around)\.?)?\s*(ø|⌀|durchmesser|dm|dia|diameter|länge|laenge|breite|höhe|hoehe|dicke|stärke|length|width|height|thickness)?\.?:?\s*(\d{1,6}(?:[.,]\d{1,3})?)\s*(mm|cm|m|kg|kilo|t|to|tonnen?|st(?:ü|ue)?c?k?|stücke?n?|teilen?|pcs|pieces|parts)?\.?\s*(durchmesser|diameter|lang|länge|long|length|breit|breite|wide|width|dick|dicke|stark|thick|hoch|höhe|high|height)?(?:\s*(?:,|geht|gehen|machen wir|können wir|nehmen wir|ist ok|passt|maximal|max|mindestens|bitte|danke|please|thanks))*[\s.!]*)"
    );
    std::string first;
    std::string most;
    std::string least;
    std::string second;
    std::string digits;
    std::string unit;
    std::string behind;
    const re2::StringPiece said(text.data(), text.size());
    if (text.size() > kLongestLimitReply ||
        !RE2::FullMatch(said, limit, &first, &most, &least, &second, &digits, &unit, &behind)) {
        return std::nullopt;
    }
    SaidLimit found;
    const auto [measured, factor] = measure_of(unit);
    found.value = number_of(digits) * factor;
    const std::string named = field_named(first.empty() ? second : first, behind);
    found.field = !named.empty() ? named : measured;
    if (!most.empty() || !least.empty()) {
        found.kind = most.empty() ? Kind::at_least : Kind::at_most;
    }
    return found.value > 0 ? std::optional(found) : std::nullopt;
}

bool of_one_measure(const ProfileNote& one, const ProfileNote& other) {
    const auto measures = [](const ProfileNote& note) {
        return note.kind != Kind::lacks && note.kind != Kind::busy && note.field != "lead_days";
    };
    return measures(one) && measures(other) && (one.field == "lot") == (other.field == "lot");
}

bool misses_limit(const ProfileNote& note) {
    return !note.limit && of_one_measure(note, note);
}

std::optional<ProfileNote> with_said_limit(
    ProfileNote note, const SaidLimit& said, const UnderstoodNeed& need, Language language
) {
    const bool pieces = note.field == "lot";
    if (pieces ? !(said.field.empty() || said.field == "lot") : said.field == "lot") {
        return std::nullopt;
    }
    if (!pieces) {
        const bool open = said.field.empty() || said.field == "size";
        note.field = open ? field_meant(need) : said.field;
    }
    const auto wanted = wanted_of(need, note.field);
    const bool above = wanted ? said.value > *wanted : pieces;
    note.kind = said.kind.value_or(above ? Kind::at_least : Kind::at_most);
    note.limit = said.value;
    note.wording = matching::describe(note, "", language);
    return note;
}

}  // namespace clusterlotse::commands
