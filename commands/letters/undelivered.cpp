#include "commands/letters/undelivered.hpp"

#include "commands/desk/progress.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/terms.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/lost_talk.hpp"
#include "commands/letters/other_addresses.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/waves/distribution.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::OutboxReference;
using storage::Purpose;

/// What the mail adapter reads out of a bounce; everything else is a server's own wording.
constexpr std::string_view kReadOfBounces[] = {"user_unknown", "mailbox_full", "policy"};

/// The part of the template that says why a message did not arrive.
std::string part_for(std::string_view reason) {
    if (reason.starts_with("given up")) {
        return "given_up";
    }
    return std::ranges::count(kReadOfBounces, reason) > 0 ? std::string(reason) : "refused";
}

/// The part of the template that says what did not arrive; empty where nobody waits for it. What
/// is for moderators alone goes to the next of them by itself.
std::string_view part_for(Purpose purpose) {
    switch (purpose) {
        case Purpose::request:
            return "request";
        case Purpose::request_update:
            return "request_update";
        case Purpose::follow_up:
            return "follow_up";
        case Purpose::question_answer:
            return "question_answer";
        case Purpose::closing:
            return "closing";
        case Purpose::reminder:
            return "reminder";
        case Purpose::read_back:
            return "read_back";
        case Purpose::exchange:
            return "exchange";
        case Purpose::answer:
            return "answer";
        case Purpose::status:
            return "status";
        case Purpose::question:
            return "question";
        case Purpose::acknowledgement:
            return "acknowledgement";
        case Purpose::expiry:
            return "expiry";
        case Purpose::outcome:
            return "outcome";
        case Purpose::file_check:
            return "file_check";
        case Purpose::choice:
        case Purpose::need_or_news:
            return "choice";
        case Purpose::confirmation:
            return "confirmation";
        case Purpose::partner:
            return "partner";
        case Purpose::moderator_talk:
            return "moderator_talk";
        case Purpose::information:
            return "message";
        case Purpose::room_note:
        case Purpose::release:
        case Purpose::nobody_found:
        case Purpose::unclear_answer:
        case Purpose::override_reason:
        case Purpose::lesson:
        case Purpose::rating:
        case Purpose::digest:
        case Purpose::digest_item:
        case Purpose::free_capacity:
            break;
    }
    return {};
}

/// A bounce may come for a request that the firm has answered, or that went elsewhere since.
bool still_asks(const OutboxReference& row, const std::optional<storage::Invitation>& invitation) {
    return invitation && invitation->state == InvitationState::asked &&
           invitation->address == row.recipient;
}

class LostMessage {
public:
    LostMessage(Office& office, const OutboxReference& row)
        : office_(office),
          row_(row),
          reader_(office.members.speaker(row.recipient)),
          need_(row.context.need_id ? office.needs.find(*row.context.need_id) : std::nullopt),
          invitation_(
              row.context.invitation_id ? office.invitations.find(*row.context.invitation_id)
                                        : std::nullopt
          ),
          to_asker_(need_ && (row.place == Place::room || is_asker(reader_, *need_))) {}

    bool matters() const {
        const Purpose purpose = row_.context.purpose;
        if (part_for(purpose).empty() || row_.recipient.value.empty()) {
            return false;
        }
        // Word of a message that was lost is not told again where it is lost itself.
        // What a member wrote to the moderators went to each of them.
        if (reader_.moderator &&
            (purpose == Purpose::information || purpose == Purpose::moderator_talk)) {
            return false;
        }
        return purpose == Purpose::information
                   ? need_.has_value()
                   : purpose != Purpose::request || still_asks(row_, invitation_);
    }

    void mend(const std::string& reason) {
        const bool asks = row_.context.purpose == Purpose::request;
        const bool elsewhere =
            is_for_person(row_.context.purpose)
                ? reach_person_elsewhere(office_, row_)
                : need_ && (to_asker_ || to_supplier()) &&
                      reach_elsewhere(office_, row_, *need_, to_asker_ ? nullptr : &*invitation_);
        const std::string about = elsewhere ? std::string() : give_up_waiting(office_, row_);
        if (asks && !elsewhere && !advance(office_, *invitation_, InvitationEvent::fail_delivery)) {
            return;
        }
        tell_moderators(
            office_,
            "moderator_undelivered",
            told(reason).set("elsewhere", elsewhere).set("about", about),
            {Purpose::information, row_.context.need_id}
        );
        if (asks && !elsewhere && need_) {
            ask_more_after_no(office_, *need_);
        }
    }

private:
    bool to_supplier() const {
        return !to_asker_ && invitation_ && speaks_for(reader_, *invitation_);
    }

    Fields told(const std::string& reason) const {
        const std::string other =
            invitation_ ? firm_name(office_, invitation_->profile_id) : std::string();
        std::string firm = reader_.firm;
        if (to_asker_) {
            firm = office_.members.speaker(need_->asker).firm;
        } else if (!other.empty()) {
            firm = other;
        }
        Fields fields;
        fields.set("number", need_ ? need_->number : std::string())
            .set("firm", firm)
            .set("address", row_.recipient.value)
            .set("to_asker", to_asker_)
            .set("other", to_asker_ ? other : std::string())
            .set(std::string(part_for(row_.context.purpose)), true)
            .set(part_for(reason), true);
        return fields;
    }

    Office& office_;
    const OutboxReference& row_;
    Speaker reader_;
    std::optional<storage::NeedRecord> need_;
    std::optional<storage::Invitation> invitation_;
    bool to_asker_;
};

}  // namespace

void mark_undelivered(Office& office, const OutboxReference& row, const std::string& reason) {
    const std::string topic = "undelivered " + std::to_string(row.outbox_id);
    if (!office.inbox.first_time_within(row.recipient, topic, office.clock.now(), kEver) ||
        reach_moderator_elsewhere(office, row)) {
        return;
    }
    LostMessage lost(office, row);
    if (lost.matters()) {
        lost.mend(reason);
    }
}

}  // namespace clusterlotse::commands
