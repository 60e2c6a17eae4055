#include "commands/desk/machine_offers.hpp"

#include "commands/moderator/passed_on.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

bool offers_machine(std::string_view text) {
    static const RE2 sells(
        R"((?i)(?:^|[^\pL])(?:verkaufen|verkaufe|verkauft|verkauf|verkäuflich|verkaeuflich|veräußern|veraeussern|abzugeben|abzustoßen|(?:geben|gebe|gäben|stoßen|stossen)\s(?:[^.!?\n]{0,80}\s)?ab|(?:käufer|kaeufer|abnehmer|interessenten)\s+gesucht|biete|bieten\s+(?:eine?n?\s+)?gebrauchte\w*|for sale|on sale|selling|we sell|we are selling|to give away|up for grabs)(?:[^\pL]|$))"
    );
    static const RE2 machine(
        R"((?i)(?:^|[^\pL])(?:\pL*(?:maschine|maschinen|presse|pressen|drehbank|drehbänke|säge|saege|stapler|kran|kompressor|roboter|anlage|bearbeitungszentrum|zentrum|schweißgerät|schweissgeraet|ofen|automat|fräse|fraese)|maschinenpark|kmm|machine|lathe|mill|press|press brake|forklift|compressor|saw|robot|furnace|machining cent(?:er|re))(?:[^\pL]|$))"
    );
    static const RE2 used(
        R"((?i)(?:^|[^\pL])(?:gebraucht\pL*|alte[nrs]?|bj|baujahr|vb|verhandlungsbasis|generalüberholt|überholt|zustand|betriebsstunden|abzugeben|ausgemustert\pL*|neuanschaffung|abholer|second.?hand|used|old|year of (?:build|manufacture)|built in|condition|running hours|o\.?n\.?o)(?:[^\pL]|$)|€|(?:^|[^\pL])eur(?:o)?(?:[^\pL]|$))"
    );
    text = text.substr(0, kReadOfMessage);
    if (!says(text, sells) || !says(text, machine) || !says(text, used)) {
        return false;
    }
    static const RE2 seeks(
        R"((?i)(?:^|[^\pL])(?:suche|suchen|brauche|brauchen|benötige|benötigen|benoetigen|looking for|we need|i need)(?:[^\pL]|$))"
    );
    static const RE2 seeks_buyer(
        R"((?i)(?:^|[^\pL])(?:suche|suchen|brauche|brauchen|looking for|we need|i need)\s(?:[^.!?\n]{0,30}\s)?(?:käufer|kaeufer|abnehmer|interessenten|buyers?)(?:[^\pL]|$))"
    );
    return !says(text, seeks) || says(text, seeks_buyer);
}

void pass_on_machine_offer(Office& office, const Request& request, std::string_view text) {
    pass_to_moderators(office, request, text, "moderator_machine_offer", "machine_offer_noted");
}

}  // namespace clusterlotse::commands
