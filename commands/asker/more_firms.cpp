#include "commands/asker/more_firms.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/asker/stop_asking.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/expiry.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/lifetime.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

using storage::Purpose;

void answer_of_need(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    std::string_view template_name,
    Fields fields
) {
    fields.set("number", need.number);
    answer_asker(office, request, need, template_name, fields, {Purpose::acknowledgement, need.id});
}

void renew_by_word(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    bool searching,
    std::optional<Date> day
) {
    renew(office, need, day);
    const Date until = local_date(*need.expires_at, office.settings.cluster.timezone);
    answer_of_need(
        office,
        request,
        need,
        "need_renewed",
        Fields()
            .set("until", shown_date(until, request.speaker.language))
            .set("searching", searching)
            .set(
                "wished",
                day && std::chrono::sys_days(*day) < std::chrono::sys_days(until)
                    ? shown_date(*day, request.speaker.language)
                    : std::string()
            )
    );
}

std::size_t firms_counted(const std::string& text) {
    static const RE2 count(
        R"(\b(?:(eine|einen|one)|(zwei|two)|(drei|three)|(vier|four)|([1-9])) (?:andere |weitere |mehr |more |other |further )*(?:firma|firmen|betriebe?|anbieter|lieferanten?|firms?|suppliers?|companies|company)\b)"
    );
    std::string words[5];
    if (!RE2::PartialMatch(
            plain_words(text), count, &words[0], &words[1], &words[2], &words[3], &words[4]
        )) {
        return 0;
    }
    for (std::size_t i = 0; i < 4; ++i) {
        if (!words[i].empty()) {
            return i + 1;
        }
    }
    return static_cast<std::size_t>(words[4].front() - '0');
}

void more_firms(
    Office& office, const Request& request, storage::NeedRecord& need, std::size_t most
) {
    const auto before = office.invitations.of_need(need.id).size();
    ask_again(office, need);
    if (office.invitations.of_need(need.id).size() > before) {
        return;
    }
    if (!under_way(need.state)) {
        if (!resume_need(office, need)) {
            renew_by_word(office, request, need);
        }
        return;
    }
    renew(office, need);
    if (!ask_next_wave(office, need, true, most)) {
        answer_of_need(office, request, need, "next_wave", Fields().set("nobody", true));
    }
}

}  // namespace clusterlotse::commands
