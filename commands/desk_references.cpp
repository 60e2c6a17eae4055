#include "commands/answers.hpp"
#include "commands/desk.hpp"
#include "commands/letters.hpp"
#include "commands/local_time.hpp"
#include "commands/needs.hpp"
#include "commands/words.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

using namespace std::chrono_literals;
using storage::NeedState;
using storage::Purpose;

constexpr std::size_t kMaxOpen = 9;

}  // namespace

bool Desk::speaks_for(const Speaker& speaker, const storage::Invitation& invitation) const {
    return speaker.address == invitation.address ||
           (!speaker.profile_id.empty() && speaker.profile_id == invitation.profile_id);
}

bool Desk::is_asker(const Speaker& speaker, const storage::NeedRecord& need) const {
    return speaker.address == need.asker ||
           (!speaker.profile_id.empty() && speaker.profile_id == need.asker_profile);
}

bool Desk::handle_reference(const Request& request, const storage::OutboxReference& row) {
    const InboundMessage& message = request.message;
    const storage::OutboxContext& context = row.context;
    switch (context.purpose) {
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::follow_up: {
            const auto invitation = context.invitation_id
                                        ? office_.invitations.find(*context.invitation_id)
                                        : std::nullopt;
            if (!invitation || !speaks_for(request.speaker, *invitation) ||
                message.kind == InboundKind::reaction) {
                return message.kind == InboundKind::reaction;
            }
            answer_need(office_, request, *invitation, message.text);
            return true;
        }
        case Purpose::answer: {
            const auto invitation = context.invitation_id
                                        ? office_.invitations.find(*context.invitation_id)
                                        : std::nullopt;
            const auto need = invitation ? office_.needs.find(invitation->need_id) : std::nullopt;
            if (!need || !is_asker(request.speaker, *need) ||
                message.kind == InboundKind::reaction) {
                return message.kind == InboundKind::reaction;
            }
            follow_up(office_, request, *invitation, message.text);
            return true;
        }
        case Purpose::acknowledgement:
        case Purpose::room_note: {
            const auto need = context.need_id ? office_.needs.find(*context.need_id) : std::nullopt;
            if (!need) {
                return false;
            }
            if (is_asker(request.speaker, *need)) {
                amend(request, *need);
                return true;
            }
            if (message.place == Place::room && message.kind == InboundKind::text) {
                answer_unasked(office_, request, *need, message.text);
                return true;
            }
            return false;
        }
        case Purpose::confirmation: {
            if (row.recipient != request.speaker.address || !context.held_id) {
                return false;
            }
            if (disowns(message.text)) {
                office_.inbox.release(*context.held_id);
                reply(office_, request, "confirmation_refused", {});
                return true;
            }
            if (auto held = office_.inbox.release(*context.held_id)) {
                held->message.verdict = SenderVerdict::pass;
                const Request genuine{held->message, request.speaker};
                handle_as(genuine);
            }
            return true;
        }
        case Purpose::choice:
            return handle_choice(request);
        case Purpose::release: {
            const auto need = context.need_id ? office_.needs.find(*context.need_id) : std::nullopt;
            if (!need || !request.speaker.moderator) {
                return false;
            }
            if (need->state != NeedState::awaiting_release) {
                reply(
                    office_, request, "release_done_before", Fields().set("number", need->number)
                );
            } else if (says_yes(message.text)) {
                release_need(office_, *need);
                reply(office_, request, "released", Fields().set("number", need->number));
            } else if (says_no(message.text)) {
                reject_need(office_, *need);
                reply(office_, request, "rejected", Fields().set("number", need->number));
            } else {
                reply(office_, request, "release_unclear", Fields().set("number", need->number));
            }
            return true;
        }
        case Purpose::information:
            return message.kind == InboundKind::reaction;
    }
    return false;
}

void Desk::amend(const Request& request, storage::NeedRecord need) {
    const InboundMessage& message = request.message;
    const Fields number = Fields().set("number", need.number);
    if (need.state == NeedState::withdrawn || need.state == NeedState::rejected) {
        reply(office_, request, "need_ended", number);
    } else if (says_withdrawn(message.text)) {
        withdraw_need(office_, need, false);
        reply(office_, request, "withdrawn", number);
    } else if (need.state == NeedState::awaiting_release &&
               office_.settings.needs.release == config::Release::confirm && says_yes(message.text)) {
        release_need(office_, need);
    } else if (message.kind == InboundKind::reaction) {
        return;
    } else if (small_talk(message.text) != SmallTalk::none || says_yes(message.text) || says_no(message.text)) {
        reply(office_, request, "thanks", {});
    } else if (const auto answered = answered_invitations(need); !answered.empty()) {
        // "12 € ist in Ordnung" must not become part of a text that every competitor reads.
        ask_which(office_, request, answered, false, &need);
    } else {
        complete_need(request, need, message.text);
    }
}

void Desk::complete_need(
    const Request& request, const storage::NeedRecord& need, const std::string& text
) {
    change_need(office_, need, need.text + "\n" + std::string(trimmed(text)));
    const auto changed = office_.needs.find(need.id);
    const Date today = local_date(office_.clock.now(), office_.settings.cluster.timezone);
    const UnderstoodNeed understood =
        office_.engine.understand(changed->text, today, need.language);
    const auto words = matching::describe(understood, office_.vocabulary, need.language);
    Fields fields;
    fields.set("number", need.number).set("understood", joined(words, " · "));
    reply(office_, request, "need_changed", fields, {Purpose::acknowledgement, need.id});
}

std::vector<storage::Invitation> Desk::answered_invitations(const storage::NeedRecord& need) {
    std::vector<storage::Invitation> answered;
    for (auto& invitation : office_.invitations.of_need(need.id)) {
        if (invitation.state == storage::InvitationState::answered && answered.size() < kMaxOpen) {
            answered.push_back(std::move(invitation));
        }
    }
    return answered;
}

}  // namespace clusterlotse::commands
