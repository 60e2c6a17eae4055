#pragma once

#include "commands/desk/stance.hpp"

#include <functional>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// A message in which a firm answers and, besides, seeks something itself.
struct AnswerAndNeed {
    std::string answer;
    std::string need;
};

/// "Wir machen das. Übrigens: ich suche selbst jemanden, der härtet." Nothing where the words are
/// only one of both, or only go on about the same matter. `stance` says from which side words are
/// written.
std::optional<AnswerAndNeed> answer_and_need(
    const std::string& text, const std::function<Stance(const std::string&)>& stance
);

/// "Ra 1,6 und wir haben noch 300 Bolzen zum Verzinken": what an asker answers, and behind a comma,
/// "und" or the end of a sentence what he needs besides. `is_own_work` tells whether words name
/// pieces and a work that his need does not.
std::optional<AnswerAndNeed> answer_and_own_work(
    const std::string& text, const std::function<bool(const std::string&)>& is_own_work
);

}  // namespace clusterlotse::commands
