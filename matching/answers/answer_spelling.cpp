#include "matching/answers/answer_dialect.hpp"
#include "matching/answers/answer_lines.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::matching {
namespace {

/// Words worth recognising with one letter wrong, missing, too many or two changed about.
constexpr std::string_view kOftenMistyped[] = {
    "interesse",  "interessiert", "ausgelastet",  "ausgebucht", "kapazitaet", "kapazitaeten",
    "angebot",    "rueckfrage",   "zeichnung",    "moeglich",   "machbar",    "zurueckziehen",
    "lieferzeit", "liefertermin", "verfahren",    "stueckzahl", "zertifikat", "werkstoff",
    "donnerstag", "mittwoch",     "dienstag",     "freitag",    "januar",     "februar",
    "september",  "dezember",     "november",     "leider",     "maschinen",  "unfortunately",
    "interested", "capacity",     "delivery",     "drawing",    "teilweise",  "fruehestens",
    "bescheid",   "absagen",      "rueckmeldung", "material",   "pauschal"};
/// Real words that lie next to one of those.
constexpr std::string_view kNotMistyped[] = {
    "ausgesucht",
    "leiter",
    "leder",
    "leidet",
    "leiden",
    "lieder",
    "angebote",
    "angeboten",
    "maschine",
    "materials",
    "drawings",
    "kleider",
    "leise",
    "moegliche",
    "interest",
    "november",
    "koennte",
    "machbare",
    "konnten"};

/// Whether one edit, or two neighbours changed about, makes `a` into `b`.
bool one_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > 1) {
        return false;
    }
    std::size_t same = 0;
    while (same < a.size() && a[same] == b[same]) {
        ++same;
    }
    const std::string_view rest_a = a.substr(same);
    const std::string_view rest_b = b.substr(same);
    if (a.size() < b.size()) {
        return rest_a == rest_b.substr(1);
    }
    return rest_a.empty() || rest_a.substr(1) == rest_b.substr(1) ||
           (rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
            rest_a.substr(2) == rest_b.substr(2));
}

const StringMap<std::string_view>& dialect() {
    static const StringMap<std::string_view> words = [] {
        StringMap<std::string_view> made;
        for (const auto& [written, plain] : dialect_words()) {
            made.emplace(std::string(written), plain);
        }
        return made;
    }();
    return words;
}

}  // namespace

std::string_view plain_word(std::string_view folded) {
    if (const auto found = dialect().find(folded); found != dialect().end()) {
        return found->second;
    }
    if (folded.size() < 6 || folded.size() > 14 ||
        std::find(std::begin(kNotMistyped), std::end(kNotMistyped), folded) !=
            std::end(kNotMistyped)) {
        return folded;
    }
    for (const std::string_view word : kOftenMistyped) {
        if (word[0] == folded[0] && word[1] == folded[1] && word != folded &&
            one_apart(folded, word)) {
            return word;
        }
    }
    return folded;
}

}  // namespace clusterlotse::matching
