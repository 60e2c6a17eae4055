#include "commands/discretion/betraying_names.hpp"

#include "commands/discretion/name_pieces.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using matching::spelling_key;

bool is_one_of(const std::set<std::string>& keys, std::string_view word) {
    return keys.contains(spelling_key(letters_of(std::string(word))));
}

/// Words that are seldom more than a name where they stand alone: in a firm's name they name it.
bool is_surname_too(std::string_view word) {
    static const std::set<std::string> keys = [] {
        std::set<std::string> made;
        for (const char* const one :
             {"schmied", "dreher", "fräser", "schlosser", "schleifer", "gießer", "bauer",
              "richter", "braun",  "roth",   "ernst",     "lange",     "frank",  "mark",
              "max",     "kaiser", "könig",  "sommer",    "winter",    "herbst", "freitag",
              "sonntag", "reich",  "jung",   "scharf",    "stark",     "kern",   "stein",
              "berg",    "bach",   "wald",   "feld",      "thal",      "kraft",  "will"}) {
            made.insert(spelling_key(letters_of(one)));
        }
        return made;
    }();
    return is_one_of(keys, word);
}

/// Names that say in nearly every file name what the part is like: "Welle lang.pdf".
bool describes_a_part(std::string_view word) {
    static const std::set<std::string> keys = [] {
        std::set<std::string> made;
        for (const char* const one :
             {"neu",  "alt",  "lang",    "kurz",  "klein", "groß", "hoch", "tief", "breit",
              "dick", "fein", "hart",    "fest",  "frei",  "rot",  "blau", "gelb", "grün",
              "grau", "weiß", "schwarz", "blank", "teil",  "plan", "blatt"}) {
            made.insert(spelling_key(letters_of(one)));
        }
        return made;
    }();
    return is_one_of(keys, word);
}

/// "Vertrieb Galvanik" is nobody's name.
bool begins_with_a_task(const std::string& name) {
    static const RE2 task(
        R"((?i)\s*(?:team|vertrieb|verkauf|einkauf|sales|purchasing|procurement|anfragen?|angebote?|info|kontakt|contact|büro|office|zentrale|service|leitung|fertigung|produktion|production|technik|werkstatt|frühschicht|spätschicht|buchhaltung|empfang|disposition|arbeitsvorbereitung|konstruktion|qualität\w*|quality)\b.*)"
    );
    return RE2::FullMatch(name, task);
}

std::vector<Piece> all_pieces(const std::string& text) {
    std::vector<Piece> pieces = pieces_of(text, false);
    for (Piece& piece : pieces_of(text, true)) {
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

}  // namespace

BetrayingNames::BetrayingNames(NameList& own, const std::vector<Profile>& firms) : own_(own) {
    for (const std::string& word : own.identity().words) {
        if (is_name_alone(word)) {
            identity_.words.push_back(word);
        } else {
            whole_words_.insert(spelling_key(letters_of(word)));
        }
    }
    for (const Profile& firm : firms) {
        add_firm(firm.name);
        add_domain(firm.website);
        for (const Contact& contact : firm.contacts) {
            add_person(contact.name);
            add_domain(contact.email.value_or(""));
        }
        for (const std::string& words : telling_words(firm)) {
            if (words_of_name(words).size() > 1) {
                identity_.names.push_back(words);
            }
        }
    }
}

bool BetrayingNames::is_name_alone(const std::string& word) {
    return !own_.plain(word) || own_.is_put_together(word) || own_.only_sounds_like_work(word);
}

void BetrayingNames::add_firm(const std::string& name) {
    const std::string bare = without_legal_form(name);
    const auto words = words_of_name(bare);
    if (words.size() > 1 || (words.size() == 1 && is_name_alone(words.front()))) {
        identity_.names.push_back(bare);
    }
    for (const std::string& word : words) {
        for (const char* const form : {" GmbH", " KG", " AG", " OHG"}) {
            identity_.names.push_back(word + form);
        }
        for (const char* const before : {"Fa ", "Firma "}) {
            identity_.names.push_back(before + word);
        }
        if (is_surname_too(word)) {
            whole_words_.insert(spelling_key(letters_of(word)));
        }
    }
    // The first word that is none of the trade is the name proper.
    for (const std::string& word : words) {
        if (std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; })) {
            continue;
        }
        const bool plain = own_.plain(word);
        if (!plain || own_.is_put_together(word)) {
            identity_.words.push_back(word);
            return;
        }
        if (own_.only_sounds_like_work(word)) {
            identity_.words.push_back(word);
        }
    }
}

void BetrayingNames::add_person(const std::string& name) {
    const auto words = words_of_name(name);
    if (words.size() < 2 || begins_with_a_task(name)) {
        return;
    }
    identity_.names.push_back(name);
    identity_.names.push_back(words.back() + " " + words.front());
    if (!describes_a_part(words.back())) {
        whole_words_.insert(spelling_key(letters_of(words.back())));
    }
}

void BetrayingNames::add_domain(const std::string& address) {
    static const RE2 host(R"((?i)(?:https?://)?(?:.*@)?(?:www\.)?([\pL\d.-]+)\.\pL{2,}(?:[/:?].*)?)"
    );
    std::string label;
    if (!RE2::FullMatch(address, host, &label)) {
        return;
    }
    if (words_of_name(label).size() > 1 || is_name_alone(label)) {
        identity_.names.push_back(label);
    }
}

bool BetrayingNames::stand_in(const std::string& file_name) const {
    // Which words mean something else was settled before.
    const IsPlainWord never = [](std::string_view) { return false; };
    if (without_names_of(file_name, identity_, never) != file_name) {
        return true;
    }
    const auto pieces = all_pieces(file_name);
    return std::ranges::any_of(pieces, [&](const Piece& piece) {
        const std::string key = spelling_key(piece.letters);
        return whole_words_.contains(key) ||
               (key.ends_with('s') && whole_words_.contains(key.substr(0, key.size() - 1)));
    });
}

}  // namespace clusterlotse::commands
