#pragma once

#include "domain/answer.hpp"
#include "domain/channel.hpp"

#include <string>

namespace clusterlotse::matching {

/// One line that reads an answer back to its sender: "Angebot · ca. 12 €/Stück · ab KW 14
/// (05.04.)", "Absage · Größe". Made from the answer alone; the words around it ("verstanden als:")
/// are the template's.
std::string describe(const Answer& answer, Language language);

/// "44 €/Stück · 80 € Versand"
std::string describe(const std::vector<Price>& prices, Language language);

/// What may be noted in the profile, to be asked: "Drehen bis Ø 200 mm", "kein Titan".
/// `process_name` is the name of note.process in that language, empty where it has none.
std::string describe(const ProfileNote& note, const std::string& process_name, Language language);

/// "Übliche Lieferzeit 6 Wochen", "Usual lead time 10 days": what a profile says of a note about
/// "lead_days", in words that matching reads.
std::string describe_lead_time(const ProfileNote& note, Language language);

/// "8 Wochen", "10 days": in weeks where it is whole weeks.
std::string describe_span(double days, Language language);

}  // namespace clusterlotse::matching
