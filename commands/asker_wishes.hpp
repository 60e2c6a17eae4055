#pragma once

#include "commands/asker_words.hpp"
#include "commands/office.hpp"

#include <vector>

namespace clusterlotse::commands {

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

/// Asks for the number of the need that is meant.
void ask_which_need(
    Office& office, const Request& request, const std::vector<storage::NeedRecord>& needs
);

}  // namespace clusterlotse::commands
