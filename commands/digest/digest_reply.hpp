#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What a reply says about one item or need.
struct ItemWords {
    std::optional<int> position;  ///< the item's number in the digest
    std::string number;           ///< or the need's, "B-2026-031"
    std::string words;            ///< empty: nothing but the number was written

    bool operator==(const ItemWords&) const = default;
};

struct SplitReply {
    std::vector<ItemWords> items;  ///< in the order of their first mention, each once
    std::string loose;             ///< words about none of them; empty for greetings and thanks
};

/// Takes a reply apart that answers several matters at once: "1 ja, 3 nein zu groß", "B-2026-031:
/// können wir", "zu 2) ab KW 14", a line each, bullets, answers below quoted lines ("> 2 …"),
/// "alle: nein", "Rest nein". Quoted text only says what the words below it are about. `known`: the
/// item numbers of the digest that is answered; where it is empty only needs' numbers count, and
/// another number counts only where it cannot be anything else ("7: nein"). A figure that belongs
/// to the answer ("2 Wochen", "ab 2.3.", "5 Stück", "2 x 40") is none. Words of a sign-off are left
/// out. Total on any bytes; reads the first 8,000 and at most 40 items.
SplitReply split_reply(std::string_view text, const std::vector<int>& known);

/// How many different needs' numbers the text holds, counted up to 40.
std::size_t count_need_numbers(std::string_view text);

}  // namespace clusterlotse::commands
