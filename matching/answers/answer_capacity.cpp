#include "matching/answers/answer_capacity.hpp"

#include "matching/text/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

/// Capacity that is there, in either order of the words.
std::string idle_capacity() {
    const std::string capacity = "(?:kapazitaet|kapazitaeten|capacity|capacities|luft|zeit|time) ";
    const std::string much =
        "(?:wir |ich |ja |zwar |schon |noch |genug |auch |eigentlich |grundsaetzlich |durchaus "
        "|die "
        "|etwas |the |some |enough |free |spare |freie |do )*";
    const std::string there =
        "(?:wir |ich |zwar |schon |da |frei |vorhanden |genug |available |free )*";
    return " (?:" + much + "(?:haben|haetten|habe|haette|hat|have|got) " + much + capacity + there +
           "|" + capacity + "(?:haben|haetten|habe|haette|waere|ist|we have|is) " + there + ")";
}

}  // namespace

bool has_capacity(std::string_view words) {
    static const RE2 idle(idle_capacity() + "(?:$|, |aber |but |jedoch |nur |und |and )");
    return matches(idle, words);
}

void drop_idle_capacity(std::string& words) {
    const char* const no = "(?:nicht|kein|keine|keinen|not|cannot|no|t) ";
    static const RE2 idle(
        idle_capacity() +
        "(?:, )?(?:aber|but|jedoch|allerdings|nur|leider|only) ((?:[a-z0-9@]+ ){0,8}"
        "(?:@[mvcl] (?:[a-z0-9@]+ ){0,5}" +
        no + "|" + no + "(?:[a-z0-9@]+ ){0,5}@[mvcl] ))"
    );
    RE2::Replace(&words, idle, " aber \\1");
}

}  // namespace clusterlotse::matching
