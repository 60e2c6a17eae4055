#include "commands/lessons/lesson_offers.hpp"

#include "commands/asker/until_words.hpp"
#include "matching/dates/calendar.hpp"
#include "matching/dates/promises.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <utility>

namespace clusterlotse::commands {

namespace {

using std::chrono::sys_days;

constexpr int kLongestLeadDays = 182;  ///< a date further away fails for another reason

bool has(const Answer& answer, DeclineReason reason) {
    return std::ranges::find(answer.reasons, reason) != answer.reasons.end();
}

/// Reasons that say something about the firm and not about the moment or the money.
bool about_the_firm(DeclineReason reason) {
    switch (reason) {
        case DeclineReason::process:
        case DeclineReason::material:
        case DeclineReason::size:
        case DeclineReason::quantity:
        case DeclineReason::certificate:
            return true;
        default:
            return false;
    }
}

std::optional<OfferedNote> busy_note(const Answer& answer, const Profile& profile, Date today) {
    OfferedNote offered;
    offered.note.kind = ProfileNote::Kind::busy;
    offered.assumed = !answer.capacity_again_from;
    const Date until = offered.assumed ? matching::plus_days(today, kBusyDays)
                                       : matching::plus_days(*answer.capacity_again_from, -1);
    const Date latest = matching::plus_days(today, kLongestDays);
    offered.note.until = sys_days(until) > sys_days(latest) ? latest : until;
    const bool past = sys_days(*offered.note.until) <= sys_days(today);
    const bool known =
        profile.paused_until && sys_days(*profile.paused_until) >= sys_days(*offered.note.until);
    return past || known ? std::nullopt : std::optional(offered);
}

int calendar_days(const Answer& answer) {
    const int days = answer.lead_time_days.value_or(0);
    return answer.lead_time_in_working_days ? (days * 7 + 4) / 5 : days;
}

std::optional<OfferedNote> lead_time_note(
    const Answer& answer, const Profile& profile, std::optional<Date> deadline, Date today
) {
    OfferedNote offered;
    offered.note.kind = ProfileNote::Kind::at_least;
    offered.note.field = "lead_days";
    offered.assumed = !answer.lead_time_days;
    const auto left = deadline ? (sys_days(*deadline) - sys_days(today)).count() : -1;
    if (answer.lead_time_days) {
        offered.note.limit = calendar_days(answer);
    } else if (left > kLongestLeadDays) {
        return std::nullopt;
    } else if (left >= 0) {
        offered.note.limit = static_cast<double>((left / 7 + 1) * 7);
    }
    const int known = matching::promises_in(matching::fold(profile.text).text).lead_days;
    return known > 0 && known >= offered.note.limit.value_or(0) ? std::nullopt
                                                                : std::optional(offered);
}

/// "Material gerade nicht da": what is not at hand today may be tomorrow.
bool only_for_now(const Answer& answer) {
    static const RE2 now(
        R"((?i)(?:^|[^\pL])(?:da|lager|vorrätig|vorraetig|vorrat|derzeit|zurzeit|momentan|aktuell|gerade|heute|stock|currently|right now|at present|lieferbar|diesmal)(?:[^\pL]|$))"
    );
    return std::ranges::any_of(answer.wording, [](const Wording& one) {
        return (one.field == "reasons" || one.field == "kind") && RE2::PartialMatch(one.words, now);
    });
}

OfferedNote lacks(const char* field, std::string value) {
    OfferedNote offered;
    offered.note.kind = ProfileNote::Kind::lacks;
    offered.note.field = field;
    offered.note.value = std::move(value);
    offered.of_need = true;
    return offered;
}

bool offers_work(const Profile& profile, const std::string& process) {
    return std::ranges::any_of(profile.capabilities, [&](const Capability& one) {
        return one.direction != Direction::sought && one.process == process;
    });
}

/// What the need names where the firm says only that this is the reason.
std::vector<OfferedNote> notes_of_need(
    const Answer& answer, const Profile& profile, const UnderstoodNeed& need
) {
    std::vector<OfferedNote> offered;
    if (has(answer, DeclineReason::material) && need.materials.size() == 1 &&
        need.equivalents.empty()) {
        const Material& one = need.materials.front();
        offered.push_back(lacks("material", one.number.value_or(one.name)));
    }
    if (has(answer, DeclineReason::certificate) && need.certificates.size() == 1) {
        offered.push_back(lacks("certificate", need.certificates.front()));
    }
    // Who offers the work means a part that does not suit him.
    if (has(answer, DeclineReason::process) && need.processes.size() == 1 &&
        !offers_work(profile, need.processes.front())) {
        offered.push_back(lacks("process", need.processes.front()));
    }
    return offered;
}

/// "Zu groß": up to where, only the firm can say.
std::optional<OfferedNote> limit_to_ask_for(const Answer& answer, const UnderstoodNeed& need) {
    const bool size = has(answer, DeclineReason::size);
    if (!size && !has(answer, DeclineReason::quantity)) {
        return std::nullopt;
    }
    OfferedNote offered;
    offered.note.kind = ProfileNote::Kind::at_most;
    offered.note.field = size ? "size_mm" : "lot";
    offered.note.process = need.processes.size() == 1 ? need.processes.front() : std::string();
    offered.of_need = true;
    return offered;
}

}  // namespace

std::vector<OfferedNote> offered_notes(
    const Answer& answer, const Profile& profile, const UnderstoodNeed& need, Date today
) {
    std::vector<OfferedNote> offered;
    if (answer.kind != AnswerKind::decline) {
        return offered;
    }
    if (std::ranges::any_of(answer.reasons, about_the_firm)) {
        for (const ProfileNote& note : answer.teaches) {
            // A limit of one material would narrow all the others.
            if (note.kind == ProfileNote::Kind::lacks || note.value.empty()) {
                offered.push_back({note, false});
            }
        }
    }
    if (offered.empty() && !only_for_now(answer)) {
        offered = notes_of_need(answer, profile, need);
    }
    if (has(answer, DeclineReason::capacity)) {
        // Who is busy has no time to keep the date either.
        if (const auto busy = busy_note(answer, profile, today)) {
            offered.push_back(*busy);
        }
    } else if (has(answer, DeclineReason::date)) {
        const auto lead_time = lead_time_note(answer, profile, need.deadline, today);
        if (lead_time && (lead_time->note.limit || offered.empty())) {
            offered.push_back(*lead_time);
        }
    }
    if (offered.empty() && answer.teaches.empty()) {
        if (const auto open = limit_to_ask_for(answer, need)) {
            offered.push_back(*open);
        }
    }
    return offered;
}

bool same_note(const ProfileNote& one, const ProfileNote& other) {
    ProfileNote reworded = other;
    reworded.wording = one.wording;
    return one == reworded;
}

bool passes(const ProfileNote& note) {
    return note.kind == ProfileNote::Kind::busy || note.field == "lead_days";
}

}  // namespace clusterlotse::commands
