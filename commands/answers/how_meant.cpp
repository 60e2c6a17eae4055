#include "commands/answers/how_meant.hpp"

#include "commands/answers/corrected_values.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "matching/answers/answer_description.hpp"
#include "storage/answer_json.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// In OutboxContext::question_id.
constexpr std::int64_t kHowMeant = 1;

/// What the firm has said holds and may be put right.
std::optional<Answer> standing_answer(const storage::Invitation& invitation) {
    auto answer = storage::parse_answer(invitation.reading);
    const bool stands = answer && holds_values(*answer) && is_positive(invitation.state);
    return stands ? std::move(answer) : std::nullopt;
}

}  // namespace

storage::OutboxContext how_meant_context(
    const storage::NeedRecord& need, const storage::Invitation& invitation
) {
    storage::OutboxContext context{Purpose::read_back, need.id, invitation.id};
    context.question_id = kHowMeant;
    return context;
}

bool asks_how_meant(const storage::OutboxContext& context) {
    return context.purpose == Purpose::read_back && context.question_id == kHowMeant;
}

void ask_how_meant(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation
) {
    Fields fields;
    fields.set("number", need.number).set("work", headline_for_suppliers(office, need));
    if (const auto answer = standing_answer(invitation)) {
        fields.set("read_as", matching::describe(*answer, request.speaker.language));
    }
    reply(office, request, "answer_how", fields, how_meant_context(need, invitation));
}

bool no_behind_read_back(
    Office& office, const Request& request, const storage::OutboxReference& row
) {
    const bool read_back = row.context.purpose == Purpose::read_back && row.context.invitation_id &&
                           !asks_how_meant(row.context);
    if (!read_back || !is_bare_no(request.message.text)) {
        return false;
    }
    const auto invitation = office.invitations.find(*row.context.invitation_id);
    const auto need = invitation ? office.needs.find(invitation->need_id) : std::nullopt;
    if (!need || has_ended(need->state) || !standing_answer(*invitation)) {
        return false;
    }
    ask_how_meant(office, request, *need, *invitation);
    return true;
}

}  // namespace clusterlotse::commands
