#pragma once

#include "commands/desk/office.hpp"
#include "commands/moderator/moderator_words.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// What a moderator wants who writes or reacts with a sign alone (➕ ➖ ✏ ❓), or with the word of
/// one.
enum class LoneSign {
    none,
    adds,       ///< a firm that he does not name
    takes_off,  ///< likewise
    edits,      ///< the text, without a new one
    asks,       ///< what he can say here
};

/// Total: any bytes give a result.
LoneSign lone_sign(std::string_view text);

/// Asks what the sign leaves open, or says what can be said; false where the message is none. The
/// row of the question lets read_reply() know what the next words are.
bool answer_lone_sign(Office& office, const Request& request, const storage::NeedRecord& need);

/// Asks for the new text of the need, whose next words are that.
void ask_for_text(Office& office, const Request& request, const storage::NeedRecord& need);

/// What a moderator's words mean as an answer to the row: "Rodenbach" behind "Wen soll ich
/// dazunehmen?" is a firm to be added, whatever stands behind "Wie soll der Text lauten?" the text.
/// What decides without that stays what it is. `need`: the row's.
ModeratorWords read_reply(
    Office& office,
    const storage::NeedRecord& need,
    std::string_view text,
    const storage::OutboxContext& context
);

/// "Nein, doch niemanden", "lass es so"
bool lets_it_be(std::string_view text);

/// "Nein, doch niemanden" behind such a question: it stays as it is, and he hears it.
bool drops_question(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::OutboxContext& context
);

}  // namespace clusterlotse::commands
