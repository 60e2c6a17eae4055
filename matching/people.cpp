#include "matching/people.hpp"

#include "matching/numbers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostFirms = 10;
constexpr std::size_t kLongestName = 5;  // words
constexpr double kFarthest = 2000;       // km

bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words in capitals that are no firm's name.
bool generic(std::string_view word) {
    return any_of(
        word,
        {"dritte",
         "dritten",
         "wettbewerber",
         "wettbewerb",
         "konkurrenz",
         "haendler",
         "handel",
         "andere",
         "anderen",
         "firmen",
         "alle",
         "unternehmen",
         "lieferanten",
         "mitbewerber",
         "competitors",
         "anyone",
         "die",
         "der",
         "das",
         "den",
         "einen",
         "eine",
         "others",
         "third",
         "uns",
         "unsere",
         "mich",
         "sie",
         "ihn",
         "ausland",
         "haus", "zwischenhaendler",
         "presse",
         "kunden",
         "lager"}
    );
}

bool firm_word(std::string_view word) {
    return any_of(
        word, {"firma", "fa", "fima", "firm", "company", "unternehmen", "betrieb", "kollegen"}
    );
}

/// Behind the name that starts at `at`; the same where there is none.
std::size_t behind_name(const Tokens& tokens, std::size_t at) {
    std::size_t next = at;
    std::size_t words = 0;
    while (words < kLongestName) {
        const std::string_view word = tokens.text(next);
        const bool legal = any_of(word, {"gmbh", "kg", "ag", "co", "ohg", "ltd", "inc", "ek"});
        if (tokens.sign(next, '&') || (tokens.sign(next, '-') && words > 0 &&
                                       tokens.word(next + 1) && tokens.glued(next + 1))) {
            ++next;
            continue;
        }
        if (!tokens.word(next) || (words > 0 && tokens[next].new_line) ||
            !(tokens.capital(next) || legal) || (words == 0 && generic(word)) ||
            tokens[next].claim == Claim::name) {
            break;
        }
        ++next;
        ++words;
        if (word == "co" && tokens.sign(next, '.')) {
            ++next;
        }
    }
    while (next > at && (tokens.sign(next - 1, '&') || tokens.sign(next - 1, '-'))) {
        --next;
    }
    return words > 0 ? next : at;
}

/// Behind the words that rule a firm out; 0 where there are none. `named`: "Firma" must follow.
std::size_t behind_exclusion(const Tokens& tokens, std::size_t at, bool& named) {
    named = false;
    if (tokens.word(at, "nicht") || tokens.word(at, "not") || tokens.word(at, "keinesfalls") ||
        (tokens.word(at, "keinen") && tokens.word(at + 1, "fall"))) {
        std::size_t next = at + 1;
        for (int words = 0; words < 4; ++words, ++next) {
            if (tokens.word(next, "an") || tokens.word(next, "to") || tokens.word(next, "bei")) {
                return next + 1;
            }
            if (!any_of(
                    tokens.text(next),
                    {"send",
                     "this",
                     "it",
                     "bitte",
                     "auch",
                     "fall",
                     "anfragen",
                     "share",
                     "forward",
                     "go",
                     "mehr",
                     "wieder"}
                )) {
                break;
            }
        }
        return 0;
    }
    if (tokens.word(at, "ausser") || tokens.word(at, "except") || tokens.word(at, "excluding") ||
        tokens.word(at, "ausgenommen") || tokens.word(at, "ausgeschlossen")) {
        return at + 1;
    }
    if (tokens.word(at, "ohne")) {
        named = true;
        return at + 1;
    }
    return 0;
}

}  // namespace

std::vector<std::string> excluded_firms(Tokens& tokens, std::string& words) {
    std::vector<std::string> firms;
    for (std::size_t at = 0; at < tokens.size() && firms.size() < kMostFirms; ++at) {
        bool named = false;
        std::size_t next = tokens.word(at) ? behind_exclusion(tokens, at, named) : 0;
        if (next == 0) {
            continue;
        }
        while (firms.size() < kMostFirms) {
            bool firm = false;
            while (any_of(tokens.text(next), {"die", "der", "den", "the", "an"}) ||
                   firm_word(tokens.text(next)) || (firm && tokens.sign(next, '.'))) {
                firm = firm || firm_word(tokens.text(next));
                ++next;
            }
            const std::size_t end = behind_name(tokens, next);
            const bool article = next > at + 1 && (tokens.word(next - 1, "der") ||
                                                   tokens.word(next - 1, "die") ||
                                                   tokens.word(next - 1, "den"));
            const bool trade_word = article || tokens.is(next, Means::thing) ||
                                    tokens.is(next, Means::material);
            if (end == next || (named && !firm) || (trade_word && !firm) ||
                (tokens.shouting() && !firm)) {
                break;
            }
            firms.push_back(tokens.original(next, end));
            if (words.empty()) {
                words = tokens.original(at, end);
            }
            tokens.claim(at, end, Claim::name);
            at = end - 1;
            const bool more = tokens.is(end, Means::and_word) &&
                              (tokens.capital(end + 1) || firm_word(tokens.text(end + 1)));
            if (!more) {
                break;
            }
            next = end + 1;
        }
    }
    return firms;
}

std::optional<Place> take_place(Tokens& tokens) {
    const auto name_at = [&](std::size_t at) {
        std::size_t next = at;
        while (next < at + 3 && tokens.capital(next) && tokens.text(next).size() >= 2 &&
               tokens[next].claim != Claim::name && !tokens.is(next, Means::month_name) &&
               (next == at || any_of(tokens.text(at), {"bad", "sankt", "st", "neustadt"}))) {
            ++next;
            if (tokens.sign(next, '-') && tokens.glued(next) && tokens.capital(next + 1)) {
                next += 2;
            }
        }
        return next;
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens.free(at)) {
            continue;
        }
        const std::string_view word = tokens.text(at);
        Place place;
        std::size_t next = 0;
        const std::optional<Number> number = number_at(tokens, at);
        const bool kilometres =
            number && (tokens.word(number->next, "km") || tokens.word(number->next, "kilometer") ||
                       tokens.word(number->next, "kilometern"));
        const bool miles = number && tokens.word(number->next, "miles");
        if ((kilometres || miles) && number->value > 0 && number->value <= kFarthest) {
            bool led = false;
            for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
                led = led || any_of(
                                 tokens.text(at - back),
                                 {"umkreis", "within", "radius", "entfernung", "max", "maximal"}
                             );
            }
            next = number->next + 1;
            const bool around =
                any_of(tokens.text(next), {"um", "von", "of", "around", "rund", "from", "umkreis"});
            const std::size_t name =
                next + (around ? 1 : 0) + (tokens.word(next + 1, "um") ? 1 : 0);
            const std::size_t end = around ? name_at(name) : name;
            if (!led && end == name && !tokens.word(next, "umkreis")) {
                continue;
            }
            place.radius_km = miles ? number->value * 1.609344 : number->value;
            if (end > name) {
                place.name = tokens.original(name, end);
                next = end;
            }
        } else if (any_of(
                       word, {"naehe", "raum", "region", "near", "umkreis", "grossraum", "umgebung"}
                   )) {
            std::size_t name = at + 1;
            name += any_of(tokens.text(name), {"von", "um"}) ? 1 : 0;
            const std::size_t end = name_at(name);
            if (end == name || tokens.is(name, Means::thing)) {
                continue;
            }
            place.name = tokens.original(name, end);
            next = end;
        } else if (tokens.digits(at) && word.size() == 5 && tokens.capital(at + 1) &&
                   !tokens[at + 1].new_line && tokens.text(at + 1).size() >= 4 &&
                   !tokens.is(at + 1, Means::thing) && !tokens.is(at + 1, Means::piece)) {
            const std::size_t end = name_at(at + 1);
            place.name = tokens.original(at + 1, end);
            next = end;
        } else {
            continue;
        }
        place.words = tokens.original(at, next);
        tokens.claim(at, next, Claim::reference);
        return place;
    }
    return std::nullopt;
}

bool wants_discretion(const Tokens& tokens, std::string& words) {
    const auto name_word = [&](std::size_t at) {
        return any_of(
            tokens.text(at),
            {"name",
             "namen",
             "firmenname",
             "firmennamen",
             "firma",
             "identity",
             "nennung",
             "namensnennung",
             "auftraggeber",
             "identitaet"}
        );
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens.word(at)) {
            continue;
        }
        const std::string_view word = tokens.text(at);
        std::size_t end = 0;
        if (word == "inkognito" || word == "incognito") {
            end = at + 1;
        } else if ((word == "ohne" || word == "without") &&
                   (tokens.word(at + 1, "nennung") || tokens.word(at + 1, "namensnennung") ||
                    tokens.word(at + 1, "namen") || tokens.word(at + 1, "naming"))) {
            end = at + 2;
        } else if (name_word(at)) {
            // "unser Name soll nicht genannt werden"
            for (std::size_t next = at + 1; next < at + 7; ++next) {
                if (tokens.word(next, "nicht") || tokens.word(next, "not")) {
                    for (std::size_t verb = next + 1; verb < next + 5; ++verb) {
                        const std::string_view said = tokens.text(verb);
                        if (any_of(
                                said,
                                {"genannt",
                                 "nennen",
                                 "erscheinen",
                                 "weitergegeben",
                                 "weitergeben",
                                 "preisgeben",
                                 "auftauchen",
                                 "bekannt",
                                 "disclosed",
                                 "mentioned",
                                 "appear",
                                 "shown",
                                 "erwaehnt",
                                 "erfahren",
                                 "veroeffentlicht"}
                            )) {
                            end = verb + 1;
                        }
                    }
                }
            }
        } else if (word == "not" || word == "nicht") {
            for (std::size_t next = at + 1; next < at + 4; ++next) {
                const bool tell = any_of(
                    tokens.text(next), {"disclose", "share", "mention", "reveal", "publish"}
                );
                if (tell && (name_word(next + 1) || name_word(next + 2) || name_word(next + 3))) {
                    end = next + 1;
                }
            }
            if (tokens.word(at + 1, "an") && tokens.text(at + 2).starts_with("dritte")) {
                end = at + 3;
            }
            if (tokens.word(at + 1, "oeffentlich")) {
                end = at + 2;
            }
        }
        if (end != 0) {
            words = tokens.original(at, std::min(end, tokens.size()));
            return true;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
