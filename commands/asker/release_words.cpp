#include "commands/asker/release_words.hpp"

#include "commands/asker/until_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "domain/holidays.hpp"
#include "matching/dates/calendar.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Longer texts say more than that.
constexpr std::size_t kLongestRelease = 80;
constexpr std::size_t kLongestAgreement = 240;

/// What lets the need go: a yes, or a word that sends it.
const std::string kReleasing =
    "(?:ja|jawohl|jo|joh|jep|jup|jou|ok|okay|oke|passt|passts|basst|bassd|passd|stimmt|stimmts|"
    "genau|"
    "einverstanden|freigeben|freigegeben|yes|yep|yeah|go|go ahead|send it|release|release it|"
    "(?:raus|naus|hinaus|nunner|ab|los) damit|ab die post|"
    "(?:schick|schicks|schickt|schicken|gib|gebt|geben)(?: (?:sie|ihn|es|das|s|bitte|mal|so))*"
    " (?:raus|naus|los|ab|frei|hinaus)|"
    "(?:kann|kannst|koennt|koennen|darf|kannsch)(?: "
    "(?:sie|du|ihr|es|das|so|jetzt|dann|ruhig|gern))*"
    " (?:raus|naus|rausgehen|rausschicken|nausschicken|losschicken|abschicken|los|losgehen|"
    "loslegen)|"
    "(?:bitte )?(?:rausschicken|losschicken|abschicken))";
const std::string kBeside =
    "(?:so|jetzt|dann|schon|alles|das|es|s|is|ist|isses|bitte|danke|gern|gerne|gut|super|prima|"
    "klar|richtig|ei|na|also|mal|doch|it|is|fine|good|great|perfect|please|thanks|that|looks|"
    "right|correct|out)";

/// Stands before the day from which on a need may go out, in any order: "erst ab dem".
const std::string kBeforeDay =
    "(?:erst|bitte|aber|frueh?estens|nicht|noch|dann|ab|am|vor|nach|im|in|bis|zu|zum|zur|vom|dem|"
    "den|der|please|but|only|not|just|earliest|from|on|after|before|starting|until|the)";
const std::string kBehindDay =
    "(?:raus|rausgehen|rausschicken|losschicken|losgehen|los|freigeben|fragen|anfragen|bitte|"
    "please)";
const std::string kNamesMonth =
    "(?:januar|jaenner|februar|maerz|april|mai|juni|juli|august|september|oktober|november|"
    "dezember|january|february|march|may|june|july|october|december)";
const std::string kNamedTime =
    "(?:(?:(?:naechste|uebernaechste|kommende|diese)[nrms]?|next|this|coming|anfang|mitte|ende|mid|"
    "early|late|end of(?: the)?|beginning of(?: the)?) )*"
    "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|"
    "thursday|friday|saturday|sunday|morgen|uebermorgen|tomorrow|wochenende|weekend|monatsende|"
    "jahresende|jahreswechsel|ostern|pfingsten|weihnachten|heilig ?abend|silvester|neujahr|"
    "feiertagen?|easter|whitsun|pentecost|christmas|xmas|new year(?: s)?(?: day| eve)?|holidays|"
    "woche|week|monats?|month|jahr(?:es)?|year|kw ?\\d{1,2}|(?:woche|week) \\d{1,2}|"
    "(?:\\d{1,2} )?" +
    kNamesMonth +
    "(?: \\d{4})?|\\d{1,2} \\d{1,2}(?: \\d{2,4})?|\\w+ "
    "(?:tagen?|wochen|monaten?|days?|weeks|months))"
    "(?: (?:der|des|of the) (?:woche|monats|jahres))?";

}  // namespace

bool lets_out(std::string_view text) {
    static const RE2 only(
        "(?:" + kBeside + " )*" + kReleasing + "(?: (?:" + kReleasing + "|" + kBeside + "))*"
    );
    return text.size() <= kLongestRelease && text.find('?') == std::string_view::npos &&
           RE2::FullMatch(plain_words(text), only);
}

std::optional<std::string> agrees_but(std::string_view text) {
    static const RE2 but(
        R"((?i)^\s*(?:ja|jo|jep|ok|okay|passt|basst|stimmt|genau|gut|richtig|yes|fine|right|correct|good)(?:[ ,.!]+(?:so|soweit|fast|alles|schon|gut|danke|thanks))*[ ,.;:!–-]+((?:(?:aber|nur|allerdings|jedoch|bloß|bloss|ausser|außer|but|only|except)\b|(?:es )?(?:sind|werden|wären|ist|wird|it is|they are|make it)\s(?:aber|nur|allerdings|jedoch|doch|but|only)\b).{2,})$)"
    );
    std::string rest;
    const std::string_view words = trimmed(text);
    if (words.size() > kLongestAgreement || words.find('?') != std::string_view::npos ||
        !RE2::FullMatch(re2::StringPiece(words.data(), words.size()), but, &rest)) {
        return std::nullopt;
    }
    static const RE2 lead(R"((?i)^(?:aber|nur|allerdings|jedoch|bloß|bloss|but|only)\s+)");
    RE2::Replace(&rest, lead, "");
    return rest;
}

std::optional<std::string> denies_but(std::string_view text) {
    static const RE2 but(
        R"((?is)^\s*(?:(?:ach|oh|sorry|halt|moment)\b[\s,.:;!–-]*)*(?:(?:nein|nee|ne|nö|falsch|fast(?: richtig)?|nicht ganz(?: richtig)?|(?:stimmt|passt|das stimmt|das passt) (?:so |noch )?nicht|no|nope|not quite|wrong|almost)(?:[\s,.:;!–-]+|$))+(?:(?:aber|sondern|es sind|es ist|das sind|but|it is|it's|they are)\s+)?(.{2,})$)"
    );
    std::string rest;
    const std::string_view words = trimmed(text);
    const bool denies = words.size() <= kLongestAgreement &&
                        words.find('?') == std::string_view::npos &&
                        RE2::FullMatch(re2::StringPiece(words.data(), words.size()), but, &rest);
    return denies ? std::optional(rest) : std::nullopt;
}

std::optional<std::string> agrees_and(std::string_view text) {
    static const RE2 more(
        R"((?i)^\s*(?:ja|jo|jep|ok|okay|passt|basst|stimmt|genau|gut|richtig|yes|fine|right|correct|good)(?:[ ,.!]+(?:so|soweit|alles|schon|gut|danke|thanks))*[ ,.;:!–-]+(?:(?:und|aber|and|but)\s+)?((?:bitte\s+|please\s+)?(?:auch|noch|nur|nicht|ohne|außer|ausser|dazu|zusätzlich|zusaetzlich|also|not|without|except|plus|ask|frag\pL*)\b.{2,})$)"
    );
    std::string rest;
    const std::string_view words = trimmed(text);
    const bool agrees = words.size() <= kLongestAgreement &&
                        words.find('?') == std::string_view::npos &&
                        RE2::FullMatch(re2::StringPiece(words.data(), words.size()), more, &rest);
    return agrees ? std::optional(rest) : std::nullopt;
}

bool says_only_from_when(std::string_view text) {
    static const RE2 when("(?:" + kBeforeDay + " )*" + kNamedTime + "(?: " + kBehindDay + ")*");
    static const RE2 waits(R"(\b(?:erst|nicht|frueh?estens|nach|only|not|after|from|starting|ab)\b)"
    );
    const std::string words = plain_words(text);
    return words.size() <= kLongestRelease && RE2::PartialMatch(words, waits) &&
           RE2::FullMatch(words, when);
}

bool waits_for_something(std::string_view text) {
    static const RE2 later(
        R"((?:(?:aber|bitte|dann|noch|but|please) )*(?:erst|frueh?estens|nicht vor|nicht bevor|only|not before|not until) (?:nach|ab|am|im|in|zum|zur|wenn|sobald|spaeter|danach|anfang|mitte|ende|kommende\w*|naechste\w*|uebernaechste\w*|after|from|when|once|on|later|next)\b.*)"
    );
    static const RE2 of_goods(
        R"(\b(?:\w*liefer\w*|fertig\w*|produzier\w*|\w*muster\w*|serie\w*|zahl\w*|deliver\w*|ship\w*|produc\w*|samples?|pay\w*)\b)"
    );
    const std::string words = plain_words(text);
    return words.size() <= kLongestRelease && RE2::FullMatch(words, later) &&
           !RE2::PartialMatch(words, of_goods);
}

namespace {

/// The first day behind the one, the week or the month that the words name.
std::optional<Date> first_day_after(const std::string& words, Date today) {
    if (const auto feast = feast_named("nach " + words, today)) {
        return next_working_day(*feast);
    }
    const auto named = named_end(words, today);
    if (!named || !named->begins_period) {
        return named ? std::optional(next_working_day(named->day)) : std::nullopt;
    }
    static const RE2 week(R"((?:.* )?(?:kw|kalenderwoche|woche|week)\b.*)");
    static const RE2 year(R"((?:.* )?(?:jahr|year)|\d{4})");
    if (RE2::FullMatch(words, year)) {
        return std::nullopt;
    }
    const Date next = RE2::FullMatch(words, week) ? matching::plus_days(named->day, 7)
                                                  : matching::plus_months(named->day, 1);
    return is_working_day(next) ? next : next_working_day(next);
}

}  // namespace

std::optional<Date> day_of_release(std::string_view text, Date today) {
    static const RE2 behind("(?: " + kBehindDay + ")+$");
    static const RE2 lead("^((?:" + kBeforeDay + " )+)");
    static const RE2 refused(R"(\b(?:nicht|not)\b)");
    static const RE2 ends(R"(\b(?:vor|bis|before|until)\b)");
    static const RE2 after(R"(\b(?:nach|after)\b)");
    static const RE2 next(R"(^(?:(?:naechste|kommende)[nrms]?|next) )");
    std::string day = plain_words(text);
    std::string before;
    RE2::Replace(&day, behind, "");
    if (RE2::PartialMatch(day, lead, &before)) {
        day.erase(0, before.size());
    }
    // "Nicht am Montag" names no day to begin on, "nicht vor Montag" does.
    if (RE2::PartialMatch(before, refused) != RE2::PartialMatch(before, ends)) {
        return std::nullopt;
    }
    if (RE2::PartialMatch(before, after)) {
        return first_day_after(day, today);
    }
    auto end = named_end(day, today);
    if (!end && RE2::Replace(&day, next, "")) {
        end = named_end(day, today);
    }
    if (!end) {
        return std::nullopt;
    }
    return end->begins_period && !is_working_day(end->day) ? next_working_day(end->day) : end->day;
}

std::string without_for_now(const std::string& text) {
    static const RE2 now(
        R"((?i)(^|[^\pL])(?:erst ?mal|erst einmal|vorerst|(?:fürs|fuers|für das|fuer das) erste|zunächst(?: ein)?(?: ?mal)?|einstweilen|for now|for the moment|for the time being)[,\s]*($|[^\pL]|\b))"
    );
    std::string rest = text;
    RE2::GlobalReplace(&rest, now, "\\1\\2");
    return std::string(trimmed(rest));
}

std::string without_reasons(const std::string& text) {
    static const RE2 seam(R"(([,;]\s+|\s[–-]\s+|\.\s+))");
    static const RE2 reason(
        R"((?:da|weil|denn|because|since|as) .*|(?:die|der|dort|von denen|mit denen|sie|wir|ich|they|we|who) (?:haben|hat|hatten?|sind|ist|war|waren|warten|schulden|liefern|brauchen|are|is|have|has|had|were|was|still|owe) .*)"
    );
    static const RE2 more(
        R"(\d|\b(?:erst|bis|ab|spaeter|statt|sondern|auch|dazu|ohne|nicht an|noch nicht fragen|frag\w*|anfrag\w*|ask\w*|also|until|till|later|instead|from|\w*tag|\w+day|morgen|woche|monat|tomorrow|week|month|stueck|pieces)\b)"
    );
    std::string kept;
    re2::StringPiece rest(text);
    re2::StringPiece found;
    const auto keep = [&](const std::string& clause) {
        const std::string words = plain_words(clause);
        const bool drops =
            !kept.empty() && RE2::FullMatch(words, reason) && !RE2::PartialMatch(words, more);
        kept += drops ? std::string() : clause;
        return drops;
    };
    while (RE2::PartialMatch(rest, seam, &found)) {
        const std::string clause(rest.data(), static_cast<std::size_t>(found.data() - rest.data()));
        const bool dropped = keep(clause);
        kept += dropped ? std::string() : std::string(found.data(), found.size());
        rest.remove_prefix(clause.size() + found.size());
    }
    keep(std::string(rest.data(), rest.size()));
    static const RE2 loose(R"([\s,;.–-]+$)");
    RE2::Replace(&kept, loose, "");
    return kept;
}

}  // namespace clusterlotse::commands
