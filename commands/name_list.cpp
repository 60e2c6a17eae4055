#include "commands/name_list.hpp"

#include "matching/text.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A shorter run of first letters means too many other things.
constexpr std::size_t kLeastInitials = 3;
constexpr std::size_t kMostTelling = 40;
/// Of both parts of a word that is put together.
constexpr std::size_t kLeastPart = 4;

/// "HSMW" of "Hoehn & Sohn Mechanische Werkstätten GmbH".
std::string initials(const std::string& name) {
    static const RE2 legal(
        R"((?i)[ ,]+(?:g?gmbh|ag|kg|ohg|gbr|e\.? ?k\.?|ug|se|co\.?|mbh|\(haftungsbeschränkt\)|inc\.?|ltd\.?)(?:[ .,]|$).*)"
    );
    std::string bare = name;
    RE2::Replace(&bare, legal, "");
    std::string letters;
    for (const std::string& word : words_of_name(bare)) {
        letters += word[0] >= 'A' && word[0] <= 'Z' ? word.substr(0, 1) : "";
    }
    return letters;
}

}  // namespace

std::vector<std::string> words_of_name(const std::string& name) {
    static const RE2 word(R"(([\pL\pN]+))");
    std::vector<std::string> words;
    re2::StringPiece rest(name);
    std::string found;
    while (RE2::FindAndConsume(&rest, word, &found)) {
        words.push_back(found);
    }
    return words;
}

std::string without_legal_form(const std::string& name) {
    static const RE2 legal(
        R"((?i)[ ,]+(?:g?gmbh|ag|kg|ohg|gbr|e\.? ?k\.?|ug|se|co\.?|&|mbh|\(haftungsbeschränkt\)|inc\.?|ltd\.?)(?:[ .,]|$).*)"
    );
    std::string bare = name;
    RE2::Replace(&bare, legal, "");
    return bare;
}

std::vector<std::string> telling_words(const Profile& profile) {
    static const RE2 registered(R"(([\pL\d][\pL\d-]{2,})\s?(?:®|™|\(R\)|\(TM\)))");
    static const RE2 brand(
        R"((?:\b(?i:marken?|markenname|eigenmarke|brand|brands|produktlinie|baureihe|produktfamilie|trademark)(?i:\s+(?:heißt|ist|name|namens|named|called|is))?\s*:?\s*[„"“»]?)(\p{Lu}[\pL\d-]{2,}))"
    );
    static const RE2 street(
        R"((\p{Lu}[\pL-]*(?: \p{Lu}[\pL-]*)?[ -]?(?:[Ss]tr(?:aße|asse|\.)|[Ww]eg|[Aa]llee|[Gg]asse|[Pp]latz|[Uu]fer) ?\d+ ?[a-z]?)(?:[^\pL\d]|$))"
    );
    std::vector<std::string> words;
    for (const RE2* pattern : {&registered, &brand, &street}) {
        re2::StringPiece rest(profile.text);
        std::string found;
        while (words.size() < kMostTelling && RE2::FindAndConsume(&rest, *pattern, &found)) {
            words.push_back(found);
        }
    }
    const std::string letters = initials(profile.name);
    if (letters.size() >= kLeastInitials) {
        words.push_back(letters);
    }
    return words;
}

void NameList::add_firm(const std::string& name) {
    const std::string bare = without_legal_form(name);
    identity_.names.push_back(bare);
    for (const std::string& word : words_of_name(bare)) {
        add_word(word);
        // "Fa. Kern", "Kern GmbH": there it is no word of the language.
        for (const char* before : {"Fa ", "Firma "}) {
            identity_.names.push_back(before + word);
        }
        for (const char* form : {" GmbH", " KG", " AG", " OHG"}) {
            identity_.names.push_back(word + form);
        }
    }
}

void NameList::add_person(const std::string& name) {
    const auto words = words_of_name(name);
    if (words.size() < 2) {
        if (!words.empty()) {
            add_word(words.front());
        }
        return;
    }
    identity_.names.push_back(name);
    identity_.names.push_back(words.back() + " " + words.front());
    for (const std::string& word : words) {
        add_word(word);
    }
}

void NameList::add_address(const std::string& address) {
    static const RE2 part(R"(([\pL\d-]+))");
    re2::StringPiece rest(address);
    std::string found;
    std::vector<std::string> parts;
    while (RE2::FindAndConsume(&rest, part, &found)) {
        parts.push_back(found);
    }
    if (!parts.empty()) {
        parts.pop_back();  // the top level domain
    }
    for (const std::string& one : parts) {
        for (const std::string& word : words_of_name(one)) {
            if (word.size() > 3) {
                add_word(word);
            }
        }
    }
}

void NameList::add_profile(const Profile& profile, bool asker) {
    add_firm(profile.name);
    for (const Contact& contact : profile.contacts) {
        add_person(contact.name);
        if (asker) {
            add_address(contact.email.value_or(""));
            add_address(contact.matrix.value_or(""));
        }
    }
    if (!asker) {
        // "Lieferung nach Kaiserslautern" names no firm from there.
        std::erase(identity_.words, profile.city);
        return;
    }
    add_own_name(profile.name);
    for (const Contact& contact : profile.contacts) {
        add_surname(contact.name);
    }
    add_address(profile.website);
    identity_.postcode = profile.postcode;
    identity_.city = profile.city;
    for (const std::string& word : telling_words(profile)) {
        if (words_of_name(word).size() > 1) {
            identity_.names.push_back(word);
        } else {
            add_word(word);
        }
    }
}

/// What else names the asker in his own words: "bei Braun", where that is a colour, and
/// "Mandelring" and "Stahlhut", which end or begin like a word of the trade.
void NameList::add_own_name(const std::string& name) {
    const auto words = words_of_name(without_legal_form(name));
    for (const std::string& word : words) {
        if (is_common_in_names(word) && word.size() >= kLeastPart) {
            for (const char* before :
                 {"bei ", "von ", "bei der ", "von der ", "hier ", "hier schreibt ", "at "}) {
                identity_.names.push_back(before + word);
            }
            for (const char* behind :
                 {" Bestellung",
                  " Auftrag",
                  " Norm",
                  " Werksnorm",
                  " Nummer",
                  " Projekt",
                  " Zeichnung"}) {
                identity_.names.push_back(word + behind);
            }
        }
    }
    // The first word that is none of the trade is the name proper.
    for (const std::string& word : words) {
        if (!plain(word)) {
            break;
        }
        if (is_put_together(word)) {
            identity_.words.push_back(word);
            break;
        }
        if (only_sounds_like_work(word)) {
            identity_.words.push_back(word
            );  // perhaps the work after all: the next one counts, too
        }
    }
}

bool NameList::is_put_together(const std::string& word) {
    for (std::size_t at = kLeastPart; at + kLeastPart <= word.size(); ++at) {
        const bool inside = (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80;
        std::string tail = inside ? std::string() : word.substr(at);
        if (tail.empty() || tail.find(' ') != std::string::npos || !plain(tail)) {
            continue;
        }
        std::string head = word.substr(0, at);
        while (head.size() > kLeastPart && (head.back() == 's' || head.back() == 'n')) {
            head.pop_back();
        }
        // "Gesenkschmiede" means more than "Schmiede".
        return !plain(head) && !plain(word.substr(0, at)) && plain_.mean_the_same(word, tail);
    }
    return false;
}

bool NameList::only_sounds_like_work(const std::string& word) {
    static const RE2 work(R"((?i).*(?:erei|ung|ik|bau|werke?|anlagen|maschinen|teile))");
    if (!plain(word) || is_common_in_names(word) || RE2::FullMatch(word, work)) {
        return false;
    }
    for (std::size_t at = kLeastPart; at + kLeastPart <= word.size(); ++at) {
        const bool inside = (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80;
        if (!inside && plain(word.substr(at))) {
            return false;
        }
    }
    return true;
}

/// A surname is never work: "Frau Gießmann", "mit Teichmann besprochen".
void NameList::add_surname(const std::string& name) {
    const auto words = words_of_name(name);
    if (words.size() > 1 && plain(words.back()) && !is_common_in_names(words.back())) {
        identity_.words.push_back(words.back());
    }
}

void NameList::add_word(const std::string& word) {
    const bool digits = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits && word.size() >= 3 && !plain(word)) {
        identity_.words.push_back(word);
    }
}

}  // namespace clusterlotse::commands
