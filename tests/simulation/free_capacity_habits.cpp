#include "commands/letters/local_time.hpp"
#include "tests/simulation/habits.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;

/// The Monday of the ISO week that the day lies in.
sys_days monday_of(sys_days day) {
    return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

int week_of(sys_days day) {
    const sys_days thursday = monday_of(day) + days(3);
    const auto year = std::chrono::year_month_day(thursday).year();
    const sys_days first = year / std::chrono::January / 1;
    return static_cast<int>((thursday - first).count() / 7) + 1;
}

std::string short_date(sys_days day) {
    const Date date(day);
    return std::to_string(static_cast<unsigned>(date.day())) + "." +
           std::to_string(static_cast<unsigned>(date.month())) + "." +
           std::to_string(static_cast<int>(date.year()));
}

}  // namespace

void Habits::plan_free_capacities(int count, TimePoint until) {
    std::vector<const Profile*> firms;
    for (const Profile& profile : world_.profiles()) {
        if (!profile.contacts.empty()) {
            firms.push_back(&profile);
        }
    }
    const auto span = std::chrono::duration_cast<minutes>(until - world_.now());
    for (int i = 0; i < count; ++i) {
        const TimePoint when =
            world_.now() + minutes(chance_.below(static_cast<std::size_t>(span.count())));
        const Profile* firm = chance_.one_of(firms);
        world_.plan(when, [this, firm] { offer(*firm); });
    }
}

/// One thing at a time: what replaces what is not what is asked here.
void Habits::offer(const Profile& firm) {
    const sys_days day = today(world_);
    const bool busy = std::ranges::any_of(offered_, [&](const Offered& one) {
        return one.firm == firm.id && !one.taken && sys_days(one.until) + days(7) >= day;
    });
    if (busy || !world_.core().office().profiles.find(firm.id)) {
        return;
    }
    static const std::vector<std::pair<std::string, std::string>> works{
        {"Drehen", "turning"},
        {"Fräsen", "milling"},
        {"5-Achs-Fräsen", "5 axis milling"},
        {"Laserschneiden", "laser cutting"},
        {"Schweißen", "welding"}};
    const Contact& contact = firm.contacts.front();
    const bool german = contact.language.value_or(Language::de) == Language::de;
    const auto& [de, en] = chance_.one_of(works);
    std::string text = (german ? "frei: " : "free: ") + std::to_string(chance_.between(4, 60)) +
                       " h " + (german ? de : en);
    Offered offered;
    switch (chance_.below(3)) {
        case 0: {
            const sys_days last = day + days(chance_.between(4, 40));
            text += (german ? " bis " : " until ") + short_date(last);
            offered.until = last;
            break;
        }
        case 1: {
            const sys_days monday = monday_of(day) + days(7 * chance_.between(1, 6));
            text += (german ? " in KW " : " in week ") + std::to_string(week_of(monday));
            offered.until = monday + days(4);
            break;
        }
        default:
            offered.until = day + days(6);
            break;
    }
    const Place place = contact.matrix ? Place::direct : Place::mail;
    const std::string sender = contact.matrix ? *contact.matrix : contact.email.value_or("");
    if (sender.empty()) {
        return;
    }
    InboundMessage message = world_.written(sender, place, text);
    if (place == Place::mail) {
        message.subject = german ? "Freie Kapazität" : "Free capacity";
    }
    offered.firm = firm.id;
    offered.name = firm.name;
    offered.said = world_.now();
    const std::size_t number = offered_.size();
    offered_.push_back(offered);
    world_.say(std::move(message));
    offered_[number].heard = world_.now();
    if (chance_.percent(35)) {
        world_.plan(
            world_.now() + minutes(chance_.between(60, 20 * 24 * 60)),
            [this, number, sender, place] { take_back(number, sender, place); }
        );
    }
}

void Habits::take_back(std::size_t offered, const std::string& sender, Place place) {
    const Offered& one = offered_[offered];
    if (sys_days(one.until) < sys_days(today(world_))) {
        return;
    }
    InboundMessage message = world_.written(sender, place, "frei: alles ausgebucht");
    if (place == Place::mail) {
        message.subject = "Freie Kapazität";
    }
    offered_[offered].ending = world_.now();
    world_.say(std::move(message));
    offered_[offered].taken = world_.now();
}

}  // namespace clusterlotse::simulation
