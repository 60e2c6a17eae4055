#include "commands/needs/answer_time.hpp"

namespace clusterlotse::commands {

namespace {

/// "Antwortzeit 2026-12-07"
constexpr std::string_view kAnswerTime = "Antwortzeit ";

std::optional<Date> answer_time_in(std::string_view amendment) {
    return amendment.starts_with(kAnswerTime) ? parse_iso_date(amendment.substr(kAnswerTime.size()))
                                              : std::nullopt;
}

}  // namespace

std::string answer_time_kept(Date day) {
    return std::string(kAnswerTime) + iso_date(day);
}

bool keeps_answer_time(std::string_view amendment) {
    return answer_time_in(amendment).has_value();
}

std::optional<Date> answer_time_of(const storage::NeedRecord& need) {
    std::optional<Date> day;
    for (const std::string& amendment : need.amendments) {
        if (const auto named = answer_time_in(amendment)) {
            day = named;
        }
    }
    return day;
}

}  // namespace clusterlotse::commands
