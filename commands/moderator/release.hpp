#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// True where a moderator decides whether the need goes out: as configured, or because its asker
/// left it to him.
bool waits_for_moderator(const Office& office, const storage::NeedRecord& need);

/// From now on a moderator has kModeratorTime of office hours to decide, or to call.
void limit_moderator_time(Office& office, const storage::NeedRecord& need);

/// Shows a waiting need to the first moderator with the firms that would be asked, and gives him
/// kModeratorTime to decide. `file_names`: what came with it.
void ask_moderators(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<std::string>& file_names = {}
);

/// The need changed while it waits for a moderator: those who have it before them get it anew.
void show_moderators_again(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// A moderator's time is over: the next one gets the need; where all have it, the first is reminded
/// once a working day. Nothing is ever released by silence. Of a need that he took by phone he and
/// his deputy are reminded once (commands/moderator/calls_to_make).
void moderator_was_silent(Office& office, std::int64_t need_id);

/// What a moderator decides by: the need, what was understood, the numbered firms with reasons,
/// near misses, excluded firms and what would betray the asker. `file_names`: of what came with it
/// just now, stored or not; without them of what is stored.
Fields release_card(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Language language,
    const std::vector<std::string>& file_names = {}
);

/// Asker's or moderator's word to let a need go out that waits, that the moderator had taken by
/// phone or that found nobody: to the firms on the moderator's list, without one to those that fit.
/// False where it cannot go out.
bool release_need(Office& office, storage::NeedRecord need);

/// Moderator's no to a waiting need; the asker is told, with the reason where there is one: `told`,
/// the same in whole words.
bool reject_need(
    Office& office, storage::NeedRecord need, const std::string& reason, const std::string& told
);

/// The moderator settles it himself, for which he has kModeratorTime; the asker is told.
bool take_by_phone(Office& office, storage::NeedRecord need);

}  // namespace clusterlotse::commands
