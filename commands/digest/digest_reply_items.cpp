#include "commands/digest/digest_reply_items.hpp"

#include "commands/desk/words.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::commands {

void add_end_sign(std::string& words, char end) {
    if (!words.empty() && (end == ',' || end == '.' || end == ';' || end == '!')) {
        words += end;
    }
}

ItemWords* ReplyItems::item_of(const ItemRef& ref) {
    const auto item = std::ranges::find_if(items_, [&](const ItemWords& one) {
        return one.position == ref.position && one.number == ref.number;
    });
    if (item != items_.end()) {
        return &*item;
    }
    if (items_.size() >= kMostReplyItems) {
        return nullptr;
    }
    items_.push_back({ref.position, ref.number, {}});
    return &items_.back();
}

void ReplyItems::add(const ItemRef& ref, const std::string& words, char end) {
    ItemWords* item = item_of(ref);
    if (item == nullptr) {
        return;
    }
    const bool glued = item->words.empty() || item->words.back() == '\n';
    if (!words.empty()) {
        item->words += (glued ? "" : " ") + words;
    }
    add_end_sign(item->words, end);
}

void ReplyItems::add_sign(const std::vector<ItemRef>& refs, char sign) {
    for (ItemWords& item : items_) {
        const bool meant = std::ranges::any_of(refs, [&](const ItemRef& ref) {
            return item.position == ref.position && item.number == ref.number;
        });
        if (meant && !item.words.empty() && item.words.back() != sign) {
            item.words += sign;
        }
    }
}

void ReplyItems::answer_the_rest(const std::vector<int>& known, const std::string& words) {
    for (const int position : known) {
        const bool spoken_of = std::ranges::any_of(items_, [&](const ItemWords& item) {
            return item.position == position;
        });
        if (!spoken_of) {
            add({position, {}}, words);
        }
    }
}

std::vector<ItemWords> ReplyItems::take() {
    for (ItemWords& item : items_) {
        item.words = trimmed(item.words);
    }
    return std::exchange(items_, {});
}

}  // namespace clusterlotse::commands
