#include "tests/simulation/people.hpp"

#include "commands/local_time.hpp"
#include "tests/simulation/lines.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using storage::Purpose;

std::string subject_of(const std::string& text) {
    return text.substr(0, std::min<std::size_t>(text.find(','), 40));
}

}  // namespace

People::People(World& world, Checks& checks, Chance& chance)
    : world_(world), checks_(checks), chance_(chance) {
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

void People::plan_needs(int count, TimePoint until) {
    std::vector<const Profile*> askers;
    for (const Profile& profile : world_.profiles()) {
        if (!profile.contacts.empty()) {
            askers.push_back(&profile);
        }
    }
    const auto span = std::chrono::duration_cast<minutes>(until - world_.now());
    for (int i = 0; i < count; ++i) {
        const TimePoint when =
            world_.now() + minutes(chance_.below(static_cast<std::size_t>(span.count())));
        const Profile* asker = chance_.one_of(askers);
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

void People::post_need(const Profile& asker) {
    const Contact& contact = chance_.one_of(asker.contacts);
    const Language language = contact.language.value_or(Language::de);
    std::string text = need_line(chance_, language);
    if (chance_.percent(25)) {
        text += signature(asker);
    }
    std::string excluded;
    if (chance_.percent(6)) {
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
        AttachmentInfo file;
        file.name = "Zeichnung " + short_name(asker) + " 4711.pdf";
        file.type = "application/pdf";
        file.size = 12000;
        message.attachments.push_back(std::move(file));
    }
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
    std::vector<const Profile*> askers;
    for (const Profile& profile : world_.profiles()) {
        if (!profile.contacts.empty() && profile.contacts.front().matrix) {
            askers.push_back(&profile);
        }
    }
    const auto span = std::chrono::duration_cast<minutes>(until - world_.now());
    for (int i = 0; i < count; ++i) {
        const TimePoint when =
            world_.now() + minutes(chance_.below(static_cast<std::size_t>(span.count())));
        const Profile* asker = chance_.one_of(askers);
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
        world_.plan(later(0, 20), [this, posted] {
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
            AttachmentInfo file;
            file.name = "Angebot_" + short_name(*firm) + ".pdf";
            file.type = "application/pdf";
            file.size = 4000;
            message.attachments.push_back(std::move(file));
        }
        world_.say(std::move(message));
    });
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

void People::supplier_reads(const Delivered& one) {
    const Language language = language_of(one);
    switch (one.context.purpose) {
        case Purpose::request:
            supplier_answers(one);
            return;
        case Purpose::request_update:
        case Purpose::follow_up:
        case Purpose::question_answer:
        case Purpose::reminder:
            if (!quiet_.contains(one.message.recipient) && chance_.percent(45)) {
                const int dice = chance_.between(1, 4);
                answer(
                    one,
                    dice == 1   ? decline_line(chance_, language)
                    : dice == 2 ? thanks_line(chance_, language)
                                : positive_line(chance_, language)
                );
            }
            return;
        case Purpose::read_back:
            if (chance_.percent(10)) {
                answer(one, correction_line(chance_, language));
            } else if (chance_.percent(10)) {
                answer(one, thanks_line(chance_, language));
            }
            return;
        case Purpose::lesson:
            if (chance_.percent(70)) {
                answer(one, chance_.percent(70) ? "JA" : "NEIN");
            }
            return;
        case Purpose::exchange:
            answer(one, chance_.percent(60) ? "ja" : "nein");
            return;
        case Purpose::closing:
            if (chance_.percent(15)) {
                answer(one, thanks_line(chance_, language));
            }
            return;
        default:
            return;
    }
}

void People::supplier_answers(const Delivered& one) {
    const Language language = language_of(one);
    const bool by_mail = one.message.place == Place::mail;
    if (by_mail && chance_.percent(2)) {
        bounce(one);
        return;
    }
    if (by_mail && chance_.percent(5)) {
        absence(one, absence_line(chance_, language));
    }
    if (quiet_.contains(one.message.recipient) || chance_.percent(20)) {
        return;
    }
    if (!by_mail && chance_.percent(15)) {
        static const std::vector<std::string> keys{"👍", "👎", "❓", "👍", "🙂"};
        react(one, chance_.one_of(keys));
        return;
    }
    const int dice = chance_.between(1, 100);
    if (dice <= 45) {
        answer(one, positive_line(chance_, language));
    } else if (dice <= 70) {
        answer(one, decline_line(chance_, language));
    } else if (dice <= 82) {
        answer(one, waiting_line(chance_, language));
    } else if (dice <= 94) {
        answer(one, question_line(chance_, language));
    } else {
        answer(one, odd_line(chance_, language));
    }
    if (chance_.percent(5)) {
        answer(one, positive_line(chance_, language));
    }
}

void People::asker_reads(const Delivered& one) {
    const Language language = language_of(one);
    switch (one.context.purpose) {
        case Purpose::acknowledgement:
            if (world_.settings().needs.release == config::Release::confirm &&
                chance_.percent(70)) {
                if (one.message.place != Place::mail && chance_.percent(30)) {
                    react(one, "✅");
                } else {
                    answer(one, "JA");
                }
            } else if (chance_.percent(15)) {
                answer(one, addition_line(chance_, language));
            } else if (chance_.percent(4)) {
                answer(
                    one,
                    chance_.percent(50) ? withdraw_line(chance_, language)
                                        : park_line(chance_, language)
                );
            }
            return;
        case Purpose::answer:
        case Purpose::status:
            asker_reads_answers(one);
            return;
        case Purpose::question:
            if (chance_.percent(75)) {
                std::string text = question_answer_line(chance_, language);
                const auto invitation =
                    one.context.invitation_id
                        ? world_.core().office().invitations.find(*one.context.invitation_id)
                        : std::nullopt;
                const auto firm =
                    invitation
                        ? std::ranges::find(world_.profiles(), invitation->profile_id, &Profile::id)
                        : world_.profiles().end();
                if (firm != world_.profiles().end() && chance_.percent(15)) {
                    text = "Hallo " + firm->name + ", " + text;
                }
                answer(one, text);
            }
            return;
        case Purpose::expiry:
            if (chance_.percent(50)) {
                answer(
                    one,
                    chance_.percent(70) ? renew_line(chance_, language)
                                        : withdraw_line(chance_, language)
                );
            }
            return;
        case Purpose::outcome:
            if (chance_.percent(60)) {
                answer(one, std::to_string(chance_.between(1, 3)));
            }
            return;
        case Purpose::rating:
            if (chance_.percent(60)) {
                answer(one, std::to_string(chance_.between(1, 5)));
            }
            return;
        case Purpose::exchange:
            answer(one, chance_.percent(60) ? "ja" : "nein");
            return;
        default:
            return;
    }
}

void People::asker_reads_answers(const Delivered& one) {
    const Language language = language_of(one);
    const int dice = chance_.between(1, 100);
    if (dice <= 12) {
        answer(one, follow_up_line(chance_, language));
    } else if (dice <= 18) {
        answer(one, thanks_line(chance_, language));
    } else if (dice <= 30) {
        answer(one, award_line(chance_, language, chance_.between(1, 3)));
    } else if (dice <= 34) {
        answer(one, other_end_line(chance_, language));
    } else if (dice <= 38) {
        answer(one, withdraw_line(chance_, language));
    } else if (dice <= 41) {
        answer(one, park_line(chance_, language));
    } else if (dice <= 43) {
        answer(one, resume_line(chance_, language));
    } else if (dice <= 47) {
        answer(
            one,
            "an " + std::to_string(chance_.between(1, 3)) + ": " + follow_up_line(chance_, language)
        );
    }
}

void People::moderator_reads(const Delivered& one) {
    const auto need = one.context.need_id ? world_.core().office().needs.find(*one.context.need_id)
                                          : std::nullopt;
    if (need && need->asker.value == one.message.recipient) {
        return;
    }
    switch (one.context.purpose) {
        case Purpose::release:
            if (chance_.percent(70)) {
                answer(
                    one,
                    chance_.percent(60)   ? "JA"
                    : chance_.percent(10) ? "+ Dreherei Lautertal"
                                          : moderator_line(chance_)
                );
            }
            return;
        case Purpose::nobody_found:
            if (chance_.percent(60)) {
                answer(
                    one,
                    chance_.percent(50) ? std::to_string(chance_.between(1, 4))
                                        : moderator_line(chance_)
                );
            }
            return;
        case Purpose::unclear_answer:
            if (chance_.percent(70)) {
                answer(one, std::to_string(chance_.between(1, 6)));
            }
            return;
        case Purpose::override_reason:
            if (chance_.percent(80)) {
                answer(one, "kennt die Firma gut");
            }
            return;
        default:
            return;
    }
}

}  // namespace clusterlotse::simulation
