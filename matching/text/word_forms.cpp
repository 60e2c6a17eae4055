#include "matching/text/word_forms.hpp"

#include <algorithm>

namespace clusterlotse::matching {

bool digits_only(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool participle(std::string_view key) {
    std::string_view root = key;
    for (const std::string_view ending : {"en", "er", "es", "em", "e"}) {
        if (root.ends_with(ending)) {
            root.remove_suffix(ending.size());
            break;
        }
    }
    static constexpr std::string_view kShort[] = {
        "geh", "gehrt", "verz", "pulverb", "lack", "elox", "geschl", "gel", "gek", "geschw"};
    if (std::find(std::begin(kShort), std::end(kShort), key) != std::end(kShort)) {
        return true;
    }
    if (key.starts_with("hydraulisch") || key.starts_with("pneumatisch")) {
        return true;  // "Vorrichtung, hydraulisch": a property of it
    }
    // "sandblast", "heat treat": English verbs that end like a German participle.
    static constexpr std::string_view kVerbs[] = {
        "blast", "sandblast", "treat", "rivet", "inspect", "print", "paint"};
    if (std::find(std::begin(kVerbs), std::end(kVerbs), key) != std::end(kVerbs)) {
        return key == "paint";
    }
    // "der mir das schleift": somebody does it.
    static constexpr std::string_view kDoes[] = {
        "schleift", "hartet", "strahlt", "beizt", "gluht", "wuchtet", "rontgt"};
    if (std::find(std::begin(kDoes), std::end(kDoes), key) != std::end(kDoes)) {
        return false;
    }
    const bool inflected = root.size() < key.size();
    // "verguten" is the verb; its participle is inflected "verguteten".
    const bool german = root.size() >= 5 && root.ends_with("t") && key != "verguten" &&
                        (!inflected || root.ends_with("et") || root.ends_with("iert") ||
                         root.starts_with("ge") || root.starts_with("ver"));
    return german || key.ends_with("ed") || root.ends_with("frei") || key == "ground" ||
           key == "cast" ||
           (key.starts_with("ge") && (key.ends_with("en") || key.ends_with("ene") ||
                                      key.ends_with("enen") || key.ends_with("ener")));
}

}  // namespace clusterlotse::matching
