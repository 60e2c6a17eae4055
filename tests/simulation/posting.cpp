#include "tests/simulation/lines.hpp"
#include "tests/simulation/people.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

std::string subject_of(const std::string& text) {
    return text.substr(0, std::min<std::size_t>(text.find(','), 40));
}

}  // namespace

std::vector<const Profile*> People::askers(bool in_chat) const {
    std::vector<const Profile*> some;
    for (const Profile& profile : world_.profiles()) {
        if (!profile.contacts.empty() && (!in_chat || profile.contacts.front().matrix)) {
            some.push_back(&profile);
        }
    }
    return some;
}

TimePoint People::some_time_before(TimePoint until) {
    const auto span = std::chrono::duration_cast<minutes>(until - world_.now());
    return world_.now() + minutes(chance_.below(static_cast<std::size_t>(span.count())));
}

void People::plan_needs(int count, TimePoint until) {
    const auto some = askers(false);
    for (int i = 0; i < count; ++i) {
        const TimePoint when = some_time_before(until);
        const Profile* asker = chance_.one_of(some);
        world_.plan(when, [this, asker] { post_need(*asker); });
        if (chance_.percent(5)) {
            world_.plan(when, [this] { write_unknown(); });
        }
    }
}

/// What is written about a firm that is none, is nobody's secret.
bool People::is_member(const Profile& firm) {
    return world_.core().office().profiles.find(firm.id).has_value();
}

void People::write_unknown() {
    InboundMessage message =
        world_.written("niemand@anderswo.example.net", Place::mail, "Wir suchen 5 Drehteile");
    message.subject = "Anfrage";
    world_.say(std::move(message));
}

/// What the asker of a need writes beside it.
Talk People::beside(const Profile& asker, Language language) {
    switch (chance_.below(8)) {
        case 0:
        case 1:
            if (const auto half = half_name(asker, world_.profiles(), known_texts_)) {
                return own_name_line(chance_, language, *half);
            }
            return {};
        case 2: {
            const std::string letters = initials(asker);
            return letters.empty() ? Talk{} : initials_line(chance_, letters);
        }
        case 3: {
            const Profile& rival = chance_.one_of(world_.profiles());
            const auto half = half_name(rival, world_.profiles(), known_texts_);
            if (!half || rival.id == asker.id || !is_member(rival)) {
                return {};
            }
            Talk talk =
                ill_line(chance_, language, chance_.percent(60) ? *half : short_name(rival));
            talk.words = {*half};
            talk.ruled_out = rival.id;
            return talk;
        }
        case 4:
            return price_line(chance_, language);
        default:
            return {};
    }
}

void People::post_need(const Profile& asker) {
    const Contact& contact = chance_.one_of(asker.contacts);
    const Language language = contact.language.value_or(Language::de);
    const std::string matter = chance_.percent(60) ? made_need_line(chance_, language) : "";
    std::string text = matter.empty() ? need_line(chance_, language) : matter;
    const Talk talk = beside(asker, language);
    if (!talk.ruled_out.empty()) {
        // Behind the matter: what he is shown of his need is its first line.
        text += "\n" + talk.text;
    } else if (!talk.text.empty()) {
        text = chance_.percent(70) ? text + ". " + talk.text : talk.text + "\n" + text;
    }
    if (chance_.percent(25)) {
        text += signature(asker);
    }
    std::string excluded = talk.ruled_out;
    if (excluded.empty() && chance_.percent(6)) {
        const Profile& rival = chance_.one_of(world_.profiles());
        // Where a firm's name ends behind a comma cannot be told.
        if (rival.id != asker.id && rival.name.find(',') == std::string::npos && is_member(rival)) {
            text += "\nBitte nicht an Firma " + rival.name + ".";
            excluded = rival.id;
        }
    }
    const bool by_chat = contact.matrix && (!contact.email || chance_.percent(50));
    if (!by_chat && !contact.email) {
        return;
    }
    const Place place = !by_chat ? Place::mail : chance_.percent(35) ? Place::room : Place::direct;
    InboundMessage message =
        world_.written(by_chat ? *contact.matrix : *contact.email, place, text);
    if (place == Place::room) {
        message.text = "!bedarf " + text;
    } else if (place == Place::mail) {
        message.subject = chance_.percent(50) ? "Anfrage" : subject_of(text);
        message.verdict = chance_.percent(10) ? SenderVerdict::unknown : SenderVerdict::pass;
    }
    if (chance_.percent(15)) {
        message.attachments.push_back(drawing(
            "Zeichnung " + short_name(asker) + " 4711.pdf",
            chance_.percent(50) ? asker.name : std::string("Blatt 1")
        ));
    }
    checks_.tells(message.message_id, talk, matter);
    if (!excluded.empty()) {
        checks_.exclude(message.message_id, excluded);
        if (on_wishes) {
            on_wishes(message.message_id, {.excluded = excluded});
        }
    }
    world_.say(message);
    follow_own_need(message, language);
}

void People::plan_discreet_needs(int count, TimePoint until) {
    const auto some = askers(true);
    for (int i = 0; i < count; ++i) {
        const TimePoint when = some_time_before(until);
        const Profile* asker = chance_.one_of(some);
        world_.plan(when, [this, asker] { post_discreet_need(*asker); });
    }
}

void People::post_discreet_need(const Profile& asker) {
    const Profile& other = chance_.one_of(world_.profiles());
    if (other.id == asker.id || other.name.find(',') != std::string::npos || !is_member(other)) {
        return;
    }
    Wishes wishes;
    std::string text = need_line(chance_, Language::de);
    switch (chance_.below(3)) {
        case 0:
            text += ", bitte streng vertraulich";
            wishes.confidential = true;
            break;
        case 1:
            text += "\nBitte nur an " + other.name + ".";
            wishes.only = other.id;
            break;
        default:
            text += "\nBitte nicht an Firma " + other.name + ".";
            wishes.excluded = other.id;
            break;
    }
    const InboundMessage message =
        world_.written(*asker.contacts.front().matrix, Place::direct, text);
    if (!wishes.excluded.empty()) {
        checks_.exclude(message.message_id, wishes.excluded);
    }
    if (on_wishes) {
        on_wishes(message.message_id, wishes);
    }
    world_.say(message);
}

/// What an asker does some day with his need, without being asked.
void People::follow_own_need(const InboundMessage& posted, Language language) {
    const bool by_mail = posted.place == Place::mail;
    const int dice = chance_.between(1, 100);
    const auto later = [&](int least_days, int most_days) {
        return world_.now() + hours(24 * chance_.between(least_days, most_days)) +
               minutes(chance_.between(0, 600));
    };
    if (!by_mail && dice <= 8) {
        world_.plan(world_.now() + minutes(chance_.between(1, 3000)), [this, posted, language] {
            InboundMessage edit = world_.written(
                posted.sender, posted.place, posted.text + ", " + addition_line(chance_, language)
            );
            edit.kind = InboundKind::edit;
            edit.target = posted.message_id;
            world_.say(std::move(edit));
        });
    } else if (!by_mail && dice <= 13) {
        world_.plan(later(0, 45), [this, posted] {
            InboundMessage gone = world_.written(posted.sender, posted.place, "");
            gone.kind = InboundKind::redaction;
            gone.target = posted.message_id;
            world_.say(std::move(gone));
        });
    }
    if (dice > 60 && dice <= 80) {
        world_.plan(later(1, 15), [this, posted] {
            InboundMessage asks = world_.written(
                posted.sender,
                posted.place == Place::mail ? Place::mail : Place::direct,
                chance_.percent(70) ? "!stand" : "!meine"
            );
            asks.subject = "Stand";
            world_.say(std::move(asks));
        });
    }
}

}  // namespace clusterlotse::simulation
