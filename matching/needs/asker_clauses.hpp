#pragma once

#include "matching/needs/message.hpp"

namespace clusterlotse::matching {

/// "Wir sind eine kleine Dreherei", "als Stanzerei suchen wir". `asked`: the clause asks something.
bool about_asker(const Message& message, std::size_t at, bool asked);

/// "Bisher haben wir die Nuten erodiert", "der alte Lieferant hat ...".
bool former_practice(const Message& message, const Clause& clause, bool asked);

/// "machen wir selbst", "wird bei uns lackiert", "we turn the shafts ourselves".
bool own_work(const Message& message, const Clause& clause);

}  // namespace clusterlotse::matching
