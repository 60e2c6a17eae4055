#pragma once

#include "commands/answers/answer_table.hpp"
#include "commands/desk/office.hpp"
#include "domain/answer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// True where an answer asks something whose answer is of use to everybody who was asked, whatever
/// stands beside the question. "Passt der Preis?" is none.
bool asks_the_asker(const Answer& answer);

/// A question of a firm, and whether the asker has answered it.
struct AskedQuestion {
    std::optional<std::int64_t> id = {};  ///< of its words (AnswerRecord); absent: it asked nothing
    Answer asked;
    int position = 0;  ///< 1 for the first that it asked about this need
    bool answered = false;
};

/// All that this firm asked about the need, in its order.
std::vector<AskedQuestion> questions_of(Office& office, const storage::Invitation& invitation);

/// The question with this id; without one, or where it is unknown, what the firm asked last; an
/// answer without a question where it asked nothing.
AskedQuestion question_of(
    Office& office, const storage::Invitation& invitation, std::optional<std::int64_t> id
);

/// All that this firm asked has its answer; where it asked nothing, the asker had the last word.
bool was_answered(Office& office, const storage::Invitation& invitation);

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

/// Carries a supplier's question to the asker, at once, with what the firm offers beside it.
void pass_question(
    Office& office,
    storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const Answer& answer,
    const NewAnswer& news
);

/// The asker answers `answered`: everybody who was asked and has not declined reads question and
/// answer, and nobody who asked. What he says of a price, or of the offer of the firm that asked,
/// goes to that firm only, and so does a bare yes to a question that nobody else may read. Whatever
/// else that firm asked still waits, and with `tell_next` he is told of the next.
void answer_question(
    Office& office,
    const Request& request,
    const storage::Invitation& invitation,
    const AskedQuestion& answered,
    const std::string& text,
    bool tell_next = true
);

}  // namespace clusterlotse::commands
