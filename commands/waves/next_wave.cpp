#include "commands/desk/enumerated.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/open_steps.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/step_firms.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

void tell_next_wave(
    Office& office,
    const storage::NeedRecord& need,
    const Candidates& candidates,
    bool wanted,
    const std::vector<std::string>& for_steps = {}
) {
    std::vector<std::string> steps;
    for (const std::string& step : for_steps) {
        steps.push_back(office.vocabulary.process_name(step, need.language));
    }
    std::vector<Fields> firms;
    for (const Candidate& candidate : candidates.fitting) {
        firms.push_back(Fields().set("firm", candidate.firm));
    }
    Fields fields;
    fields.set("number", need.number)
        .set("wanted", wanted)
        .set("for_steps", enumerated(steps, need.language))
        .set("firms", std::move(firms))
        .set("count", std::to_string(candidates.fitting.size()))
        .set("one", candidates.fitting.size() == 1);
    set_asked_steps(office, candidates, need.language, true, fields);
    write_to_asker(
        office,
        need,
        "next_wave",
        fields,
        {Purpose::acknowledgement, need.id},
        wanted ? Urgency::awaited : Urgency::unasked
    );
}

}  // namespace

bool ask_for_steps_left(Office& office, storage::NeedRecord& need) {
    if (!under_way(need.state) || need.wave >= kMostWaves) {
        return false;
    }
    const UnderstoodNeed understood = understand(office, need);
    const auto left = steps_left(office, need, understood);
    if (left.empty()) {
        return false;
    }
    const Candidates candidates = candidates_for_steps(
        office, need, understood, left, std::min(wave_size(office), kMostOfWave)
    );
    const bool somebody = !candidates.fitting.empty();
    if (somebody) {
        need.wave += 1;
        office.needs.update(need);
        tell_next_wave(office, need, candidates, false, left);
        ask(office, need, understood, candidates);
    }
    tell_open_steps(office, need, understood, candidates, false);
    return somebody;
}

bool ask_next_wave(Office& office, storage::NeedRecord& need, bool wanted, std::size_t most) {
    const UnderstoodNeed understood = understand(office, need);
    Candidates candidates;
    if (need.wave < kMostWaves) {
        candidates = find_candidates(
            office, need, understood, most > 0 ? std::min(most, kMostOfWave) : wave_size(office)
        );
    }
    if (candidates.fitting.empty()) {
        return false;
    }
    need.wave += 1;
    office.needs.update(need);
    tell_next_wave(office, need, candidates, wanted);
    ask(office, need, understood, candidates);
    return true;
}

}  // namespace clusterlotse::commands
