#include "commands/moderator/moderator_decisions.hpp"

#include "commands/letters/letters.hpp"
#include "commands/moderator/course_told.hpp"
#include "commands/moderator/decision.hpp"
#include "commands/moderator/held_by_phone.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_parking.hpp"
#include "commands/moderator/order_conditions.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/open_limit.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

Decision::Decision(
    Office& office, const Request& request, storage::NeedRecord need, const ModeratorWords& words
)
    : office_(office),
      request_(request),
      need_(std::move(need)),
      words_(words),
      understood_(understand(office, need_)),
      replies_(office, request, need_, words) {}

void Decision::take() {
    if (!words_.text && holds_on_condition(office_, request_, need_)) {
        return;
    }
    if (words_.nothing() && (put_aside(office_, request_, need_) || prolonged())) {
        return;
    }
    if (words_.nothing() || words_.unclear) {
        replies_.answer_shortly(
            need_.state == NeedState::no_match ? "nobody_unclear" : "release_unclear"
        );
        return;
    }
    if (need_.state == NeedState::awaiting_release) {
        has_need_before_him(office_, need_) ? decide_release() : wait_for_asker();
    } else if (has_ended(need_.state) && need_.state != NeedState::expired) {
        replies_.say_decided();
    } else {
        decide_later();
    }
}

bool Decision::prolonged() {
    return course_told(office_, request_, need_) || (says_renewal(office_, request_.message.text) &&
                                                     prolong_by_phone(office_, request_, need_));
}

void Decision::reject() {
    if (!reject_need(office_, need_, words_.reason, words_.told_reason())) {
        replies_.say_decided();
        return;
    }
    log_override(office_, request_, need_, OverrideKind::rejected, "", words_.reason);
    replies_.tell_others("rejected");
    replies_.confirm("rejected", replies_.number());
}

void Decision::by_phone() {
    if (!take_by_phone(office_, need_)) {
        replies_.say_decided();
        return;
    }
    log_override(office_, request_, need_, OverrideKind::by_phone, "", words_.reason);
    replies_.tell_others("by_phone");
    const bool why = replies_.asks_why();
    Fields fields = replies_.number();
    fields.set("why", replies_.question_if(why));
    reply_privately(
        office_,
        request_,
        "taken_by_phone",
        fields,
        {why ? Purpose::override_reason : Purpose::release, need_.id}
    );
}

bool has_need_before_him(Office& office, const storage::NeedRecord& need) {
    return need.state == NeedState::by_phone || need.state == NeedState::no_match ||
           waits_for_moderator(office, need) ||
           (need.state == NeedState::awaiting_release && is_held(office, need));
}

void decide(
    Office& office, const Request& request, storage::NeedRecord need, const ModeratorWords& words
) {
    Decision(office, request, std::move(need), words).take();
}

}  // namespace clusterlotse::commands
