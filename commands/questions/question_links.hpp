#pragma once

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

/// The question of such a context; nothing where it is of none, or of several.
std::optional<std::int64_t> question_in(const storage::OutboxContext& context);

}  // namespace clusterlotse::commands
