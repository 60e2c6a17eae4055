#include "commands/needs/open_steps.hpp"

#include "commands/desk/enumerated.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/waves/step_cover.hpp"
#include "commands/waves/widening_offers.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

/// The firms that are asked and do the step, in their order.
std::vector<std::string> firms_for(const Candidates& candidates, const std::string& step) {
    std::vector<std::string> firms;
    for (const Candidate& one : candidates.fitting) {
        if (serves(one, step)) {
            firms.push_back(one.firm);
        }
    }
    return firms;
}

std::vector<std::string> open_codes(const Candidates& candidates) {
    std::vector<std::string> codes;
    for (const StepCover& step : candidates.steps) {
        if (step.firm.empty()) {
            codes.push_back(step.process);
        }
    }
    return codes;
}

bool told_before(
    Office& office, const Address& reader, const NeedRecord& need, const Candidates& candidates
) {
    const std::string topic =
        "open steps " + std::to_string(need.id) + " " + joined(open_codes(candidates), ", ");
    return !office.inbox.first_time_within(reader, topic, office.clock.now(), kEver);
}

void tell_moderator(Office& office, const NeedRecord& need, const Candidates& candidates) {
    const auto moderators = reachable_moderators(office);
    if (moderators.empty() || told_before(office, moderators.front().address, need, candidates)) {
        return;
    }
    const Recipient& first = moderators.front();
    auto steps = asked_steps(office, candidates, first.language, true);
    Fields fields;
    fields.set("number", need.number)
        .set("text", text_for_suppliers(office, need))
        .set("firm", office.members.speaker(need.asker).firm)
        .set("open", open_steps(office, candidates, first.language))
        .set("has_asked_steps", !steps.empty())
        .set("asked_steps", std::move(steps));
    write_to(
        office,
        first,
        "moderator_open_steps",
        fields,
        {Purpose::nobody_found, need.id},
        Urgency::by_day
    );
}

void tell_asker(
    Office& office,
    const NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidates& candidates,
    bool on_card
) {
    auto lines = step_offers(office, need, understood, open_codes(candidates));
    if (told_before(office, need.asker, need, candidates) || (lines.empty() && on_card)) {
        return;
    }
    Fields fields;
    fields.set("number", need.number)
        .set("open", open_steps(office, candidates, need.language))
        .set("moderator_knows", !on_card && !office.members.moderators().empty())
        .set("has_suggestions", !lines.empty())
        .set("suggestions", std::move(lines));
    write_to_asker(
        office,
        need,
        "open_steps",
        fields,
        {Purpose::acknowledgement, need.id},
        on_card ? Urgency::awaited : Urgency::unasked
    );
}

}  // namespace

std::vector<Fields> asked_steps(
    const Office& office, const Candidates& candidates, Language language, bool name_firms
) {
    std::vector<Fields> steps;
    for (const StepCover& step : candidates.steps) {
        const auto firms = firms_for(candidates, step.process);
        if (!firms.empty()) {
            Fields line;
            line.set("step", office.vocabulary.process_name(step.process, language))
                .set("further", !steps.empty())
                .set("count", std::to_string(firms.size()))
                .set("one", firms.size() == 1)
                .set("names", name_firms ? joined(firms, ", ") : std::string());
            steps.push_back(std::move(line));
        }
    }
    return steps;
}

void set_asked_steps(
    const Office& office,
    const Candidates& candidates,
    Language language,
    bool name_firms,
    Fields& fields
) {
    auto steps = asked_steps(office, candidates, language, name_firms);
    // One step alone is what all these firms are asked for.
    const bool several = steps.size() > 1;
    fields.set("has_asked_steps", several)
        .set("asked_steps", several ? std::move(steps) : std::vector<Fields>{});
}

std::string open_steps(const Office& office, const Candidates& candidates, Language language) {
    std::vector<std::string> names;
    for (const std::string& code : open_codes(candidates)) {
        names.push_back(office.vocabulary.process_name(code, language));
    }
    return enumerated(names, language);
}

void tell_open_steps(
    Office& office,
    const NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidates& candidates,
    bool on_card
) {
    if ((on_card && candidates.fitting.empty()) || open_codes(candidates).empty()) {
        return;
    }
    tell_moderator(office, need, candidates);
    tell_asker(office, need, understood, candidates, on_card);
}

}  // namespace clusterlotse::commands
