#include "tests/simulation/habits.hpp"

#include "commands/letters/local_time.hpp"
#include "tests/simulation/digest_checks.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;
using storage::Purpose;

constexpr int kWishesInHundred = 5;
/// A confirmation waits for a bot that is down, no longer.
constexpr days kConfirmedWithin{4};

bool speaks_of_digest(const std::string& text) {
    return text.find("bersicht") != std::string::npos || text.find("digest") != std::string::npos ||
           text.find("Pause") != std::string::npos || text.find("pause") != std::string::npos;
}

}  // namespace

Date today(const World& world) {
    return commands::local_date(world.now(), "Europe/Berlin");
}

void Habits::see(const Step& step) {
    if (step.cause != nullptr) {
        overhear(*step.cause);
    }
    for (const Delivered& one : step.delivered) {
        if (one.message.place == Place::room) {
            continue;
        }
        if (one.context.purpose == Purpose::digest) {
            if (chance_.percent(kWishesInHundred)) {
                wish(one);
            }
        } else if (one.context.purpose == Purpose::information && speaks_of_digest(one.message.text)) {
            for (Wanted& said : wanted_[key_of(one)]) {
                said.confirmed = said.confirmed || said.said <= one.at;
            }
        }
    }
}

Rhythm Habits::rhythm_when_on(const std::string& reader) {
    const std::vector<Wanted>& all = wanted_[reader];
    const auto on = std::find_if(all.rbegin(), all.rend(), [](const Wanted& one) {
        return one.rhythm != Rhythm::off;
    });
    return on == all.rend() ? Rhythm::weekly : on->rhythm;
}

/// "Weiter" in a message of its own, meant for a need that was put aside, brings back what its
/// writer had turned off: nothing in it says which of the two he means. In a conversation what came
/// before it may say so; no digest is held against him then, whether it comes or not.
void Habits::overhear(const InboundMessage& message) {
    const std::string words = message.text.substr(0, message.text.find('\n'));
    if (message.key == overheard_ || message.place == Place::room || !message.answers_to.empty() ||
        (words != "weiter" && words != "resume")) {
        return;
    }
    overheard_ = message.key;
    const std::string reader = key_of(Address{message.channel, message.sender});
    Wanted again = wanted(reader, world_.now());
    if (again.rhythm != Rhythm::off && !again.paused_until) {
        return;
    }
    const bool certain = message.place == Place::mail;
    again.said = message.received_at;
    again.heard = certain ? world_.now() : TimePoint::max();
    again.rhythm = rhythm_when_on(reader);
    again.paused_until.reset();
    again.confirmed = !certain;
    wanted_[reader].push_back(again);
}

void Habits::wish(const Delivered& digest) {
    const bool german = digest.message.text.find("Ihre Woche") != std::string::npos;
    const TimePoint when = world_.now() + minutes(chance_.between(1, 5 * 24 * 60));
    const int dice = chance_.between(1, 100);
    const bool as_reply = chance_.percent(80);
    Wanted wanted;
    days pause{};
    std::vector<std::string> words;
    if (dice <= 20) {
        wanted.rhythm = Rhythm::monthly;
        words = german ? std::vector<std::string>{"MONATLICH", "Bitte nur noch monatlich."}
                       : std::vector<std::string>{"MONTHLY", "monthly please"};
    } else if (dice <= 40) {
        wanted.rhythm = Rhythm::matches_only;
        words = german ? std::vector<std::string>{"NUR TREFFER", "nur Treffer bitte"}
                       : std::vector<std::string>{"MATCHES ONLY", "matches only, please"};
    } else if (dice <= 60) {
        wanted.rhythm = Rhythm::off;
        words = german ? std::vector<std::string>{"STOPP", "Stopp", "Digest abbestellen"}
                       : std::vector<std::string>{"STOP", "unsubscribe"};
    } else if (dice <= 90) {
        const int weeks = chance_.between(1, 6);
        pause = days(7 * weeks);
        const std::string count = std::to_string(weeks);
        words = german ? std::vector<std::string>{"PAUSE " + count + " WOCHEN"}
                       : std::vector<std::string>{"PAUSE " + count + " WEEKS"};
    } else {
        words = german ? std::vector<std::string>{"WÖCHENTLICH", "woechentlich"}
                       : std::vector<std::string>{"WEEKLY"};
    }
    std::string text = chance_.one_of(words);
    if (!as_reply && wanted.rhythm == Rhythm::off) {
        text = german ? "STOPP ÜBERSICHT" : "STOP DIGEST";
    } else if (!as_reply && pause > days(0)) {
        return;  // a pause without a matter is one of requests, too
    }
    world_.plan(when, [this, digest, text, wanted, pause, as_reply] {
        say_wish(digest, text, wanted, pause, as_reply);
    });
    if ((wanted.rhythm != Rhythm::weekly || pause > days(0)) && chance_.percent(70)) {
        come_back(digest, when + days(chance_.between(15, 80)));
    }
}

void Habits::come_back(const Delivered& digest, TimePoint when) {
    const bool german = digest.message.text.find("Ihre Woche") != std::string::npos;
    world_.plan(when, [this, digest, german] {
        const Wanted before = wanted(key_of(digest), world_.now());
        const bool off = before.rhythm == Rhythm::off;
        say_wish(
            digest,
            off ? (german ? "WEITER ÜBERSICHT" : "RESUME DIGEST")
                : (german ? "WÖCHENTLICH" : "WEEKLY"),
            {},
            days(0),
            !off
        );
    });
}

/// A profile that was imported anew without consent settles the matter: he is not asked again.
bool Habits::still_reads(const Delivered& digest) {
    const Address address{digest.message.channel, digest.message.recipient};
    auto& office = world_.core().office();
    const auto profile = office.profiles.find(office.members.speaker(address).profile_id);
    return profile &&
           std::ranges::any_of(office.members.digest_recipients(*profile), [&](const auto& one) {
               return one.recipient.address == address;
           });
}

void Habits::say_wish(
    const Delivered& digest, const std::string& text, Wanted wanted, days pause, bool as_reply
) {
    if (!still_reads(digest)) {
        return;
    }
    const std::string reader = key_of(digest);
    const Wanted before = this->wanted(reader, world_.now());
    if (pause > days(0)) {
        wanted.paused_until = Date(sys_days(today(world_)) + pause);
        wanted.rhythm = before.rhythm;
    } else if (text.starts_with("WEITER") || text.starts_with("RESUME")) {
        wanted.rhythm = rhythm_when_on(reader);
    } else {
        wanted.paused_until = before.paused_until;
    }
    InboundMessage message = world_.written(digest.message.recipient, digest.message.place, text);
    if (as_reply) {
        message.answers_to = {digest.remote_id};
        message.subject =
            digest.message.place == Place::mail ? "AW: " + digest.message.subject : "";
    }
    wanted.said = world_.now();
    wanted_[reader].push_back(wanted);
    const std::size_t place = wanted_[reader].size() - 1;
    world_.say(std::move(message));
    wanted_[reader][place].heard = world_.now();
}

Wanted Habits::wanted(const std::string& reader, TimePoint at) const {
    Wanted last;
    last.heard = TimePoint::min();
    const auto found = wanted_.find(reader);
    if (found != wanted_.end()) {
        for (const Wanted& one : found->second) {
            last = one.said < at ? one : last;
        }
    }
    return last;
}

bool Habits::wavered(const std::string& reader, TimePoint from, TimePoint until) const {
    const auto found = wanted_.find(reader);
    return found != wanted_.end() && std::ranges::any_of(found->second, [&](const Wanted& one) {
               return one.heard >= from && one.said <= until;
           });
}

int Habits::wishes() const {
    int count = 0;
    for (const auto& [reader, said] : wanted_) {
        count += static_cast<int>(said.size());
    }
    return count;
}

std::vector<std::string> Habits::unconfirmed() const {
    std::vector<std::string> lines;
    for (const auto& [reader, said] : wanted_) {
        for (const Wanted& one : said) {
            if (!one.confirmed && world_.now() - one.said > kConfirmedWithin) {
                lines.push_back(
                    "a wish of " + reader + " on " +
                    iso_date(commands::local_date(one.said, "Europe/Berlin")) + " was not confirmed"
                );
            }
        }
    }
    return lines;
}

}  // namespace clusterlotse::simulation
