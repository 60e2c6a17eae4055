#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <cstdint>
#include <string>

namespace clusterlotse::commands {

/// PendingChoice::invitations holds kStrayChoice - id for a need of the asker's own that words may
/// belong to, and kNewNeedChoice where they are to be a need of their own.
constexpr std::int64_t kStrayChoice = -(std::int64_t{1} << 42);
constexpr std::int64_t kNewNeedChoice = 0;

/// Words that would complete the need of the last message to the asker, though he has posted
/// another one since, in the room or elsewhere: he is asked which he means. False where he has not.
bool ask_where_a_newer_need_runs(
    Office& office, const Request& request, const storage::NeedRecord& last
);

/// A question that names the only firm it is for among those that came forward for a need of the
/// last days: "Was würde die Dreherei für 20 Stück nehmen?" goes to that firm. False where it names
/// none, several, or other work.
bool question_for_firm(Office& office, const Request& request);

/// A correction in a chat or a new mail that answers no message and names no number: "Ach nein,
/// doch 60", "es sind Ø 65, nicht 55". It changes the only one of the member's needs of the last
/// days that says otherwise; where several do he is asked which. False where it is none.
bool stray_correction(Office& office, const Request& request);

/// A yes that answers no message, of who is asked whether his need is understood so: it releases
/// the only one that waits for him. False where none does, or several.
bool stray_yes(Office& office, const Request& request);

/// Words that the bot teaches for a running need ("extern vergeben", "vergeben an 1", "bitte
/// anonym"), where none runs: a wish to be called reaches the moderator, all others are met with
/// the question what they are about. False for anything else, and for any words of work.
bool word_without_need(
    Office& office,
    const Request& request,
    const std::string& text,
    const UnderstoodNeed& understood
);

/// Words that hardly make a need, or seek another work for what a need is about, written while a
/// need of the member's is a few days old at most: "sonst bitte niemanden", "1.2379 oder
/// gleichwertig", "wer kann die Wellen härten?". He is asked whether they belong to it; an answer
/// in digits settles it. False where they stand for themselves.
bool ask_whether_it_belongs(
    Office& office,
    const Request& request,
    const std::string& text,
    const UnderstoodNeed& understood
);

/// A mail whose own words only approve, or repeat what the only need that runs says, whatever its
/// subject names: nothing changes, and no need comes of the subject. False for other mails.
bool approved_by_mail(Office& office, const Request& request);

}  // namespace clusterlotse::commands
