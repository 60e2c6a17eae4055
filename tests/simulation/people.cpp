#include "tests/simulation/people.hpp"

#include "commands/letters/local_time.hpp"
#include "matching/vocabulary/lexicon.hpp"
#include "matching/vocabulary/vocabulary.hpp"
#include "tests/simulation/lines.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using std::chrono::minutes;
using storage::Purpose;

}  // namespace

AttachmentInfo drawing(const std::string& name, const std::string& title) {
    AttachmentInfo file;
    file.name = name;
    file.type = "application/pdf";
    const std::string page = "BT /F1 12 Tf (" + title + ") Tj ET";
    file.content = std::make_shared<const std::string>(
        "%PDF-1.4\n1 0 obj\n<< /Length " + std::to_string(page.size()) + " >>\nstream\n" + page +
        "\nendstream\nendobj\ntrailer\n<< >>\n%%EOF\n"
    );
    file.size = file.content->size();
    file.gap = ContentGap::none;
    return file;
}

People::People(World& world, Checks& checks, Chance& chance)
    : world_(world), checks_(checks), chance_(chance), known_texts_(squeezed(all_sample_needs())) {
    // "Finish" begins what the bot itself says of a firm: "Vibratory finishing".
    for (const matching::Process& process : world.core().office().vocabulary.lexicon().processes) {
        known_texts_ += squeezed(" " + process.de + " " + process.en);
    }
    for (const Profile& profile : world.profiles()) {
        for (const Contact& contact : profile.contacts) {
            if (chance.percent(15)) {
                quiet_.insert(contact.matrix.value_or(""));
                quiet_.insert(contact.email.value_or(""));
            }
        }
    }
}

TimePoint People::after_a_while() {
    const int dice = chance_.between(1, 100);
    const TimePoint now = world_.now();
    if (dice <= 15) {
        return now + minutes(chance_.between(1, 20));
    }
    if (dice <= 25) {
        return now + minutes(chance_.between(30, 3 * 24 * 60));  // nights and Sundays too
    }
    const int most = dice <= 70 ? 8 : dice <= 92 ? 30 : 90;
    const auto zone = world_.settings().cluster.timezone;
    return commands::add_working_hours(now, minutes(chance_.between(5, most * 60)), zone);
}

const Profile* People::firm_of(const Delivered& one) {
    const auto speaker =
        world_.core().office().members.speaker({one.message.channel, one.message.recipient});
    const auto found = std::ranges::find(world_.profiles(), speaker.profile_id, &Profile::id);
    return found == world_.profiles().end() ? nullptr : &*found;
}

Language People::language_of(const Delivered& one) {
    return world_.core()
        .office()
        .members.speaker({one.message.channel, one.message.recipient})
        .language;
}

std::string People::signature(const Profile& profile) {
    const std::string person =
        profile.contacts.empty() ? std::string() : profile.contacts.front().name;
    switch (chance_.below(4)) {
        case 0:
            return "\n\nMit freundlichen Grüßen\n" + person + "\n" + profile.name + "\nTel. " +
                   phone_of(profile);
        case 1:
            return "\nGruß, " + person + " (" + short_name(profile) + ")";
        case 2:
            return profile.contacts.empty() || !profile.contacts.front().email
                       ? std::string()
                       : "\n" + *profile.contacts.front().email + " · " + profile.website;
        default:
            return "\n" + profile.name;
    }
}
void People::digest_reads(const Delivered& one) {
    const Language language = language_of(one);
    const int dice = chance_.between(1, 100);
    const std::string position = std::to_string(chance_.between(1, 4));
    if (dice <= 3) {
        answer(one, (language == Language::de ? "mehr " : "more ") + position);
    } else if (dice <= 6) {
        answer(one, position + ": " + positive_line(chance_, language));
    } else if (dice <= 7) {
        answer(one, thanks_line(chance_, language));
    }
}

InboundMessage People::reply_to(const Delivered& one, const std::string& text) {
    const Place place = one.message.place == Place::room ? Place::direct : one.message.place;
    InboundMessage message = world_.written(one.message.recipient, place, text);
    message.answers_to = {one.remote_id};
    if (place == Place::mail) {
        message.subject = "AW: " + one.message.subject;
    }
    return message;
}

void People::answer(const Delivered& one, const std::string& text) {
    world_.plan(after_a_while(), [this, one, text] {
        InboundMessage message = reply_to(one, text);
        const bool moderator =
            one.message.recipient == kModerator || one.message.recipient == kDeputy;
        if (!moderator && one.context.purpose != Purpose::question && chance_.percent(20)) {
            message.answers_to.clear();
            message.subject = message.subject.empty() ? "" : "Nachfrage";
            const auto need = one.context.need_id
                                  ? world_.core().office().needs.find(*one.context.need_id)
                                  : std::nullopt;
            if (need && chance_.percent(60)) {
                message.text = "Zu " + need->number + ": " + message.text;
            }
        }
        if (const Profile* firm = firm_of(one); firm != nullptr && chance_.percent(15)) {
            message.text += signature(*firm);
        }
        if (const Profile* firm = firm_of(one); firm != nullptr && chance_.percent(4)) {
            message.attachments.push_back(
                drawing("Angebot_" + short_name(*firm) + ".pdf", firm->name)
            );
        }
        world_.say(std::move(message));
    });
}

void People::write_loosely(const Delivered& one, const std::string& text) {
    world_.plan(after_a_while(), [this, one, text] {
        InboundMessage message = reply_to(one, text);
        message.answers_to.clear();
        message.subject = message.place == Place::mail ? "Hallo" : "";
        world_.say(std::move(message));
    });
}

void People::write_late(const Delivered& one, const std::string& text) {
    const TimePoint when = world_.now() + std::chrono::days(chance_.between(14, 45)) +
                           minutes(chance_.between(0, 600));
    world_.plan(when, [this, one, text] { world_.say(reply_to(one, text)); });
}

void People::answer_with(
    const Delivered& one, const std::string& text, const Deed& deed, std::function<bool()> possible
) {
    world_.plan(after_a_while(), [this, one, text, deed, possible = std::move(possible)] {
        if (possible && !possible()) {
            return;
        }
        InboundMessage message = reply_to(one, text);
        checks_.does(message.message_id, deed);
        world_.say(std::move(message));
    });
}

std::string People::called(const Profile& firm) {
    const auto half = half_name(firm, world_.profiles(), known_texts_);
    const int dice = chance_.between(1, 3);
    return dice == 1 || (dice == 2 && !half) ? short_name(firm) : dice == 2 ? *half : firm.name;
}

const Profile* People::other_firm(const storage::NeedRecord& need) {
    const Profile& firm = chance_.one_of(world_.profiles());
    const bool fine = firm.id != need.asker_profile && is_member(firm) &&
                      !checks_.excludes(need.message_id, firm.id) &&
                      firm.name.find(',') == std::string::npos;
    return fine ? &firm : nullptr;
}

void People::react(const Delivered& one, const std::string& key) {
    world_.plan(after_a_while(), [this, one, key] {
        InboundMessage message = world_.written(one.message.recipient, Place::direct, key);
        message.kind = InboundKind::reaction;
        message.target = one.remote_id;
        world_.say(std::move(message));
    });
}

void People::bounce(const Delivered& one) {
    world_.plan(world_.now() + minutes(chance_.between(1, 60)), [this, one] {
        InboundMessage message =
            world_.written("mailer-daemon@mx.example.net", Place::mail, "Undelivered");
        message.automatic = true;
        message.undeliverable = {one.remote_id};
        world_.say(std::move(message));
    });
}

void People::absence(const Delivered& one, const std::string& text) {
    world_.plan(world_.now() + minutes(1), [this, one, text] {
        InboundMessage message = reply_to(one, text);
        message.automatic = true;
        world_.say(std::move(message));
    });
}

void People::read(const Delivered& one) {
    if (silent_ || one.message.place == Place::room) {
        return;
    }
    const std::string& reader = one.message.recipient;
    if (reader == kModerator || reader == kDeputy) {
        moderator_reads(one);
        return;
    }
    if (one.context.purpose == Purpose::digest) {
        if (answers_digests_) {
            digest_reads(one);
        }
        return;
    }
    if (one.context.purpose == Purpose::confirmation && chance_.percent(80)) {
        answer(one, chance_.percent(85) ? "JA" : "Nein, das war ich nicht");
        return;
    }
    if (one.context.purpose == Purpose::choice && chance_.percent(75)) {
        answer(one, std::to_string(chance_.between(1, 3)));
        return;
    }
    const auto need = one.context.need_id ? world_.core().office().needs.find(*one.context.need_id)
                                          : std::nullopt;
    if (!need) {
        return;
    }
    if (need->asker.value == reader) {
        asker_reads(one);
    } else {
        supplier_reads(one);
    }
}

}  // namespace clusterlotse::simulation
