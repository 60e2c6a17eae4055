#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"
#include "matching/ranking/match.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// `text` with kLeftOut for the town where the asker sits: in many a town there is one such firm.
/// "wir in Landstuhl", "bei uns in Kusel abholen", "ab Landstuhl", whatever case the town is in.
std::string without_own_place(
    const Office& office, const storage::NeedRecord& need, const std::string& text
);

/// The town as his profile has it where without_own_place() leaves it out of what the asker of an
/// anonymous need says here; else empty.
std::string own_place_in(
    const Office& office, const storage::NeedRecord& need, const std::string& text
);

/// The region that suppliers read in place of the asker's own town ("Region PLZ 67"), where the
/// work happens at a place and `text` names it; else empty.
std::string own_region_told(
    const Office& office, const storage::NeedRecord& need, const std::string& text
);

/// True where the work happens at the asker's own town, which the firms do not read, and nobody
/// knows in which region it lies: he has to say so.
bool region_missing(const Office& office, const storage::NeedRecord& need, const std::string& text);

/// True where a distance would tell where an asker sits who is not to be known: the need is to be
/// done around him, or around his own town.
bool place_is_secret(
    const Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// The match, without the facts of places where these are secret.
matching::Match match_told(matching::Match match, bool secret);

/// facts_of() of match_told().
std::vector<std::string> facts_told(
    const matching::Match& match, matching::Fact::Verdict verdict, Language language, bool secret
);

/// Phrases as a supplier may read them: those that hold words of the need ("im Text: …") and name
/// somebody, or his town, are left out.
std::vector<std::string> tellable(
    Office& office, const storage::NeedRecord& need, std::vector<std::string> phrases
);

}  // namespace clusterlotse::commands
