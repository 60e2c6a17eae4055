#pragma once

#include "commands/desk/office.hpp"
#include "commands/needs/named_part.hpp"
#include "storage/inbox_store.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// Whether words of the asker's, read as `understood`, that name work speak of the part of the need
/// that `last`, the last message to him, was about: its card, a firm's question or offer, its
/// state. In doubt also where another of his latest needs is rather named, and, while a firm's
/// question waits, where they may be a need of the same work.
PartNamed part_of_last(
    Office& office,
    const Request& request,
    const storage::OutboxReference& last,
    const UnderstoodNeed& understood
);

/// Keeps such words and asks to which of his latest needs they belong, or whether they are a new
/// one.
void ask_whose_part(Office& office, const Request& request, const storage::OutboxReference& last);

/// Words that point at the part of one of his latest needs by its name, whatever was said to him
/// last: he is asked whether they belong to it. False where they do not.
bool ask_whether_part(
    Office& office,
    const Request& request,
    const std::string& text,
    const UnderstoodNeed& understood
);

/// The row of the only question about the need that waits for the asker; nothing where none or
/// several do.
std::optional<storage::OutboxReference> question_waiting(
    Office& office, const storage::NeedRecord& need
);

/// What words that were kept for the question to which need they belong say besides, where they
/// become a need of their own: it stays as confidential as those needs were. Mostly empty.
std::string kept_unnamed(
    Office& office, const storage::PendingChoice& choice, std::int64_t chosen, Language language
);

}  // namespace clusterlotse::commands
