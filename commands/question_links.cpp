#include "commands/question_links.hpp"

#include <charconv>
#include <string>

namespace clusterlotse::commands {

namespace {

std::optional<std::int64_t> number_in(const std::string& digits) {
    std::int64_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    const bool whole = !digits.empty() && read.ec == std::errc() && read.ptr == end;
    return whole ? std::optional(number) : std::nullopt;
}

std::string digits_of(std::optional<std::int64_t> number) {
    return number ? std::to_string(*number) : std::string();
}

}  // namespace

storage::OutboxContext question_context(
    const storage::Invitation& invitation, std::optional<std::int64_t> question
) {
    storage::OutboxContext context{storage::Purpose::question, invitation.need_id, invitation.id};
    // A question is told from words that are kept by its sign.
    context.held_id = question ? std::optional(-*question) : std::nullopt;
    return context;
}

std::optional<std::int64_t> question_in(const storage::OutboxContext& context) {
    const bool names = context.held_id && *context.held_id < 0;
    return names ? std::optional(-*context.held_id) : std::nullopt;
}

std::optional<std::int64_t> kept_in(const storage::OutboxContext& context) {
    return context.held_id && *context.held_id > 0 ? context.held_id : std::nullopt;
}

void note_question(InboundMessage& kept, std::optional<std::int64_t> question) {
    kept.target = digits_of(question);
}

std::optional<std::int64_t> question_noted(const InboundMessage& kept) {
    return number_in(kept.target);
}

void note_answered(storage::AnswerRecord& record, std::optional<std::int64_t> question) {
    record.reading = digits_of(question);
}

std::optional<std::int64_t> question_answered_by(const storage::AnswerRecord& record) {
    return record.from_supplier ? std::nullopt : number_in(record.reading);
}

}  // namespace clusterlotse::commands
