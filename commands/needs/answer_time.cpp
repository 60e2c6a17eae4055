#include "commands/needs/answer_time.hpp"

#include "commands/asker/answer_time_clauses.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"

namespace clusterlotse::commands {

namespace {

/// "Antwortzeit 2026-12-07", "Antwortzeit 2026-12-07 daneben"
constexpr std::string_view kAnswerTime = "Antwortzeit ";
constexpr std::string_view kBeside = " daneben";

std::optional<Date> answer_time_in(std::string_view amendment) {
    if (!amendment.starts_with(kAnswerTime)) {
        return std::nullopt;
    }
    amendment.remove_prefix(kAnswerTime.size());
    if (amendment.ends_with(kBeside)) {
        amendment.remove_suffix(kBeside.size());
    }
    return parse_iso_date(amendment);
}

}  // namespace

std::string answer_time_kept(Date day) {
    return std::string(kAnswerTime) + iso_date(day);
}

std::string answer_time_beside(Date day) {
    return answer_time_kept(day) + std::string(kBeside);
}

bool stands_beside_words(std::string_view amendment) {
    return keeps_answer_time(amendment) && amendment.ends_with(kBeside);
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

bool take_answer_time_of(const Office& office, storage::NeedRecord& need, const std::string& text) {
    const Date today = today_of(office);
    const Date written = local_date(need.created_at, office.settings.cluster.timezone);
    const auto was = answer_time_within(need.text, written);
    const auto is = answer_time_within(text, was ? written : today);
    if (was && (!is || is->day != was->day)) {
        std::erase(need.amendments, answer_time_kept(was->day));
    }
    const bool other = is && (!was || is->day != was->day);
    if (other) {
        need.amendments.push_back(answer_time_kept(is->day));
    }
    return other || (was && !is);
}

}  // namespace clusterlotse::commands
