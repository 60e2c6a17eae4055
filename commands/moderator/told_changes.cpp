#include "commands/moderator/told_changes.hpp"

#include "commands/answers/answer_changes.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/discretion/near_names.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/told_taken.hpp"

#include <algorithm>
#include <optional>

namespace clusterlotse::commands {

namespace {

using storage::AnswerRecord;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

void tell_moderator(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const std::string& firm,
    std::string_view words
) {
    write_to(
        office,
        {request.speaker.address, request.speaker.language, {}},
        words,
        Fields().set("number", need.number).set("firm", firm),
        {Purpose::information, need.id},
        Urgency::awaited
    );
}

/// What the new words tell of the same firm; nothing where they tell of another, or of several.
std::optional<ToldAnswer> told_of(
    Office& office, const std::string& text, const Invitation& invitation
) {
    auto told = told_answer_in(text);
    const auto named = told ? members_named(office, told->firm) : std::vector<Profile>{};
    const bool same = std::ranges::any_of(named, [&](const Profile& firm) {
        return firm.id == invitation.profile_id;
    });
    return same ? std::move(told) : std::nullopt;
}

}  // namespace

bool told_answer_changed(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const storage::Said& said
) {
    const InboundMessage& message = request.message;
    const auto records = what_firm_wrote(office, invitation);
    const auto record = std::ranges::find_if(records, [&said](const AnswerRecord& one) {
        return said.answer_id && one.id == *said.answer_id;
    });
    if (record == records.end() || record->sender != message.sender) {
        return false;
    }
    const bool deleted = message.kind == InboundKind::redaction;
    if (deleted && record->text.empty() && record->reading.empty()) {
        return true;  // it is gone already
    }
    const std::string firm = firm_name(office, invitation.profile_id);
    if (has_ended(need.state) || has_ended(invitation.state)) {
        tell_moderator(office, request, need, firm, "unclear_too_late");
        return true;
    }
    InboundMessage anew = message;
    anew.kind = InboundKind::text;
    anew.message_id = message.target;
    anew.target.clear();
    const Request again{anew, request.speaker};
    if (deleted) {
        take_told_back(office, again, need, invitation, *record);
        return true;
    }
    const auto told = told_of(office, std::string(trimmed(message.text)), invitation);
    if (!told || !take_told_anew(office, again, need, invitation, *record, *told)) {
        tell_moderator(office, request, need, firm, "edit_unplaced");
    }
    return true;
}

}  // namespace clusterlotse::commands
