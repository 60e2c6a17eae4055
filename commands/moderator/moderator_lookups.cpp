#include "commands/moderator/moderator_lookups.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/asker/whom_asked.hpp"
#include "commands/desk/status_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_numbers.hpp"
#include "commands/moderator/plain_orders.hpp"
#include "commands/needs/need_line.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

constexpr std::size_t kLongestLookup = 160;
constexpr std::size_t kMostRunningShown = 15;

/// "Wie viele Anfragen laufen gerade?", "was läuft?", "Übersicht bitte".
bool asks_what_runs(std::string_view text) {
    static const std::string things =
        "(?:anfragen?|bedarfe?|sachen|auftraege?|vorgaenge?|needs?|requests?|enquiries|things)";
    static const std::string now =
        "(?: (?:gerade|aktuell|denn|jetzt|noch|zurzeit|zur zeit|derzeit|momentan|im moment|bei uns|"
        "insgesamt|so|alles|eigentlich|hier|da|heute|offen|offene|laufend|am laufen|unterwegs|"
        "draussen|drin|currently|now|right now|open|running|at the moment|in total|in progress))*";
    static const RE2 runs(
        "(?:(?:hallo|hi|moin|guten|morgen|tag|servus|sag|sagen sie|mal|bitte|please|und|so|zeig|"
        "zeigen sie|mir|gib|show|me|kurz|kurze|kurzer|eine|einen|the|a) )*(?:"
        "(?:wie ?viele?|how many)(?: offene| laufende| open| running)? " +
        things +
        "(?: (?:laufen|sind|haben wir|hab ich|habe ich|gibt es|gibts|stehen|warten|are|do we have|"
        "are there|have we got))?" +
        now + "|was (?:laeuft|haben wir)" + now + "|(?:welche|which|what) " + things +
        " (?:laufen|sind|haben wir|gibt es|are)" + now + "|what(?: s| is) running" + now +
        "|(?:ueberblick|uebersicht|lagebild|overview)(?: (?:ueber|of|ueber alle|aller|alle|die|"
        "bitte|please|laufenden|offenen|all|the) ?)*(?:" +
        things + ")?|(?:alle |die |all )?(?:laufenden?|offenen?|aktuellen?|open|running) " +
        things + "(?: bitte| zeigen| please)*)"
    );
    return text.size() <= kLongestLookup && RE2::FullMatch(plain_words(text), runs);
}

void show_running(Office& office, const Request& request, const std::vector<NeedRecord>& needs) {
    std::vector<Fields> lines;
    for (const NeedRecord& need : needs) {
        if (lines.size() < kMostRunningShown) {
            lines.push_back(
                need_line(office, need).set("firm", office.members.speaker(need.asker).firm)
            );
        }
    }
    const std::size_t more = needs.size() - lines.size();
    Fields fields;
    fields.set("none", needs.empty())
        .set("one", needs.size() == 1)
        .set("count", std::to_string(needs.size()))
        .set("more", more == 0 ? std::string() : std::to_string(more))
        .set("needs", std::move(lines));
    reply_privately(office, request, "needs_running", fields, {Purpose::status});
}

/// A question about a need that is named: "Hat Lautertal bei den Wellen schon geantwortet?"
bool asks_of_named(std::string_view text) {
    static const RE2 of_answers(
        R"(\b(?:geantwortet|gemeldet|angeboten|zugesagt|abgesagt|reagiert|antworten?|angebote?|rueckmeldung(?:en)?|stand|status|neues|was ist|wie weit|answered|replied|offers?|answers?|news|quoted)\b)"
    );
    return text.size() <= kLongestLookup && RE2::PartialMatch(plain_words(text), of_answers) &&
           (text.find('?') != std::string_view::npos || plain_words(text).starts_with("wie viele"));
}

/// "Ist die Anfrage von Glantal schon raus?", "Wann läuft B-2026-002 ab?"
bool asks_of_course(std::string_view text) {
    static const RE2 of_course(
        R"(\b(?:ist|sind|sin|ging|gingen|wurde|wurden|is|are|has|have|did|was|were)\b.*\b(?:schon|bereits|inzwischen|noch nicht|already|yet)\b.*\b(?:raus|draussen|rausgegangen|freigegeben|verschickt|versendet|abgeschickt|unterwegs|out|released|sent)\b|\b(?:wann|bis wann|wie lange)\b.*\b(?:laeuft|laufen|endet|enden|gilt)\b|\b(?:when|how long)\b.*\b(?:expires?|ends?|runs?|run out)\b|\b(?:is|are|has|have|was|were)\b.*\b(?:out|released|sent)\b.*\b(?:already|yet)\b)"
    );
    return text.size() <= kLongestLookup && text.find('?') != std::string_view::npos &&
           RE2::PartialMatch(plain_words(text), of_course);
}

/// "Wer hat noch nicht geantwortet?", "who is still silent?"
bool asks_who_is_silent(std::string_view text) {
    static const RE2 silent(
        R"((?:(?:und|hallo|hi|moin|so|sag|mal|and|tell me) )*(?:wer|welche(?: (?:firmen?|anbieter|betriebe))?|who|which(?: firms?)?)(?: (?:hat|haben|hot|has|have|is|are|hasn t|haven t|did|didn t|ist|sind|fehlt|fehlen|schweigt|still|sich|denn|da|dort|noch|bis jetzt|bisher|immer|eigentlich|alles|alle|von denen|of them|all|nicht|not|nichts|keine?|antwort|answer))* ?(?:geantwortet|gemeldet|reagiert|zurueckgemeldet|geschickt|abgegeben|gesagt|offen|noch|still|answered|replied|responded|answer|reply|silent|missing|outstanding|fehlt|fehlen|schweigt)(?: (?:noch|yet|so far|bisher|bis jetzt|still|nicht))*)"
    );
    static const RE2 no(
        R"(\b(?:nicht|nichts|keine?|fehlt|fehlen|schweigt|offen|hasn t|haven t|not|didn t|silent|missing|outstanding)\b)"
    );
    const std::string words = plain_words(text);
    return text.size() <= kLongestLookup && RE2::FullMatch(words, silent) &&
           RE2::PartialMatch(words, no);
}

/// Of each need that firms were asked for, and that is no more than he reads at once; else all in
/// a line each.
void show_who_is_silent(
    Office& office, const Request& request, const std::vector<NeedRecord>& living
) {
    constexpr std::size_t kMostShownWhole = 3;
    std::vector<NeedRecord> asked = living;
    std::erase_if(asked, [](const NeedRecord& need) { return !under_way(need.state); });
    if (asked.empty() || asked.size() > kMostShownWhole) {
        show_running(office, request, asked.empty() ? living : asked);
        return;
    }
    for (const NeedRecord& need : asked) {
        show_status(office, request, need.number);
    }
}

/// In one of the sentences at least: "Glantal drängelt, hat sich schon wer gemeldet?"
bool asks_for_status_within(std::string_view text) {
    const auto clauses = clauses_of(text);
    return asks_for_status(text) || std::ranges::any_of(clauses, [](const Clause& clause) {
               return asks_for_status(clause.written);
           });
}

/// What he answers, or was written about last.
std::optional<NeedRecord> need_at_hand(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const auto about = row ? row : office.outbox.last_to(request.speaker.address);
    const auto need =
        about && about->context.need_id ? office.needs.find(*about->context.need_id) : std::nullopt;
    return need && !has_ended(need->state) ? need : std::nullopt;
}

}  // namespace

bool moderator_asks_standing(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named
) {
    const std::string& text = request.message.text;
    if (asks_what_runs(text)) {
        show_running(office, request, living_needs(office));
        return true;
    }
    std::string rest = text;
    const auto digits = take_number(office, rest);
    const auto numbered = digits ? need_numbered(office, *digits) : std::nullopt;
    const bool names = numbered || named.any() || find_need_number(text);
    const std::string said = numbered ? rest : without_naming(named);
    if (names && (asks_whom(said) || asks_whom(text)) &&
        numbered.has_value() + named.needs.size() == 1) {
        InboundMessage message = request.message;
        message.text = asks_whom(text) ? text : said;
        return show_whom(
            office, {message, request.speaker}, numbered ? *numbered : named.needs.front()
        );
    }
    const bool of_silent = !names && asks_who_is_silent(text);
    const bool of_one = names || need_at_hand(office, request, row);
    if (!asks_for_status(text) && !of_silent && !(of_one && asks_of_course(text)) &&
        !(names && (asks_for_status_within(said) || asks_of_named(text)))) {
        return false;
    }
    if (const auto number = find_need_number(text)) {
        show_status(office, request, *number);
        return true;
    }
    if (numbered) {
        show_status(office, request, numbered->number);
        return true;
    }
    auto needs = named.needs;
    if (needs.empty()) {
        const auto at_hand = of_silent && !row ? std::nullopt : need_at_hand(office, request, row);
        needs = at_hand ? std::vector{*at_hand} : living_needs(office);
    }
    if (needs.size() == 1) {
        show_status(office, request, needs.front().number);
    } else if (of_silent) {
        show_who_is_silent(office, request, needs);
    } else {
        show_running(office, request, needs);
    }
    return true;
}

}  // namespace clusterlotse::commands
