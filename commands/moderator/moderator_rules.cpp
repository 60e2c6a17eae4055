#include "commands/moderator/moderator_rules.hpp"

#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

constexpr std::size_t kLongestRuleQuestion = 160;
constexpr int kHoursOfDay = 24;

bool asks_rules(const std::string& words, bool question) {
    static const RE2 rules(
        R"(.*\b(?:(?:wie ?viele?|how many) (?:firmen|betriebe|anbieter|lieferanten|anfragen|firms|suppliers|requests)\b.*\b(?:pro|je|auf einmal|hoechstens|maximal|runde|welle|woche|per|at once|at most|round|wave|week)\b|wie lange\b.*\b(?:zeit|frist|freigabe|freigeben|entscheiden|antworten|lebt|laeuft)\b|how long\b.*\b(?:time|release|decide|answer|live|have)\b|wann (?:fragst|fragt|fragen|werden)\b.*\b(?:naechste\w*|weitere\w*|mehr|neue\w*|andere\w*)\b|when (?:do|will|are)\b.*\b(?:next|more|further|other) (?:firms|suppliers|ones)\b|was passiert\b.*\b(?:nicht|niemand|keiner)\b|what happens\b.*\b(?:not|nobody|no one)\b|(?:welche|was sind die|nach welchen) (?:regeln|spielregeln|grenzen|fristen)|(?:which|what are the) (?:rules|limits)|wer\b.*\b(?:vertretung|vertritt|stellvertret\w*|nach mir|naechste\w* lotse)\b|who\b.*\b(?:deputy|stands in|after me|next moderator)\b)\b.*)"
    );
    return question && RE2::FullMatch(words, rules);
}

/// "Ich bin ab morgen im Urlaub", "ab Montag macht Frau Schuster die Freigaben".
bool tells_of_deputy(const std::string& words) {
    static const RE2 away(
        R"((?:(?:hallo|hi|moin|uebrigens|bitte|achtung|info) )*(?:ich|wir|i|i m|i am|bin) (?:bin |sind |am )?(?:.{0,40}\b)?(?:im urlaub|in urlaub|krank|nicht da|nicht im haus|abwesend|ausser haus|auf messe|auf dienstreise|on holiday|on leave|away|out of office|sick)\b.{0,60})"
    );
    static const RE2 deputy(
        R"(.*\b(?:vertretung|vertritt|vertreten|stellvertret\w*|(?:macht|uebernimmt)\b.{0,40}\b(?:die|meine|das) (?:freigaben?|lotsen\w*)|gibt frei|stands in for me|is my deputy|does the releases)\b.*)"
    );
    return RE2::FullMatch(words, away) || RE2::FullMatch(words, deputy);
}

}  // namespace

bool moderator_asks_rules(Office& office, const Request& request) {
    const std::string& text = request.message.text;
    if (text.size() > kLongestRuleQuestion || has_need_words(text) || find_need_number(text)) {
        return false;
    }
    const std::string words = plain_words(text);
    const bool question = text.find('?') != std::string::npos;
    const bool deputies = !question && tells_of_deputy(words);
    if (!deputies && !asks_rules(words, question)) {
        return false;
    }
    const config::NeedSettings& needs = office.settings.needs;
    std::vector<std::string> after;
    for (const Recipient& one : reachable_moderators(office)) {
        if (!same_person(office, one.address, request.speaker.address)) {
            after.push_back(one.name.empty() ? one.address.value : one.name);
        }
    }
    const auto days = (needs.wave_after.count() + kHoursOfDay - 1) / kHoursOfDay;
    Fields fields;
    fields.set("deputies", deputies)
        .set("firms", std::to_string(needs.suppliers_per_wave))
        .set("one_firm", needs.suppliers_per_wave == 1)
        .set("days", days == 0 ? std::string() : std::to_string(days))
        .set("one_day", days == 1)
        .set("enough", std::to_string(kEnoughPositive))
        .set(
            "week",
            needs.requests_per_week == 0 ? std::string() : std::to_string(needs.requests_per_week)
        )
        .set("one_a_week", needs.requests_per_week == 1)
        .set("answer_days", std::to_string(kAnswerDays))
        .set("hours", std::to_string(kModeratorTime.count()))
        .set("lives", std::to_string(kNeedLives.count()))
        .set("after", joined(after, ", "));
    reply_privately(office, request, "moderator_rules", fields, {Purpose::information});
    return true;
}

}  // namespace clusterlotse::commands
