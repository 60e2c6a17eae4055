#include "commands/asker/stop_asking.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/questions/question_links.hpp"
#include "commands/questions/questions.hpp"
#include "commands/waves/distribution.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// A firm that waits for the asker's word, and its first question without an answer.
struct Waiting {
    Invitation firm;
    AskedQuestion question;
};

std::optional<Waiting> waits_for_asker(Office& office, const NeedRecord& need) {
    for (const Invitation& one : office.invitations.answered_of(need.id)) {
        if (!is_open(one.state) || one.state == InvitationState::declined ||
            was_answered(office, one)) {
            continue;
        }
        auto questions = questions_of(office, one);
        const auto open = std::ranges::find(questions, false, &AskedQuestion::answered);
        if (open != questions.end()) {
            return Waiting{one, std::move(*open)};
        }
        // "Passt der Preis?"
        auto last = question_of(office, one, std::nullopt);
        if (one.state == InvitationState::questioned && last.id) {
            return Waiting{one, std::move(last)};
        }
    }
    return std::nullopt;
}

}  // namespace

Fields end_asking(Office& office, NeedRecord& need) {
    const bool before = need.wave == kNoMoreWaves;
    need.wave = kNoMoreWaves;
    need.updated_at = office.clock.now();
    office.needs.update(need);
    office.timers.cancel(storage::TimerKind::wave, need.id);
    const auto asked = office.invitations.of_need(need.id);
    const auto waiting = std::ranges::count_if(asked, [](const Invitation& one) {
        return one.state == InvitationState::asked;
    });
    Fields fields;
    fields.set("number", need.number)
        .set("before", before)
        .set("count", std::to_string(waiting))
        .set("one", waiting == 1)
        .set("several", waiting > 1);
    return fields;
}

bool stop_asking(Office& office, const Request& request, NeedRecord& need) {
    if (!under_way(need.state) && need.state != NeedState::parked) {
        return false;
    }
    Fields fields = end_asking(office, need);
    storage::OutboxContext context{Purpose::acknowledgement, need.id};
    if (const auto open = waits_for_asker(office, need)) {
        const auto profile = office.profiles.find(open->firm.profile_id);
        fields.set("firm", profile ? profile->name : open->firm.profile_id)
            .set("question", first_line(open->question.asked.question));
        context = question_context(open->firm, open->question.id);
    }
    answer_asker(office, request, need, "asking_stopped", fields, context);
    return true;
}

std::optional<std::string> asking_stopped(Office& office, const Request& request, NeedRecord need) {
    const AskerWords words = read_asker(request.message.text, setting_of(office, need));
    if (words.says != AskerSays::stops_asking || !stop_asking(office, request, need)) {
        return std::nullopt;
    }
    return words.rest;
}

bool ask_again(Office& office, NeedRecord& need) {
    if (need.wave != kNoMoreWaves) {
        return false;
    }
    need.wave = 1;
    for (const Invitation& one : office.invitations.of_need(need.id)) {
        need.wave = one.wave < kNoMoreWaves ? std::max(need.wave, one.wave) : need.wave;
    }
    office.needs.update(need);
    wait_for_next_wave(office, need);
    ask_more_after_no(office, need);
    return true;
}

}  // namespace clusterlotse::commands
