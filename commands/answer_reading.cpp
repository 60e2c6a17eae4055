#include "commands/answer_reading.hpp"

#include "commands/bare_prices.hpp"
#include "commands/need_reading.hpp"
#include "commands/offered_days.hpp"
#include "commands/question_words.hpp"
#include "commands/typed_signs.hpp"
#include "matching/answer_text.hpp"
#include "storage/answer_json.hpp"

namespace clusterlotse::commands {

Answer read_answer_to(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    Language language,
    const storage::Invitation* invitation
) {
    const auto before =
        invitation != nullptr ? storage::parse_answer(invitation->reading) : std::nullopt;
    const Answer* known = before ? &*before : nullptr;
    if (auto moved =
            known == nullptr ? std::nullopt : with_proposed_day(*known, text, today_of(office))) {
        return std::move(*moved);
    }
    const UnderstoodNeed understood = understand(office, need);
    matching::AnswerContext context;
    context.language = language;
    context.need = &understood;
    context.vocabulary = &office.vocabulary;
    Answer answer = matching::read_answer(
        with_currency(with_question_apart(with_sign_as_question(text)), known),
        today_of(office),
        context
    );
    return known != nullptr ? completed_offer(*known, std::move(answer)) : answer;
}

}  // namespace clusterlotse::commands
