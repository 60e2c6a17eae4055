#include "commands/endings/endings.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/answers/answer_table.hpp"
#include "commands/desk/progress.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/endings/award_names.hpp"
#include "commands/endings/award_outcome.hpp"
#include "commands/endings/award_reasons.hpp"
#include "commands/endings/lapse_reasons.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/letters/late_letters.hpp"
#include "commands/letters/letters.hpp"
#include "commands/waves/nearness.hpp"
#include "matching/needs/description.hpp"
#include "storage/answer_json.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::Purpose;

/// What no longer helps once the last word is there.
constexpr Purpose kOvertaken[] = {Purpose::request_update, Purpose::reminder};

bool drop_unsent_request(Office& office, const Invitation& invitation) {
    const auto request = office.outbox.find_invitation(invitation.id, Purpose::request);
    return request && office.outbox.cancel(request->outbox_id);
}

void drop_what_is_overtaken(Office& office, const Invitation& invitation) {
    for (const Purpose purpose : kOvertaken) {
        auto row = office.outbox.find_invitation(invitation.id, purpose);
        while (row && office.outbox.cancel(row->outbox_id)) {
            row = office.outbox.find_invitation(invitation.id, purpose);
        }
    }
}

/// His latest answer was a no.
bool said_no(const Invitation& firm) {
    const auto answer = storage::parse_answer(firm.reading);
    return answer && answer->kind == AnswerKind::decline;
}

/// A no that nobody came back to needs no further word; a change that might have met it does.
bool asked_once_more(Office& office, const Invitation& invitation) {
    return invitation.answered_at &&
           office.outbox.written_since(
               invitation.id, Purpose::request_update, *invitation.answered_at
           );
}

void write_last_word(
    Office& office,
    const storage::NeedRecord& need,
    const Invitation& invitation,
    std::string_view template_name,
    Fields fields,
    std::chrono::minutes waits = {}
) {
    drop_what_is_overtaken(office, invitation);
    fields.set("number", need.number).set("text", headline_for_suppliers(office, need));
    const auto request = office.outbox.find_invitation(invitation.id, Purpose::request);
    const auto thread = request ? std::optional(request->outbox_id) : std::nullopt;
    const Recipient reader{invitation.address, invitation.language, {}};
    const storage::OutboxContext context{Purpose::closing, need.id, invitation.id};
    if (waits > std::chrono::minutes(0)) {
        write_later(office, reader, template_name, fields, context, waits, thread);
    } else {
        write_to(office, reader, template_name, fields, context, Urgency::by_day, thread);
    }
}

const UnderstoodNeed* part_of(const Ending& ending, const Invitation& invitation) {
    for (const auto& [id, part] : ending.parts) {
        if (id == invitation.id) {
            return &part;
        }
    }
    return nullptr;
}

/// `part`: what it gets of the order, where it does not get all.
void choose(
    Office& office,
    const storage::NeedRecord& need,
    Invitation& invitation,
    const UnderstoodNeed* part
) {
    if (advance(office, invitation, InvitationEvent::choose)) {
        Fields fields = asker_for_chosen(office, need, invitation);
        if (part != nullptr) {
            const auto words = matching::describe(*part, office.vocabulary, invitation.language);
            fields.set("part", joined(words, ", "));
        }
        write_last_word(office, need, invitation, "closing_chosen", std::move(fields));
        release_files(office, need, invitation);
    }
}

bool gets_order(const Ending& ending, const Invitation& invitation) {
    return ending.event == NeedEvent::award &&
           (invitation.id == ending.chosen || part_of(ending, invitation) != nullptr);
}

Fields not_chosen(EndReason reason) {
    return Fields().set(std::string(name_of(reason)), true).set("answered", true);
}

/// To whoever has offered nothing.
void tell_decided(
    Office& office,
    const storage::NeedRecord& need,
    const Invitation& invitation,
    bool others_answered
) {
    const Fields fields =
        Fields().set("others_answered", others_answered).set("decided", !others_answered);
    write_last_word(office, need, invitation, "closing_not_chosen", fields);
}

/// Who answered gets it with a reason, and while the asker may still name his own it waits.
void pass_over(
    Office& office,
    const storage::NeedRecord& need,
    const Invitation& invitation,
    EndReason reason,
    bool waits
) {
    write_last_word(
        office,
        need,
        invitation,
        "closing_not_chosen",
        not_chosen(reason),
        waits ? office.settings.needs.bundle_answers : std::chrono::minutes(0)
    );
}

EndReason reason_for(
    const Office& office,
    const storage::NeedRecord& need,
    const Invitation& firm,
    const std::optional<Invitation>& chosen,
    EndReason said
) {
    const bool nearer = said == EndReason::closer && chosen &&
                        is_surely_nearer(office, need, chosen->profile_id, firm.profile_id);
    return reason_against(firm, chosen, said, office.settings.cluster.timezone, nearer);
}

/// While the asker may still say why, it waits.
void let_lapse(
    Office& office, const storage::NeedRecord& need, const Invitation& invitation, bool waits
) {
    Fields fields;
    fields.set(std::string(name_of(need.state.state())), true)
        .set("answered", !said_no(invitation) && person_answered(office, invitation));
    if (const std::string reason = lapse_reason(office, need, invitation); !reason.empty()) {
        fields.set(reason, true);
    }
    write_last_word(
        office,
        need,
        invitation,
        "closing_lapsed",
        fields,
        waits ? office.settings.needs.bundle_answers : std::chrono::minutes(0)
    );
}

void close(
    Office& office, const storage::NeedRecord& need, const Ending& ending, Invitation& invitation
) {
    if (invitation.state == InvitationState::proposed) {
        (void)advance(office, invitation, InvitationEvent::remove);
        return;
    }
    if (!is_open(invitation.state)) {
        return;
    }
    const bool declined = invitation.state == InvitationState::declined;
    if (declined) {
        drop_what_is_overtaken(office, invitation);
    }
    const bool settled = declined && !asked_once_more(office, invitation);
    const bool answered = !declined && person_answered(office, invitation);
    const bool unreached = invitation.state == InvitationState::undelivered ||
                           (!answered && !declined && drop_unsent_request(office, invitation));
    const bool awarded = ending.event == NeedEvent::award && !unreached;
    // Who said nothing was too slow, whatever else decided between the others. That is for the
    // figures; he is told that others had answered, which is no reproach.
    const auto chosen =
        awarded && ending.chosen ? office.invitations.find(*ending.chosen) : std::nullopt;
    const EndReason reason =
        answered ? reason_for(office, need, invitation, chosen, ending.reason) : EndReason::faster;
    if (awarded && !declined) {
        invitation.reason = name_of(reason);
    }
    const auto event = awarded ? InvitationEvent::pass_over : InvitationEvent::lapse;
    if (!advance(office, invitation, event) || settled || unreached) {
        return;
    }
    if (awarded && !answered) {
        tell_decided(office, need, invitation, chosen && chosen->answered_at);
    } else if (awarded) {
        pass_over(office, need, invitation, reason, ending.asks_why);
    } else {
        let_lapse(office, need, invitation, ending.asks_why && answered);
    }
}

std::string stored_reason(const Ending& ending) {
    if (!ending.words.empty() || ending.reason == EndReason::unspecified) {
        return ending.words;
    }
    return std::string(name_of(ending.reason));
}

}  // namespace

bool end_need(Office& office, storage::NeedRecord& need, const Ending& ending) {
    if (!need.state.can(ending.event) || !has_ended(*next(need.state, ending.event))) {
        return false;
    }
    const bool was_over = has_ended(need.state);
    show_before_end(office, need);
    need.parked_until.reset();
    if (!advance(office, need, ending.event, stored_reason(ending))) {
        return false;
    }
    for (Invitation& invitation : office.invitations.of_need(need.id)) {
        if (gets_order(ending, invitation)) {
            choose(office, need, invitation, part_of(ending, invitation));
        } else {
            close(office, need, ending, invitation);
        }
    }
    if (ending.event == NeedEvent::award) {
        watch_award(office, need);
    }
    if (!was_over) {
        note_in_room(office, need, "room_ended", Fields().set("number", need.number));
    }
    return true;
}

bool give_reason(
    Office& office, const storage::NeedRecord& need, const Invitation& chosen, EndReason reason
) {
    bool any = false;
    for (Invitation& firm : office.invitations.of_need(need.id)) {
        const auto word = office.outbox.find_invitation(firm.id, Purpose::closing);
        if (firm.state != InvitationState::not_chosen || !word || said_no(firm) ||
            !person_answered(office, firm)) {
            continue;
        }
        const EndReason own = reason_for(office, need, firm, chosen, reason);
        if (office.outbox.cancel(word->outbox_id)) {
            firm.reason = name_of(own);
            office.invitations.update(firm);
            write_last_word(office, need, firm, "closing_not_chosen", not_chosen(own));
            any = true;
        }
    }
    return any;
}

bool give_lapse_reasons(Office& office, const storage::NeedRecord& need) {
    bool any = false;
    for (const Invitation& firm : office.invitations.of_need(need.id)) {
        const auto word = office.outbox.find_invitation(firm.id, Purpose::closing);
        if (firm.state == InvitationState::lapsed && word && !said_no(firm) &&
            person_answered(office, firm) && office.outbox.cancel(word->outbox_id)) {
            let_lapse(office, need, firm, false);
            any = true;
        }
    }
    return any;
}

bool take_back(Office& office, const storage::NeedRecord& need, Invitation invitation) {
    if (invitation.state == InvitationState::proposed) {
        (void)advance(office, invitation, InvitationEvent::remove);
        return false;
    }
    const bool declined = invitation.state == InvitationState::declined;
    const bool answered = person_answered(office, invitation);
    if (declined) {
        drop_what_is_overtaken(office, invitation);
    }
    const bool settled = declined && !asked_once_more(office, invitation);
    const bool unreached = invitation.state == InvitationState::undelivered ||
                           (!answered && drop_unsent_request(office, invitation));
    if (!advance(office, invitation, InvitationEvent::lapse) || unreached) {
        return false;
    }
    if (!settled) {
        const Fields fields = Fields().set("taken_back", true).set("answered", answered);
        write_last_word(office, need, invitation, "closing_lapsed", fields);
    }
    return true;
}

bool take_back_unsent(Office& office, Invitation invitation) {
    return invitation.state == InvitationState::asked && drop_unsent_request(office, invitation) &&
           advance(office, invitation, InvitationEvent::propose);
}

}  // namespace clusterlotse::commands
