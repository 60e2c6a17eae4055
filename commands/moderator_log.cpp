#include "commands/moderator_log.hpp"

#include "commands/letters.hpp"
#include "commands/moderator_list.hpp"
#include "commands/words.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using Verdict = ModeratorWords::Verdict;

/// Who takes it by phone is not asked why: what comes next is said in the same message.
constexpr std::string_view kByPhone = "by_phone";

/// After these the need is no longer with the moderator alone.
bool takes_back_from_phone(const std::string& action) {
    return action == "released" || action == "added" || action == "university";
}

bool has_no_reason(const Request& request, const storage::Override& decision) {
    return decision.moderator == request.speaker.address.value && decision.reason.empty();
}

bool was_asked_why(const Request& request, const storage::Override& decision) {
    return has_no_reason(request, decision) && decision.action != kByPhone;
}

bool names_somebody(
    Office& office, const storage::NeedRecord& need, const std::vector<std::string>& firms
) {
    return std::ranges::any_of(firms, [&](const std::string& firm) {
        const auto meant = firms_meant(office, need, firm);
        return std::ranges::any_of(meant, [](const auto& one) { return !one.empty(); });
    });
}

}  // namespace

void log_override(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const std::string& action,
    const std::string& profile_id,
    const std::string& reason
) {
    storage::Override decision;
    decision.need_id = need.id;
    decision.moderator = request.speaker.address.value;
    decision.action = action;
    decision.profile_id = profile_id;
    decision.reason = reason;
    decision.decided_at = office.clock.now();
    office.overrides.add(decision);
}

std::string reason_or_none(const std::string& words) {
    return words.empty() ? kWithoutReason : words;
}

bool reason_to_be_asked(
    Office& office, const Request& request, std::int64_t need_id, std::size_t before
) {
    const auto decisions = office.overrides.of_need(need_id);
    const auto middle = decisions.begin() + static_cast<std::ptrdiff_t>(before);
    return std::none_of(
               decisions.begin(),
               middle,
               [&](const auto& one) { return was_asked_why(request, one); }
           ) &&
           reason_is_open(office, request, need_id, before);
}

bool reason_is_open(
    Office& office, const Request& request, std::int64_t need_id, std::size_t before
) {
    const auto decisions = office.overrides.of_need(need_id);
    return std::any_of(
        decisions.begin() + static_cast<std::ptrdiff_t>(before),
        decisions.end(),
        [&](const auto& one) { return has_no_reason(request, one); }
    );
}

bool pass_over_reason(
    Office& office, const Request& request, std::int64_t need_id, const std::string& reason
) {
    const auto need = office.needs.find(need_id);
    const auto decisions = office.overrides.of_need(need_id);
    const bool asked = std::ranges::any_of(decisions, [&](const auto& one) {
        return was_asked_why(request, one);
    });
    const bool open = std::ranges::any_of(decisions, [&](const auto& one) {
        return has_no_reason(request, one);
    });
    if (asked || (open && need && has_ended(need->state))) {
        office.overrides.give_reason(
            need_id, request.speaker.address.value, reason_or_none(reason)
        );
    }
    return asked && reason.empty();
}

bool taken_by_phone(Office& office, std::int64_t need_id) {
    bool taken = false;
    for (const auto& decision : office.overrides.of_need(need_id)) {
        if (decision.action == kByPhone) {
            taken = true;
        } else if (takes_back_from_phone(decision.action)) {
            taken = false;
        }
    }
    return taken;
}

bool takes_reason(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const ModeratorWords& words
) {
    const bool decides =
        !words.unclear && !words.nothing() &&
        (!words.changes() || words.verdict != Verdict::none ||
         names_somebody(office, need, words.with) || names_somebody(office, need, words.without) ||
         names_somebody(office, need, words.only));
    const std::string reason(trimmed(request.message.text));
    if (decides || request.message.kind == InboundKind::reaction || reason.empty()) {
        return false;
    }
    if (!office.overrides.give_reason(need.id, request.speaker.address.value, reason)) {
        return false;
    }
    if (need.state == NeedState::rejected && need.end_reason.empty()) {
        storage::NeedRecord explained = need;
        explained.end_reason = reason;
        office.needs.update(explained);
        Fields fields;
        fields.set("number", need.number).set("reason", reason).set("later", true);
        write_to_asker(office, need, "need_rejected", fields, {Purpose::information, need.id});
    }
    reply(
        office,
        request,
        "reason_noted",
        Fields()
            .set("number", need.number)
            .set("waiting", need.state == NeedState::awaiting_release),
        {Purpose::release, need.id}
    );
    return true;
}

}  // namespace clusterlotse::commands
