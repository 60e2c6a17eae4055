#include "commands/moderator/moderator_log.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_list.hpp"
#include "commands/moderator/moderator_parking.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using Verdict = ModeratorWords::Verdict;

constexpr std::string_view kByPhone = "by_phone";

constexpr std::array kOverrideNames = {
    std::pair{OverrideKind::added, std::string_view("added")},
    std::pair{OverrideKind::removed, std::string_view("removed")},
    std::pair{OverrideKind::held_back, std::string_view("held_back")},
    std::pair{OverrideKind::edited, std::string_view("edited")},
    std::pair{OverrideKind::released, std::string_view("released")},
    std::pair{OverrideKind::rejected, std::string_view("rejected")},
    std::pair{OverrideKind::by_phone, kByPhone},
    std::pair{OverrideKind::renewed, std::string_view("renewed")},
    std::pair{OverrideKind::parked, std::string_view("parked")},
    std::pair{OverrideKind::university, std::string_view("university")},
    std::pair{OverrideKind::awarded, std::string_view("awarded")},
    std::pair{OverrideKind::awarded_outside, std::string_view("awarded_outside")},
    std::pair{OverrideKind::not_placed, std::string_view("not_placed")},
    std::pair{OverrideKind::given_up, std::string_view("given_up")},
    std::pair{OverrideKind::asks_no_more, std::string_view("asks_no_more")},
    std::pair{OverrideKind::reminded, std::string_view("reminded")},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < kOverrideNames.size(); ++i) {
        if (static_cast<std::size_t>(kOverrideNames[i].first) != i) {
            return false;
        }
    }
    return static_cast<std::size_t>(OverrideKind::reminded) + 1 == kOverrideNames.size();
}
static_assert(in_order());

/// After these the need is no longer with the moderator alone.
bool takes_back_from_phone(const std::string& action) {
    return action == name_of(OverrideKind::released) || action == name_of(OverrideKind::added) ||
           action == name_of(OverrideKind::university);
}

void add_to_log(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    std::string action,
    const std::string& profile_id,
    const std::string& reason
) {
    storage::Override decision;
    decision.need_id = need.id;
    decision.moderator = request.speaker.address.value;
    decision.action = std::move(action);
    decision.profile_id = profile_id;
    decision.reason = reason;
    decision.decided_at = office.clock.now();
    office.overrides.add(decision);
}

bool has_no_reason(const Request& request, const storage::Override& decision) {
    return decision.moderator == request.speaker.address.value && decision.reason.empty();
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

std::string_view name_of(OverrideKind kind) {
    return kOverrideNames.at(static_cast<std::size_t>(kind)).second;
}

void log_override(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    OverrideKind kind,
    const std::string& profile_id,
    const std::string& reason
) {
    add_to_log(office, request, need, std::string(name_of(kind)), profile_id, reason);
}

void log_settled_answer(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    AnswerKind kind,
    const std::string& profile_id,
    const std::string& reason
) {
    const std::string action = "answer_" + std::string(clusterlotse::name_of(kind));
    add_to_log(office, request, need, action, profile_id, reason);
}

std::string reason_or_none(const std::string& words) {
    return words.empty() ? kWithoutReason : words;
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

std::string question_why(Office& office, const Request& request, std::int64_t need_id) {
    std::vector<Fields> decisions;
    for (const storage::Override& one : office.overrides.of_need(need_id)) {
        if (has_no_reason(request, one)) {
            Fields decision;
            decision.set("first", decisions.empty())
                .set(one.action, true)
                .set(
                    "firm",
                    one.profile_id.empty() ? std::string() : firm_name(office, one.profile_id)
                );
            decisions.push_back(std::move(decision));
        }
    }
    if (decisions.empty()) {
        return {};
    }
    Fields fields;
    fields.set("decisions", std::move(decisions));
    const Rendered question = office.templates.render(request.speaker.language, "why_so", fields);
    return std::string(trimmed(question.text));
}

bool pass_over_reason(
    Office& office, const Request& request, std::int64_t need_id, const std::string& reason
) {
    const auto decisions = office.overrides.of_need(need_id);
    const bool asked = std::ranges::any_of(decisions, [&](const auto& one) {
        return has_no_reason(request, one);
    });
    if (asked) {
        office.overrides.give_reason(
            need_id, request.speaker.address.value, reason_or_none(reason)
        );
    }
    return asked && reason.empty();
}

std::string holder_by_phone(Office& office, std::int64_t need_id) {
    std::string holder;
    for (const auto& decision : office.overrides.of_need(need_id)) {
        if (decision.action == kByPhone) {
            holder = decision.moderator;
        } else if (takes_back_from_phone(decision.action)) {
            holder.clear();
        }
    }
    return holder;
}

bool put_aside_by_moderator(Office& office, std::int64_t need_id) {
    bool aside = false;
    for (const auto& decision : office.overrides.of_need(need_id)) {
        if (decision.action == name_of(OverrideKind::parked)) {
            aside = true;
        } else if (decision.action == kByPhone || takes_back_from_phone(decision.action)) {
            aside = false;
        }
    }
    return aside;
}

bool taken_by_phone(Office& office, std::int64_t need_id) {
    return !holder_by_phone(office, need_id).empty();
}

bool may_say_why_rejected(const storage::NeedRecord& need, const ModeratorWords& words) {
    const bool changes_his_mind = words.verdict == Verdict::release && !words.changes();
    return need.state == NeedState::rejected && need.end_reason.empty() && !changes_his_mind &&
           words.verdict != Verdict::reject &&
           words.verdict != Verdict::by_phone && !words.text && !words.university &&
           !words.network && !words.digit;
}

bool takes_reason(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const ModeratorWords& words
) {
    // A reason of a rejection goes to the asker word for word, so that no firm may stand in it.
    const bool names_firms = names_somebody(office, need, words.with) ||
                             names_somebody(office, need, words.without) ||
                             names_somebody(office, need, words.only);
    const bool decides = !words.unclear && !words.nothing() &&
                         (names_firms || (!may_say_why_rejected(need, words) &&
                                          (!words.changes() || words.verdict != Verdict::none)));
    const std::string reason(trimmed(request.message.text));
    const bool other_day = need.state == NeedState::parked && says_until_when(reason);
    if (decides || other_day || request.message.kind == InboundKind::reaction || reason.empty()) {
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
    reply_privately(
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
