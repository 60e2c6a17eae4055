#include "commands/desk/short_numbers.hpp"

#include "commands/desk/standing.hpp"
#include "commands/needs/need_reading.hpp"

#include <cstdio>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// In a longer message "B-12" may be anything.
constexpr std::size_t kLongestWithShortNumber = 160;

bool knows_of_need(Office& office, const Speaker& speaker, const storage::NeedRecord& need) {
    return speaker.moderator || is_asker(speaker, need) ||
           (!speaker.profile_id.empty() && office.invitations.find(need.id, speaker.profile_id));
}

}  // namespace

std::string with_whole_number(Office& office, const Speaker& speaker, std::string text) {
    static const RE2 short_number(
        R"((?i)^(\s*(?:(?:zu|für|fuer|wegen|betr\.?|re:|aw:|bedarf|need|anfrage|request|nr\.?)\s+){0,2})(b[- ]?0*(\d{1,4}))(?:[\s:,;.!?]|$))"
    );
    std::string before;
    std::string written;
    int serial = 0;
    if (text.size() > kLongestWithShortNumber ||
        !RE2::PartialMatch(text, short_number, &before, &written, &serial)) {
        return text;
    }
    // "B 12 x 40 mm"
    const bool joined = written.size() > 1 && written[1] == '-';
    if (!joined &&
        text.find_first_of("0123456789", before.size() + written.size()) != std::string::npos) {
        return text;
    }
    const int year = static_cast<int>(today_of(office).year());
    for (const int one : {year, year - 1}) {
        char number[32];
        std::snprintf(number, sizeof number, "B-%d-%03d", one, serial);
        const auto need = office.needs.find_number(number);
        if (need && knows_of_need(office, speaker, *need)) {
            return text.replace(before.size(), written.size(), number);
        }
    }
    return text;
}

}  // namespace clusterlotse::commands
