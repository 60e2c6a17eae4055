#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The texts of the needs that this one may be parted into (commands/needs/several_works); empty
/// where it is one work, where a firm has answered or files came, and where what was added later
/// does not hold for all of them.
std::vector<std::string> parts_of(Office& office, const storage::NeedRecord& need);

/// Fills in for a need's card that it holds several works, and how he makes several needs of it.
void offer_parts(Office& office, const storage::NeedRecord& need, Fields& fields);

/// "Getrennt", "bitte zwei Anfragen", "split": the asker wants a need of its own for each work.
bool wants_parts(std::string_view text);

/// He wants that for this need: it keeps one of the works, with the firms that were asked for it,
/// and each of the others becomes a need of its own, from the same message and under the same
/// conditions. He reads all numbers in one message. False, and nothing done, for any other words.
bool parted(Office& office, const Request& request, const storage::NeedRecord& need);

/// An edit of the message that several needs came of: each follows its part. Where it cannot be
/// told which is which he is asked to write with the number. False where one need came of it.
bool parts_edited(Office& office, const Request& request, const std::string& text);

}  // namespace clusterlotse::commands
