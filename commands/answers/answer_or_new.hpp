#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Keeps words of a firm that may answer one of `open`, or seek somebody, and asks it which: "Ist
/// das eine Antwort auf B-2026-001 oder eine neue Anfrage?" Words that wait for the same already
/// are kept together with these.
void ask_answer_or_new(
    Office& office, const Request& request, const std::vector<storage::Invitation>& open
);

/// More words, or a bare yes or no, of who was asked so just now: kept with the others, and he is
/// asked once more. False where nothing waits, for thanks, and for words that plainly answer.
bool asked_answer_or_new(Office& office, const Request& request);

/// True for a choice that such a question waits for.
bool is_answer_or_new(const storage::PendingChoice& choice);

/// What he says to that question in words or signs: "neu", "eine Antwort", "🆕", "👍".
struct AnswerOrNew {
    enum class Says { answer, new_need, neither };
    Says says = Says::answer;
    std::string besides;  ///< what he adds: "Antwort, und ab KW 9"
};

/// Nothing for other words; digits and numbers of needs are read elsewhere.
std::optional<AnswerOrNew> answer_or_new_said(std::string_view text);

/// Asks a question that waits once more, with the words that wait for it, because another was
/// settled meanwhile. Nothing where `choice` is not what a firm said to requests of its own.
void ask_again(Office& office, const Request& request, const storage::PendingChoice& choice);

}  // namespace clusterlotse::commands
