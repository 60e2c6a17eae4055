#include "commands/needs/open_steps.hpp"

#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderators.hpp"

namespace clusterlotse::commands {

namespace {

std::string steps_with_firms(
    const Office& office, const Candidates& candidates, Language language
) {
    std::vector<std::string> steps;
    for (const StepCover& step : candidates.steps) {
        if (!step.firm.empty()) {
            steps.push_back(
                office.vocabulary.process_name(step.process, language) + ": " + step.firm
            );
        }
    }
    return joined(steps, " · ");
}

}  // namespace

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
        .set("steps", steps_with_firms(office, candidates, first.language));
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
