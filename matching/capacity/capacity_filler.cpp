#include "matching/capacity/capacity_filler.hpp"

namespace clusterlotse::matching {

bool filler_word(std::string_view word) {
    return word.starts_with("kapaz") || word.starts_with("capacit") ||
           word.starts_with("restkapaz") ||
           one_of(
               word,
               {"frei",    "freie",      "freien",        "freier",      "freies",     "free",
                "wir",     "ich",        "haben",         "habe",        "haetten",    "haette",
                "we",      "i",          "have",          "ve",          "got",        "has",
                "is",      "are",        "ist",           "sind",        "waeren",     "noch",
                "still",   "verfuegbar", "verfuegbare",   "available",   "spare",      "unsere",
                "unser",   "unserem",    "unserer",       "unseren",     "our",        "bieten",
                "bieten",  "an",         "offer",         "anbieten",    "steht",      "stehen",
                "zur",     "verfuegung", "maschinenzeit", "hallo",       "hi",         "hello",
                "moin",    "servus",     "zusammen",      "alle",        "liebe",      "all",
                "guten",   "tag",        "morgen",        "everyone",    "uebrig",     "left",
                "wieder",  "auch",       "also",          "luft",        "maschine",   "time",
                "machine", "geworden",   "freigeworden",  "doch",        "nur",        "statt",
                "sorry",   "only",       "actually",      "instead",     "jetzt",      "now",
                "sondern", "fei",        "frie",          "fre",         "freii",      "feri",
                "fee",     "frre",       "ferei",         "hat",         "luecke",     "luecken",
                "gap",     "gaps",       "voll",          "etwas",       "some",       "es",
                "there",   "bei",        "uns",           "kurzfristig", "anzubieten", "aktuell",
                "zudem",   "ausserdem",  "gibt",          "idle",        "zeit",       "danke",
                "gruss",   "gruesse",    "thanks",        "zeiten",      "leer",       "mal",
                "wer",     "bedarf",     "bitte",         "melden",      "melde",      "meldet",
                "meldung", "interesse",  "interessiert",  "gern",        "gerne",      "please",
                "anyone",  "interested", "contact",       "us",          "falls",      "jemand",
                "was",     "braucht"}
           );
}

bool edge_word(const Tokens& tokens, std::size_t at) {
    return (tokens[at].kind == TokenKind::sign && !tokens.sign(at, '\x01') &&
            !tokens.sign(at, '(') && !tokens.sign(at, ')')) ||
           tokens.is(at, Means::and_word) ||
           one_of(tokens.text(at), {"auf",  "beim",  "jeweils", "je",   "hat", "fuer", "an",
                                    "am",   "im",    "in",      "der",  "die", "das",  "dem",
                                    "den",  "einer", "einem",   "eine", "of",  "on",   "for",
                                    "the",  "at",    "in",      "a",    "und", "and",  "sowie",
                                    "plus", "von",   "vom",     "zum",  "zur", "mit",  "with",
                                    "from", "ab",    "ca",      "etwa", "as",  "mal"});
}

bool farewell_word(std::string_view word) {
    return one_of(
        word,
        {"mfg",
         "gruss",
         "gruesse",
         "gruessen",
         "regards",
         "lg",
         "vg",
         "cheers",
         "danke",
         "thanks",
         "wishes"}
    );
}

}  // namespace clusterlotse::matching
