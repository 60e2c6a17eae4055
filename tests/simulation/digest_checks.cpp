#include "tests/simulation/digest_checks.hpp"

#include "commands/letters/local_time.hpp"
#include "storage/connection.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using storage::Purpose;

std::chrono::sys_days days_of(Date day) {
    return day;
}

int month_of(Date day) {
    return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
}

}  // namespace

std::string key_of(const Address& address) {
    std::string key = std::string(name_of(address.channel)) + " " + address.value;
    std::ranges::transform(key, key.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return key;
}

std::string key_of(const Delivered& one) {
    return key_of(Address{one.message.channel, one.message.recipient});
}

DigestChecks::DigestChecks(
    World& world, const Habits& habits, std::vector<DueEdition> editions, bool rests
)
    : world_(world),
      habits_(habits),
      start_(world.now()),
      editions_(std::move(editions)),
      rests_(rests),
      secrets_(world.profiles()) {}

void DigestChecks::wishes(const std::string& message_id, const Wishes& wishes) {
    wishes_[message_id] = wishes;
}

void DigestChecks::breach(const std::string& what) {
    if (breaches_.size() < kMostBreaches) {
        const auto local = commands::local_time(world_.now(), "Europe/Berlin");
        const auto minute = std::chrono::duration_cast<minutes>(local.time).count();
        breaches_.push_back(
            iso_date(local.date) + " " + std::to_string(minute / 60) + ":" +
            (minute % 60 < 10 ? "0" : "") + std::to_string(minute % 60) + " " + what
        );
    }
}

int DigestChecks::minutes_to_write(std::size_t edition, TimePoint until) {
    const TimePoint due = editions_[edition].due;
    auto& writable = writable_[edition];
    const auto& needs = world_.settings().needs;
    int count = 0;
    std::size_t number = 0;
    for (TimePoint at = due; at + minutes(1) <= until; at += minutes(1), ++number) {
        if (number == writable.size()) {
            const std::string& zone = world_.settings().cluster.timezone;
            writable.push_back(
                !rests_ || commands::next_sending_time(at, needs.quiet_hours, zone) == at
            );
        }
        const bool down = std::ranges::any_of(world_.downtimes(), [&](const Downtime& downtime) {
            return downtime.from < at + minutes(1) && downtime.until > at;
        });
        count += writable[number] && !down ? 1 : 0;
    }
    return count;
}

void DigestChecks::see(const Step& step) {
    for (const Delivered& one : step.delivered) {
        if (one.context.purpose == Purpose::digest) {
            check_digest(one);
        } else if (one.context.purpose == Purpose::request && one.context.need_id) {
            auto& office = world_.core().office();
            const auto need = office.needs.find(*one.context.need_id);
            const auto invitation = office.invitations.find(one.context.invitation_id.value_or(0));
            if (need && invitation) {
                asked_[invitation->profile_id].insert(need->number);
            }
        }
    }
}

void DigestChecks::check_digest(const Delivered& one) {
    ++totals_.digests;
    if (one.message.recipient == kModerator || one.message.recipient == kDeputy) {
        (void)check_time(one, key_of(one));
        ++totals_.to_moderators;
        return;
    }
    const bool room = one.message.place == Place::room;
    totals_.to_the_room += room ? 1 : 0;
    const std::string reader = key_of(one);
    std::string firm;
    if (!room) {
        // What he wanted when it was written: at most a night before it is sent.
        for (const TimePoint when : {one.at, one.at - hours(15)}) {
            const auto readers = readers_at(when);
            const auto found = readers.find(reader);
            firm = firm.empty() && found != readers.end() ? found->second : firm;
        }
        if (firm.empty()) {
            breach("a digest to somebody who did not want it: " + reader);
            return;
        }
    }
    const auto edition = check_time(one, reader);
    const ReadDigest digest = read_digest(one.message.text);
    if (!edition) {
        return;
    }
    check_wishes(one, reader, *edition, digest);
    check_words(one, digest);
    check_names(one, firm);
    bool anything_new = false;
    Seen& seen = seen_[reader];
    const std::set<std::string> firms = firms_of(reader);
    for (const ReadItem& item : digest.items) {
        if (item.part == Part::free) {
            check_free(one, *edition, item);
        } else {
            check_need(one, item, room ? std::set<std::string>{""} : firms);
        }
        if (item.part == Part::partners) {
            ++totals_.partners;
            if (room || seen.items.contains({item.part, item.title})) {
                breach("a partner search twice, or to the room: " + item.title + " to " + reader);
            }
        }
        if (item.part == Part::fitting) {
            ++totals_.as_new;
            if (seen.needs.contains(item.title)) {
                breach(item.title + " twice as new to " + reader);
            }
        }
        anything_new =
            seen.items.insert({item.part, item.title + (item.answers ? " answers" : "")}).second ||
            item.ends || anything_new;
        if (item.part != Part::members && item.part != Part::free && item.part != Part::partners) {
            seen.needs.insert(item.title);
        }
    }
    if (!anything_new) {
        breach("nothing new to " + reader + ":\n" + one.message.text);
    }
}

std::optional<std::size_t> DigestChecks::check_time(
    const Delivered& one, const std::string& reader
) {
    const auto after = std::ranges::find_if(editions_, [&](const DueEdition& edition) {
        return edition.due > one.at;
    });
    if (after == editions_.begin()) {
        breach("a digest before any was due, to " + reader);
        return std::nullopt;
    }
    const auto edition = static_cast<std::size_t>(std::prev(after) - editions_.begin());
    const TimePoint due = editions_[edition].due;
    if (++sent_[{edition, reader}] > 1) {
        breach("the same edition twice to " + reader);
    }
    if (one.at - due > minutes(kMinutesToSend)) {
        ++totals_.late;
        if (minutes_to_write(edition, one.at) > kMinutesToSend) {
            breach("at the wrong hour to " + reader);
        }
    }
    return edition;
}

/// What he said before it was written counts from the first; that he wants none, until it is sent.
void DigestChecks::check_wishes(
    const Delivered& one, const std::string& reader, std::size_t edition, const ReadDigest& digest
) {
    const DueEdition& due = editions_[edition];
    const Wanted wanted = habits_.wanted(reader, one.at);
    if (wanted.heard < one.at) {
        if (wanted.rhythm == Rhythm::off) {
            breach("a digest to somebody who stopped it: " + reader);
        }
        if (wanted.paused_until && days_of(*wanted.paused_until) >= days_of(due.day)) {
            breach(
                "a digest in the pause until " + iso_date(*wanted.paused_until) + " to " + reader
            );
        }
    }
    const bool long_said = wanted.heard < due.due;
    const bool any_match = std::ranges::any_of(digest.items, [](const ReadItem& item) {
        return item.part == Part::fitting || item.part == Part::partners;
    });
    if (long_said && wanted.rhythm == Rhythm::matches_only && !any_match) {
        breach("no match to " + reader + ", who wants nothing else:\n" + one.message.text);
    }
    const auto [month, first] = months_.try_emplace({reader, month_of(due.day)}, edition);
    if (long_said && wanted.rhythm == Rhythm::monthly && !first && month->second != edition) {
        breach("two in a month to " + reader);
    }
}

bool DigestChecks::first_of_month(std::size_t edition) const {
    return edition == 0 || month_of(editions_[edition - 1].day) != month_of(editions_[edition].day);
}

}  // namespace clusterlotse::simulation
