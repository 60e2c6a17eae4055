#include "commands/asker/agreed_with_words.hpp"

#include "commands/answers/answers.hpp"
#include "commands/answers/relay.hpp"

namespace clusterlotse::commands {

bool agreed_with_words(
    Office& office,
    const Request& request,
    const storage::OutboxReference& row,
    Side side,
    const std::string& rest
) {
    InboundMessage yes = request.message;
    yes.text = request.speaker.language == Language::de ? "Ja" : "Yes";
    yes.attachments.clear();
    if (!exchange_answered(office, {yes, request.speaker}, row)) {
        return false;
    }
    InboundMessage words = request.message;
    words.text = rest;
    const Request besides{words, request.speaker};
    const auto invitation = office.invitations.find(*row.context.invitation_id);
    if (invitation && side == Side::asker) {
        follow_up(office, besides, *invitation, rest);
    } else if (invitation) {
        answer_need(office, besides, *invitation, rest);
    }
    return true;
}

}  // namespace clusterlotse::commands
