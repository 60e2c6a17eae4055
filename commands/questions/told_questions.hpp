#pragma once

#include "commands/desk/office.hpp"
#include "domain/answer.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The asker's answer without its salutation, and without what is for the firm that asked alone:
/// "Hallo Frau Weber, …" would tell everybody else who asked.
std::string words_for_all(const std::string& text, const Answer& asked);

/// What every firm may read of the asker's answer to a question of `profile_id`; empty where it is
/// for that firm alone.
std::string answer_told_to_all(
    Office& office,
    const storage::NeedRecord& need,
    const Answer& asked,
    const std::string& profile_id,
    const std::string& text
);

/// The words of a firm's question that every other firm may read: no price, nobody's name. Empty
/// where it cannot be told without them.
std::string question_for_all(
    Office& office,
    const storage::NeedRecord& need,
    const Answer& asked,
    const std::string& profile_id
);

/// What everybody who was asked has read of a question and its answer.
struct AnsweredQuestion {
    std::string question;  ///< empty where nobody else may read it
    std::string answer;
};

/// All of the need, in the order of the answers, for firms that are asked later; without those
/// whose answers stand in the need itself.
std::vector<AnsweredQuestion> answered_questions(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
