#include "commands/files/stage_answers.hpp"

#include "commands/files/file_words.hpp"

namespace clusterlotse::commands {

bool answers_by_stage(
    Office& office,
    const storage::NeedRecord& need,
    std::optional<std::int64_t> invitation,
    const std::string& text
) {
    const auto firm = invitation ? office.invitations.find(*invitation) : std::nullopt;
    return firm && firm->state == InvitationState::questioned && stage_said(text) &&
           office.files.of_need(need.id).empty();
}

}  // namespace clusterlotse::commands
