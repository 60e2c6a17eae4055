#include "commands/betrayal.hpp"

#include "commands/discretion.hpp"
#include "commands/name_list.hpp"
#include "commands/redaction.hpp"
#include "commands/words.hpp"
#include "matching/description.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A shorter word stands in too many others.
constexpr std::size_t kLeastLetters = 4;

std::string spelled_plainly(std::string_view text) {
    std::string plain = folded(text);
    for (const auto& [letter, letters] :
         {std::pair{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ß", "ss"}}) {
        for (auto at = plain.find(letter); at != std::string::npos; at = plain.find(letter)) {
            plain.replace(at, std::string_view(letter).size(), letters);
        }
    }
    return plain;
}

bool legal_form(const std::string& word) {
    static const RE2 form(R"((?i)gmbh|mbh|ohg|gbr|kgaa|haftungsbeschränkt|gesellschaft|firma|group)"
    );
    return RE2::FullMatch(word, form);
}

class Search {
public:
    Search(Office& office, std::string text, std::vector<std::string> file_names)
        : office_(office), text_(std::move(text)), file_names_(std::move(file_names)) {}

    void look_for(const std::string& words) {
        if (words.size() < kLeastLetters) {
            return;
        }
        const std::string wanted = spelled_plainly(words);
        if (stands_alone(spelled_plainly(text_), wanted)) {
            note(words);
        }
        for (const std::string& name : file_names_) {
            std::string squeezed = spelled_plainly(name);
            std::erase_if(squeezed, [](char c) { return c == ' ' || c == '_' || c == '-'; });
            std::string bare = wanted;
            std::erase_if(bare, [](char c) { return c == ' ' || c == '-'; });
            if (squeezed.find(bare) != std::string::npos) {
                note(name);
            }
        }
    }

    void look_for_contacts() {
        for (const std::string& found : contacts_in(text_, {})) {
            note(found);
        }
        for (const std::string& name : file_names_) {
            if (!contacts_in(name, {}).empty()) {
                note(name);
            }
        }
    }

    /// "Pumpenbau" or "Präzision" is what many firms are called.
    bool of_the_trade(const std::string& word) {
        return !matching::empty(office_.engine.understand(word, Date{}, Language::de));
    }

    std::vector<std::string> betraying;

private:
    static bool stands_alone(const std::string& text, const std::string& wanted) {
        const auto letter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                   static_cast<unsigned char>(c) >= 0x80;
        };
        for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) {
            const auto end = at + wanted.size();
            if ((at == 0 || !letter(text[at - 1])) && (end == text.size() || !letter(text[end]))) {
                return true;
            }
        }
        return false;
    }

    void note(const std::string& words) {
        if (std::ranges::find(betraying, words) == betraying.end()) {
            betraying.push_back(words);
        }
    }

    Office& office_;
    std::string text_;
    std::vector<std::string> file_names_;
};

}  // namespace

std::vector<std::string> betraying_words(
    Office& office, const storage::NeedRecord& need, const std::vector<std::string>& file_names
) {
    if (need.discretion == Discretion::open && !need.confidential) {
        return {};
    }
    Search search(office, text_for_suppliers(office, need), file_names);
    search.look_for_contacts();
    if (const auto profile = office.profiles.find(need.asker_profile)) {
        search.look_for(profile->name);
        for (const std::string& word : words_of_name(profile->name)) {
            if (!legal_form(word) && !search.of_the_trade(word)) {
                search.look_for(word);
            }
        }
        for (const Contact& contact : profile->contacts) {
            search.look_for(contact.name);
            const auto names = words_of_name(contact.name);
            if (names.size() > 1) {
                search.look_for(names.back());
            }
        }
    }
    return search.betraying;
}

}  // namespace clusterlotse::commands
