#include "commands/needs/open_steps.hpp"

#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderators.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// The firms that are asked and do the step, in their order.
std::vector<std::string> firms_for(const Candidates& candidates, const std::string& step) {
    std::vector<std::string> firms;
    for (const Candidate& one : candidates.fitting) {
        if (std::ranges::find(one.match.covers, step) != one.match.covers.end()) {
            firms.push_back(one.firm);
        }
    }
    return firms;
}

}  // namespace

std::vector<std::string> asked_steps(
    const Office& office, const Candidates& candidates, Language language, bool name_firms
) {
    std::vector<std::string> steps;
    for (const StepCover& step : candidates.steps) {
        const auto firms = firms_for(candidates, step.process);
        if (!firms.empty()) {
            const std::string name = office.vocabulary.process_name(step.process, language);
            steps.push_back(name_firms ? name + ": " + joined(firms, ", ") : name);
        }
    }
    return steps;
}

std::string open_steps(const Office& office, const Candidates& candidates, Language language) {
    std::vector<std::string> names;
    for (const StepCover& step : candidates.steps) {
        if (step.firm.empty()) {
            names.push_back(office.vocabulary.process_name(step.process, language));
        }
    }
    return joined(names, ", ");
}

void tell_open_steps(
    Office& office, const storage::NeedRecord& need, const Candidates& candidates
) {
    const auto moderators = reachable_moderators(office);
    if (candidates.fitting.empty() || moderators.empty()) {
        return;
    }
    const Recipient& first = moderators.front();
    const std::string open = open_steps(office, candidates, first.language);
    const std::string topic = "open steps " + std::to_string(need.id) + " " + open;
    if (open.empty() ||
        !office.inbox.first_time_within(first.address, topic, office.clock.now(), kEver)) {
        return;
    }
    Fields fields;
    fields.set("number", need.number)
        .set("text", text_for_suppliers(office, need))
        .set("firm", office.members.speaker(need.asker).firm)
        .set("open", open)
        .set("steps", joined(asked_steps(office, candidates, first.language, true), " · "));
    write_to(
        office,
        first,
        "moderator_open_steps",
        fields,
        {storage::Purpose::nobody_found, need.id},
        Urgency::by_day
    );
}

}  // namespace clusterlotse::commands
