#include "tests/simulation/lines.hpp"
#include "tests/simulation/people.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

using storage::Purpose;

void People::asker_reads(const Delivered& one) {
    const Language language = language_of(one);
    if (one.message.place == Place::mail && chance_.percent(3)) {
        absence(one, absence_line(chance_, language));
    }
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
            if (chance_.percent(12)) {
                write_loosely(one, change_of_mind_line(chance_, language));
            }
            if (chance_.percent(6)) {
                answer(one, change_of_mind_line(chance_, language));
            } else if (chance_.percent(75)) {
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
        case Purpose::choice:
            asker_stays(one);
            return;
        case Purpose::file_check:
            if (chance_.percent(50)) {
                answer(one, "nein");  // a yes would be his word that they may know him
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

/// Before an award he reads what firms wrote meanwhile, and stays with his.
void People::asker_stays(const Delivered& one) {
    const std::string& text = one.message.text;
    if (text.find("Bleibt es bei ") == std::string::npos &&
        text.find("Shall it still be ") == std::string::npos) {
        return;
    }
    auto& office = world_.core().office();
    const auto choice = office.inbox.choice_of({one.message.channel, one.message.recipient}, {});
    const auto firm = choice ? office.invitations.find(choice->invitations.at(0)) : std::nullopt;
    if (firm) {
        const std::int64_t need = firm->need_id;
        answer_with(one, "ja", {Deed::Kind::award, firm->profile_id}, [this, need] {
            return !has_ended(world_.core().office().needs.find(need)->state);
        });
    }
}

/// The asker wants something done with a firm that he calls by its name.
void People::asker_names_firm(const Delivered& one, const storage::NeedRecord& need) {
    const Language language = language_of(one);
    auto& invitations = world_.core().office().invitations;
    if (chance_.percent(40)) {
        if (const Profile* firm = other_firm(need)) {
            const std::string name = called(*firm);
            const std::int64_t id = need.id;
            answer_with(
                one,
                ask_also_line(chance_, language, name),
                {Deed::Kind::ask_also, firm->id},
                [this, id] { return !has_ended(world_.core().office().needs.find(id)->state); }
            );
        }
        return;
    }
    const auto interested = [](const storage::Invitation& invitation) {
        return invitation.state == InvitationState::interested ||
               invitation.state == InvitationState::offered;
    };
    auto some = invitations.of_need(need.id);
    std::erase_if(some, [&](const auto& invitation) { return !interested(invitation); });
    if (some.empty()) {
        return;
    }
    const std::int64_t invitation = chance_.one_of(some).id;
    const std::string id = invitations.find(invitation)->profile_id;
    const auto firm = std::ranges::find(world_.profiles(), id, &Profile::id);
    answer_with(
        one,
        prose_award_line(chance_, language, called(*firm)),
        {Deed::Kind::award, id},
        [this, invitation, interested] {
            auto& office = world_.core().office();
            const auto now = office.invitations.find(invitation);
            return interested(*now) && !has_ended(office.needs.find(now->need_id)->state);
        }
    );
}

void People::asker_reads_answers(const Delivered& one) {
    const Language language = language_of(one);
    const auto need = one.context.need_id ? world_.core().office().needs.find(*one.context.need_id)
                                          : std::nullopt;
    if (need && chance_.percent(18)) {
        asker_names_firm(one, *need);
        return;
    }
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
    } else if (dice <= 51) {
        answer(one, no_more_line(chance_, language));
    } else if (dice <= 54) {
        write_late(
            one,
            chance_.percent(40)   ? award_line(chance_, language, chance_.between(1, 3))
            : chance_.percent(50) ? addition_line(chance_, language)
                                  : resume_line(chance_, language)
        );
    } else if (dice <= 58) {
        answer(
            one,
            "an " + std::to_string(chance_.between(1, 3)) + ": " + follow_up_line(chance_, language)
        );
    }
}

}  // namespace clusterlotse::simulation
