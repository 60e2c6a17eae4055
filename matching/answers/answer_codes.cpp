#include "matching/answers/answer_codes.hpp"

#include "matching/answers/answer_money.hpp"
#include "matching/answers/answer_tolerances.hpp"

namespace clusterlotse::matching {
namespace {

/// A digit from '1' to `last` that is a token of its own.
int digit_at(const Tokens& tokens, std::size_t at, char last) {
    if (!tokens.digits(at) || tokens.text(at).size() != 1) {
        return 0;
    }
    const char c = tokens.text(at)[0];
    return c >= '1' && c <= last ? c - '0' : 0;
}

/// Words that may follow a number without a sign between them.
bool follows(int code, std::string_view word) {
    switch (code) {
        case 1:
            return one_of(
                word,
                {"interesse",
                 "ja",
                 "gern",
                 "ab",
                 "aber",
                 "mit",
                 "wir",
                 "sofort",
                 "klar",
                 "machen",
                 "passt",
                 "yes",
                 "bitte",
                 "interested",
                 "from",
                 "koennen",
                 "okay",
                 "interessiert",
                 "erst"}
            );
        case 2:
            return one_of(word, {"bis",     "brauche",  "brauchen", "zeit",       "melde",
                                 "antwort", "until",    "till",     "by",         "wegen",
                                 "muss",    "need",     "naechste", "am",         "morgen",
                                 "montag",  "dienstag", "mittwoch", "donnerstag", "freitag",
                                 "kw",      "ende",     "bitte",    "noch",       "wir",
                                 "nach",    "after",    "erst",     "im",         "next"});
        case 3:
            return one_of(word, {"welche",     "welcher", "welches", "wer",   "frage",   "ist",
                                 "haben",      "was",     "wie",     "gibt",  "wann",    "question",
                                 "rueckfrage", "sind",    "koennen", "wo",    "what",    "which",
                                 "is",         "soll",    "habt",    "gibts", "braucht", "do",
                                 "can",        "darf",    "muss",    "wird",  "kann"});
        case 4:
            return one_of(word, {"richtpreis", "preis", "ca",    "angebot",     "etwa",
                                 "zu",         "circa", "eur",   "qe",          "pauschal",
                                 "ab",         "rund",  "price", "about",       "ungefaehr",
                                 "anbei",      "chf",   "usd",   "stueckpreis", "kw"});
        case 5:
            return one_of(
                word,
                {"teilweise",
                 "nur",
                 "teil",
                 "haelfte",
                 "maximal",
                 "die",
                 "das",
                 "den",
                 "max",
                 "partial",
                 "partly",
                 "only",
                 "bis",
                 "teile",
                 "zum",
                 "einen",
                 "drehen",
                 "fraesen",
                 "hoechstens"}
            );
        default:
            return one_of(
                word,
                {"nein",        "weil",         "kein",        "keine",        "keinen",
                 "zu",          "leider",       "wegen",       "no",           "too",
                 "kapazitaet",  "verfahren",    "werkstoff",   "material",     "groesse",
                 "gewicht",     "menge",        "stueckzahl",  "zertifikat",   "termin",
                 "preis",       "capacity",     "process",     "size",         "weight",
                 "quantity",    "certificate",  "date",        "price",        "absage",
                 "ausgelastet", "wir",          "passt",       "geht",         "because",
                 "machen",      "da",           "haben",       "titan",        "interessenkonflikt",
                 "konflikt",    "urlaub",       "nicht",       "liefertermin", "wettbewerb",
                 "zertifikate", "kapazitaeten", "abmessungen", "toleranz",     "tolerance"}
            );
    }
}

bool numbered_list(const Tokens& tokens, std::size_t first) {
    for (std::size_t at = first + 1; at < tokens.size(); ++at) {
        if (tokens[at].new_line && digit_at(tokens, at, '9') != 0 &&
            (tokens.sign(at + 1, '.') || tokens.sign(at + 1, ')'))) {
            return true;
        }
        if (digit_at(tokens, at, '9') != 0 && tokens.text(first) == "1" && tokens.text(at) == "2" &&
            tokens.sign(at + 1, '.') == tokens.sign(first + 1, '.') &&
            tokens.sign(at + 1, ')') == tokens.sign(first + 1, ')') &&
            (tokens.sign(at + 1, '.') || tokens.sign(at + 1, ')'))) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<AnswerCode> take_code(Tokens& tokens) {
    std::size_t at = 0;
    while (
        one_of(
            tokens.text(at),
            {"antwort", "option", "nr", "nummer", "punkt", "answer", "no", "hallo", "number", "zu"}
        ) ||
        (at > 0 && (tokens.sign(at, ':') || tokens.sign(at, '.') || tokens.sign(at, ','))) ||
        tokens.sign(at, '#') || tokens.sign(at, '(')
    ) {
        ++at;
    }
    AnswerCode code;
    code.number = digit_at(tokens, at, '6');
    if (code.number == 0 || numbered_list(tokens, at)) {
        return std::nullopt;
    }
    std::size_t next = at + 1;
    // "6.3" and nothing else, "6 3", "6 - 3", "6/3 (zu teuer)"
    const std::size_t sub =
        next + (tokens.sign(next, '.') || tokens.sign(next, '-') || tokens.sign(next, '/') ||
                        tokens.sign(next, ',') || tokens.sign(next, ':')
                    ? 1
                    : 0);
    const bool sub_ends =
        sub + 1 >= tokens.size() || tokens[sub + 1].new_line || tokens.sign(sub + 1, '(') ||
        tokens.sign(sub + 1, '!') ||
        (tokens.sign(sub + 1, '.') && sub + 2 >= tokens.size() && sub != next + 1);
    if (code.number == 6 && digit_at(tokens, sub, '7') != 0 && sub_ends) {
        code.reason = digit_at(tokens, sub, '7');
        code.next = sub + 1;
        tokens.claim(at, code.next, Claim::name);
        return code;
    }
    if (tokens.is(next, Means::and_word) || tokens.sign(next, '+') || tokens.sign(next, '&') ||
        (tokens.sign(next, ',') && tokens.digits(next + 1) && next + 2 >= tokens.size())) {
        code.second = digit_at(tokens, next + 1, '6');
        if (code.second == 0 || tokens.is(next + 2, Means::piece)) {
            return std::nullopt;
        }
        code.next = next + 2;
        tokens.claim(at, code.next, Claim::name);
        return code;
    }
    const bool sign = tokens.sign(next, '.') || tokens.sign(next, ')') || tokens.sign(next, ':') ||
                      tokens.sign(next, ',') || tokens.sign(next, '-') || tokens.sign(next, '!') ||
                      tokens.sign(next, '=');
    if (sign && tokens.glued(next + 1)) {
        return std::nullopt;
    }
    if (sign && !(tokens.sign(next, '-') && tokens.glued(next))) {
        // "2. Dezember", "3. KW", "5 - 6 Wochen"
        const bool other = tokens.is(next + 1, Means::month_name) ||
                           tokens.is(next + 1, Means::week_label) ||
                           (tokens.sign(next, '-') && tokens.digits(next + 1));
        if (other) {
            return std::nullopt;
        }
        code.next = next + 1;
        tokens.claim(at, next, Claim::name);
        return code;
    }
    if (next < tokens.size() && tokens.glued(next)) {
        return std::nullopt;
    }
    if (next < tokens.size() && !tokens[next].new_line) {
        if (tokens.digits(next)) {
            code.ambiguous = tokens.text(next).size() == 3 && code.number != 5;
            const bool money = code.number == 4;
            const bool pieces = code.number == 5;
            if (!money && !pieces) {
                return std::nullopt;
            }
        } else if (currency_at(tokens, next) && code.number != 4) {
            return std::nullopt;
        } else if (tokens.word(next) && !follows(code.number, tokens.text(next)) &&
                   !(code.number == 2 && tokens.is(next, Means::weekday)) &&
                   !(code.number == 6 && behind_tolerance(tokens, next) != 0)) {
            return std::nullopt;
        }
    }
    if (currency_at(tokens, next) && !tokens.digits(next + 1)) {
        return std::nullopt;
    }
    code.next = next;
    if (!code.ambiguous) {
        tokens.claim(at, next, Claim::name);
    }
    return code;
}

}  // namespace clusterlotse::matching
