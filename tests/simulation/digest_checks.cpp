#include "tests/simulation/digest_checks.hpp"

#include "commands/local_time.hpp"
#include "storage/connection.hpp"
#include "tests/simulation/wire.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using storage::Purpose;

constexpr std::size_t kMostBreaches = 40;
/// Writing and spreading the digests of one edition takes no longer.
constexpr int kMinutesToSend = 6;
constexpr hours kTooLate{24};
constexpr int kScreen = 15;
constexpr int kMostItems = 12;
constexpr days kNewFor{35};

/// Where a contact reads, by the rule that members are told: what he prefers, else Matrix.
std::string reader_of(const Contact& contact) {
    const bool mail = contact.email && (!contact.matrix || contact.prefers == Channel::email);
    return mail             ? key_of(Address{Channel::email, *contact.email})
           : contact.matrix ? key_of(Address{Channel::matrix, *contact.matrix})
                            : std::string();
}

bool wants_digests(const Contact& contact) {
    return contact.consent &&
           std::ranges::find(contact.consent->scope, "digest") != contact.consent->scope.end();
}

std::chrono::sys_days days_of(Date day) {
    return day;
}

int month_of(Date day) {
    return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
}

bool about_needs(Part part) {
    return part == Part::fitting || part == Part::sought;
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

void DigestChecks::joined(const Profile& profile) {
    members_[profile.id].push_back({world_.now(), profile});
}

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

std::map<std::string, std::string> DigestChecks::readers_at(TimePoint at) const {
    std::map<std::string, std::string> readers;
    for (const auto& [firm, versions] : members_) {
        const auto after = std::ranges::find_if(versions, [&](const Version& version) {
            return version.from >= at;
        });
        if (after == versions.begin()) {
            continue;
        }
        for (const Contact& contact : std::prev(after)->profile.contacts) {
            const std::string reader = reader_of(contact);
            if (wants_digests(contact) && !reader.empty()) {
                readers.try_emplace(reader, firm);
            }
        }
    }
    return readers;
}

bool DigestChecks::is_new(const std::string& firm, days within) const {
    const TimePoint since = members_.at(firm).front().from;
    return since > start_ && world_.now() - since < within;
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

const Offered* DigestChecks::offer_in(const std::string& line, TimePoint from, Date day) const {
    const auto found = std::ranges::find_if(habits_.offered(), [&](const Offered& one) {
        return line.starts_with(one.name + ": ") && one.said < world_.now() &&
               days_of(one.until) >= days_of(day) && (!one.taken || *one.taken >= from);
    });
    return found == habits_.offered().end() ? nullptr : &*found;
}

void DigestChecks::check_free(const Delivered& one, std::size_t edition, const ReadItem& item) {
    ++totals_.free;
    const DueEdition& due = editions_[edition];
    const Offered* offered = offer_in(item.title, due.due, due.day);
    if (offered == nullptr) {
        breach("nobody has this free any more: " + item.title + " to " + key_of(one));
    } else if (firms_of(key_of(one)).contains(offered->firm) && firms_of(key_of(one)).size() == 1) {
        breach("his own free capacity to " + key_of(one));
    }
}

bool DigestChecks::first_of_month(std::size_t edition) const {
    return edition == 0 || month_of(editions_[edition - 1].day) != month_of(editions_[edition].day);
}

void DigestChecks::check_words(const Delivered& one, const ReadDigest& digest) {
    const int letters = static_cast<int>(one.message.text.size());
    totals_.most_lines = std::max(totals_.most_lines, digest.lines);
    if (letters > totals_.most_letters) {
        totals_.most_letters = letters;
        totals_.longest = one.message.text;
    }
    if (digest.lines > kScreen || digest.items.size() > kMostItems) {
        breach("more than a screen:\n" + one.message.text);
    }
    if (digest.items.empty()) {
        breach("a digest without anything in it:\n" + one.message.text);
    }
    for (std::size_t i = 0; i < digest.items.size(); ++i) {
        const int position = one.message.place == Place::room ? 0 : static_cast<int>(i) + 1;
        if (digest.items[i].position != position || digest.items[i].part == Part::none) {
            breach("wrongly numbered:\n" + one.message.text);
            return;
        }
    }
    if (one.message.place == Place::room && (one.message.text.find("€") != std::string::npos ||
                                             one.message.text.find("EUR") != std::string::npos)) {
        breach("a price in the room:\n" + one.message.text);
    }
}

/// Only the reader's own firm is named, and firms that are new or have something free.
void DigestChecks::check_names(const Delivered& one, const std::string& firm) {
    std::set<std::string> known{firm};
    for (const auto& [id, versions] : members_) {
        const bool his = std::ranges::any_of(versions.back().profile.contacts, [&](const auto& c) {
            return reader_of(c) == key_of(one);
        });
        if (is_new(id, kNewFor + days(2)) || his) {
            known.insert(id);
        }
    }
    for (const Offered& offered : habits_.offered()) {
        if (offered.said < one.at &&
            days_of(offered.until) >=
                days_of(commands::local_date(one.at, "Europe/Berlin")) - days(2)) {
            known.insert(offered.firm);
        }
    }
    const std::string bytes = squeezed(on_the_wire(one).bytes);
    if (const auto named = secrets_.anybody_named_in(bytes, known)) {
        breach("names " + *named + " to " + key_of(one) + ":\n" + one.message.text);
    }
}

std::set<std::string> DigestChecks::firms_of(const std::string& reader) const {
    std::set<std::string> firms;
    for (const auto& [id, versions] : members_) {
        for (const Contact& contact : versions.back().profile.contacts) {
            if (reader_of(contact) == reader) {
                firms.insert(id);
            }
        }
    }
    return firms;
}

/// Whoever answers for several firms is told only what each of them may hear; what waits is one's.
void DigestChecks::check_need(
    const Delivered& one, const ReadItem& item, const std::set<std::string>& firms
) {
    if (item.part == Part::members || item.part == Part::partners) {
        return;
    }
    const auto need = world_.core().office().needs.find_number(item.title);
    if (!need) {
        breach("no such need: " + item.title);
        return;
    }
    std::string wrong;
    for (const std::string& firm : firms) {
        wrong = wrong_for(firm, item, *need);
        if (wrong.empty() != about_needs(item.part)) {
            break;
        }
    }
    if (wrong.empty()) {
        return;
    }
    breach(item.title + " " + wrong + ": " + key_of(one) + ": " + need->text);
}

std::string DigestChecks::wrong_for(
    const std::string& firm, const ReadItem& item, const storage::NeedRecord& need
) const {
    const bool asks_him = about_needs(item.part);
    const auto requests = asked_.find(firm);
    const bool asked = requests != asked_.end() && requests->second.contains(item.title);
    if (asks_him && !firm.empty() && need.asker_profile == firm) {
        return "is his own";
    }
    if (asks_him && asked) {
        return "was sent to him as a request";
    }
    const auto found = wishes_.find(need.message_id);
    if (found == wishes_.end() || need.asker_profile == firm) {
        return {};
    }
    const Wishes& wishes = found->second;
    // An asker may let others be asked when the one firm has declined.
    const bool unasked = firm.empty() || asks_him || !asked;
    if (unasked && (wishes.confidential || !wishes.only.empty())) {
        return "is not for everybody";
    }
    if (!wishes.excluded.empty() && (wishes.excluded == firm || firm.empty())) {
        return "is not for him";
    }
    return {};
}

}  // namespace clusterlotse::simulation
