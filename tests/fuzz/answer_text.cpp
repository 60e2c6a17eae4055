// Understanding of any answer and absence. Links clusterlotse_matching.
#include "matching/answers/answer_text.hpp"

#include "matching/answers/absence_text.hpp"
#include "matching/answers/answer_description.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace clusterlotse;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};
    static const auto vocabulary = test_support::vocabulary();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    matching::AnswerContext context;
    context.vocabulary = vocabulary.get();
    context.language = size % 2 == 0 ? Language::de : Language::en;
    const Answer answer = matching::read_answer(text, today, context);
    for (const Price& price : answer.prices) {
        if (!(price.amount > 0) || !std::isfinite(price.amount) || price.currency.size() != 3) {
            std::abort();
        }
    }
    for (const auto* date :
         {&answer.available_from,
          &answer.delivery,
          &answer.needs_time_until,
          &answer.capacity_again_from}) {
        if (*date && !(*date)->ok()) {
            std::abort();
        }
    }
    if (answer.sure && answer.kind == AnswerKind::unclear) {
        std::abort();
    }
    matching::describe(answer, Language::de);
    matching::describe(answer, Language::en);
    for (const ProfileNote& note : answer.teaches) {
        matching::describe(note, "", Language::de);
    }
    const auto absence = matching::read_absence(text.substr(0, size / 4), text, today);
    if (absence && absence->back && !absence->back->ok()) {
        std::abort();
    }
    return 0;
}
