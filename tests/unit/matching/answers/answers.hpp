#pragma once

#include "matching/answers/answer_text.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::test_support {

/// An answer as it is read on Monday, 23 November 2026.
inline Answer answer_today(std::string_view text, const UnderstoodNeed* need = nullptr) {
    static const auto known = vocabulary();
    matching::AnswerContext context;
    context.vocabulary = known.get();
    context.need = need;
    return matching::read_answer(text, *parse_iso_date("2026-11-23"), context);
}

inline AnswerKind kind_today(std::string_view text) {
    return answer_today(text).kind;
}

/// "" where there is no date.
inline std::string shown(const std::optional<Date>& date) {
    return date ? iso_date(*date) : "";
}

}  // namespace clusterlotse::test_support
