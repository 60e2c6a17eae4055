#include "commands/moderator/part_words.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <span>
#include <string_view>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLeastLetters = 4;
/// "Räder" may stand for "Laufräder", "Teil" for nothing.
constexpr std::size_t kLeastEnding = 4;

bool stands_in(const std::string& word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_article(const std::string& word) {
    static constexpr auto kArticles = std::to_array<std::string_view>(
        {"die",
         "den",
         "der",
         "das",
         "dem",
         "des",
         "the",
         "diese",
         "diesen",
         "zur",
         "zum",
         "beim",
         "ihre",
         "ihren",
         "seine",
         "those"}
    );
    return stands_in(word, kArticles);
}

/// Words that begin a letter or a sentence of any kind: greetings, politeness, verbs, pronouns.
bool opens_a_letter(const std::string& word) {
    static constexpr auto kOpening = std::to_array<std::string_view>(
        {"hallo",          "hello",          "moin",        "servus",       "guten",
         "gutes",          "gruess",         "gruesse",     "gruessen",     "gruss",
         "sehr",           "geehrte",        "geehrter",    "geehrten",     "liebe",
         "lieber",         "liebes",         "werte",       "werter",       "damen",
         "herren",         "herr",           "herrn",       "frau",         "dear",
         "good",           "morgen",         "morning",     "abend",        "mahlzeit",
         "bitte",          "danke",          "dank",        "vielen",       "besten",
         "viele",          "beste",          "freundliche", "freundlichen", "please",
         "thanks",         "thank",          "regards",     "kind",         "best",
         "sorry",          "entschuldigung", "suche",       "suchen",       "sucht",
         "brauche",        "brauchen",       "braucht",     "benoetige",    "benoetigen",
         "benoetigt",      "moechte",        "moechten",    "wollen",       "will",
         "haben",          "habe",           "haette",      "haetten",      "koennen",
         "koennte",        "koennten",       "koennt",      "kann",         "kannst",
         "wuerde",         "wuerden",        "werden",      "soll",         "sollen",
         "sollte",         "sollten",        "gibt",        "geht",         "gehen",
         "macht",          "machen",         "mach",        "kennt",        "waere",
         "wurde",          "sind",           "muss",        "muessen",      "fragen",
         "fragt",          "frag",           "nimm",        "nehmen",       "schick",
         "schicken",       "freigeben",      "freigegeben", "ablehnen",     "abgelehnt",
         "parken",         "geparkt",        "schliessen",  "schliess",     "vergeben",
         "zurueckstellen", "erledigt",       "storniert",   "release",      "reject",
         "close",          "park",           "need",        "looking",      "they",
         "there",          "this",           "that",        "unser",        "unsere",
         "unseren",        "unserem",        "diese",       "dieser",       "dieses",
         "diesen",         "eine",           "einen",       "einer",        "einem",
         "jemand",         "niemand",        "heute",       "gestern",      "jetzt",
         "dann",           "also",           "noch",        "auch",         "aber",
         "oder",           "doch",           "dringend",    "anbei",        "fuer",
         "ohne",           "nicht",          "alle",        "alles",        "beide",
         "beides",         "beiden",         "passt",       "okay",         "super",
         "prima",          "braeuchte",      "braeuchten",  "schoenen",     "schoener",
         "kein",           "keine",          "keinen",      "warum",        "wann",
         "welche",         "welcher",        "wenn",        "weil",         "falls",
         "weitere",        "weiteren",       "extern",      "externe",      "bereits",
         "schon",          "erst",           "dazu",        "hier",         "dort",
         "immer",          "leider",         "gerne",       "erinnere",     "remind",
         "verlaengern",    "stand",          "status",      "statt"}
    );
    return stands_in(word, kOpening);
}

/// "Liefertermin", "Stückzahl", "Toleranzen": what is said of any part.
bool names_a_field(const std::string& word) {
    static const RE2 field(
        R"(\S*(?:termin|menge|frist|datum|daten|zahl|toleranz|preis|material|werkstoff|lieferung|zeit|laenge|breite|hoehe|dicke|groesse|durchmesser|oberflaeche|rauheit|haerte|qualitaet|abmessung)(?:ien|en|e|n|s)?|masse|gewicht|budget|date|deadline|quantity|amount|tolerance|price|length|diameter)"
    );
    return RE2::FullMatch(word, field);
}

/// Words for any need, any firm, any person.
bool names_no_part(const std::string& word) {
    static constexpr auto kNone = std::to_array<std::string_view>(
        {"anfrage",     "anfragen", "bedarf",  "bedarfe", "sache",     "sachen",   "auftrag",
         "auftraege",   "firma",    "firmen",  "kunde",   "kunden",    "kundin",   "lotse",
         "lotsen",      "liste",    "teile",   "teilen",  "teil",      "stueck",   "zeichnung",
         "zeichnungen", "datei",    "dateien", "antwort", "antworten", "angebot",  "angebote",
         "woche",       "wochen",   "monat",   "tage",    "tagen",     "telefon",  "mail",
         "text",        "grund",    "rest",    "anderen", "dritte",    "zweite",   "erste",
         "ersten",      "zweiten",  "dritten", "name",    "namen",     "freigabe", "kollege",
         "kollegin",    "kollegen", "need",    "request", "order",     "customer", "parts"}
    );
    return stands_in(word, kNone) || names_a_field(word) || opens_a_letter(word);
}

/// "Laufraedern" and "Laufrad" have the stem "laufrad".
std::string stem_of(std::string word) {
    for (const auto& [spelled, plain] :
         {std::pair{"ae", "a"}, std::pair{"oe", "o"}, std::pair{"ue", "u"}}) {
        for (auto at = word.find(spelled); at != std::string::npos;
             at = word.find(spelled, at + 1)) {
            word.replace(at, 2, plain);
        }
    }
    for (const std::string_view ending : {"ern", "er", "en", "es", "n", "e", "s"}) {
        if (word.ends_with(ending) && word.size() >= ending.size() + kLeastLetters - 1) {
            word.resize(word.size() - ending.size());
            break;
        }
    }
    return word;
}

}  // namespace

std::vector<PartWord> part_words(const std::vector<TextWord>& words) {
    std::vector<PartWord> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const TextWord& noun = words[at];
        if (!noun.capital || noun.letters.size() < kLeastLetters || names_no_part(noun.letters)) {
            continue;
        }
        const auto article_at = [&](std::size_t back) {
            return at >= back && is_article(words[at - back].letters) && noun.apart == Apart::blank;
        };
        const bool described =
            at > 1 && !words[at - 1].capital && words[at - 1].apart == Apart::blank;
        if (article_at(1)) {
            found.push_back({at - 1, at, stem_of(noun.letters)});
        } else if (described && article_at(2)) {
            found.push_back({at - 2, at, stem_of(noun.letters)});
        } else if (at == 0 || noun.apart != Apart::blank || words[at - 1].letters == "und") {
            // "Wellen: …", "Laufräder parken, Wellen …"
            found.push_back({at, at, stem_of(noun.letters)});
        }
    }
    return found;
}

std::set<std::string> parts_of(const std::string& need_text) {
    std::set<std::string> stems;
    for (const TextWord& word : text_words(need_text)) {
        const bool letters =
            std::ranges::all_of(word.letters, [](char c) { return c >= 'a' && c <= 'z'; });
        if (letters && word.capital && word.letters.size() >= kLeastLetters &&
            !names_no_part(word.letters)) {
            stems.insert(stem_of(word.letters));
        }
    }
    return stems;
}

bool same_part(const std::string& said, const std::string& known) {
    return said == known ||
           (said.size() >= kLeastEnding && known.size() > said.size() && known.ends_with(said));
}

}  // namespace clusterlotse::commands
