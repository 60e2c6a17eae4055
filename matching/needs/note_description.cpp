#include "domain/english_date.hpp"
#include "matching/answers/answer_description.hpp"
#include "matching/text/shown_number.hpp"

#include <cmath>

namespace clusterlotse::matching {
namespace {

const char* field_name(const std::string& field, bool german) {
    return field == "diameter_mm"    ? "Ø"
           : field == "length_mm"    ? (german ? "Länge" : "length")
           : field == "width_mm"     ? (german ? "Breite" : "width")
           : field == "height_mm"    ? (german ? "Höhe" : "height")
           : field == "thickness_mm" ? (german ? "Dicke" : "thickness")
           : field == "mass_kg"      ? (german ? "Gewicht" : "mass")
           : field == "lot"          ? (german ? "Stückzahl" : "quantity")
                                     : (german ? "Größe" : "size");
}

}  // namespace

std::string describe_span(double days, Language language) {
    const bool german = language == Language::de;
    const bool weeks = std::fmod(days, 7) == 0;
    const double count = weeks ? days / 7 : days;
    const std::string unit = weeks ? (german ? "Woche" : "week") : (german ? "Tag" : "day");
    const std::string many = german ? (weeks ? "n" : "e") : "s";
    return shown_number(count, german, false) + " " + unit + (count == 1 ? "" : many);
}

std::string describe_lead_time(const ProfileNote& note, Language language) {
    const bool german = language == Language::de;
    return std::string(german ? "Übliche Lieferzeit " : "Usual lead time ") +
           describe_span(note.limit.value_or(0), language);
}

std::string describe(const ProfileNote& note, const std::string& process_name, Language language) {
    const bool german = language == Language::de;
    if (note.kind == ProfileNote::Kind::lacks) {
        const std::string value = process_name.empty() ? note.value : process_name;
        return (german ? "nicht: " : "not: ") + value;
    }
    if (note.kind == ProfileNote::Kind::busy) {
        const Date until = note.until.value_or(Date{});
        return german ? "ausgelastet, keine Anfragen bis einschließlich " + german_date(until)
                      : "busy, no requests up to and including " + english_date(until);
    }
    if (note.field == "lead_days") {
        return describe_lead_time(note, language);
    }
    const bool most = note.kind == ProfileNote::Kind::at_most;
    std::string text = process_name.empty() ? "" : process_name + " ";
    text += most ? (german ? "bis " : "up to ") : (german ? "ab " : "from ");
    const bool pieces = note.field == "lot";
    text += pieces ? "" : std::string(field_name(note.field, german)) + " ";
    text += shown_number(note.limit.value_or(0), german, false);
    text += pieces ? (german ? " Stück" : " pieces") : note.field == "mass_kg" ? " kg" : " mm";
    return text;
}

}  // namespace clusterlotse::matching
