#include "commands/discretion/own_names.hpp"

#include "commands/asker/asker_firms.hpp"
#include "commands/discretion/own_abbreviations.hpp"

namespace clusterlotse::commands {

NameList own_names(Office& office, const storage::NeedRecord& need) {
    NameList own(office);
    const std::vector<Profile> firms = firms_of_asker(office, need);
    std::vector<std::string> texts = need.amendments;
    texts.push_back(need.text);
    for (const Profile& firm : firms) {
        own.add_profile(firm, true);
        for (const std::string& text : texts) {
            for (std::string& letters : own_abbreviations(text, firm.name)) {
                own.add_as_written(std::move(letters));
            }
        }
    }
    if (firms.empty()) {
        own.add_address(need.asker.value);
    }
    return own;
}

std::vector<std::string> texts_of(const storage::NeedRecord& need) {
    std::vector<std::string> texts = need.amendments;
    texts.push_back(need.text);
    return texts;
}

}  // namespace clusterlotse::commands
