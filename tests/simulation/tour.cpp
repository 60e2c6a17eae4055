#include "tests/simulation/tour.hpp"

#include "commands/letters/local_time.hpp"
#include "domain/holidays.hpp"

#include <algorithm>
#include <stdexcept>

namespace clusterlotse::simulation {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr const char* kNeed = " Griffe aus EN AW-6082 blau eloxieren, Länge 140 mm";
constexpr std::size_t kPieces = 60;  // and one more each time: nobody names a parked need again
constexpr const char* kNobodys = "Wir suchen 3 Saphir-Boules nach Kyropoulos, Ø 100 mm, optisch";
/// A member who does what nobody asks him for here.
constexpr const char* kAnyFirm = "Dreherei Lautertal";
/// Longer than a need lives, with the day on which one may write.
constexpr days kPastExpiry{36};
/// Between one deed and the next, all on one morning.
constexpr minutes kPause{8};
constexpr int kNeedsADay = 6;
constexpr int kMostRounds = 8;

const std::map<std::string, std::string>& orders_of_moderator() {
    static const std::map<std::string, std::string> orders{
        {"release", "freigeben, weil es geht"},
        {"phone", "ich rufe an"},
        {"put_aside", "zurückstellen"},
        {"award", "vergeben an #, weil er kann"},
        {"award_other", "vergeben an #, weil er kann"},
        {"award_any", "vergeben an Dreherei Lautertal, weil er kann"},
        {"outside", "extern vergeben, weil es eilte"},
        {"fail", "nichts geworden, weil das Projekt ruht"},
        {"give_up", "niemand, weil es das hier nicht gibt"},
        {"reject", "ablehnen: kein Fall für uns"},
        {"remove", "- #"},
        {"add_again", "+ #"},
        {"add", "+ Dreherei Lautertal"},
    };
    return orders;
}

const std::map<std::string, std::string>& words_of_asker() {
    static const std::map<std::string, std::string> words{
        {"park", "parken"},
        {"resume", "weiter"},
        {"withdraw", "zurückgezogen"},
        {"asker_award", "vergeben an #"},
        {"asker_add", "bitte auch # fragen"},
        {"asker_fail", "nichts geworden"},
    };
    return words;
}

bool was_asked(const storage::Invitation& invitation) {
    return invitation.state != InvitationState::proposed &&
           invitation.state != InvitationState::removed;
}

}  // namespace

Tour::Tour(World& world) : world_(world) {
    std::vector<const Profile*> askers;
    for (const Profile& profile : world.profiles()) {
        if (!profile.contacts.empty() && profile.contacts.front().matrix &&
            profile.role == "manufacturer" && profile.contacts.front().language != Language::en) {
            askers.push_back(&profile);
        }
    }
    auto ways = ways_of_needs();
    for (Way& way : ways_of_invitations()) {
        ways.push_back(std::move(way));
    }
    for (std::size_t i = 0; i < ways.size(); ++i) {
        walkers_.push_back({std::move(ways[i]), askers.at(i % askers.size())});
    }
}

TimePoint Tour::plan() {
    const std::string& zone = world_.settings().cluster.timezone;
    TimePoint when = world_.now();
    for (std::size_t i = 0; i < walkers_.size(); ++i) {
        if (i % kNeedsADay == 0) {
            const Date day = commands::local_date(when, zone);
            when = commands::at_local(add_working_days(day, 1), hours(9), zone);
        }
        world_.plan(when + minutes(i % kNeedsADay), [this, i] { begin(i); });
    }
    return when + kPastExpiry + kPastExpiry;
}

void Tour::begin(std::size_t at) {
    Walker& walker = walkers_[at];
    const InboundMessage posted = world_.written(
        *walker.asker->contacts.front().matrix,
        Place::direct,
        walker.way.nobodys ? kNobodys : std::to_string(kPieces + at) + kNeed
    );
    world_.say(posted);
    const auto need = world_.core().office().needs.find_message(Channel::matrix, posted.message_id);
    if (!need) {
        throw std::runtime_error("not taken for a need of " + posted.sender + ": " + posted.text);
    }
    walker.need = need->id;
    firm_of(walker);
    go_on(at);
}

void Tour::go_on(std::size_t at) {
    Walker& walker = walkers_[at];
    if (walker.done == walker.way.deeds.size()) {
        return;
    }
    const std::string deed = walker.way.deeds[walker.done++];
    if (deed != "expire") {
        act(walker, deed);
    }
    world_.plan(world_.now() + (deed == "expire" ? kPastExpiry : kPause), [this, at] {
        go_on(at);
    });
}

void Tour::act(Walker& walker, const std::string& deed) {
    const std::string number = number_of(walker);
    const auto spoken = [&](std::string words) {
        const auto mark = words.find('#');
        return mark == std::string::npos
                   ? words
                   : words.replace(mark, 1, firm_of(walker, deed == "award_other"));
    };
    if (deed == "refuse") {
        to_refuse_.insert(walker.need);
    } else if (deed == "reach") {
        to_refuse_.erase(walker.need);
    } else if (deed == "all_decline") {
        all_decline(walker);
    } else if (const std::string words = answer_words(deed); !words.empty()) {
        firm_of(walker);
        answer(walker.firm.value(), words);
    } else if (const auto order = orders_of_moderator().find(deed);
               order != orders_of_moderator().end()) {
        say({Channel::matrix, kModerator}, number, spoken(order->second));
    } else if (deed == "delete") {
        delete_message(walker);
    } else {
        const auto need = world_.core().office().needs.find(walker.need);
        say(need->asker, number, spoken(words_of_asker().at(deed)));
    }
}

/// The asker deletes the message with his need.
void Tour::delete_message(const Walker& walker) {
    const auto need = world_.core().office().needs.find(walker.need);
    InboundMessage gone = world_.written(need->asker.value, need->place, "");
    gone.kind = InboundKind::redaction;
    gone.target = need->message_id;
    world_.say(std::move(gone));
}

void Tour::all_decline(const Walker& walker) {
    auto& office = world_.core().office();
    for (int round = 0; round < kMostRounds; ++round) {
        for (const auto& invitation : office.invitations.of_need(walker.need)) {
            if (is_open(invitation.state) && invitation.state != InvitationState::declined) {
                answer(invitation.id, answer_words("declined"));
            }
        }
    }
}

void Tour::answer(std::int64_t id, const std::string& words) {
    auto& office = world_.core().office();
    const auto invitation = office.invitations.find(id);
    const auto request = requests_.find(id);
    if (request == requests_.end()) {
        say(invitation->address, office.needs.find(invitation->need_id)->number, words);
        return;
    }
    const OutboundMessage& asked = request->second.message;
    InboundMessage message = world_.written(asked.recipient, asked.place, words);
    message.answers_to = {request->second.remote_id};
    message.subject = asked.place == Place::mail ? "AW: " + asked.subject : "";
    world_.say(std::move(message));
}

void Tour::say(const Address& sender, const std::string& number, const std::string& words) {
    const Place place = sender.channel == Channel::email ? Place::mail : Place::direct;
    InboundMessage message = world_.written(sender.value, place, number + " " + words);
    message.subject = place == Place::mail ? number : "";
    world_.say(std::move(message));
}

std::string Tour::number_of(const Walker& walker) {
    return world_.core().office().needs.find(walker.need)->number;
}

std::string Tour::firm_of(Walker& walker, bool another) {
    auto& office = world_.core().office();
    const auto all = office.invitations.of_need(walker.need);
    if (!walker.firm && !all.empty()) {
        walker.firm = all.front().id;
    }
    const auto meant = std::ranges::find_if(all, [&](const auto& one) {
        return another ? one.id != walker.firm && was_asked(one) : one.id == walker.firm;
    });
    const auto profile =
        meant == all.end() ? std::nullopt : office.profiles.find(meant->profile_id);
    return profile ? profile->name : kAnyFirm;
}

void Tour::see(const Step& step) {
    for (const Change& change : step.changes) {
        auto& steps = change.of_need ? steps_of_needs_ : steps_of_invitations_;
        steps.emplace(change.of_need ? change.need_id : change.id, change.from, change.to);
    }
    for (const Delivered& one : step.delivered) {
        if (one.context.purpose == storage::Purpose::request && one.context.invitation_id) {
            requests_.emplace(*one.context.invitation_id, one);
        }
    }
}

bool Tour::refuses(const storage::OutboxContext& context) const {
    return context.purpose == storage::Purpose::request && context.need_id &&
           to_refuse_.contains(*context.need_id);
}

std::vector<std::string> Tour::failures() const {
    std::vector<std::string> failed;
    for (const Walker& walker : walkers_) {
        const Way& way = walker.way;
        const auto& steps = way.of_need ? steps_of_needs_ : steps_of_invitations_;
        const std::int64_t id = way.of_need ? walker.need : walker.firm.value_or(0);
        if (steps.contains({id, way.from, way.to})) {
            continue;
        }
        std::string line = "need " + std::to_string(walker.need) + ":";
        for (const std::string& deed : way.deeds) {
            line += " " + deed;
        }
        failed.push_back(line + " does not lead from " + way.from + " to " + way.to);
    }
    return failed;
}

}  // namespace clusterlotse::simulation
