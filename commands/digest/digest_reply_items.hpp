#pragma once

#include "commands/digest/digest_reply.hpp"
#include "commands/digest/item_marks.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// A reply answers no more items than this.
constexpr std::size_t kMostReplyItems = 40;

/// Adds a sign that ends a part of a sentence; none to no words.
void add_end_sign(std::string& words, char end);

/// Collects what a reply says about each item, in the order of their first mention.
class ReplyItems {
public:
    /// Adds words about an item, and the sign behind them; beyond kMostReplyItems items nothing.
    void add(const ItemRef& ref, const std::string& words, char end = ' ');
    /// Adds a sign to the words about these.
    void add_sign(const std::vector<ItemRef>& refs, char sign);
    /// "Rest nein" is said of every item that was not spoken of.
    void answer_the_rest(const std::vector<int>& known, const std::string& words);

    bool empty() const { return items_.empty(); }

    /// What was collected, trimmed.
    std::vector<ItemWords> take();

private:
    ItemWords* item_of(const ItemRef& ref);

    std::vector<ItemWords> items_;
};

}  // namespace clusterlotse::commands
