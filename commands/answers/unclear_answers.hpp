#pragma once

#include "commands/desk/office.hpp"
#include "domain/answer.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What a person says an answer is, by the digit of the request (1 to 6), a word or a sign; nothing
/// for any other text. Names never a price.
std::optional<AnswerKind> answer_kind_said(std::string_view text);

/// What a moderator says an answer is, and why ("6, hat am Telefon abgesagt"); no kind where he
/// says something else or takes it back in the same breath ("ja, aber erst im Mai").
struct SettledAs {
    std::optional<AnswerKind> kind = {};
    std::string reason = {};
};
SettledAs settled_as(std::string_view text);

/// A moderator says what an answer means that was not understood: done and logged with his reason,
/// or else with his words; the firm reads it back. Anything else is passed on to nobody and
/// answered with a short question.
void settle_unclear(Office& office, const Request& request, const storage::OutboxReference& row);

/// The firm reads how its answer was settled by another person, so that it can say otherwise.
void read_back_settled(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const Answer& answer,
    std::string_view template_name
);

}  // namespace clusterlotse::commands
