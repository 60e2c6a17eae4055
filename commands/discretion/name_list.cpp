#include "commands/discretion/name_list.hpp"

#include "matching/text/text.hpp"
#include "matching/text/trade_words.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Of both parts of a word that is put together.
constexpr std::size_t kLeastWordPart = 4;

}  // namespace

void NameList::add_firm(const std::string& name) {
    const std::string bare = without_legal_form(name);
    identity_.names.push_back(bare);
    for (std::string& words : numbered_in(bare)) {
        identity_.names.push_back(std::move(words));
    }
    for (std::string& letters : initials_in(bare)) {
        initials_.push_back(std::move(letters));
    }
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
        add_surnames_of(profile, surnames_.of_others);
        return;
    }
    add_own_name(profile.name);
    add_surnames_of(profile, surnames_.of_writer);
    for (const Contact& contact : profile.contacts) {
        add_person_besides(contact.name);
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
        if (is_common_in_names(word) && word.size() >= kLeastWordPart) {
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
    if (matching::stands_in_vocabulary(vocabulary_, word)) {
        return false;
    }
    for (std::size_t at = kLeastWordPart; at + kLeastWordPart <= word.size(); ++at) {
        const bool inside = (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80;
        std::string tail = inside ? std::string() : word.substr(at);
        if (tail.empty() || tail.find(' ') != std::string::npos || !plain(tail)) {
            continue;
        }
        std::string head = word.substr(0, at);
        while (head.size() > kLeastWordPart && (head.back() == 's' || head.back() == 'n')) {
            head.pop_back();
        }
        // "Gesenkschmiede" means more than "Schmiede".
        return !plain(head) && !plain(word.substr(0, at)) && plain_.mean_the_same(word, tail);
    }
    return false;
}

bool NameList::only_sounds_like_work(const std::string& word) {
    if (!plain(word) || names_work(word)) {
        return false;
    }
    for (std::size_t at = kLeastWordPart; at + kLeastWordPart <= word.size(); ++at) {
        const bool inside = (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80;
        if (!inside && plain(word.substr(at))) {
            return false;
        }
    }
    return true;
}

/// A surname is never work: "Frau Gießmann", "mit Teichmann besprochen". One that is spelled like
/// work or like a word of the language counts where only a name can stand.
void NameList::add_person_besides(const std::string& name) {
    const auto words = words_of_name(name);
    if (words.size() < 2 || !plain(words.back())) {
        if (is_person(words) && plain(words.front())) {
            surnames_.first.push_back(words.front());
        }
        return;
    }
    if (!names_work(words.back())) {
        identity_.words.push_back(words.back());
    } else if (is_person(words)) {
        surnames_.of_writer.push_back(words.back());
    }
    if (is_person(words) && plain(words.front())) {
        surnames_.first.push_back(words.front());
    }
}

/// "Braun" of "Braun Fördertechnik", not "Rohr" of "Rohr- und Kesselbau Kusel".
void NameList::add_surnames_of(const Profile& profile, std::vector<std::string>& list) {
    for (std::string& word : surnames_in(profile.name)) {
        list.push_back(std::move(word));
    }
    for (const Contact& contact : profile.contacts) {
        const auto words = words_of_name(contact.name);
        if (is_person(words) && plain(words.back()) &&
            std::ranges::count(words_of_name(profile.name), words.back()) > 0) {
            list.push_back(words.back());
        }
    }
}

/// "Braun" of "Fräswerk Otterbach Braun & Thös", not "Stahl" of "Stahl & Eisen".
bool NameList::has_partner(const std::string& name, const std::string& word) {
    static const RE2 partners(R"(([\pL]{2,}) (?:&|\+|und|and|u\.) ([\pL]{2,}))");
    re2::StringPiece rest(name);
    std::string one;
    std::string other;
    while (RE2::FindAndConsume(&rest, partners, &one, &other)) {
        if ((one == word && !plain(other)) || (other == word && !plain(one))) {
            return true;
        }
    }
    return false;
}

std::vector<std::string> NameList::surnames_in(const std::string& name) {
    const std::string bare = without_legal_form(name);
    const auto words = words_of_name(bare);
    const bool known_otherwise = has_name_proper(name);
    std::vector<std::string> found;
    for (const std::string& word : words) {
        const bool leads = &word == words.data() && !bare.substr(word.size()).starts_with('-');
        const bool besides =
            is_surname_besides(word) && (leads || !known_otherwise || has_partner(bare, word));
        if (besides || (plain(word) && !names_work(word))) {
            found.push_back(word);
        }
    }
    return found;
}

void NameList::add_other(const std::string& name, const std::string& text, bool called) {
    const std::string bare = without_legal_form(name);
    const auto words = words_of_name(bare);
    if (words.size() > 1 && text.find(bare) != std::string::npos) {
        identity_.names.push_back(bare);
    }
    for (std::string& one : numbered_in(bare)) {
        if (text.find(one) != std::string::npos) {
            identity_.names.push_back(std::move(one));
        }
    }
    for (std::string& letters : initials_in(bare)) {
        initials_.push_back(std::move(letters));
    }
    if (called) {
        std::ranges::move(surnames_in(name), std::back_inserter(surnames_.of_others));
    }
}

bool NameList::has_name_proper(const std::string& name) {
    const auto words = words_of_name(without_legal_form(name));
    return std::ranges::any_of(words, [&](const std::string& word) {
        const bool letters = word.find_first_not_of("0123456789") != std::string::npos;
        return letters && word.size() > 2 && (!plain(word) || is_put_together(word));
    });
}

bool NameList::names_work(const std::string& word) {
    static const RE2 work(R"((?i).*(?:erei|ung|ik|bau|werke?|anlagen|maschinen|teile))");
    const bool with_digits = word.find_first_of("0123456789") != std::string::npos;
    return !with_digits && (is_common_in_names(word) || RE2::FullMatch(word, work) ||
                            matching::stands_in_vocabulary(vocabulary_, word));
}

std::string NameList::without(const std::string& text) {
    std::string rest = without_names_of(text, identity_, plain_word());
    for (const std::string& letters : initials_) {
        const RE2 spelled(
            "(?i)(^|[^\\pL\\d])" + RE2::QuoteMeta(letters.substr(0, 1)) + " ?[&+] ?" +
            RE2::QuoteMeta(letters.substr(letters.size() - 1)) + "s?([^\\pL\\d]|$)"
        );
        RE2::GlobalReplace(&rest, spelled, "\\1[…]\\2");
    }
    return without_surnames(rest, surnames_);
}

void NameList::add_word(const std::string& word) {
    const bool digits = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits && word.size() >= 3 && !plain(word)) {
        identity_.words.push_back(word);
    }
}

}  // namespace clusterlotse::commands
