#include "tests/simulation/deeds.hpp"

#include "commands/desk/words.hpp"
#include "tests/simulation/checks.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

bool is(const std::string& state, InvitationState expected) {
    return state == name_of(expected);
}

/// The bot shows what firms wrote meanwhile and asks once: the award is in the yes to it.
bool asks_first(const Step& step) {
    return std::ranges::any_of(step.delivered, [](const Delivered& one) {
        const std::string& text = one.message.text;
        return text.find("Bleibt es bei ") != std::string::npos ||
               text.find("Shall it still be ") != std::string::npos;
    });
}

}  // namespace

void Checks::does(const std::string& message_id, Deed deed) {
    deeds_[message_id] = std::move(deed);
}

/// A moderator who took a firm off may put it back: by its name or number, or with "nur 1 und 2". A
/// bare yes does not.
void Checks::note_put_back(const Step& step) {
    const InboundMessage* said = step.cause;
    if (said == nullptr || (said->sender != kModerator && said->sender != kDeputy) ||
        commands::says_yes(said->text)) {
        return;
    }
    for (const Change& change : step.changes) {
        if (!change.of_need && is(change.from, InvitationState::removed)) {
            const auto invitation = world_.core().office().invitations.find(change.id);
            removed_.erase({change.need_id, invitation->profile_id});
        }
    }
}

/// A firm that a person names is the one that gets it, and no other one.
void Checks::check_deed(const Step& step) {
    const auto found = step.cause == nullptr ? deeds_.end() : deeds_.find(step.cause->message_id);
    if (found == deeds_.end()) {
        return;
    }
    const Deed& deed = found->second;
    if (deed.kind == Deed::Kind::award && asks_first(step)) {
        return;
    }
    DeedCounts& counts = totals_.deeds[deed.kind];
    ++counts.said;
    for (const Change& change : step.changes) {
        const auto invitation =
            change.of_need ? std::nullopt : world_.core().office().invitations.find(change.id);
        if (!invitation) {
            continue;
        }
        const bool his = invitation->profile_id == deed.firm;
        const bool chosen = is(change.to, InvitationState::chosen);
        const bool asked = is(change.to, InvitationState::asked);
        const bool anew = change.from.empty() || is(change.from, InvitationState::removed);
        if (chosen && (deed.kind != Deed::Kind::award || !his)) {
            breach(
                change.need_id,
                "the order went to " + invitation->profile_id + " by words about " + deed.firm +
                    ": " + step.cause->text
            );
        }
        if (asked && anew && !his && deed.kind != Deed::Kind::remove) {
            breach(
                change.need_id,
                "asks " + invitation->profile_id + " by words about " + deed.firm + ": " +
                    step.cause->text
            );
        }
        if (asked && his && deed.kind == Deed::Kind::remove) {
            breach(
                change.need_id,
                "asks " + deed.firm + " against the moderator's word: " + step.cause->text
            );
        }
        const bool done = deed.kind == Deed::Kind::award ? chosen
                          : deed.kind == Deed::Kind::remove
                              ? is(change.to, InvitationState::removed)
                              : asked;
        counts.done += done && his ? 1 : 0;
        if (asked && anew && his && deed.kind == Deed::Kind::ask_also) {
            named_also_.insert({change.need_id, deed.firm});
        }
        if (done && his && deed.kind == Deed::Kind::remove) {
            removed_.insert({change.need_id, deed.firm});
        } else if (done && his) {
            removed_.erase({change.need_id, deed.firm});
        }
    }
}

}  // namespace clusterlotse::simulation
