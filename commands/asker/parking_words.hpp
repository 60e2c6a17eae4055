#pragma once

#include "domain/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What follows "parken" in a clause of plain words: "bis KW 3", "4 Wochen"; empty where nothing
/// follows; nothing where the clause does not park.
std::optional<std::string> parking_of(const std::string& words);

/// "Erst Ende Februar weitermachen": when it goes on, which parks it until then; nothing for other
/// words, and for an end that is not understood.
std::optional<Date> goes_on_later(const std::string& words, Date today);

/// A clause that only says why something is put off: "der Kunde hat verschoben auf Ende Februar".
struct PutOff {
    std::optional<Date> until = {};
};
std::optional<PutOff> put_off_because(const std::string& words, Date today);

/// "Fürs Erste brauchen wir die Wellen nicht, aber im Februar": it is put aside, until then; nothing
/// for other words, and for those that need it no more at all.
std::optional<PutOff> not_needed_yet(std::string_view text, Date today);

/// Of a parked need: "wir sind wieder da", "kann weitergehen", "Kunde hat freigegeben". A clause in
/// plain words that says nothing else.
bool goes_on_now(const std::string& words);

}  // namespace clusterlotse::commands
