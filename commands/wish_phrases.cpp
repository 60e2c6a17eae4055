#include "commands/wish_phrases.hpp"

#include "commands/until_words.hpp"
#include "commands/wish_spelling.hpp"
#include "matching/calendar.hpp"

#include <array>
#include <memory>
#include <re2/re2.h>
#include <string_view>
#include <utility>

namespace clusterlotse::commands {

namespace {

using std::chrono::sys_days;

constexpr int kUsualPauseDays = 14;

const std::string kDigest =
    "(?:(?:die|den|der|das|dem|diese[nrs]?|meine[nr]?|unsere[nr]?|ihre[nr]?|eure[nr]?|the|your|my|"
    "our|this|these|woechentliche[nr]?|monatliche[nr]?|weekly|monthly|wochen|monats) )*"
    "(?:wochen|monats)?(?:uebersicht(?:en)?|digests?|newsletters?|rundmails?|rundschreiben|"
    "ueberblick|summary|summaries|overview|sammelmails?)(?: e?mails?| e mails?)?";
const std::string kRequests =
    "(?:(?:die|den|der|diese[nr]?|ihre[nr]?|eure[nr]?|weiteren?|neuen?|allen?|the|your|these|new|"
    "further|more|any|all) )*(?:anfragen|requests|enquiries|inquiries|rfqs)";
const std::string kAll =
    "(?:(?:alles|everything)|(?:(?:alle|weiteren?|die|all|further|more|any|the|your) )*"
    "(?:mails?|e mails?|emails?|nachrichten|messages))";
const std::string kEither = "(?:" + kDigest + "|" + kRequests + "|" + kAll + ")";
/// What the wish is about; captured.
const std::string kMatter = "(" + kEither + "(?: (?:und|oder|sowie|and|or) (?:auch |keine |no )?" +
                            "(?:" + kDigest + "|" + kRequests + "))?)";

/// What may stand between the matter and what is wished of it.
const std::string kMid =
    "(?: (?:bitte|please|wieder|nur|noch|only|just|jetzt|now|kuenftig|in zukunft|ab jetzt|ab "
    "sofort|from "
    "now "
    "on|lieber|auf|to|fuer|for|reicht|genuegt|mir|uns|me|us|brauche|moechte|ich|wir))*";

const std::string kLead =
    "(?:(?:bitte|please|ich|wir|i|we|moechten?|wuerden?|will|wollen|haetten?|gerne?|would|like|d|"
    "want|to|nur|noch|only|just|das|that|switch|change|koennt ihr|koenntet ihr|ab jetzt|ab "
    "sofort|jetzt|kuenftig|zukuenftig|in zukunft|from now "
    "on|lieber|rather|mir|uns|mich|me|us|can you|could you|koennen sie|koennten sie|kannst du|"
    "schicken?|senden?|send|stellen|stelle|stell|setzen?|sie|es|it|doch|mal|erst mal|erstmal|"
    "vorerst|danach|dann|then|after "
    "that|auf|und|and|hiermit|hereby|ok|okay|aber|but|auch|eine[nr]?|"
    "a|get|receive|have|bekommen|erhalten|haben|brauchen?|machen?|need|take|make|put|danke|vielen "
    "dank|thanks|thank you|sorry) "
    ")*";
const std::string kTail =
    "(?: (?:bitte|danke|please|thanks|vielen dank|thank "
    "you|reicht|reichen|genuegt|genuegen|mir|uns|"
    "me|us|ist genug|sind genug|is enough|are enough|is fine|would do|waere gut|waere besser|waere "
    "schoen|waere mir lieber|would be better|would be fine|would be enough|would be great|bekommen|"
    "erhalten|haben|schicken|senden|zuschicken|zusenden|stellen|umstellen|setzen|gerne?|ab "
    "jetzt|ab "
    "sofort|from now on|jetzt|now|kuenftig|in zukunft|zukuenftig|vorerst|erst mal|erstmal|for now|"
    "only|nur|sie|es|it|ganz|komplett|hiermit|then|dann|wieder|voellig|vollkommen))*";

const std::string kWeekly =
    "(?:woechentliche?[nrs]?|wochentlich|weekly|jede woche|einmal (?:die|pro|in der|je) "
    "woche|every "
    "week|once a week|each week)";
const std::string kMonthly =
    "(?:monatliche?[nrs]?|monthly|jeden monat|einmal (?:im|pro|je|den) monat|einmal "
    "monatlich|every "
    "month|once a month|each month)";
const std::string kMatches =
    "(?:nur (?:noch )?(?:(?:die|bei|echten?|passenden?) )*treffern?|treffer nur|nur (?:noch )?"
    "(?:die )?passenden? bedarfe|(?:only|just) (?:the |on )?matches|matches only|nur (?:noch "
    ")?wenn (?:etwas|was|es) (?:(?:fuer|zu) (?:uns|mich|mir) )?"
    "passt|only (?:if|when) (?:something|it) (?:fits|matches)(?: us| me)?)";
/// An end of a pause; captured.
const std::string kUntil =
    "((?:bis|fuer|until|till|for|(?:(?:in )?(?:den|die|the) )?(?:naechsten|kommenden|next)|\\d+|"
    "eine?n?|zwei|drei|vier|fuenf|sechs|acht|a|one|two|three|four|five|six|eight) .*?)";
const std::string kPauseNoun = "(?:pause|break)";
const std::string kPauseVerb =
    "(?:pausieren?|pausiert|aussetzen|unterbrechen|ruhen lassen|on hold|suspend)";
const std::string kStopWord =
    "(?:sto+p+|stoppen?|abbestellen|abbestellt|abmelden|austragen|unsubscribe|opt out)";
const std::string kStopMore = "(?:" + kStopWord +
                              "|aus|off|cancel|beenden|abschalten|ausschalten|abstellen|einstellen|"
                              "deaktivieren|kuendigen|turn "
                              "off|switch off|disable|end)";
const std::string kResumeWord =
    "(?:weiter|weitermachen|weiter machen|resume|unpause|pause (?:ist )?(?:beenden|aufheben|vorbei|"
    "zu ende|ende|beendet|aus)|(?:end|stop|cancel) (?:the )?pause|pause (?:is )?over)";
const std::string kResumeMore =
    "(?:" + kResumeWord +
    "|continue|wieder|wieder aufnehmen|wieder bestellen|wieder einschalten|wieder an|wieder "
    "schicken|wieder senden|einschalten|anschalten|an|on|again|turn on|switch on|subscribe to|"
    "subscribe|abonnieren|bestellen|anmelden)";
const std::string kPerWeek = "(?:pro|je|in der|die|a|per|each|every|in a) (?:woche|week)";
const std::string kAtMost =
    "(?:hoechstens|maximal|max|nicht mehr als|bis zu|nur|at most|no more than|not more than|up "
    "to|a "
    "maximum of|maximum|only)";
const std::string kCount =
    "(\\d{1,3}|eine?|zwei|drei|vier|fuenf|sechs|acht|zehn|one|two|three|four|five|six|eight|ten)";
const std::string kCounted = "(?:" + kRequests + "|anfrage|request)";

WishMatter matter_of(const std::string& named) {
    static const RE2 digest("(?:^|.* )" + kDigest + "(?: .*|$)");
    static const RE2 requests("(?:^|.* )" + kRequests + "(?: .*|$)");
    static const RE2 all(kAll + "(?: .*)?");
    const bool of_digest = RE2::FullMatch(named, digest);
    const bool of_requests = RE2::FullMatch(named, requests);
    if (named.empty()) {
        return WishMatter::unsaid;
    }
    if (RE2::FullMatch(named, all) || (of_digest && of_requests)) {
        return WishMatter::everything;
    }
    return of_digest ? WishMatter::digest : WishMatter::requests;
}

/// The day up to which a pause lasts, that day included: of a week or a month that ends it, the day
/// before.
std::optional<Date> last_day_of_pause(std::string words, Date today) {
    static const RE2 next("^(?:fuer |for )?(?:in )?(?:den |die |the )?(?:naechsten|kommenden|next) "
    );
    static const RE2 ordinal("(\\d)(?:st|nd|rd|th)\\b");
    static const RE2 english_day("\\b([a-z]+) (\\d{1,2})$");
    static const RE2 inclusive("\\b(?:einschliesslich|inklusive|incl|inkl|including|inclusive)\\b ?"
    );
    static const RE2 begins_period(
        "(?:bis|until|till) (?:zum |zur |in |the |den "
        ")*(?:kw|week|kalenderwoche|woche|anfang|early|"
        "naechste\\w*|kommende\\w*|next|[a-z]{3,}(?: \\d{4})?$).*"
    );
    static const RE2 span(".*(?:tage?n?|wochen?|monate?n?|days?|weeks?|months?)");
    RE2::Replace(&words, next, "");
    RE2::GlobalReplace(&words, ordinal, "\\1");
    const bool counted_in = RE2::Replace(&words, inclusive, "");
    auto end = end_named(words, today);
    if (!end && RE2::Replace(&words, english_day, "\\2 \\1")) {
        end = end_named(words, today);
    }
    if (!end) {
        return std::nullopt;
    }
    const bool whole = RE2::FullMatch(words, begins_period) && !RE2::FullMatch(words, span);
    static const RE2 month_end("(?:bis|until|till) (?:zum |the )?(?:ende|end of) .*");
    if (RE2::FullMatch(words, month_end)) {
        return Date(end->year() / end->month() / std::chrono::last);
    }
    if (!whole || counted_in) {
        return end;
    }
    const Date before = matching::plus_days(*end, -1);
    return sys_days(before) >= sys_days(today) ? std::optional(before) : std::nullopt;
}

int count_of(const std::string& word) {
    static constexpr std::array<std::pair<std::string_view, int>, 16> kWords{{
        {"ein", 1},
        {"eine", 1},
        {"one", 1},
        {"zwei", 2},
        {"two", 2},
        {"drei", 3},
        {"three", 3},
        {"vier", 4},
        {"four", 4},
        {"fuenf", 5},
        {"five", 5},
        {"sechs", 6},
        {"six", 6},
        {"acht", 8},
        {"eight", 8},
        {"zehn", 10},
    }};
    for (const auto& [name, count] : kWords) {
        if (name == word) {
            return count;
        }
    }
    return word == "ten" ? 10 : std::stoi(word);
}

using Pattern = std::unique_ptr<RE2>;

Pattern whole(const std::string& core) {
    return std::make_unique<RE2>(kLead + "(?:" + core + ")" + kTail);
}

/// The matter named before or behind the word; nothing where the pattern is not met.
std::optional<WishMatter> said(const Pattern& pattern, const std::string& words) {
    std::string before;
    std::string behind;
    if (pattern->NumberOfCapturingGroups() == 1) {
        return RE2::FullMatch(words, *pattern, &before) ? std::optional(matter_of(before))
                                                        : std::nullopt;
    }
    if (!RE2::FullMatch(words, *pattern, &before, &behind)) {
        return std::nullopt;
    }
    return matter_of(before.empty() ? behind : before);
}

std::optional<Wish> rhythm_of(const std::string& words) {
    struct Rhythm {
        WishKind kind;
        Pattern pattern;
    };
    const auto rhythm = [](WishKind kind, const std::string& word) {
        return Rhythm{
            kind, whole("(?:" + kMatter + kMid + " )?" + word + "(?: (?:" + kMatter + "))?")};
    };
    static const std::array<Rhythm, 3> rhythms{
        rhythm(WishKind::matches_only, kMatches),
        rhythm(WishKind::monthly, kMonthly),
        rhythm(WishKind::weekly, kWeekly)};
    for (const Rhythm& one : rhythms) {
        // "monatlich neue Anfragen" is no rhythm of the digest.
        const auto matter = said(one.pattern, words);
        if (matter && (*matter == WishMatter::unsaid || *matter == WishMatter::digest)) {
            return Wish{one.kind, *matter};
        }
    }
    static const auto adjective = whole(
        "((?:die |den |the )?(?:monatliche[nr]?|monthly|woechentliche[nr]?|weekly) "
        "(?:uebersicht|digest|summary|ueberblick|newsletter))"
    );
    std::string named;
    if (RE2::FullMatch(words, *adjective, &named)) {
        const bool month = named.find("mon") != std::string::npos;
        return Wish{month ? WishKind::monthly : WishKind::weekly, WishMatter::digest};
    }
    return std::nullopt;
}

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
    const auto pause = [&](const std::string& matter, const std::string& until, bool bare_verb) {
        const auto last = until.empty() ? matching::plus_days(today, kUsualPauseDays)
                                        : last_day_of_pause(until, today);
        return last ? std::optional(Wish{WishKind::pause, matter_of(matter), last, 0, bare_verb})
                    : std::nullopt;
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

std::optional<Wish> stop_of(const std::string& words) {
    static const std::array<Pattern, 9> patterns{
        whole(kMatter + " (?:bitte )?nicht (?:mehr|laenger) (?:erhalten|bekommen|haben|lesen)"),
        whole(
            "(?:" + kMatter + kMid + " )?" + kStopWord +
            "(?: (?:sie |von |vom |from |mit |der |den )*" + kMatter + ")?"
        ),
        whole(kMatter + kMid + " (?:komplett |ganz |wieder )?" + kStopMore),
        whole(kStopMore + " (?:from |sending |mir |me |us )*" + kMatter),
        whole(
            "(?:bestellen?|melden?|schalten?|stellen?) (?:ich |wir |mich |uns |sie )*(?:bitte |"
            "hiermit )*(?:(?:von |vom )?" +
            kMatter + " )?(?:bitte |hiermit )*(?:ab|aus)"
        ),
        whole("kein(?:en?)? " + kMatter + " mehr"),
        whole("no (?:more )?" + kMatter + " any ?more|no more " + kMatter),
        whole(
            "(?:do not|don t|stop) (?:send|sending|want) (?:me |us |any |more )*" + kMatter +
            "(?: any ?more)?"
        ),
        whole(
            kMatter + " (?:brauchen?|moechten?|will|wollen|benoetigen?) (?:ich |wir |bitte )*nicht "
                      "mehr"
        ),
    };
    for (const Pattern& pattern : patterns) {
        if (const auto matter = said(pattern, words)) {
            static const RE2 leaves(
                ".*\\b(?:abbestell\\w*|bestellen?|abmelden|austragen|unsubscribe|opt out)\\b.*"
            );
            Wish wish{WishKind::stop, *matter};
            wish.leaves_list = RE2::FullMatch(words, leaves);
            return wish;
        }
    }
    static const RE2 list(
        kLead +
        "(?:nehmen |streichen |loeschen |take |remove )?(?:sie )?(?:mich |uns |me |us )?(?:bitte "
        ")?(?:aus|von|off|from) (?:dem|ihrem|der|the|your|this) "
        "(?:verteiler|mailverteiler|liste|mailing list|list)(?: "
        "(?:nehmen|streichen|loeschen|austragen|"
        "entfernen))?" +
        kTail
    );
    if (RE2::FullMatch(words, list)) {
        return Wish{WishKind::stop, WishMatter::unsaid, {}, 0, false, true};
    }
    return std::nullopt;
}

std::optional<Wish> resume_of(const std::string& words) {
    static const std::array<Pattern, 3> patterns{
        whole(
            "(?:" + kMatter + kMid + " )?" + kResumeWord + "(?: (?:mit |with )?" + kMatter + ")?"
        ),
        whole(kMatter + kMid + " " + kResumeMore),
        whole(kResumeMore + " (?:bitte )?" + kMatter),
    };
    for (const Pattern& pattern : patterns) {
        if (const auto matter = said(pattern, words)) {
            return Wish{WishKind::resume, *matter};
        }
    }
    return std::nullopt;
}

std::optional<Wish> limit_of(const std::string& words) {
    static const std::array<Pattern, 4> patterns{
        whole(
            "(?:die )?(?:anzahl )?" + kAtMost + " " + kCount + " (?:neue |new )?" + kCounted + " " +
            kPerWeek
        ),
        whole("(?:" + kPerWeek + " )" + kAtMost + " " + kCount + " " + kCounted),
        whole(
            kRequests + " (?:bitte )?(?:auf |to )?(?:" + kAtMost + " )?" + kCount + " " + kPerWeek +
            "(?: (?:begrenzen|beschraenken|limitieren))?"
        ),
        whole("(?:limit )" + kRequests + " to " + kCount + " " + kPerWeek),
    };
    static const auto enough = std::make_unique<RE2>(
        kLead + kCount + " " + kCounted + " " + kPerWeek +
        " (?:reichen|reicht|genuegen|genuegt|sind genug|are enough|is enough)"
        "(?: mir| uns| bitte| danke)*"
    );
    static const auto without = whole(
        kRequests +
        " (?:wieder )?(?:ohne (?:grenze|limit|begrenzung|obergrenze)|unbegrenzt|without "
        "(?:a |any )?limit|unlimited)|(?:keine (?:grenze|begrenzung|obergrenze)|no "
        "limit|unlimited) "
        "(?:fuer |bei |on |for )?" +
        kRequests + "|unlimited " + kRequests
    );
    std::string count;
    if (RE2::FullMatch(words, *without)) {
        return Wish{WishKind::no_weekly_limit, WishMatter::requests};
    }
    bool limited = RE2::FullMatch(words, *enough, &count);
    for (const Pattern& pattern : patterns) {
        limited = limited || RE2::FullMatch(words, *pattern, &count);
    }
    const int most = limited ? count_of(count) : 0;
    if (most < 1 || most > kMostWeeklyLimit) {
        return std::nullopt;
    }
    return Wish{WishKind::weekly_limit, WishMatter::requests, {}, most};
}

}  // namespace

namespace {

std::optional<Wish> plain_wish_of(const std::string& words, Date today) {
    if (auto wish = limit_of(words)) {
        return wish;
    }
    if (auto wish = rhythm_of(words)) {
        return wish;
    }
    if (auto wish = resume_of(words)) {
        return wish;
    }
    if (auto wish = pause_of(words, today)) {
        return wish;
    }
    return stop_of(words);
}

}  // namespace

std::optional<Wish> wish_of(const std::string& words, Date today) {
    constexpr std::size_t kLongest = 160;
    static const RE2 asks("(?:wollen|moechten|wuerden|haben|brauchen|machen) sie .*");
    if (words.size() > kLongest || RE2::FullMatch(words, asks)) {
        return std::nullopt;
    }
    if (auto wish = plain_wish_of(words, today)) {
        return wish;
    }
    const std::string right = spelled_right(words);
    return right == words ? std::nullopt : plain_wish_of(right, today);
}

bool excuses_wish(const std::string& words) {
    static const RE2 too_much(
        "(?:(?:das|es|sie|die|mails|that|it|they|this|s|ist|sind|wird|werden|is|are|mir|uns|for|me|"
        "us|"
        "etwas|ein|bisschen|leider|einfach|momentan|im moment|gerade|derzeit|a|bit|just|way|sonst) "
        ")*"
        "(?:zu viele?s?|zuviel|too much|too many)(?: mails?| emails?| nachrichten| messages| for "
        "us| "
        "for me| fuer uns| fuer mich)*"
    );
    static const RE2 away(
        "(?:(?:wir|ich|we|i|haben|habe|sind|bin|have|are|am|re|m|gerade|derzeit|momentan|dann|im|"
        "in|on|"
        "the|wegen|because of|due to|our|unserer?|unser) "
        ")*(?:betriebsferien|betriebsurlaub|urlaubs?|"
        "sommerpause|winterpause|umzugs?|inventur|holidays?|vacation|company holidays?|plant "
        "shutdown)"
    );
    static const RE2 farewell(
        "(?:(?:(?:vielen|herzlichen|besten) )?danke? (?:und )?)?(?:noch )?(?:einen? "
        ")?schoene[nrs]? "
        "(?:tag|abend|feierabend|wochenende|woche)(?: noch)?|(?:thanks |thank you )?(?:and )?have "
        "a "
        "(?:nice|good|great) (?:day|evening|weekend|week)"
    );
    return RE2::FullMatch(words, too_much) || RE2::FullMatch(words, away) ||
           RE2::FullMatch(words, farewell);
}

}  // namespace clusterlotse::commands
