#pragma once

#include "commands/desk/office.hpp"
#include "commands/questions/questions.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace clusterlotse::commands {

/// Words of the asker's and the question of a firm that they are for.
struct MeantQuestion {
    AskedQuestion question;
    InboundMessage message;
    bool surely = false;  ///< he said which one: the words answer it unless they put it off
    bool last = true;     ///< nothing else of the same message is for another question
};

/// Which questions of the firm his words are for: the one whose message he replies to, those he
/// numbers, the only one that is open or that they fit. Empty where they may answer several: then
/// they are kept and he is asked which one. `about`: the question of the message that he answers or
/// that came last; `before`: his words for which he was just asked which one.
std::vector<MeantQuestion> questions_meant(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    std::optional<std::int64_t> about,
    const std::optional<InboundMessage>& before
);

}  // namespace clusterlotse::commands
