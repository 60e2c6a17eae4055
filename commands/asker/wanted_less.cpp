#include "commands/asker/wanted_less.hpp"

#include "commands/asker/asker_desk.hpp"
#include "commands/asker/named_by_part.hpp"
#include "commands/asker/parking_words.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/named_part.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestOfLess = 140;

/// "Die Wellen": names a thing, whatever it is.
bool names_a_thing(const std::string& text) {
    static const RE2 named(
        R"((?:^|[^\pL])(?:[Dd]ie|[Dd]er|[Dd]en|[Dd]as|[Uu]nsere?n?)\s+(\p{Lu}\pL{3,}))"
    );
    static const RE2 of_any_need(
        R"((?i)(?:teile?n?|stücke?n?|menge|gesamtmenge|stückzahl|hälfte|anfrage|bedarf|sachen|zahl))"
    );
    std::string one;
    if (RE2::PartialMatch(text, named, &one)) {
        return !RE2::FullMatch(one, of_any_need);
    }
    // "die angebote brauchen wir derzeit nicht", as people write on a phone
    static const RE2 in_small_letters(R"(\b(?:die|der|den|das|unsere?n?|the|our) ([a-z]{4,})\b)");
    static const RE2 no_thing(
        R"(brauch\w*|braeucht\w*|benoetig\w*|werden|wird|waeren?|haben|hatten?|sind|wollen|nehmen|moecht\w*|need\w*|want\w*|will|volle|ganze|komplette|halbe|gesamte|alle|erste|full|whole|total|alles|erst|vorerst|derzeit|momentan|aktuell|jetzt|doch|noch|leider|nicht|dann|auch|(?:ge|anzu|zu)?teile?n?|stuecke?n?|menge|gesamtmenge|stueckzahl|haelfte|anfrage|bedarf|sachen|zahl|ware|moment|jahr|monat|woche|parts?|pieces?|quantity|request|order|goods|half|time|year|moment|month)"
    );
    const std::string plain = plain_words(text);
    re2::StringPiece rest(plain);
    while (RE2::FindAndConsume(&rest, in_small_letters, &one)) {
        if (!RE2::FullMatch(one, no_thing)) {
            return true;
        }
    }
    return false;
}

/// What stands behind "nicht alle", "nicht mehr so viele", "weniger": empty where nothing does that
/// says more than "Stück".
std::string counted_thing(const std::string& words) {
    static const RE2 counted(
        R"(\b(?:(?:nicht|net|nit|nimmer) (?:mehr )?(?:alle|alles|saemtliche|(?:ganz )?so viele?)|weniger|einen teil|ein paar|einige|die haelfte|not (?:need )?all(?: of)?|(?:don t|won t|no longer) (?:need |want )?all(?: of)?|(?:that|so|as|quite so) many|fewer|only some|a few)(?: (?:mehr|davon|die|der|den|dieser|von den|von diesen|of the|of these|of those|the|these|those|them|unserer|of))* ([a-z]+))"
    );
    static const RE2 says_nothing(
        R"(danke|bitte|stuecke?n?|stk|stck|teile?n?|exemplare|sachen|ware|pieces?|parts?|units|pcs|it|brauch\w*|benoetig\w*|nehmen|haben|wollen|werden|sein|leider|jetzt|doch|noch|erstmal|vorerst|wohl|them|davon|mehr|of|anymore|any|more|now|wir|ich|we|i|sorry|thanks|please|after|aber|und|werden|geworden|ihnen|diesen)"
    );
    std::string thing;
    return RE2::PartialMatch(words, counted, &thing) && !RE2::FullMatch(thing, says_nothing)
               ? thing
               : std::string();
}

/// "Nicht alle von einer Firma", "nicht alle auf einmal": from whom and when, not how many.
bool counts_otherwise(const std::string& thing) {
    static const RE2 otherwise(
        R"(von|vom|aus|bei|in|im|mit|auf|zu|zum|zur|am|an|bis|gleichzeitig|zusammen|sofort|gleich|schon|heute|morgen|eilig|verzinkt|gehaertet|geschliffen|from|by|at|with|in|on|to|together|right|immediately|already|today)"
    );
    return RE2::FullMatch(thing, otherwise);
}

/// "Werden im Durchmesser etwas kleiner": a size is meant.
bool speaks_of_size(const std::string& words) {
    static const RE2 size(
        R"(\b(?:\w*durchmesser|\w*laengen?|\w*breiten?|\w*hoehen?|\w*dicken?|\w*staerken?|\w*masse?|abmessung\w*|toleranz\w*|radius|radien|bohrung\w*|gewicht|kuerzer|laenger|duenner|dicker|schmaler|breiter|hoeher|leichter|diameter|length|width|height|thickness|size|radius|weight|shorter|longer|thinner|thicker)\b)"
    );
    static const RE2 in_size(R"(\b(?:kleiner|groesser|smaller|larger|bigger)\b)");
    static const RE2 number(
        R"(\b(?:\w*mengen?|stueckzahl\w*|anzahl|zahl|auflage|lose?|los|bedarf|quantity|number|batch|lot)\b)"
    );
    return says(words, size) || (says(words, in_size) && !says(words, number));
}

}  // namespace

bool wants_other_number(std::string_view text) {
    static const RE2 fewer(
        R"(\b(?:brauch\w*|benoetig\w*|wollen|nehmen|need|want)\b.*\b(?:(?:nicht|net|nit|nimmer) (?:mehr )?(?:alle|alles|saemtliche|(?:ganz )?so viele?|die (?:volle|ganze|komplette) menge)|(?:doch )?(?:(?:etwas|ein paar|deutlich|wohl|ein bisschen) )*weniger|nur (?:noch |mehr )?(?:einen teil|ein paar|einige|die haelfte)|not (?:need )?all|all (?:of )?(?:them|the \w+)|(?:that|so|as|quite so) many|fewer|only (?:some|a few))\b|\b(?:es werden|werden es|werden|wird|there will be)\b.*\b(?:weniger|mehr stueck|mehr teile|kleiner|groesser|fewer|more pieces)\b)"
    );
    static const RE2 negated_all(R"(\ball (?:of )?(?:them|the \w+))");
    static const RE2 negation(R"(\b(?:not|don t|no longer|won t)\b)");
    static const RE2 besides(R"(\d|\b(?:suche\w*|wer|jemand\w*|statt|sondern|als)\b)");
    const std::string words =
        text.size() <= kLongestOfLess && text.find('?') == std::string_view::npos
            ? plain_words(text)
            : std::string();
    return says(words, fewer) && !says(words, besides) && !speaks_of_size(words) &&
           !counts_otherwise(counted_thing(words)) &&
           (!says(words, negated_all) || says(words, negation));
}

bool may_want_less(std::string_view text, Date today) {
    return wants_other_number(text) || not_needed_yet(text, today).has_value();
}

std::vector<storage::NeedRecord> needs_wanted_less(
    const std::string& text, std::vector<storage::NeedRecord> needs
) {
    // "Nicht mehr so viele Angebote", "nicht alle Wellen"
    const std::string counted = counted_thing(plain_words(text));
    auto named = needs;
    std::erase_if(named, [&](const storage::NeedRecord& need) {
        const std::string thing = thing_of_need(need.text);
        const std::string& whole = thing.empty() ? need.text : thing;
        return !points_at_part(counted.empty() ? text : "die " + counted, whole);
    });
    return named.empty() && counted.empty() && !names_a_thing(text) ? needs : named;
}

bool wanted_less(Office& office, const Request& request, storage::NeedRecord& need) {
    const std::string& text = request.message.text;
    const Date today = today_of(office);
    if (!request.message.attachments.empty() || has_ended(need.state) ||
        needs_wanted_less(text, {need}).empty()) {
        return false;
    }
    if (wants_other_number(text)) {
        const UnderstoodNeed known = understand(office, need);
        const UnderstoodNeed said = office.engine.understand(text, today, need.language);
        const bool new_work = std::ranges::any_of(said.processes, [&](const std::string& process) {
            return std::ranges::find(known.processes, process) == known.processes.end();
        });
        if (!new_work && said.materials.empty()) {
            reply_privately(
                office,
                request,
                "how_many_left",
                Fields().set("number", need.number),
                {storage::Purpose::acknowledgement, need.id}
            );
        }
        return !new_work && said.materials.empty();
    }
    const auto put_off = not_needed_yet(text, today);
    if (!put_off) {
        return false;
    }
    InboundMessage word = request.message;
    const bool german = request.speaker.language == Language::de;
    word.text = german ? "parken" : "park";
    if (put_off->until) {
        word.text += (german ? " bis " : " until ") + shown_date(*put_off->until, Language::de);
    }
    asker_writes(office, {word, request.speaker}, need);
    return true;
}

}  // namespace clusterlotse::commands
