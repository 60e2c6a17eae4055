#pragma once

#include "commands/office.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

/// Of what a reader may speak by its number.
struct ShownItems {
    /// The items of the digest that he answers: as numbered there, and the need each is about;
    /// nothing for an item that is about no need.
    std::vector<std::pair<int, std::optional<std::int64_t>>> numbered;
    /// Every need that a digest of his ever showed.
    std::vector<std::int64_t> seen;
};

/// Acts on a reply that answers items by their numbers or needs by theirs, and reads all answers
/// back in one message; a single one is read back as any other answer. A need that the firm was not
/// asked about, but shown, is answered as if it had been asked, by an invitation of wave 0, within
/// the rules of whom to ask (not the weekly limit: he comes by himself). Of his own need it is what
/// its asker says. A number that he was never told of is unknown to him, whether it exists or not.
/// Words without a number belong to the only item that can be answered, or are kept while he is
/// asked which one he means. False where the words are a need of his own or say nothing about any
/// item; then nothing was done.
bool answer_items(Office& office, const Request& request, const ShownItems& shown);

/// The kept words of a choice were meant for this need, which the firm was shown.
void answer_shown(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
