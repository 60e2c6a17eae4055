#include "commands/digest/digest_more_words.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"

#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr int kMostPositions = 99;
constexpr std::array<std::string_view, 6> kMore{
    "mehr zu ", "mehr ", "more on ", "more about ", "more ", "details "};

}  // namespace

std::optional<MoreOf> more_of(std::string_view text) {
    std::string words = folded(trimmed(text));
    static const RE2 polite("[\\s,.!?]*(?:(?:bitte|please|danke|thanks)[\\s,.!?]*)*$");
    static const RE2 begins("^(?:bitte|please)\\s+");
    RE2::Replace(&words, polite, "");
    RE2::Replace(&words, begins, "");
    for (const std::string_view begin : kMore) {
        if (!words.starts_with(begin)) {
            continue;
        }
        const std::string rest(trimmed(std::string_view(words).substr(begin.size())));
        if (const auto position = choice_number(rest, kMostPositions)) {
            return MoreOf{*position, {}};
        }
        constexpr std::size_t kLongestNumber = 16;
        if (auto number = find_need_number(rest); number && rest.size() <= kLongestNumber) {
            return MoreOf{0, *number};
        }
    }
    return std::nullopt;
}

std::vector<int> positions_of_more(std::string_view text) {
    static const RE2 list(
        "(?:bitte |please )?(?:mehr|more|details)(?: zu| on| about| bitte)?"
        "((?: ?(?:,|und|and|&|\\+)? ?\\d{1,2}){0,4})(?:[\\s,.!?]|bitte|please|danke|thanks)*"
    );
    static const RE2 number("(\\d+)");
    const std::string words = folded(trimmed(text));
    std::string numbers;
    std::vector<int> positions;
    if (!RE2::FullMatch(words, list, &numbers)) {
        return {};
    }
    re2::StringPiece rest(numbers);
    for (int one = 0; RE2::FindAndConsume(&rest, number, &one);) {
        positions.push_back(one);
    }
    return positions.empty() ? std::vector<int>{0} : positions;
}

}  // namespace clusterlotse::commands
