#include "commands/needs/part_news.hpp"

#include "commands/asker/asker_desk.hpp"
#include "commands/desk/stance.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/named_part.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/recent_needs.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

bool begins_with_a_part(const std::string& text) {
    static const RE2 part(
        R"((?is)\W*(?:(?:und|ach|noch|also|hallo|guten tag|moin|ja|and|oh)[\s,]+)*(?:bei|für|fuer|zu|on|for|with|of)\s+(?:den|der|dem|die|das|unser\w*|the|our)\s+\pL{4,}[\s,:].*)"
    );
    return RE2::FullMatch(text, part);
}

}  // namespace

bool part_news_told(Utterance& said) {
    const std::string& text = said.text();
    const UnderstoodNeed& read = said.understood();
    UnderstoodNeed details = read;
    details.kind.clear();
    details.processes.clear();
    const bool says_more = !matching::empty(details) || read.quantity || read.deadline;
    if (text.size() > kLongestAfterthought || said.message().place == Place::room ||
        text.find('?') != std::string::npos || !says_more || asks_for_work(text) ||
        !begins_with_a_part(text)) {
        return false;
    }
    std::vector<storage::NeedRecord> meant = recent_needs(said.office(), said.speaker());
    std::erase_if(meant, [&](const storage::NeedRecord& need) {
        const UnderstoodNeed known = understand(said.office(), need);
        const bool same_work = std::ranges::all_of(read.processes, [&](const std::string& process) {
            return std::ranges::find(known.processes, process) != known.processes.end();
        });
        return !same_work || !points_at_part(text, whole_text(need));
    });
    if (meant.size() == 1) {
        complete_need(said.office(), said.request(), meant.front(), text);
        keep_files_beside(said.office(), said.request(), meant.front().id);
    } else if (!meant.empty()) {
        offer_needs(said.office(), said.request(), text, std::move(meant));
    } else {
        return false;
    }
    return true;
}

}  // namespace clusterlotse::commands
