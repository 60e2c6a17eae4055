// Understanding of what firms have free. Links clusterlotse_matching.
#include "matching/capacity/capacity_text.hpp"

#include "tests/support/vocabulary_files.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace clusterlotse;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using std::chrono::sys_days;
    static const Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};
    static const auto vocabulary = test_support::vocabulary();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    matching::capacity_talk(text, today, *vocabulary);
    const auto offered = matching::capacities_in(text, today, *vocabulary);
    if (offered.size() > matching::kMostOffered) {
        std::abort();
    }
    for (const matching::OfferedCapacity& one : offered) {
        const auto days = (sys_days(one.until) - sys_days(one.from)).count();
        if (!one.from.ok() || !one.until.ok() || days < 0 || days >= matching::kLongestFree ||
            (one.hours && !(*one.hours > 0)) ||
            (!one.process.empty() && !vocabulary->has_process(one.process))) {
            std::abort();
        }
        for (const Language language : {Language::de, Language::en}) {
            matching::period_words(one.from, one.until, today, language);
            matching::period_words(one.from, one.until, today, language, true);
            matching::hours_words(one.hours.value_or(1), language);
        }
    }
    return 0;
}
