#include "commands/supplier_desk.hpp"

#include "commands/answers.hpp"
#include "commands/standing.hpp"

namespace clusterlotse::commands {

bool supplier_replies(Office& office, const Request& request, const storage::OutboxReference& row) {
    const auto invitation = row.context.invitation_id
                                ? office.invitations.find(*row.context.invitation_id)
                                : std::nullopt;
    const bool reaction = request.message.kind == InboundKind::reaction;
    if (!invitation || !speaks_for(request.speaker, *invitation) || reaction) {
        return reaction;
    }
    answer_need(office, request, *invitation, request.message.text);
    return true;
}

}  // namespace clusterlotse::commands
