#include "tests/simulation/lines.hpp"
#include "tests/simulation/people.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

using storage::Purpose;

/// The moderator adds a firm to the card, or takes off one that is on it.
void People::moderator_names_firm(const Delivered& one, const storage::NeedRecord& need) {
    const auto waits = [this, id = need.id] {
        return world_.core().office().needs.find(id)->state == NeedState::awaiting_release;
    };
    if (chance_.percent(50)) {
        if (const Profile* firm = other_firm(need)) {
            const std::string line = add_line(chance_, called(*firm));
            answer_with(one, line, {Deed::Kind::add, firm->id}, waits);
        }
        return;
    }
    auto proposed = world_.core().office().invitations.of_need(need.id);
    std::erase_if(proposed, [](const auto& invitation) {
        return invitation.state != InvitationState::proposed;
    });
    if (proposed.empty()) {
        return;
    }
    const std::string id = chance_.one_of(proposed).profile_id;
    const auto firm = std::ranges::find(world_.profiles(), id, &Profile::id);
    const std::string line = remove_line(chance_, called(*firm));
    answer_with(one, line, {Deed::Kind::remove, id}, waits);
}

void People::moderator_reads(const Delivered& one) {
    const auto need = one.context.need_id ? world_.core().office().needs.find(*one.context.need_id)
                                          : std::nullopt;
    if (need && need->asker.value == one.message.recipient) {
        return;
    }
    if (one.message.place == Place::mail && chance_.percent(4)) {
        absence(one, absence_line(chance_, Language::de));
    }
    switch (one.context.purpose) {
        case Purpose::release:
            if (chance_.percent(8)) {
                write_loosely(one, moderator_order_line(chance_));
            }
            if (need && chance_.percent(25)) {
                moderator_names_firm(one, *need);
                return;
            }
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
