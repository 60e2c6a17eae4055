#include "commands/moderator/firm_wished.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_decisions.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_signs.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/moderator/proposals.hpp"

#include <cstdint>
#include <optional>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Override;
using storage::Purpose;
using Verdict = ModeratorWords::Verdict;

/// OutboxContext::question_id of the card; commands/moderator/moderator_signs has the others.
constexpr std::int64_t kAskedWhetherBack = 4;

/// The decision by which the firm is off the list.
std::optional<Override> taking_off(
    Office& office, const NeedRecord& need, const std::string& profile_id
) {
    const auto invitation = office.invitations.find(need.id, profile_id);
    if (!invitation || invitation->state != InvitationState::removed) {
        return std::nullopt;
    }
    std::optional<Override> last;
    for (const Override& one : office.overrides.of_need(need.id)) {
        if (one.profile_id != profile_id) {
            continue;
        }
        if (one.action == name_of(OverrideKind::removed)) {
            last = one;
        } else if (one.action == name_of(OverrideKind::added)) {
            last.reset();
        }
    }
    return last;
}

/// "der Auftraggeber wünscht es"
std::string wish_as_reason(Office& office, Language language) {
    return std::string(trimmed(office.templates.render(language, "wished_by_asker", {}).text));
}

void tell_asker_of_wish(
    Office& office, const NeedRecord& need, const std::string& firm, const std::string& what
) {
    Fields note;
    note.set(what, true).set("firm", firm_name(office, firm));
    Fields fields;
    fields.set("number", need.number).set("notes", std::vector<Fields>{std::move(note)});
    write_to_asker(office, need, "asked_as_well", fields, {Purpose::acknowledgement, need.id});
}

}  // namespace

bool taken_off_by_moderator(Office& office, const NeedRecord& need, const std::string& profile_id) {
    return taking_off(office, need, profile_id).has_value();
}

void ask_whether_back(
    Office& office,
    const NeedRecord& need,
    const Profile& firm,
    std::string_view words,
    bool goes_out
) {
    const auto decision = taking_off(office, need, firm.id);
    const auto invitation = office.invitations.find(need.id, firm.id);
    if (!decision || !invitation) {
        return;
    }
    const bool waits = need.state == NeedState::awaiting_release && !goes_out;
    Fields fields;
    fields.set("number", need.number)
        .set("asker", office.members.speaker(need.asker).firm)
        .set("firm", firm.name)
        .set("words", first_line(words))
        .set("reason", decision->reason == kWithoutReason ? std::string() : decision->reason)
        .set("waiting", waits);
    storage::OutboxContext context{Purpose::release, need.id, invitation->id};
    context.question_id = kAskedWhetherBack;
    for (const Recipient& moderator : reachable_moderators(office)) {
        if (moderator.address != need.asker) {
            Fields own = fields;
            own.set("by_you", moderator.address.value == decision->moderator);
            write_to(office, moderator, "moderator_firm_wished", own, context, Urgency::by_day);
        }
    }
}

bool firm_wish_answered(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const storage::OutboxContext& context
) {
    if (context.question_id != kAskedWhetherBack || !context.invitation_id) {
        return false;
    }
    const auto invitation = office.invitations.find(*context.invitation_id);
    ModeratorWords words = read_moderator(request.message.text);
    const bool yes = words.verdict == Verdict::release && !words.unclear;
    const bool no = !yes && ((words.verdict == Verdict::reject && !words.unclear) ||
                             lets_it_be(request.message.text));
    if (!invitation || !(yes || no)) {
        return false;
    }
    const std::string& firm = invitation->profile_id;
    if (no) {
        const bool off = invitation->state == InvitationState::removed;
        if (off) {
            log_override(
                office, request, need, OverrideKind::removed, firm, reason_or_none(words.reason)
            );
            tell_asker_of_wish(office, need, firm, "stays_off");
        }
        Fields fields;
        fields.set("number", need.number)
            .set("dropped", true)
            .set("waiting", need.state == NeedState::awaiting_release);
        reply_privately(office, request, "moderator_how", fields, {Purpose::release, need.id});
        return true;
    }
    words.verdict = Verdict::none;
    words.with.push_back(std::to_string(firm_number(office, need.id, firm)));
    if (words.reason.empty()) {
        words.reason = wish_as_reason(office, request.speaker.language);
    }
    decide(office, request, need, words);
    const auto now = office.invitations.find(invitation->id);
    // Of a firm that is asked now he reads anyway.
    if (now && now->state != invitation->state && now->state == InvitationState::proposed) {
        tell_asker_of_wish(office, need, firm, "noted");
    }
    return true;
}

}  // namespace clusterlotse::commands
