#include "commands/moderator/course_told.hpp"

#include "commands/asker/asker_words.hpp"
#include "commands/asker/spoken_of.hpp"
#include "commands/asker/stop_asking.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/needs_named.hpp"
#include "commands/moderator/order_conditions.hpp"
#include "commands/moderator/plain_orders.hpp"
#include "commands/needs/lifetime.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

/// A longer text is something else.
constexpr std::size_t kLongestCourseTold = 200;

struct Course {
    bool lengthens = false;  ///< else nobody else is asked
    std::optional<Date> until;
    std::string reason;
};

/// What one text says, without a reason.
std::optional<Course> course_in(Office& office, const NeedRecord& need, const std::string& words) {
    static const RE2 longer(R"((?i)verläng|verlaeng|extend|prolong)");
    const AskerWords said = read_asker(words, setting_of(office, need));
    if (said.says == AskerSays::renew && says(words, longer) &&
        (said.date || need.state != NeedState::by_phone)) {
        return Course{.lengthens = true, .until = said.date, .reason = {}};
    }
    if (said.says == AskerSays::stops_asking && said.rest.empty() && under_way(need.state)) {
        return Course{};
    }
    return std::nullopt;
}

std::optional<Course> course_of(Office& office, const Request& request, const NeedRecord& need) {
    const std::string& text = request.message.text;
    if (!request.speaker.moderator || request.message.kind != InboundKind::text ||
        !request.message.attachments.empty() || text.size() > kLongestCourseTold ||
        text.find('?') != std::string::npos || has_ended(need.state) ||
        need.state == NeedState::parked || is_asker(request.speaker, need) ||
        under_condition(text)) {
        return std::nullopt;
    }
    const std::string words = without_naming(needs_named(office, text));
    if (auto course = course_in(office, need, words)) {
        return course;
    }
    static const RE2 because(
        R"((?i)^(.+?)(?:[\s,;.–-]+(?:weil|denn|because|since)\s+|\s+[–-]\s+)(\S.*)$)"
    );
    std::string order;
    std::string reason;
    if (!RE2::FullMatch(words, because, &order, &reason)) {
        return std::nullopt;
    }
    auto course = course_in(office, need, order);
    if (course) {
        course->reason = reason;
    }
    return course;
}

void ask_nobody_else(
    Office& office, const Request& request, NeedRecord& need, const std::string& reason
) {
    const bool before = need.wave == kNoMoreWaves;
    Fields fields = end_asking(office, need);
    if (!before) {
        log_override(office, request, need, OverrideKind::asks_no_more, "", reason_or_none(reason));
        Fields told = fields;
        told.set("by_moderator", true);
        write_to_asker(
            office,
            need,
            "asking_stopped",
            told,
            {Purpose::acknowledgement, need.id},
            Urgency::by_day
        );
    }
    fields.set("to_moderator", true);
    reply_privately(office, request, "asking_stopped", fields, {Purpose::release, need.id});
}

}  // namespace

void lengthen(
    Office& office,
    const Request& request,
    NeedRecord& need,
    std::optional<Date> until,
    const std::string& reason
) {
    const bool runs_anyway = until && runs_so_long(office, need, until);
    if (!runs_anyway) {
        renew(office, need, until);
        log_override(office, request, need, OverrideKind::renewed, "", reason);
    }
    const Date end = local_date(*need.expires_at, office.settings.cluster.timezone);
    const bool beyond = until && std::chrono::sys_days(*until) < std::chrono::sys_days(end);
    const auto fields = [&](Language language) {
        return Fields()
            .set("number", need.number)
            .set("until", shown_date(end, language))
            .set("wished", beyond ? shown_date(*until, language) : std::string());
    };
    if (!runs_anyway) {
        write_to_asker(
            office,
            need,
            "need_renewed",
            fields(need.language),
            {Purpose::acknowledgement, need.id},
            Urgency::by_day
        );
    }
    Fields told = fields(request.speaker.language);
    told.set("to_moderator", true);
    reply_privately(office, request, "need_renewed", told, {Purpose::release, need.id});
}

bool tells_course(Office& office, const Request& request, const NeedRecord& need) {
    return course_of(office, request, need).has_value();
}

bool course_told(Office& office, const Request& request, NeedRecord need) {
    const auto course = course_of(office, request, need);
    if (!course) {
        return false;
    }
    if (course->lengthens) {
        lengthen(office, request, need, course->until, reason_or_none(course->reason));
    } else {
        ask_nobody_else(office, request, need, course->reason);
    }
    return true;
}

}  // namespace clusterlotse::commands
