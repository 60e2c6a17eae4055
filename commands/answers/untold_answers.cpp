#include "commands/answers/untold_answers.hpp"

#include "commands/answers/answer_gaps.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "matching/answers/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::commands {

using storage::Invitation;
using storage::NeedRecord;
using storage::TimerKind;

std::vector<UntoldAnswer> untold_answers(Office& office, const NeedRecord& need) {
    std::vector<UntoldAnswer> untold;
    for (const Invitation& firm : office.invitations.answered_of(need.id)) {
        for (auto& words : office.invitations.answers_of(firm.id)) {
            const bool taken_back = words.text.empty() && words.reading.empty();
            if (words.from_supplier && words.id > need.answers_shown && !taken_back) {
                untold.push_back({firm, std::move(words)});
            }
        }
    }
    std::ranges::sort(untold, {}, [](const UntoldAnswer& one) { return one.words.id; });
    return untold;
}

void note_told_of(Office& office, NeedRecord& need, std::span<const UntoldAnswer> answers) {
    if (!answers.empty() && answers.back().words.id > need.answers_shown) {
        need.answers_shown = answers.back().words.id;
        office.needs.update(need);
    }
}

std::vector<Fields> untold_lines(
    Office& office, const NeedRecord& need, std::span<const UntoldAnswer> answers
) {
    std::vector<Fields> lines;
    for (const auto& [firm, words] : answers) {
        const bool wordless = trimmed(words.text).empty();
        const auto answer = storage::parse_answer(words.reading);
        const bool understood = answer && answer->kind != AnswerKind::unclear;
        Fields line;
        line.set("firm", firm_name(office, firm.profile_id))
            .set("text", wordless ? std::string() : words.text)
            .set(
                "read_as",
                wordless && understood ? matching::describe(*answer, need.language) : std::string()
            )
            .set("away", words.sender.empty());
        if (answer) {
            set_gaps(office, need, *answer, line);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

void tell_untold(Office& office, NeedRecord& need, Fields& fields) {
    const auto all = untold_answers(office, need);
    const std::size_t shown = std::min(all.size(), kMostUntoldShown);
    const std::size_t more = all.size() - shown;
    const auto first = std::span(all).first(shown);
    fields.set("has_untold", shown > 0)
        .set("one_untold", all.size() == 1)
        .set("untold", untold_lines(office, need, first))
        .set("more", more > 0 ? std::to_string(more) : std::string())
        .set("one_more", more == 1);
    note_told_of(office, need, first);
    if (more == 0) {
        office.timers.cancel(TimerKind::bundle, need.id);
    } else {
        const auto due = office.clock.now() + office.settings.needs.bundle_answers;
        office.timers.set_if_absent({TimerKind::bundle, need.id, 0, due});
    }
}

bool may_change_award(Office& office, const NeedRecord& need, const Invitation& chosen) {
    const auto untold = untold_answers(office, need);
    return std::ranges::any_of(untold, [&](const UntoldAnswer& one) {
        const bool declines = one.words.kind == name_of(AnswerKind::decline) ||
                              one.words.kind == name_of(AnswerKind::withdrawn);
        return one.firm.id == chosen.id || (!declines && !one.words.sender.empty());
    });
}

}  // namespace clusterlotse::commands
