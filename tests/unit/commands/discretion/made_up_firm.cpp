#include "commands/discretion/name_list.hpp"
#include "matching/text/text.hpp"
#include "tests/unit/commands/discretion/made_up_firms.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace clusterlotse::test {

namespace {

/// A shorter one stands in too many words.
constexpr std::size_t kLeastPiece = 5;

std::string letters_and_digits(std::string_view text) {
    std::string out;
    for (const char c : matching::fold(text).text) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out += c;
        }
    }
    return out;
}

std::string in_words(std::string_view text) {
    std::string out = " ";
    for (const char c : matching::fold(text).text) {
        const bool inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        out += inside ? c : ' ';
    }
    return out + " ";
}

std::string phone_of(std::size_t at) {
    static constexpr std::array<const char*, 10> kForms = {
        "06371 #-0",
        "+49 6371 #",
        "+49 (0) 6371/#-12",
        "0049-6371-#",
        "(06371) #",
        "06371/#",
        "0171 #9",
        "06371 - # 33",
        "+49.6371.#.15",
        "0 63 71 / #"};
    std::string phone = kForms[at % kForms.size()];
    return phone.replace(phone.find('#'), 1, std::to_string(71211 + at * 37));
}

std::string street_of(std::size_t at) {
    static constexpr std::array<const char*, 8> kStreets = {
        "Kupferbergstraße #",
        "Am Alten Zollhaus #",
        "Industriestr. #a",
        "In den Pfuhlwiesen #",
        "Zum Steinernen Mann #",
        "Gutenbergring #",
        "Max-Planck-Straße #",
        "Auf der Heide #"};
    std::string street = kStreets[at % kStreets.size()];
    return street.replace(street.find('#'), 1, std::to_string(3 + at));
}

void add(std::vector<std::string>& list, const std::string& one, std::size_t least) {
    if (one.size() >= least && std::ranges::find(list, one) == list.end()) {
        list.push_back(one);
    }
}

void change(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::string upper(std::string text) {
    for (const auto& [from, to] :
         {std::pair{"ä", "Ä"}, {"ö", "Ö"}, {"ü", "Ü"}, {"ß", "SS"}, {"è", "È"}, {"é", "É"}}) {
        change(text, from, to);
    }
    for (char& c : text) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
    return text;
}

std::string lower(std::string text) {
    for (const auto& [from, to] : {std::pair{"Ä", "ä"}, {"Ö", "ö"}, {"Ü", "ü"}}) {
        change(text, from, to);
    }
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return text;
}

std::string in_english_letters(std::string text) {
    for (const auto& [from, to] :
         {std::pair{"ä", "ae"},
          {"ö", "oe"},
          {"ü", "ue"},
          {"ß", "ss"},
          {"Ä", "Ae"},
          {"Ö", "Oe"},
          {"Ü", "Ue"}}) {
        change(text, from, to);
    }
    return text;
}

std::string spaced(const std::string& text) {
    std::string out;
    for (const char c : in_english_letters(text)) {
        out += (out.empty() ? "" : " ") + std::string(1, c);
    }
    return upper(out);
}

}  // namespace

MadeUpFirm made_up_firm(const std::string& row, std::size_t at) {
    std::istringstream fields(row);
    MadeUpFirm firm;
    std::string marked;
    std::string person;
    Profile& profile = firm.profile;
    std::getline(fields, marked, '|');
    std::getline(fields, profile.city, '|');
    std::getline(fields, person, '|');
    std::getline(fields, firm.domain);
    std::string piece;
    for (const char c : marked) {
        if (c == '[' || c == '<') {
            piece.clear();
        } else if (c == ']' || c == '>') {
            firm.word = firm.word.empty() ? piece : firm.word;
            const std::string letters = letters_and_digits(piece);
            if (c == ']' && letters.size() >= kLeastPiece) {
                add(firm.pieces, letters, kLeastPiece);
            } else {
                // A short one is a word of its own, or two: "M&K".
                const std::string words = in_words(piece);
                add(firm.words, letters, 3);
                add(firm.words, words.substr(1, words.size() - 2), 2);
            }
        } else {
            profile.name += c;
            piece += c;
        }
    }
    firm.name = commands::without_legal_form(profile.name);
    firm.word = firm.word.empty() ? firm.name : firm.word;
    add(firm.pieces, letters_and_digits(firm.name), kLeastPiece);
    firm.first = person.substr(0, person.find(' '));
    firm.last = person.substr(person.find(' ') + 1);
    add(firm.words, letters_and_digits(firm.last), 3);
    add(firm.words, letters_and_digits(firm.first), 3);
    firm.phone = phone_of(at);
    firm.street = street_of(at);
    add(firm.pieces, std::to_string(71211 + at * 37), kLeastPiece);
    add(firm.pieces, letters_and_digits(firm.street), kLeastPiece);
    add(firm.pieces, letters_and_digits(firm.domain.substr(0, firm.domain.find('.'))), 4);
    profile.id = "made-up-" + std::to_string(at);
    profile.role = "manufacturer";
    profile.postcode = std::to_string(66120 + at * 13);
    add(firm.pieces, profile.postcode, kLeastPiece);
    profile.website = "https://www." + firm.domain;
    Contact contact;
    contact.name = person;
    contact.role = "purchasing";
    contact.email =
        lower(in_english_letters(firm.last.substr(0, firm.last.find(' ')))) + "@" + firm.domain;
    contact.matrix = "@made-up-" + std::to_string(at) + ":" + firm.domain;
    profile.contacts = {contact};
    return firm;
}

std::string told_of(const MadeUpFirm& firm, std::string_view bytes) {
    const std::string letters = letters_and_digits(bytes);
    for (const std::string& piece : firm.pieces) {
        if (letters.find(piece) != std::string::npos) {
            return piece;
        }
    }
    const std::string words = in_words(bytes);
    for (const std::string& word : firm.words) {
        for (const char* ending : {" ", "s ", "er ", "sche "}) {
            if (words.find(" " + word + ending) != std::string::npos) {
                return word;
            }
        }
    }
    return {};
}

std::string filled_in(std::string form, const MadeUpFirm& firm) {
    const Profile& profile = firm.profile;
    // "Groß' Teil"
    const bool hisses = firm.word.ends_with("ß") || firm.word.ends_with('s') ||
                        firm.word.ends_with('x') || firm.word.ends_with('z');
    change(form, "{W}s ", hisses ? "{W}' " : "{W}s ");
    for (const auto& [mark, words] : std::initializer_list<std::pair<const char*, std::string>>{
             {"{F}", profile.name},
             {"{N}", firm.name},
             {"{W}", firm.word},
             {"{w}", lower(firm.word)},
             {"{G}", upper(firm.word)},
             {"{A}", in_english_letters(firm.word)},
             {"{S}", spaced(firm.word)},
             {"{P}", profile.contacts[0].name},
             {"{V}", firm.first},
             {"{L}", firm.last},
             {"{v}", lower(firm.first)},
             {"{l}", lower(firm.last)},
             {"{D}", firm.domain},
             {"{M}", *profile.contacts[0].email},
             {"{T}", firm.phone},
             {"{R}", firm.street},
             {"{O}", profile.postcode + " " + profile.city}}) {
        change(form, mark, words);
    }
    return form;
}

}  // namespace clusterlotse::test
