#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// One item of a digest that is answered.
struct ShownItem {
    int position = 0;                          ///< as numbered there
    std::optional<std::int64_t> need_id = {};  ///< nothing for an item that is about no need
    std::string firm = {};     ///< the reader's that the need is for; empty: his only one
    std::string seeker = {};   ///< of a partner search: who seeks, a profile id
    std::string process = {};  ///< of a partner search: for what, a code
};

/// The items, as they may be answered.
std::vector<ShownItem> answerable_items(const std::vector<storage::EditionItem>& items);

/// Of what a reader may speak by its number.
struct ShownItems {
    std::vector<ShownItem> numbered;  ///< of the digest that he answers
    /// Every need that a digest of his ever showed.
    std::vector<std::int64_t> seen;
};

/// Acts on a reply that answers items by their numbers or needs by theirs, and reads all answers
/// back in one message; a single one is read back as any other answer. A need that the firm was not
/// asked about, but shown, is answered as if it had been asked, by an invitation of wave 0, within
/// the rules of whom to ask (not the weekly limit: he comes by himself). Who speaks for several
/// firms answers for the one that was asked, or that the digest named. A partner search is answered
/// to the firm that seeks (commands/digest/partner_talks.hpp). Of his own need it is what its asker
/// says. A number that he was never told of is unknown to him, whether it exists or not. Words
/// without a number belong to the only item that can be answered, or are kept while he is asked
/// which one he means. False where the words are a need of his own or say nothing about any item;
/// then nothing was done.
bool answer_items(Office& office, const Request& request, const ShownItems& shown);

/// The kept words of a choice were meant for this need, which the firm was shown.
void answer_shown(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
