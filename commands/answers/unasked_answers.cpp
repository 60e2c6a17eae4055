#include "commands/answers/answer_reading.hpp"
#include "commands/answers/answers.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/waves/coming_forward.hpp"

namespace clusterlotse::commands {

using storage::NeedRecord;

bool only_declines(
    Office& office, const NeedRecord& need, const std::string& text, Language language
) {
    return says_no(text) ||
           read_answer_to(office, need, text, language).kind == AnswerKind::decline;
}

void answer_unasked(
    Office& office, const Request& request, const NeedRecord& need, const std::string& text
) {
    if (request.speaker.profile_id.empty() || has_ended(need.state)) {
        return;
    }
    auto invitation = office.invitations.find(need.id, request.speaker.profile_id);
    if (!invitation && only_declines(office, need, text, request.speaker.language)) {
        reply_privately(office, request, "thanks", {});
        return;
    }
    if (!invitation) {
        invitation = join_asked(office, request.speaker, need, need.wave);
    }
    if (invitation) {
        answer_need(office, request, *invitation, text);
    }
}

}  // namespace clusterlotse::commands
