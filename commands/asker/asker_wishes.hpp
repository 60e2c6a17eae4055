#pragma once

#include "commands/asker/asker_words.hpp"
#include "commands/desk/office.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::commands {

/// PendingChoice::invitations holds kNumberedChoice - id for a need of the asker's whose number he
/// left out.
constexpr std::int64_t kNumberedChoice = -(std::int64_t{1} << 46);

/// What an asker wants of a need that goes on: renew, park, take up again, no more questions, a
/// call, another date. Answers him; false where his words are none of these.
bool asker_wishes(
    Office& office, const Request& request, storage::NeedRecord& need, const AskerWords& words
);

/// His answer to the announcement that the need ends: yes renews it, no lets it end. False where it
/// is neither.
bool expiry_answered(Office& office, const Request& request, storage::NeedRecord& need);

/// True for messages that the reader got as a supplier.
bool spoken_to_supplier(storage::Purpose purpose);

/// True where such words, without a number, are meant for the need of our last message.
bool belongs_to(storage::Purpose last, AskerSays says);

/// Asks which of his needs is meant and keeps the words for the answer: a digit, or the number of
/// the need alone, is heard as if that number stood before them. At most kMaxOpen are offered.
/// `done`: the number of the need with which that has happened already.
void ask_which_need(
    Office& office,
    const Request& request,
    const std::vector<storage::NeedRecord>& needs,
    const std::string& done = {}
);

}  // namespace clusterlotse::commands
