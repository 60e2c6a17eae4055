#include "commands/moderator/chosen_firms.hpp"

#include "commands/desk/words.hpp"
#include "commands/moderator/moderator_decisions.hpp"
#include "commands/moderator/moderator_list.hpp"
#include "commands/moderator/moderator_text.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/needs/need_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;

/// Nobody names a few firms in more words.
constexpr std::size_t kLongestChoice = 160;

/// "Zwei", "both", "3"
std::size_t count_said(const std::string& word) {
    static constexpr std::array<std::array<std::string_view, 3>, 4> kWords = {
        {{"zwei", "beiden", "two"},
         {"drei", "dritten", "three"},
         {"vier", "vierten", "four"},
         {"fünf", "fünften", "five"}}};
    for (std::size_t i = 0; i < kWords.size(); ++i) {
        if (std::ranges::find(kWords[i], word) != kWords[i].end()) {
            return i + 2;
        }
    }
    std::size_t count = 0;
    (void)std::from_chars(word.data(), word.data() + word.size(), count);
    return count;
}

/// "Die ersten zwei", "the top three", "die letzten beiden": the numbers of these.
std::vector<std::string> by_place(
    const std::vector<std::string>& listed, const std::string& which, const std::string& count
) {
    const std::size_t wanted = count_said(count);
    if (wanted == 0 || wanted > listed.size()) {
        return {};
    }
    const bool last = which.starts_with("l");
    const auto end = static_cast<std::ptrdiff_t>(wanted);
    return last ? std::vector(listed.end() - end, listed.end())
                : std::vector(listed.begin(), listed.begin() + end);
}

/// "1 und 2, die anderen sind mir zu weit weg": why, as it is written, taken off the words.
std::string take_reason_for_others(std::string& words) {
    static const RE2 reason(
        R"((?is)^(.+?)[\s,;.:–-]+((?:weil|denn|because|since|da (?:die|der|das|sie|wir|es|ich))\s.+|(?:die anderen|die übrigen|der rest|the others?|the rest)\s+(?:ist|sind|hat|haben|kann|können|machen|macht|kennt|kenne|sagen|liegen|sitzen|is|are|has|have|can't|cannot|do|does|don't)\s.+)$)"
    );
    static const RE2 conjunction(R"((?i)^(?:weil|denn|because|since|da)\s+)");
    std::string before;
    std::string why;
    if (!RE2::FullMatch(words, reason, &before, &why)) {
        return {};
    }
    words = before;
    RE2::Replace(&why, conjunction, "");
    return why;
}

std::vector<std::string> numbers_listed(Office& office, const NeedRecord& need) {
    std::vector<std::string> numbers;
    for (const Proposal& one : proposals_of(office, need, understand(office, need))) {
        numbers.push_back(std::to_string(one.number));
    }
    return numbers;
}

/// The words without politeness, and what stands before them.
struct Choice {
    bool yes = false;
    bool asks = false;  ///< with a verb: "frag 1 und 2"
    std::string firms;
    std::string why;
};
Choice choice_in(std::string_view text) {
    static const RE2 parts(
        R"((?i)^\W*((?:ja|jo|ok|okay|passt|gut|yes|frei|freigeben)[\s,.:!]+)?((?:(?:bitte|please|dann|gern|gerne|ich|wir|nimm|nehme|nehmen|sie|frag|frage|fragen|ask|take|us|let's|nur|bloß|only|just|an|bei|to|den|der|nr\.?|nummer|no\.?|numbers?)\s+)*)(.+?)((?:\s+(?:bitte|please|danke|thanks|an|ab|fragen|anfragen|nehmen|reichen|genügen|passen|only|nur|will do|are enough|ja|ok|yes))*)[\s.!]*$)"
    );
    static const RE2 verb(R"((?i)\b(?:nimm|nehmen?|frage?n?|anfragen|ask|take)\b)");
    std::string words = moderator_text(text);
    Choice choice;
    choice.why = take_reason_for_others(words);
    std::string yes;
    std::string before;
    std::string behind;
    if (RE2::FullMatch(words, parts, &yes, &before, &choice.firms, &behind)) {
        choice.yes = !yes.empty();
        choice.asks = RE2::PartialMatch(before + " " + behind, verb);
    }
    return choice;
}

/// The numbers of a list of two and more of them.
std::vector<std::string> numbers_in(const std::string& words) {
    auto numbers = is_list_of_numbers(words) ? listed_firms(words) : std::vector<std::string>{};
    return numbers.size() > 1 ? numbers : std::vector<std::string>{};
}

/// The numbers of firms that stand on the list, where the words name two and more of them.
std::vector<std::string> numbers_of_named(
    Office& office,
    const NeedRecord& need,
    const std::string& words,
    const std::vector<std::string>& listed
) {
    static const RE2 begins_with_capital(R"(^(?:(?:die|der|den|firma)\s+)?[\p{Lu}\d])");
    const auto firms = listed_firms(words);
    std::vector<std::string> numbers;
    if (firms.size() < 2 || !std::ranges::all_of(firms, [&](const std::string& firm) {
            return RE2::PartialMatch(firm, begins_with_capital);
        })) {
        return {};
    }
    for (const auto& meant : firms_meant(office, need, words)) {
        const std::string number =
            meant.size() == 1 ? std::to_string(firm_number(office, need.id, meant.front().id)) : "";
        if (std::ranges::find(listed, number) == listed.end()) {
            return {};
        }
        numbers.push_back(number);
    }
    return numbers;
}

}  // namespace

bool is_list_of_numbers(const std::string& words) {
    static const RE2 numbers(
        R"((?i)(?:(?:die|den|der|nr\.?|nummer|no\.?|number)\s+)*\d{1,2}(?:\s*(?:,|/|&|\+|-|und|and|sowie|bis|to)\s*(?:(?:die|den|nr\.?)\s+)*\d{1,2})*)"
    );
    return RE2::FullMatch(words, numbers);
}

std::optional<std::string> only_chosen(
    Office& office, const NeedRecord& need, std::string_view text
) {
    if (text.size() > kLongestChoice || text.find('?') != std::string_view::npos ||
        need.state != NeedState::awaiting_release || !has_need_before_him(office, need)) {
        return std::nullopt;
    }
    static const RE2 places(
        R"((?:(?:die|the)\s+)?(?:(ersten?|oberen|obersten|first|top|letzten?|last)\s+(zwei|beiden|drei|vier|fünf|two|three|four|five|\d)|(zwei|beiden|drei|vier|two|three|\d)\s+(ersten|oberen|obersten|letzten))(?:\s+(?:firmen|davon|firms|of them))?)"
    );
    const Choice choice = choice_in(text);
    const std::string lower = folded(choice.firms);
    std::string which;
    std::string count;
    std::string count_before;
    std::string which_behind;
    const bool by_their_place =
        RE2::FullMatch(lower, places, &which, &count, &count_before, &which_behind);
    auto numbers = by_their_place ? std::vector<std::string>{} : numbers_in(choice.firms);
    const bool may_be_names = numbers.empty() && !by_their_place && read_moderator(text).nothing();
    if (numbers.empty() && !by_their_place && !may_be_names) {
        return std::nullopt;
    }
    const auto listed = numbers_listed(office, need);
    const auto is_listed = [&](const std::string& number) {
        return std::ranges::find(listed, number) != listed.end();
    };
    if (by_their_place) {
        numbers = by_place(listed, which + which_behind, count + count_before);
    } else if (may_be_names) {
        numbers = numbers_of_named(office, need, choice.firms, listed);
    }
    // "Frag 6 und 7" adds those that are not on it.
    const bool chooses = choice.asks ? std::ranges::all_of(numbers, is_listed)
                                     : std::ranges::any_of(numbers, is_listed);
    if (numbers.empty() || !chooses) {
        return std::nullopt;
    }
    return std::string(choice.yes ? "ja, " : "") + "nur " + joined(numbers, ", ") +
           (choice.why.empty() ? "" : ", weil " + choice.why);
}

ModeratorWords read_about(Office& office, const NeedRecord& need, std::string_view text) {
    const auto chosen = only_chosen(office, need, text);
    return read_moderator(chosen ? std::string_view(*chosen) : text);
}

}  // namespace clusterlotse::commands
