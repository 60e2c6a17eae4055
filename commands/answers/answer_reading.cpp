#include "commands/answers/answer_reading.hpp"

#include "commands/answers/bare_prices.hpp"
#include "commands/answers/completed_offer.hpp"
#include "commands/answers/corrected_days.hpp"
#include "commands/answers/offered_days.hpp"
#include "commands/answers/told_later.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/question_words.hpp"
#include "matching/answers/absence_text.hpp"
#include "matching/answers/answer_text.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "6", and then "Kapazität": the reason that was still missing.
bool tells_reason_later(const Answer& before, const Answer& later, const std::string& text) {
    constexpr std::size_t kLongestReason = 60;
    return before.kind == AnswerKind::decline && later.kind == AnswerKind::unclear &&
           text.size() <= kLongestReason && later.prices.empty() &&
           std::ranges::all_of(before.reasons, [](DeclineReason reason) {
               return reason == DeclineReason::unspecified;
           });
}

/// Who has not said yes yet has nothing to take back.
bool has_promised(const storage::Invitation& invitation, const Answer* known) {
    if (known != nullptr && (known->interested || !known->prices.empty())) {
        return true;
    }
    switch (invitation.state) {
        case InvitationState::proposed:
        case InvitationState::asked:
        case InvitationState::needs_time:
        case InvitationState::questioned:
        case InvitationState::answered:
            return false;
        default:
            return true;
    }
}

}  // namespace

Answer read_answer_to(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    Language language,
    const storage::Invitation* invitation
) {
    const std::string said = behind_says_wrong(text);
    const auto before =
        invitation != nullptr ? storage::parse_answer(invitation->reading) : std::nullopt;
    const Answer* known = before ? &*before : nullptr;
    if (auto moved =
            known == nullptr ? std::nullopt : with_proposed_day(*known, said, today_of(office))) {
        return std::move(*moved);
    }
    if (auto moved =
            known == nullptr ? std::nullopt : with_corrected_day(*known, said, today_of(office))) {
        return std::move(*moved);
    }
    if (auto told = known == nullptr ? std::nullopt : with_told_later(*known, said)) {
        return std::move(*told);
    }
    const UnderstoodNeed understood = understand(office, need);
    matching::AnswerContext context;
    context.language = language;
    context.need = &understood;
    context.vocabulary = &office.vocabulary;
    context.priced = known != nullptr && !known->prices.empty();
    context.promised = invitation == nullptr || has_promised(*invitation, known);
    const auto reason_told = known == nullptr ? std::nullopt : reason_digit(*known, said);
    if (reason_told) {
        return matching::read_answer(
            "6." + std::to_string(*reason_told), today_of(office), context
        );
    }
    Answer answer = matching::read_answer(
        with_currency(with_question_apart(with_sign_as_question(said)), known),
        today_of(office),
        context
    );
    // "Ich bin bis 4.12. nicht im Haus" refuses nothing.
    const auto absence = matching::read_absence("", said, today_of(office));
    static const RE2 refuses(
        R"((?i)(?:^|[^\pL])(?:nein|leider|absage\pL*|kein\pL*|passen|können|koennen|machen|schaffen|no|sorry|cannot|can't|decline)(?:[^\pL]|$))"
    );
    if (answer.kind == AnswerKind::decline && absence && absence->back &&
        !RE2::PartialMatch(said, refuses)) {
        answer = Answer{};
        answer.kind = AnswerKind::needs_time;
        answer.sure = true;
        answer.needs_time_until = absence->back;
        answer.wording = {{"needs_time_until", absence->words}};
    }
    if (known != nullptr && tells_reason_later(*known, answer, text)) {
        Answer reason = matching::read_answer("6: " + text, today_of(office), context);
        const bool told = reason.kind == AnswerKind::decline && !reason.reasons.empty() &&
                          reason.reasons.front() != DeclineReason::unspecified;
        answer = told ? std::move(reason) : std::move(answer);
    }
    return known != nullptr ? completed_offer(*known, std::move(answer)) : answer;
}

}  // namespace clusterlotse::commands
