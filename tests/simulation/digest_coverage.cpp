#include "commands/letters/local_time.hpp"
#include "storage/connection.hpp"
#include "tests/simulation/digest_checks.hpp"

#include <algorithm>

// Who has to get an edition, and who has to get none.

namespace clusterlotse::simulation {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::size_t kAllNeeds = 10000;
constexpr days kSurelyNewFor{34};

struct Noted {
    std::string reader;
    bool silent = false;
};

std::vector<Noted> noted(World& world, Date day) {
    storage::Query query(
        world.core().database(),
        "SELECT channel, lower(address), outbox_id IS NULL FROM edition_readers WHERE day = ?",
        day
    );
    std::vector<Noted> all;
    while (query.step()) {
        all.push_back({query.text(0) + " " + query.text(1), query.flag(2)});
    }
    return all;
}

/// True where the member, or the need, stood in a digest that a server may have, as the bot was
/// killed while it sent it, and that was left out as too late then: better never told than twice.
bool perhaps_told(
    World& world, const std::string& reader, const std::string& member, std::int64_t need_id
) {
    storage::Query query(
        world.core().database(),
        "SELECT 1 FROM edition_readers r JOIN edition_items i ON i.reader_id = r.id"
        " JOIN outbox o ON o.id = r.outbox_id WHERE r.channel || ' ' || lower(r.address) = ?"
        " AND ((i.kind = 'member' AND i.profile_id = ?) OR i.need_id = ?)"
        " AND o.state = 'rejected' AND o.attempts > 0",
        reader,
        member,
        need_id
    );
    return query.step();
}

/// What the bot takes his wish for.
std::string known_of(World& world, const std::string& reader) {
    const auto blank = reader.find(' ');
    const Channel channel = reader.starts_with("matrix") ? Channel::matrix : Channel::email;
    const auto wish = world.core().office().readers.find({channel, reader.substr(blank + 1)});
    return " (rhythm " + std::to_string(static_cast<int>(wish.rhythm)) + ")";
}

}  // namespace

/// The first thing that he would have to be told. Needs of a few words or that nobody was asked
/// about may be none, and discreet ones are not looked at.
std::optional<std::string> DigestChecks::news_for(
    const std::string& reader, const std::string& firm
) {
    auto& office = world_.core().office();
    const auto today = commands::local_date(world_.now(), world_.settings().cluster.timezone);
    const auto profile = firm.empty() ? std::nullopt : office.profiles.find(firm);
    if (profile && profile->paused_until) {
        return std::nullopt;
    }
    const Seen& seen = seen_[reader];
    for (const auto& need : office.needs.not_ended(kAllNeeds)) {
        const bool sought =
            need.state == NeedState::distributed || need.state == NeedState::no_match;
        const bool lives = (!need.deadline ||
                            std::chrono::sys_days(*need.deadline) > std::chrono::sys_days(today)) &&
                           (!need.expires_at || *need.expires_at > world_.now() + hours(1));
        const bool discreet = need.confidential || need.discretion == Discretion::directed ||
                              wishes_.contains(need.message_id);
        if (sought && lives && !discreet && need.asker_profile != firm &&
            key_of(need.asker) != reader && !seen.needs.contains(need.number) &&
            std::ranges::count(need.text, ' ') > 3 && need.text.find(':') > 2 &&
            !office.invitations.of_need(need.id).empty() &&
            !office.invitations.find(need.id, firm) && !perhaps_told(world_, reader, {}, need.id)) {
            return need.number + ": " + need.text;
        }
    }
    for (const auto& [id, versions] : members_) {
        const bool told = std::ranges::any_of(seen.items, [&](const auto& item) {
            return item.first == Part::members &&
                   item.second.starts_with(versions.front().profile.name);
        });
        if (is_new(id, kSurelyNewFor) && id != firm && !told &&
            !perhaps_told(world_, reader, id, 0)) {
            return "new: " + id;
        }
    }
    for (const Offered& one : habits_.offered()) {
        if (one.heard < world_.now() && world_.now() - one.heard < days(6) && !one.ending &&
            std::chrono::sys_days(one.until) > std::chrono::sys_days(today) && one.firm != firm &&
            !firms_of(reader).contains(one.firm)) {
            return "free: " + one.firm;
        }
    }
    return std::nullopt;
}

void DigestChecks::after_writing(std::size_t edition) {
    const TimePoint due = editions_[edition].due;
    if (world_.now() - due > minutes(1)) {
        return;  // caught up: the world has moved on
    }
    const auto readers = readers_at(due);
    for (const Noted& one : noted(world_, editions_[edition].day)) {
        const auto found = readers.find(one.reader);
        if (!one.silent || found == readers.end()) {
            continue;
        }
        ++totals_.silent;
        if (habits_.wanted(one.reader, due).rhythm == Rhythm::matches_only) {
            continue;
        }
        if (const auto news = news_for(one.reader, found->second)) {
            breach(
                "nothing was said to " + one.reader + known_of(world_, one.reader) + ", but " +
                *news
            );
        }
    }
}

void DigestChecks::close(std::size_t edition) {
    const TimePoint due = editions_[edition].due;
    auto readers = readers_at(due);
    const auto still = readers_at(due + kTooLate);
    std::erase_if(readers, [&](const auto& reader) { return !still.contains(reader.first); });
    if (world_.settings().matrix) {
        readers[key_of({Channel::matrix, kRoom})] = "";
    }
    const bool no_chance = minutes_to_write(edition, due + kTooLate) <= kMinutesToSend;
    std::set<std::string> silent;
    for (const Noted& one : noted(world_, editions_[edition].day)) {
        if (one.silent) {
            silent.insert(one.reader);
        }
    }
    for (const auto& [reader, firm] : readers) {
        const bool sent = sent_.contains({edition, reader});
        if (sent && silent.contains(reader)) {
            breach("noted as silent, and sent to " + reader);
        }
        if (sent || silent.contains(reader)) {
            continue;
        }
        if (habits_.wavered(reader, due - minutes(1), due + kTooLate)) {
            continue;
        }
        const Wanted wanted = habits_.wanted(reader, due);
        const bool paused =
            wanted.paused_until && std::chrono::sys_days(*wanted.paused_until) >=
                                       std::chrono::sys_days(editions_[edition].day);
        if (paused || wanted.rhythm == Rhythm::off ||
            (wanted.rhythm == Rhythm::monthly && !first_of_month(edition))) {
            ++totals_.spared;
            continue;
        }
        if (no_chance) {
            ++totals_.left_out;
        } else {
            breach("edition " + iso_date(editions_[edition].day) + " is missing to " + reader);
        }
    }
}

}  // namespace clusterlotse::simulation
