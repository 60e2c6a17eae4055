#include "commands/moderator/reminding_words.hpp"

#include "commands/wording/pattern_search.hpp"

#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A longer text is something else.
constexpr std::size_t kLongestReminding = 160;

/// Takes politeness, adverbs and days off both ends of what may be a name.
void keep_firms(Reminding& found) {
    static const std::string adverb =
        R"((?:bitte|please|mal|doch|noch|nochmals?|noch ?mal|noch einmal|einmal|again|once more|once|kurz|auch|gerne?|jetzt|nun|sofort|gleich|direkt|heute|now|today|dann|einfach|freundlich|höflich|dringend|wieder|erneut|schnell|lieber|besser|und|and))";
    static const std::string weekday =
        R"((?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?)";
    static const std::string later =
        R"((?:(?:heute|today)\s+(?:abend|nachmittag|mittag)|(?:übermorgen|uebermorgen|morgen|tomorrow|später|spaeter|later|demnächst|bald|soon)(?:\s+(?:früh|vormittag|mittag|nachmittag|abend|morning|afternoon))?|(?:in|nach|after)\s+(?:\d+|ein(?:em|er|igen|e)?|zwei|drei|vier|fünf|ein paar|a|one|two|three|a few|some)\s+(?:minuten?|stunden?|tage?n?|werktagen?|arbeitstagen?|wochen?|monate?n?|minutes?|hours?|days?|weeks?|months?)|(?:am|ab|on|from)\s+(?:)" +
        weekday +
        R"(|wochenende|\d{1,2}\.\s?\d{0,2}\.?\d{0,4})|(?:nächste[nrs]?|kommende[nrs]?|next)\s+(?:woche|monat|week|month|)" +
        weekday + R"()|(?:in\s+)?kw\s*\d+))";
    static const RE2 adverb_first("(?i)^" + adverb + R"((?:\s+|$))");
    static const RE2 adverb_last(R"((?i)(?:^|\s+))" + adverb + "$");
    static const RE2 later_first("(?i)^" + later + R"((?:\s+|$))");
    static const RE2 later_last(R"((?i)(?:^|\s+)(?:)" + later + "|" + weekday + ")$");
    static const RE2 only_matter(R"((?i)^(?:an|wegen|bei|zu|zum|zur|für|about|of|on|for)\s+\S.*$)");
    for (bool taken = true; taken;) {
        const bool day = RE2::Replace(&found.firms, later_first, "") ||
                         RE2::Replace(&found.firms, later_last, "") ||
                         RE2::Replace(&found.of_what, later_last, "");
        found.later = found.later || day;
        taken = day || RE2::Replace(&found.firms, adverb_first, "") ||
                RE2::Replace(&found.firms, adverb_last, "");
    }
    if (found.of_what.empty() && RE2::FullMatch(found.firms, only_matter)) {
        found.of_what.swap(found.firms);
    }
}

/// "Erinnere mich", "alle erinnern", "den Kunden erinnern"
bool is_no_firm(const std::string& words) {
    static const RE2 others(
        R"((?i)(?:mich|uns|dich|ihn|sie|es|ihm|me|us|him|them|it|alle.*|all .*|everybody|.*\bfirmen|(?:der |den |die |the )?(?:kund\w*|auftraggeber\w*|customer|asker|client)|(?:mich|uns|me|us)\s.*|.*\b(?:daran|dran)\b.*))"
    );
    return RE2::FullMatch(words, others);
}

}  // namespace

std::optional<Reminding> reminding_in(std::string_view text) {
    static const RE2 none(
        R"((?i)(?:^|[^\pL])(?:nicht|nie|niemals|kein\pL*|niemand\pL*|not|never|nobody|don['’]?t)(?:[^\pL]|$))"
    );
    if (text.size() > kLongestReminding || says(text, none)) {
        return std::nullopt;
    }
    static const RE2 number(
        R"((?i)(?:\b(?:bei|zu|zur|wegen|für|an|in|for|about|on|of)\s+)?\bb[- ]?20\d\d[- /]?\d{1,6}\b[\s:,–-]*)"
    );
    static const std::string lead =
        R"((?is)^[^\pL\d]*(?:(?:hallo|bitte|please|kannst du|können sie|könntest du|könnten sie|can you|could you|und|and|dann)[\s,]+)*)";
    static const std::string fill =
        R"((?:(?:sie|du|wir|bitte|mal|doch|noch|nochmal|nochmals|noch mal|noch einmal|einmal|kurz|auch|please|again)\s+)*)";
    static const std::string firm = R"(([\pL\d][^,;:!?\n]*?))";
    static const std::string tail =
        R"((?:\s+(?:bitte|mal|doch|nochmal|noch mal|noch einmal|einmal|kurz|heute|please|again|once more))*)";
    static const std::string matter =
        R"((?:\s+((?:an|wegen|bei|zu|zum|zur|für|about|of|on|for)\s+[^,;:!?\n]+?))?)";
    static const std::string end = R"(\s*[.!?]*\s*$)";
    static const std::array<RE2, 5> forms{
        RE2(lead + R"((?:erinner(?:e|n|t)?|remind)()())" + end),
        RE2(lead + R"(erinner(?:e|n|t)?\s+)" + fill + firm + tail + matter + tail + end),
        RE2(lead + fill + firm + tail + matter + tail + R"(\s+erinnern)" + tail + end),
        RE2(lead + R"(remind\s+)" + fill + firm + tail + matter + tail + end),
        RE2(lead + R"(send\s+(?:a\s+)?reminder\s+to\s+)" + firm + tail + matter + tail + end),
    };
    std::string words(text);
    RE2::Replace(&words, number, " ");
    for (const RE2& form : forms) {
        Reminding found;
        if (RE2::FullMatch(words, form, &found.firms, &found.of_what)) {
            keep_firms(found);
            return is_no_firm(found.firms) ? std::nullopt : std::optional(found);
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
