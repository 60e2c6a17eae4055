#include "commands/endings/need_again.hpp"

#include "commands/asker/asker_phrases.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/firm_out.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A longer text says more than that.
constexpr std::size_t kLongestAfterAll = 120;

bool wants_search(const std::string& text) {
    const auto clauses = clauses_of(text);
    return text.size() <= kLongestAfterAll && !clauses.empty() &&
           std::ranges::all_of(clauses, [](const Clause& clause) {
               return looks_again(clause.words) ||
                      phrase_of(clause.words) == AskerPhrase::asks_more;
           });
}

}  // namespace

bool wants_it_after_all(std::string_view text) {
    static const std::string lead =
        "(?:(?:ach|oh|nein|nee|ne|halt|stopp|moment|sorry|entschuldigung|doch|also|ja|und|jetzt|"
        "nun|"
        "kommando|zurueck|bitte|wir|ich|please|no|wait|actually|we|i|do|us|uns|es|das|ihn|sie) )*";
    static const std::string tail =
        "(?: (?:bitte|danke|doch|noch|wieder|jetzt|nun|schon|weiter|mal|alles|please|thanks|after "
        "all|"
        "again|now))*";
    static const RE2 after_all(
        lead +
        "(?:doch nicht|nicht (?:zurueckziehen|beenden|stornieren|schliessen)|war ein (?:versehen|"
        "irrtum|fehler)|(?:mach|macht|machen)(?: "
        "(?:sie|ihr|wir|es|bitte|doch|nochmal|wieder|jetzt))* "
        "weiter|(?:brauchen|brauche|brauchens|benoetigen)(?: (?:wir|ich|es|sie|ihn|das|die|teile|"
        "jetzt|nun|noch))* doch|(?:soll|sollen|kann|koennen) (?:es |das |sie |wir )?(?:doch "
        "|wieder "
        ")*(?:weitergehen|weiterlaufen|weitermachen|weiterlaufen lassen)|weiter|weitermachen|"
        "(?:wieder )?(?:aufleben lassen|wiederaufnehmen|aufnehmen|oeffnen|aktivieren|reaktivieren)|"
        "(?:frag|fragt|fragen|such|sucht|suchen)(?: (?:sie|ihr|doch|bitte|wieder|noch "
        "mal|nochmal))* "
        "weiter|rueckgaengig(?: machen)?|not after all|need (?:it|them) after all|"
        "(?:go|carry) on|continue|resume|reopen(?: it)?|undo(?: (?:it|that|this))?|"
        "(?:that )?was a mistake|bring it back)" +
        tail
    );
    static const RE2 beside(
        "(?:(?:der|unser|the|our) )?(?:kunde|customer|chef|boss)(?: \\w+){1,5}|" + lead + "|" + tail
    );
    if (text.size() > kLongestAfterAll || text.find('?') != std::string_view::npos) {
        return false;
    }
    bool wants = false;
    for (const Clause& clause : clauses_of(text)) {
        const bool says_so = RE2::FullMatch(clause.words, after_all);
        if (!says_so && !RE2::FullMatch(clause.words + " ", beside) &&
            !RE2::FullMatch(clause.words, beside)) {
            return false;
        }
        wants = wants || says_so;
    }
    return wants;
}

bool asked_for_again(Office& office, const Request& request, const storage::NeedRecord& need) {
    // "Können Sie bitte wieder suchen?" is nothing for the firm that has the order.
    const bool searches = need.state == NeedState::awarded && wants_search(request.message.text);
    const bool without_order =
        need.state == NeedState::withdrawn || need.state == NeedState::not_placed ||
        need.state == NeedState::awarded_outside || need.state == NeedState::unmatched;
    const bool after_all = without_order && wants_it_after_all(request.message.text);
    if ((!searches && !after_all) || request.message.kind != InboundKind::text ||
        !request.message.attachments.empty()) {
        return false;
    }
    InboundMessage again = request.message;
    again.text = whole_text(need);
    const std::int64_t held = office.inbox.hold(again, office.clock.now());
    reply_privately(
        office,
        request,
        "need_again",
        Fields().set("number", need.number).set("text", headline_of(office, need)),
        {storage::Purpose::need_or_news, std::nullopt, std::nullopt, held}
    );
    return true;
}

}  // namespace clusterlotse::commands
