#include "matching/firms/firm_name.hpp"

#include "matching/text/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace clusterlotse::matching {
namespace {

bool legal_form(std::string_view word) {
    static constexpr std::array kForms = {"gmbh", "mbh", "kg",  "ag",  "ohg", "gbr",   "ug",
                                          "se",   "co",  "ek",  "e",   "k",   "inc",   "ltd",
                                          "llc",  "und", "u",   "and", "fa",  "firma", "der",
                                          "die",  "das", "the", "of",  "von", "fuer"};
    return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

std::vector<std::string> words_of_name(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char letter : fold(text).text + ' ') {
        const bool inside = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                            static_cast<unsigned char>(letter) >= 0x80;
        if (inside) {
            word += letter;
        } else if (!word.empty()) {
            if (!legal_form(word)) {
                words.push_back(word);
            }
            word.clear();
        }
    }
    return words;
}

}  // namespace

bool may_mean_firm(std::string_view written, std::string_view name) {
    const std::vector<std::string> meant = words_of_name(written);
    const std::vector<std::string> known = words_of_name(name);
    const auto in_name = [&](const std::string& word) {
        return std::find(known.begin(), known.end(), word) != known.end() ||
               (word.ends_with('s') &&
                std::find(known.begin(), known.end(), word.substr(0, word.size() - 1)) !=
                    known.end());
    };
    return !meant.empty() && std::all_of(meant.begin(), meant.end(), in_name);
}

}  // namespace clusterlotse::matching
