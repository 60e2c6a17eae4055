#include "matching/answers/answer_day_use.hpp"

#include "matching/answers/answer_cues.hpp"
#include "matching/answers/answer_validity.hpp"
#include "matching/text/pattern_search.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::matching {

namespace {

/// Whether the answer is put off in the very clause: "melde mich nach Ostern".
bool clause_waits(const WordsAround& around) {
    std::string clause = std::string(around.before) + "@d" + std::string(around.after);
    return (phrase_cues(clause, false) & bit(Does::wants_time)) != 0;
}

}  // namespace

bool of_another_day(const WordsAround& around) {
    static const RE2 unrelated(
        R"( (?:vom|gilt|gueltig(?: \w+)?|valid(?: \w+)?|anfrage|stand|seit|since|letzten|angebot von|mail vom|binding until|freibleibend|bindefrist) (?:bis |until |zum )?(?:\w+ )?$)"
    );
    return matches(unrelated, around.before);
}

DayUse use_of_absence(AbsenceDay day) {
    switch (day) {
        case AbsenceDay::first_back:
            return DayUse::from;
        case AbsenceDay::last_away:
            return DayUse::until_busy;
        case AbsenceDay::away:
        case AbsenceDay::other:
        case AbsenceDay::none:
            break;
    }
    return DayUse::none;
}

DayUse use_of(const WordsAround& around, std::uint32_t cues, bool answered) {
    static const RE2 not_before(
        R"( (?:nicht|nichts|not|nie|keinesfalls) (?:\w+ )?(?:vor|before) (?:\w+ )?$)"
    );
    static const RE2 before_that(R"( (?:vor|before) (?:dem |den |der |anfang |mitte |ende )?$)");
    static const RE2 nothing(R"(^ (?:\w+ ){0,4}(?:nichts|nicht|keine?|nothing|no|not|cannot) )");
    static const RE2 nothing_before(R"( (?:nichts|nicht|keine?|nothing|no|not|cannot) )");
    static const RE2 from(
        R"( (?:ab|from|starting|fruehestens|earliest|erst|beginning|as of) (?:wieder |ca |etwa |dem |der |im |in |am |ende |anfang |mitte |in der |zum |on |bei |moeglich |ab |around |about |mid |the |earliest |so )*$)"
    );
    static const RE2 beginning(
        R"( (?:start|starten|anfangen|beginnen|loslegen|begin) (?:on |am |im |in |the |mit )?$)"
    );
    static const RE2 beginning_behind(
        R"(^ (?:[a-z]+ ){0,3}(?:anfangen|starten|beginnen|loslegen|start|begin) )"
    );
    static const RE2 from_behind(R"(^ (?:fruehestens|earliest|or later|oder spaeter|aufwaerts) )");
    static const RE2 following(R"( (?:nach|after|hinter) (?:dem |den |der |the )?$)");
    static const RE2 until(
        R"( (?:bis|until|till|til|through|by|to) (?:zum |zur |einschliesslich |inkl |inklusive |incl |mindestens |ca |etwa |in |and including |einschl |the |the end of |end of |in den |auf weiteres |anfang |mitte |ende |weit in )*$)"
    );
    static const RE2 delivery(
        R"( (?:lieferung|liefern|lieferbar|geliefert|liefertermin|lieferdatum|lieferzeit|fertig|fertigstellung|delivery|deliver|delivered|ship|shipping|ready|anlieferung|termin|versand|done|liefere|abholbereit|abholung|fertigen) )"
    );
    static const RE2 this_period(R"( (?:in|im|diese|dieses|this|mehr in|mehr) (?:diesem |this )?$)"
    );
    const bool busy = (cues & bit(Does::busy)) != 0;
    const bool waits = (cues & (bit(Does::wants_time) | bit(Does::promises))) != 0;
    if (day_of_validity(around)) {
        return (cues & bit(Does::asks)) != 0 ? DayUse::none : DayUse::valid;
    }
    if (of_another_day(around)) {
        return DayUse::none;
    }
    if (day_in_doubt(around)) {
        return DayUse::in_doubt;
    }
    if (matches(not_before, around.before) ||
        (matches(before_that, around.before) &&
         (matches(nothing, around.after) || matches(nothing_before, around.before)))) {
        return DayUse::from;
    }
    const bool states_delivery =
        matches(delivery, around.before) || matches(delivery, around.after);
    static const RE2 not_sooner(
        R"( (?:erst|fruehestens|earliest) (?:wieder |im |in |am |zum |ca |etwa |der |den |on |in |ende |anfang |mitte )*$)"
    );
    if (waits && !states_delivery && matches(not_sooner, around.before) && clause_waits(around)) {
        return DayUse::answer_by;
    }
    if (matches(from, around.before) || matches(from_behind, around.after) ||
        matches(beginning, around.before) || matches(beginning_behind, around.after)) {
        return DayUse::from;
    }
    if (matches(following, around.before)) {
        const bool puts_off = waits && !states_delivery && clause_waits(around);
        return puts_off ? DayUse::answer_after : waits ? DayUse::none : DayUse::from_after;
    }
    static const RE2 full(
        R"(^ (?:sind |ist |bin |are |wir |ich |we |leider |schon |komplett |total |noch |alles |bereits )*(?:voll|dicht|belegt|ausgebucht|ausgelastet|full|booked) )"
    );
    static const RE2 full_in(R"( (?:voll|dicht|full|booked) (?:in |im |for )$)");
    if (busy && (matches(full, around.after) || matches(full_in, around.before))) {
        return DayUse::until_busy;
    }
    if (busy && (matches(until, around.before) || matches(this_period, around.before))) {
        return matches(until, around.before) ? DayUse::until_busy : DayUse::none;
    }
    // "Heute nicht, morgen melde ich mich" refuses today only.
    const std::size_t comma = around.before.rfind(" , ");
    const std::string_view own_clause =
        comma == std::string_view::npos ? around.before : around.before.substr(comma + 2);
    if ((cues & (bit(Does::refuses_day) | bit(Does::refuses))) != 0 &&
        (matches(nothing, around.after) || matches(nothing_before, own_clause))) {
        return DayUse::refused;
    }
    // "Ich frage nach, ob das Material bis Freitag da ist"
    static const RE2 in_doubt(R"( (?:ob|whether) |^ (?:if) )");
    if (waits && matches(in_doubt, around.before)) {
        return DayUse::none;
    }
    if (waits && !states_delivery) {
        return DayUse::answer_by;
    }
    if ((cues & bit(Does::asks)) != 0) {
        return DayUse::none;
    }
    // "Nächste Woche haben wir Luft" says when it may begin.
    static const RE2 room(R"( (?:luft|platz|zeitfenster|slot|kapazitaet|kapazitaeten) )");
    if (!busy && !states_delivery && answered &&
        (matches(room, around.before) || matches(room, around.after))) {
        return DayUse::from;
    }
    return states_delivery || answered ? DayUse::delivery : DayUse::none;
}

}  // namespace clusterlotse::matching
