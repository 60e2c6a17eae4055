#include "commands/questions/question_links.hpp"

namespace clusterlotse::commands {

storage::OutboxContext question_context(
    const storage::Invitation& invitation, std::optional<std::int64_t> question
) {
    storage::OutboxContext context{storage::Purpose::question, invitation.need_id, invitation.id};
    context.question_id = question;
    return context;
}

std::optional<std::int64_t> question_in(const storage::OutboxContext& context) {
    return context.question_id == kSeveralQuestions ? std::nullopt : context.question_id;
}

}  // namespace clusterlotse::commands
