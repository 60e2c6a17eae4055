#include "commands/needs/last_day.hpp"

#include "commands/needs/need_reading.hpp"
#include "commands/wording/sentences.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

std::optional<Date> last_day_in(
    const Office& office, const storage::NeedRecord& need, const std::string& words
) {
    static const RE2 enough(
        R"((?i)(?:^|[^\pL])(?:reicht|reichen|genügt|genuegt|langt|doch|lieber|besser|geht|ginge|passt|wäre|waere|ok|okay|enough|will do|fine|rather|better|instead)(?:[^\pL]|$))"
    );
    std::optional<Date> last;
    int days = 0;
    for (const std::string_view sentence : sentences_of(words)) {
        const auto day =
            office.engine.understand(sentence, today_of(office), need.language).deadline;
        days += day ? 1 : 0;
        if (day && RE2::PartialMatch(re2::StringPiece(sentence.data(), sentence.size()), enough)) {
            last = day;
        }
    }
    return days > 1 ? last : std::nullopt;
}

}  // namespace clusterlotse::commands
