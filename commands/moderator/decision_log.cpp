#include "commands/moderator/decision_log.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "matching/answers/answer_description.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

/// As many fit on a screen or two.
constexpr std::size_t kMostDecisionsShown = 15;

constexpr std::string_view kSettledAnswer = "answer_";

/// The name in his profile, or else his address.
std::string name_of_moderator(const Office& office, const std::string& address) {
    for (const Address& one : office.members.moderators()) {
        if (folded(one.value) == folded(address)) {
            const std::string name = office.members.speaker(one).name;
            return name.empty() ? address : name;
        }
    }
    return address;
}

/// "Angebot" for "answer_offer".
std::string kind_of_answer(const std::string& action, Language language) {
    const std::string_view kind = std::string_view(action).substr(kSettledAnswer.size());
    for (const AnswerKind one :
         {AnswerKind::interest,
          AnswerKind::needs_time,
          AnswerKind::question,
          AnswerKind::offer,
          AnswerKind::partial,
          AnswerKind::decline,
          AnswerKind::withdrawn,
          AnswerKind::unclear}) {
        if (clusterlotse::name_of(one) == kind) {
            Answer answer;
            answer.kind = one;
            return matching::describe(answer, language);
        }
    }
    return std::string(kind);
}

Fields decision_line(
    Office& office, const storage::Override& decision, const std::string& number, Language language
) {
    Fields fields;
    const Date day = local_date(decision.decided_at, office.settings.cluster.timezone);
    fields.set("number", number)
        .set("day", shown_date(day, language))
        .set("name", name_of_moderator(office, decision.moderator))
        .set("firm", decision.profile_id.empty() ? "" : firm_name(office, decision.profile_id))
        .set(
            "reason",
            decision.reason == kWithoutReason ? std::string() : std::string(decision.reason)
        );
    if (decision.action.starts_with(kSettledAnswer)) {
        fields.set("answer", kind_of_answer(decision.action, language));
    } else {
        fields.set(decision.action, true);
    }
    return Fields().set("text", office.templates.render(language, "decision", fields).text);
}

}  // namespace

std::vector<Fields> decision_lines(
    Office& office, const storage::NeedRecord& need, Language language
) {
    std::vector<Fields> lines;
    for (const storage::Override& one : office.overrides.of_need(need.id)) {
        lines.push_back(decision_line(office, one, "", language));
    }
    return lines;
}

bool asks_for_decisions(std::string_view text) {
    static const RE2 asks(
        R"((?i)\W*(?:(?:bitte|zeig(?:e|en)?(?: sie)?(?: mir)?|please|show(?: me)?)\s+)*(?:(?:das|the|zum|zu|für|for)\s+)*(?:protokoll|log|entscheidungen|decisions|was wurde (?:bisher |zuletzt |da |hier )*entschieden|(?:was|wie) haben wir (?:bisher |zuletzt )?entschieden|what (?:was|has been|did we) decided?)(?:\s+(?:zu|zum|von|für|for|of|on|about|bei)?\s*(?:bedarf\s+|need\s+)?b[- ]?20\d\d[- /]?\d+)?(?:\s+(?:bitte|please))?\W*)"
    );
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), asks);
}

bool show_decisions(
    Office& office,
    const Request& request,
    std::string_view argument,
    const std::optional<storage::OutboxReference>& row
) {
    if (!request.speaker.moderator) {
        return false;
    }
    auto number = find_need_number(argument);
    if (!number && row && row->context.need_id) {
        const auto need = office.needs.find(*row->context.need_id);
        number = need ? std::optional(need->number) : std::nullopt;
    }
    if (number && office.needs.find_number(*number)) {
        show_status(office, request, *number);
        return true;
    }
    std::vector<Fields> lines;
    const Language language = request.speaker.language;
    for (const storage::Override& one : office.overrides.latest(kMostDecisionsShown)) {
        const auto need = office.needs.find(one.need_id);
        lines.push_back(decision_line(office, one, need ? need->number : std::string(), language));
    }
    Fields fields;
    fields.set("any", !lines.empty()).set("decisions", std::move(lines));
    reply_privately(office, request, "decisions", fields);
    return true;
}

}  // namespace clusterlotse::commands
