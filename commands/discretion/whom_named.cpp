#include "commands/discretion/whom_named.hpp"

#include "commands/discretion/firm_mentions.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/endings/firm_meant.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;

/// "an 2", "mit 1 und 3", "die 2 darf …"; no amounts, dates and telephone numbers.
std::vector<int> numbers_named(const std::string& text) {
    static const RE2 behind(
        R"((?i)(?:^|[^\pL\d])(?:mit|an|with|to|für|fuer|for|bei|die|der|den|dem|the|firma|firm|nr\.?|nummer|no\.?|number|anbieter|supplier|tell|sagt?)\s+(?:(?:der|dem|die|den|the|firma|fa\.?|nr\.?|nummer|number|no\.?|anbieter|supplier)\s*)*(\d{1,2}(?:\s*(?:,|/|&|\+|und|and|sowie)\s*(?:(?:an|mit|die|der|den|nr\.?)\s+)*\d{1,2})*)(?:\s*[.!?,;:)]|\s*$|\s+(?:darf|dürfen|duerfen|kann|können|koennen|soll|sprechen|reden|nennen|geben|freigeben|weitergeben|austauschen|raus|gern|gerne|bitte|direkt|directly|please|ruhig|may|can|who|our|wer|dass|sagen|unser\w*)\b))"
    );
    static const RE2 before(
        R"((?i)^\s*(?:nr\.?\s*|firma\s+|nummer\s+)?(\d{1,2}(?:\s*(?:,|/|&|\+|und|and)\s*\d{1,2})*)\s+(?:darf|dürfen|duerfen|kann|können|koennen|soll|sollen|may|can)\s)"
    );
    static const RE2 number(R"((\d{1,2}))");
    std::string list;
    std::vector<int> found;
    if (RE2::PartialMatch(text, behind, &list) || RE2::PartialMatch(text, before, &list)) {
        re2::StringPiece rest(list);
        int one = 0;
        while (RE2::FindAndConsume(&rest, number, &one)) {
            found.push_back(one);
        }
    }
    return found;
}

/// The firms whose names stand in the text.
std::vector<Invitation> firms_mentioned(
    Office& office, const NeedRecord& need, const std::string& text
) {
    const auto all = office.invitations.of_need(need.id);
    std::vector<std::string> names;
    for (const Invitation& one : all) {
        const auto profile = office.profiles.find(one.profile_id);
        names.push_back(profile ? profile->name : std::string());
    }
    PlainWords plain(office.engine);
    std::vector<Invitation> firms;
    for (const FirmMention& mention :
         mentions_of(text_words(text), names, [&](std::string_view word) { return plain(word); })) {
        for (std::size_t i = 0; i < all.size() && mention.names.size() == 1; ++i) {
            const bool known = std::ranges::any_of(firms, [&](const Invitation& other) {
                return other.id == all[i].id;
            });
            if (!known && names[i] == mention.names.front()) {
                firms.push_back(all[i]);
            }
        }
    }
    return firms;
}

}  // namespace

WhomNamed whom_named(Office& office, const NeedRecord& need, const std::string& text) {
    static const RE2 written_whom(
        R"((?i)(?:mit|an|with|to|für|for|bei)\s+(?:der |dem |firma |fa\. ?|nr\.? ?|number )*([^\n,!?]{1,60}?)(?:\s+(?:sprechen|reden|nennen|freigeben|weitergeben|austauschen|directly|please|bitte))?[.!\s]*$)"
    );
    static const RE2 exception(
        R"((?i)(?:^|[^\pL])(?:außer|ausser|bis auf|ausgenommen|except|but not|apart from)(?:[^\pL]|$))"
    );
    WhomNamed whom;
    whom.excepts = RE2::PartialMatch(text, exception);
    const auto answered = office.invitations.answered_of(need.id);
    for (const int number : numbers_named(text)) {
        if (number < 1 || static_cast<std::size_t>(number) > answered.size()) {
            whom.unknown = std::to_string(number);
            whom.firms.clear();
            return whom;
        }
        whom.firms.push_back(answered[static_cast<std::size_t>(number - 1)]);
    }
    std::string written;
    if (whom.firms.empty() && RE2::PartialMatch(text, written_whom, &written)) {
        if (const auto one = firm_meant(office, need, written)) {
            whom.firms.push_back(*one);
        }
    }
    if (whom.firms.empty()) {
        whom.firms = firms_mentioned(office, need, text);
    }
    return whom;
}

}  // namespace clusterlotse::commands
