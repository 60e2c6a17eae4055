#pragma once

#include "commands/desk/office.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "domain/answer.hpp"
#include "storage/without_reason.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

using storage::kWithoutReason;

/// All that a moderator can decide beside the bot's proposal.
enum class OverrideKind {
    added,
    removed,
    held_back,  ///< a firm that has its weekly share of requests
    edited,
    released,
    rejected,
    by_phone,
    renewed,
    parked,
    university,
    awarded,
    awarded_outside,
    not_placed,
    given_up,
    asks_no_more,  ///< nobody else is asked
    reminded,      ///< a firm that has not answered
};

/// As it stands in the log.
std::string_view name_of(OverrideKind kind);

/// Logs a decision of the moderator who wrote. `profile_id`: empty for the need itself.
void log_override(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    OverrideKind kind,
    const std::string& profile_id,
    const std::string& reason
);

/// The same for a firm's answer that he settled: "answer_decline".
void log_settled_answer(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    AnswerKind kind,
    const std::string& profile_id,
    const std::string& reason
);

/// `words`, or kWithoutReason where there are none: for a decision after which he is not asked why.
std::string reason_or_none(const std::string& words);

/// True where a decision that came after `before` of them has no reason yet.
bool reason_is_open(
    Office& office, const Request& request, std::int64_t need_id, std::size_t before
);

/// "Warum ohne Zerspanung Otterbach? …": the question for the reason of all decisions of his about
/// this need that have none; empty where each has one.
std::string question_why(Office& office, const Request& request, std::int64_t need_id);

/// He was asked why and decided on instead, or the need has ended: his decisions without a reason
/// get this one, or kWithoutReason where it is empty. True where he was asked and gave none.
bool pass_over_reason(
    Office& office, const Request& request, std::int64_t need_id, const std::string& reason
);

/// The address of the moderator who took the need by phone, where nobody was asked since; empty
/// where none did.
std::string holder_by_phone(Office& office, std::int64_t need_id);

/// True where a moderator took the need by phone and nobody was asked since.
bool taken_by_phone(Office& office, std::int64_t need_id);

/// True where a moderator put the need aside and decided nothing about it since.
bool put_aside_by_moderator(Office& office, std::int64_t need_id);

/// True for a need that was rejected without a reason, and words that take nothing of that back:
/// how it went ("hat der Kunde storniert", "das kann hier niemand") may be why.
bool may_say_why_rejected(const storage::NeedRecord& need, const ModeratorWords& words);

/// The moderator was asked why: his words are the reason, unless they decide something else. False
/// where they do.
bool takes_reason(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const ModeratorWords& words
);

}  // namespace clusterlotse::commands
