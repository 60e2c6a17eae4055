#include "commands/needs/need_edit.hpp"

#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"

#include <algorithm>

namespace clusterlotse::commands {

using storage::Purpose;

void edit_need(Office& office, storage::NeedRecord& need, const std::string& text) {
    const std::string words = text.substr(0, kMaxNeedBytes);
    const UnderstoodNeed before = understand(office, need);
    storage::NeedRecord edited = need;
    edited.amendments.clear();
    // The day by which the asker wants answers is his, and holds where the new words name none.
    if (const auto answers = answer_time_of(need)) {
        edited.amendments.push_back(answer_time_beside(*answers));
    }
    const bool changed_later =
        need.state != NeedState::awaiting_release && need.state != NeedState::by_phone;
    if (!changed_later) {
        (void)take_answer_time_of(office, edited, words);
    }
    edited.text = words;
    const UnderstoodNeed after = understand(office, edited);
    for (const std::string& firm : before.excluded_firms) {
        if (std::ranges::find(after.excluded_firms, firm) == after.excluded_firms.end()) {
            edited.amendments.push_back("Bitte nicht an " + firm + ".");
        }
    }
    if (before.confidential && !after.confidential) {
        edited.amendments.emplace_back(kKeptConfidential);
    }
    if (!changed_later) {
        edited.version += 1;
        edited.updated_at = office.clock.now();
        const UnderstoodNeed understood = understand(office, edited);
        note_understood(edited, understood);
        note_discretion(office, edited);
        office.needs.update(edited);
        propose(office, edited, understood);
    } else {
        edited.text = need.text;
        (void)change_need(office, edited, words);
    }
    need = office.needs.find(need.id).value_or(edited);
    Fields fields;
    fields.set("number", need.number).set("text", words);
    write_to_asker(office, need, "need_edited", fields, {Purpose::acknowledgement, need.id});
}

}  // namespace clusterlotse::commands
