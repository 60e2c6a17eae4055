#pragma once

#include "domain/message.hpp"
#include "storage/invitation_store.hpp"
#include "storage/outbox_store.hpp"

#include <cstdint>
#include <optional>

namespace clusterlotse::commands {

/// Stands for no single question but "which of them?".
constexpr std::int64_t kSeveralQuestions = 0;

/// What a message to the asker about a firm's question is about. `question`: the id of the firm's
/// words (storage::AnswerRecord) that ask it; absent where it asked nothing.
storage::OutboxContext question_context(
    const storage::Invitation& invitation, std::optional<std::int64_t> question
);
/// The question of such a context; nothing where it names none, or keeps words of the asker's.
std::optional<std::int64_t> question_in(const storage::OutboxContext& context);
/// The words of the asker's that such a context keeps; nothing where it keeps none.
std::optional<std::int64_t> kept_in(const storage::OutboxContext& context);

/// Notes in words that are kept which question they are for, and reads that again.
void note_question(InboundMessage& kept, std::optional<std::int64_t> question);
std::optional<std::int64_t> question_noted(const InboundMessage& kept);

/// The same for words of the asker's that were passed on: which question they answer.
void note_answered(storage::AnswerRecord& record, std::optional<std::int64_t> question);
std::optional<std::int64_t> question_answered_by(const storage::AnswerRecord& record);

}  // namespace clusterlotse::commands
