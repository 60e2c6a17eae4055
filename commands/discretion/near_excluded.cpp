#include "commands/discretion/near_excluded.hpp"

#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_mentions.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// Names of more firms than this are looked at no closer.
constexpr std::size_t kMostNear = 200;
constexpr std::size_t kMostSpared = 12;
constexpr std::size_t kFewestWords = 2;
/// Words that begin with so many letters alike may be forms of one place's name.
constexpr std::size_t kLeastAlike = 5;

/// "Speyer" of "Speyerbach", "Alsenz" of "Alsenborn", one slip of the pen.
bool is_nearly(const std::string& word, const std::string& part) {
    if (word == part || may_be_word_of_name(word, part)) {
        return true;
    }
    const auto [left, right] = std::ranges::mismatch(word, part);
    const auto alike = static_cast<std::size_t>(left - word.begin());
    return alike >= kLeastAlike && alike + 1 >= word.size();
}

bool any_nearly(const std::vector<std::string>& words, const std::vector<std::string>& parts) {
    return std::ranges::any_of(words, [&](const std::string& word) {
        return std::ranges::any_of(parts, [&](const std::string& part) {
            return is_nearly(word, part);
        });
    });
}

/// "Firma Berger aus Homburg" without what is no name.
std::vector<std::string> words_that_tell(std::string_view written) {
    std::vector<std::string> words = name_words(std::string(written));
    std::erase_if(words, [](const std::string& word) {
        return word == "aus" || word == "in" || word == "from" || word == "bei" || word == "die" ||
               word == "der";
    });
    return words;
}

}  // namespace

std::vector<std::string> names_near(const Office& office, std::string_view written) {
    const std::vector<std::string> words = words_that_tell(written);
    std::vector<std::string> names;
    if (words.size() < kFewestWords) {
        return names;
    }
    bool is_called_so = false;
    std::vector<std::string> ids;
    office.profiles.for_each_name([&](const std::string& id, const std::string& name) {
        is_called_so = is_called_so || matching::may_mean_firm(written, name);
        if (!is_called_so && ids.size() < kMostNear && any_nearly(words, name_words(name))) {
            ids.push_back(id);
        }
    });
    if (is_called_so) {
        return names;
    }
    for (const std::string& id : ids) {
        const auto profile = office.profiles.find(id);
        if (!profile) {
            continue;
        }
        std::vector<std::string> known = name_words(profile->name);
        const std::vector<std::string> town = name_words(profile->city);
        known.insert(known.end(), town.begin(), town.end());
        const bool near = std::ranges::all_of(words, [&](const std::string& word) {
            return std::ranges::any_of(known, [&](const std::string& part) {
                return is_nearly(word, part);
            });
        });
        if (near && names.size() < kMostSpared) {
            names.push_back(profile->name);
        }
    }
    return names;
}

void set_near_excluded(
    const Office& office,
    const std::vector<std::string>& excluded,
    Language language,
    Fields& fields
) {
    std::vector<Fields> list;
    for (const std::string& written : excluded) {
        const std::vector<std::string> near = names_near(office, written);
        if (!near.empty()) {
            list.push_back(Fields()
                               .set("written", written)
                               .set("near", enumerated(near, language))
                               .set("several_near", near.size() > 1)
                               .set("first", near.front()));
        }
    }
    fields.set("near_excluded", std::move(list));
}

}  // namespace clusterlotse::commands
