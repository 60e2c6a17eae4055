#include "commands/wishes/wish_phrases.hpp"

#include "commands/wishes/wish_parts.hpp"
#include "commands/wishes/wish_spelling.hpp"

#include <array>

namespace clusterlotse::commands {

namespace {

const std::string kWeekly =
    "(?:woechentliche?[nrs]?|wochentlich|weekly|jede woche|einmal (?:die|pro|in der|je) "
    "woche|every "
    "week|once a week|each week)";
const std::string kFortnightly =
    "(?:(?:nur |bitte )*(?:alle|jede) (?:zwei|2|zweite|2te) wochen?|jede (?:zweite|2) woche|"
    "(?:einmal|1x|1 mal) (?:in|alle) (?:zwei|2) wochen|zweiwoechentlich|zwei woechentlich|"
    "2 woechentlich|14 ?taegig|vierzehntaegig|alle (?:14|vierzehn) tage|fortnightly|bi ?weekly|"
    "every (?:other|second) week|every (?:two|2) weeks|once every (?:two|2) weeks|"
    "once a fortnight|every fortnight)";
const std::string kMonthly =
    "(?:monatliche?[nrs]?|monthly|jeden monat|einmal (?:im|pro|je|den) monat|einmal "
    "monatlich|every "
    "month|once a month|each month)";
const std::string kMatches =
    "(?:nur (?:noch )?(?:(?:die|bei|echten?|passenden?) )*treffern?|treffer nur|nur (?:noch )?"
    "(?:die )?passenden? bedarfe|(?:only|just) (?:the |on )?matches|matches only|nur (?:noch "
    ")?wenn (?:etwas|was|es) (?:(?:fuer|zu) (?:uns|mich|mir) )?"
    "passt|only (?:if|when) (?:something|it) (?:fits|matches)(?: us| me)?)";
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
std::optional<Wish> rhythm_of(const std::string& words) {
    struct Rhythm {
        WishKind kind;
        Pattern pattern;
    };
    const auto rhythm = [](WishKind kind, const std::string& word) {
        return Rhythm{
            kind, whole("(?:" + kMatter + kMid + " )?" + word + "(?: (?:" + kMatter + "))?")};
    };
    static const std::array<Rhythm, 4> rhythms{
        rhythm(WishKind::matches_only, kMatches),
        rhythm(WishKind::fortnightly, kFortnightly),
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

std::optional<Wish> stop_of(const std::string& words) {
    static const std::array<Pattern, 10> patterns{
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
        whole("(?:sto+p+ )?(?:bitte )?kein(?:en?)? " + kMatter + " mehr"),
        whole("no (?:more )?" + kMatter + " any ?more|no more " + kMatter),
        whole(
            "(?:do not|don t|stop) (?:send|sending|want) (?:me |us |any |more )*" + kMatter +
            "(?: any ?more)?"
        ),
        whole(
            kMatter + " (?:brauchen?|moechten?|will|wollen|benoetigen?) (?:ich |wir |bitte )*nicht "
                      "mehr"
        ),
        whole(
            "(" + kDigest + ") (?:brauchen?|moechten?|will|wollen|benoetigen?) (?:ich |wir )?nicht"
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
    static const RE2 rest(
        "(?:der|the) rest (?:interessiert (?:mich|uns) nicht|does not interest us)"
    );
    // "Keine Übersicht mehr, Anfragen aber schon" leaves as it is what it names last.
    static const RE2 stays(
        "(?:aber |but |nur |only )?" + kEither +
        "(?: (?:aber|dagegen|bitte|sind|are|schon|gerne?|weiterhin|ok|okay|fine|welcome))+"
    );
    return RE2::FullMatch(words, too_much) || RE2::FullMatch(words, away) ||
           RE2::FullMatch(words, farewell) || RE2::FullMatch(words, rest) ||
           RE2::FullMatch(words, stays);
}

bool is_tired(const std::string& words) {
    static const RE2 german(
        "(?:bitte )?(?:(?:ich|wir) (?:will|wollen|moechten?|brauchen?|lesen?) "
        "(?:das|dies|sowas|so etwas|es)|(?:das|dies|sowas|so etwas) "
        "(?:will|wollen|moechten?|brauchen?|lesen?) (?:ich|wir))(?: hier)?(?: bitte)? nicht "
        "(?:mehr|laenger)(?: (?:haben|bekommen|erhalten|lesen))?"
    );
    static const RE2 english(
        "(?:please )?(?:i|we) (?:(?:do not|don t|dont) (?:want|need) (?:to (?:get|receive) "
        ")?(?:this|these|it|them) any ?(?:more|longer)|no longer (?:want|need) (?:to "
        "(?:get|receive) "
        ")?(?:this|these|it|them))(?: please)?"
    );
    return RE2::FullMatch(words, german) || RE2::FullMatch(words, english);
}

std::string away_until(const std::string& words) {
    static const std::string lead =
        "(?:(?:wir|ich|we|i|haben|habe|sind|bin|have|are|am|re|m|gerade|derzeit|im|in|on|auf|the|"
        "noch|still) )*";
    static const std::string away =
        "(?:betriebsferien|betriebsurlaub|urlaub|ferien|sommerpause|winterpause|weg|verreist|"
        "abwesend|holidays?|vacation|leave|away)";
    static const std::string end = "((?:bis|until|till) .+)";
    static const RE2 away_first(lead + away + " " + end);
    static const RE2 end_first(lead + end + " (?:im |in |on |auf )?" + away);
    std::string until;
    return RE2::FullMatch(words, away_first, &until) || RE2::FullMatch(words, end_first, &until)
               ? until
               : std::string();
}

}  // namespace clusterlotse::commands
