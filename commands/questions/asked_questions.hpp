#pragma once

#include "commands/desk/office.hpp"
#include "domain/answer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The lines of what a firm asks, without empty ones.
std::vector<std::string> question_lines(const std::string& question);

/// "Passt der Preis?": for the asker alone, who answers it to this firm alone. `answer`: what the
/// firm said besides.
bool is_about_offer(const std::string& question, const Answer& answer);

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

}  // namespace clusterlotse::commands
