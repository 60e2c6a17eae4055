#include "commands/questions/asked_questions.hpp"

#include "commands/questions/question_words.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::commands {

using storage::Invitation;

std::vector<std::string> question_lines(const std::string& question) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < question.size();) {
        const auto end = std::min(question.find('\n', begin), question.size());
        if (end > begin) {
            lines.push_back(question.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return lines;
}

bool is_about_offer(const std::string& question, const Answer& answer) {
    const bool offered = !answer.prices.empty() || answer.kind == AnswerKind::offer ||
                         answer.available_from || answer.delivery || answer.lead_time_days;
    return speaks_of_order_given(question) ||
           ((offered || may_tell_price(question)) && asks_about_offer(question));
}

bool asks_the_asker(const Answer& answer) {
    switch (answer.kind) {
        case AnswerKind::question:
        case AnswerKind::interest:
        case AnswerKind::needs_time:
        case AnswerKind::offer:
        case AnswerKind::partial:
            return std::ranges::any_of(
                question_lines(answer.question),
                [&](const std::string& line) { return !is_about_offer(line, answer); }
            );
        case AnswerKind::decline:
        case AnswerKind::withdrawn:
        case AnswerKind::unclear:
            return false;
    }
    return false;
}

std::vector<AskedQuestion> questions_of(Office& office, const Invitation& invitation) {
    std::vector<AskedQuestion> questions;
    for (const auto& record : office.invitations.answers_of(invitation.id)) {
        if (!record.from_supplier) {
            // Words that answer no single question are the answer to all before them.
            for (AskedQuestion& one : questions) {
                one.answered = one.answered || !record.question_id || one.id == record.question_id;
            }
            continue;
        }
        auto answer = storage::parse_answer(record.reading);
        if (answer && asks_the_asker(*answer)) {
            const int position = static_cast<int>(questions.size()) + 1;
            questions.push_back({record.id, std::move(*answer), position});
        }
    }
    return questions;
}

AskedQuestion question_of(
    Office& office, const Invitation& invitation, std::optional<std::int64_t> id
) {
    auto questions = questions_of(office, invitation);
    const auto found = std::ranges::find(questions, id, &AskedQuestion::id);
    if (id && found != questions.end()) {
        return std::move(*found);
    }
    const auto records = office.invitations.answers_of(invitation.id);
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        auto answer = record->from_supplier ? storage::parse_answer(record->reading) : std::nullopt;
        if (answer && !answer->question.empty()) {
            const auto last =
                std::ranges::find(questions, std::optional(record->id), &AskedQuestion::id);
            return last != questions.end() ? std::move(*last)
                                           : AskedQuestion{record->id, std::move(*answer)};
        }
    }
    return {.asked = storage::parse_answer(invitation.reading).value_or(Answer{})};
}

bool was_answered(Office& office, const Invitation& invitation) {
    const auto questions = questions_of(office, invitation);
    const auto words = office.invitations.answers_of(invitation.id);
    return questions.empty() ? !words.empty() && !words.back().from_supplier
                             : std::ranges::all_of(questions, &AskedQuestion::answered);
}

}  // namespace clusterlotse::commands
