#include "commands/asker/until_words.hpp"
#include "commands/wishes/wish_parts.hpp"
#include "matching/dates/calendar.hpp"

namespace clusterlotse::commands {

namespace {

using std::chrono::sys_days;

constexpr int kUsualPauseDays = 14;

/// An end of a pause; captured.
const std::string kUntil =
    "((?:bis|fuer|until|till|for|(?:(?:in )?(?:den|die|the) )?(?:naechsten|kommenden|next)|\\d+|"
    "eine?n?|zwei|drei|vier|fuenf|sechs|acht|a|one|two|three|four|five|six|eight) .*?)";
const std::string kPauseNoun = "(?:pause|break)";
const std::string kPauseVerb =
    "(?:pausieren?|pausiert|aussetzen|unterbrechen|ruhen lassen|on hold|suspend)";
/// The day up to which a pause lasts, that day included: of a week or a month that ends it, the day
/// before.
std::optional<Date> last_day_of_pause(std::string words, Date today) {
    static const RE2 next("^(?:fuer |for )?(?:in )?(?:den |die |the )?(?:naechsten|kommenden|next) "
    );
    static const RE2 ordinal("(\\d)(?:st|nd|rd|th)\\b");
    static const RE2 english_day("\\b([a-z]+) (\\d{1,2})$");
    static const RE2 inclusive("\\b(?:einschliesslich|inklusive|incl|inkl|including|inclusive)\\b ?"
    );
    RE2::Replace(&words, next, "");
    RE2::GlobalReplace(&words, ordinal, "\\1");
    const bool counted_in = RE2::Replace(&words, inclusive, "");
    auto end = named_end(words, today);
    if (!end && RE2::Replace(&words, english_day, "\\2 \\1")) {
        end = named_end(words, today);
    }
    if (!end) {
        return std::nullopt;
    }
    static const RE2 month_end("(?:bis|until|till) (?:zum |the )?(?:ende|end of) .*");
    static const RE2 week("\\b(?:woche|week)\\b");
    if (RE2::FullMatch(words, month_end) && !end->begins_period &&
        !RE2::PartialMatch(words, week)) {
        return Date(end->day.year() / end->day.month() / std::chrono::last);
    }
    if (!end->begins_period || counted_in) {
        return end->day;
    }
    const Date before = matching::plus_days(end->day, -1);
    return sys_days(before) >= sys_days(today) ? std::optional(before) : std::nullopt;
}

}  // namespace

std::optional<Wish> pause_of(const std::string& words, Date today) {
    static const auto noun = whole(
        "(?:" + kMatter + kMid + " )?" + kPauseNoun +
        "(?: (?:bei |mit |fuer |"
        "der |den |for |with |from )*" +
        kMatter + ")?"
    );
    static const auto noun_until = whole(
        "(?:" + kMatter + kMid + " )?" + kPauseNoun + "(?: (?:bei |mit |der |den |with |from )*" +
        kMatter + ")? (?:von |of )?" + kUntil
    );
    static const auto verb = whole(
        "(?:" + kMatter + kMid + " )?pausieren?(?: " + kMatter + ")?|" + kMatter + kMid + " " +
        kPauseVerb
    );
    static const auto verb_until = whole(
        "(?:" + kMatter + kMid + " )?(?:" + kPauseVerb + "|pause)(?: " + kMatter +
        ")?(?: on hold| it| that| das)? " + kUntil
    );
    static const auto until_first = whole(
        "(?:" + kMatter + kMid + " )?" + kUntil + " (?:(?:eine |a )?" + kPauseNoun + "|" +
        kPauseVerb + ")(?: " + kMatter + ")?"
    );
    static const auto none_until = whole("(?:keine|no) (?:more )?" + kMatter + " " + kUntil);
    static const auto until_none = whole(kUntil + " (?:keine|no) " + kMatter);
    const auto pause = [&](const std::string& matter, const std::string& until, bool bare_verb
                       ) -> std::optional<Wish> {
        Wish wish{WishKind::pause, matter_of(matter), {}, 0, bare_verb};
        wish.until = until.empty() ? matching::plus_days(today, kUsualPauseDays)
                                   : last_day_of_pause(until, today);
        wish.too_long = !wish.until && names_too_late(until, today);
        return wish.until || wish.too_long ? std::optional(wish) : std::nullopt;
    };
    std::string before;
    std::string behind;
    std::string until;
    const auto matter = [&] { return before.empty() ? behind : before; };
    if (RE2::FullMatch(words, *none_until, &before, &until) ||
        RE2::FullMatch(words, *until_none, &until, &before)) {
        return pause(before, until, false);
    }
    if (RE2::FullMatch(words, *noun, &before, &behind)) {
        return pause(matter(), "", false);
    }
    if (RE2::FullMatch(words, *noun_until, &before, &behind, &until) ||
        RE2::FullMatch(words, *until_first, &before, &until, &behind)) {
        const bool named = RE2::PartialMatch(words, "\\b" + kPauseNoun + "\\b");
        return pause(matter(), until, !named);
    }
    if (RE2::FullMatch(words, *verb_until, &before, &behind, &until)) {
        return pause(matter(), until, true);
    }
    if (std::string alone; RE2::FullMatch(words, *verb, &before, &behind, &alone)) {
        return pause(alone.empty() ? matter() : alone, "", true);
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
