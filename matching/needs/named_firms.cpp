#include "matching/needs/named_firms.hpp"

#include "matching/measures/measure_words.hpp"

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kLongestUnwantedName = 5;  // words
constexpr std::size_t kLongestWhisper = 3;

/// Words in capitals that are no firm's name.
bool generic(std::string_view word) {
    return one_of(word, {"dritte",      "dritten",     "wettbewerber", "wettbewerb",
                         "konkurrenz",  "haendler",    "handel",       "andere",
                         "anderen",     "firmen",      "alle",         "unternehmen",
                         "lieferanten", "mitbewerber", "competitors",  "anyone",
                         "die",         "der",         "das",          "den",
                         "einen",       "eine",        "others",       "third",
                         "uns",         "unsere",      "mich",         "sie",
                         "ihn",         "ausland",     "haus",         "zwischenhaendler",
                         "presse",      "kunden",      "lager"});
}

/// Words that end a name where nobody writes capitals: "nicht an dreherei lautertal bitte".
bool no_part_of_name(const Tokens& tokens, std::size_t at) {
    return tokens.is(at, Means::german) || tokens.is(at, Means::article) ||
           tokens.is(at, Means::and_word) ||
           one_of(
               tokens.text(at),
               {"bitte",
                "anfragen",
                "fragen",
                "senden",
                "schicken",
                "geben",
                "geht",
                "gehen",
                "weil",
                "please",
                "vergeben",
                "bis",
                "weiter",
                "mehr",
                "sondern",
                "mit",
                "dieses",
                "diesmal"}
           );
}

}  // namespace

bool firm_word(std::string_view word) {
    return one_of(
        word, {"firma", "fa", "fima", "firm", "company", "unternehmen", "betrieb", "kollegen"}
    );
}

std::size_t behind_firm(const Tokens& tokens, std::size_t at) {
    std::size_t next = at;
    std::size_t words = 0;
    while (words < kLongestUnwantedName) {
        const std::string_view word = tokens.text(next);
        const bool legal = one_of(word, {"gmbh", "kg", "ag", "co", "ohg", "ltd", "inc", "ek"});
        if (tokens.sign(next, '&') || (tokens.sign(next, '-') && words > 0 &&
                                       tokens.word(next + 1) && tokens.glued(next + 1))) {
            ++next;
            continue;
        }
        if (!tokens.word(next) || (words > 0 && tokens[next].new_line) ||
            !(tokens.capital(next) || legal ||
              (tokens.whispering() && words < kLongestWhisper && !no_part_of_name(tokens, next))) ||
            (words == 0 && generic(word)) ||
            (tokens[next].claim == Claim::name && tokens.is(next, Means::material))) {
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

std::size_t firm_before(const Tokens& tokens, std::size_t end) {
    std::size_t begin = end;
    for (std::size_t at = end;
         at-- > 0 && end - at <= kLongestUnwantedName + 2 && tokens.free(at);) {
        if (firm_word(tokens.text(at))) {
            break;
        }
        if (behind_firm(tokens, at) == end) {
            begin = at;
        }
    }
    return begin;
}

bool more_firms_follow(const Tokens& tokens, std::size_t comma) {
    for (std::size_t names = 0; names < kMostNamedFirms && tokens.sign(comma, ','); ++names) {
        const std::size_t next = comma + 1;
        const std::size_t end = behind_firm(tokens, next);
        if (firm_word(tokens.text(next))) {
            return true;
        }
        if (end == next || tokens[next].means != 0) {
            return false;
        }
        for (std::size_t at = next; at < end; ++at) {
            if (one_of(tokens.text(at), {"gmbh", "kg", "ag", "ohg", "ltd", "inc", "ek"})) {
                return true;
            }
        }
        if (tokens.is(end, Means::and_word)) {
            return (tokens.capital(end + 1) && tokens[end + 1].means == 0) ||
                   firm_word(tokens.text(end + 1));
        }
        comma = end;
    }
    return false;
}

}  // namespace clusterlotse::matching
