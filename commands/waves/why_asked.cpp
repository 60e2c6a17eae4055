#include "commands/waves/why_asked.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/own_place.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_list.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/askable.hpp"

#include <optional>

namespace clusterlotse::commands {

namespace {

using matching::Fact;
using storage::Purpose;

/// In the moderator's words, empty where he gave none; nothing where it was not his doing.
std::optional<std::string> why_removed(
    Office& office, std::int64_t need_id, const std::string& profile_id
) {
    std::optional<std::string> reason;
    for (const auto& decision : office.overrides.of_need(need_id)) {
        if (decision.action == name_of(OverrideKind::removed) &&
            decision.profile_id == profile_id) {
            reason = decision.reason == kWithoutReason ? "" : decision.reason;
        }
    }
    return reason;
}

/// The switches and words of the template "why_asked".
Fields reasons_for(
    Office& office,
    const storage::NeedRecord& need,
    const Profile& profile,
    Language language,
    bool to_moderator
) {
    const UnderstoodNeed understood = understand(office, need);
    Fields fields;
    fields.set("number", need.number).set("firm", profile.name);
    const auto invitation = office.invitations.find(need.id, profile.id);
    const Obstacle obstacle = obstacle_to(office, need, understood, profile);
    if (invitation && invitation->state == InvitationState::proposed) {
        return fields.set("proposed", true);
    }
    if (invitation && invitation->state == InvitationState::removed) {
        const auto reason = why_removed(office, need.id, profile.id);
        return fields.set("removed", true)
            .set("reason", reason.value_or(""))
            .set("without_reason", reason && reason->empty());
    }
    if (obstacle != Obstacle::none) {
        return fields.set(name_of(obstacle), true);
    }
    const Candidate candidate = candidates_among(office, need, understood, {profile}).front();
    const auto contradictions = facts_of(candidate.match, Fact::Verdict::contradicts, language);
    if (!contradictions.empty()) {
        const bool secret = !to_moderator && place_is_secret(office, need, understood);
        return fields.set("does_not_fit", true)
            .set(
                "contradicts",
                joined(
                    facts_told(candidate.match, Fact::Verdict::contradicts, language, secret), ", "
                )
            );
    }
    if (candidate.match.facts.empty()) {
        return fields.set("another_trade", true);
    }
    if (need.state == NeedState::awaiting_release) {
        return fields.set("not_released", true);
    }
    return fields.set("others_first", true);
}

}  // namespace

bool explain_firm(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& firm
) {
    const auto meant = firms_meant(office, need, firm);
    if (meant.size() != 1 || meant.front().empty()) {
        return false;
    }
    std::vector<Fields> lines;
    for (const Profile& profile : meant.front()) {
        lines.push_back(reasons_for(office, need, profile, request.speaker.language, true));
    }
    reply_privately(
        office,
        request,
        "why_asked",
        Fields().set("number", need.number).set("firms", std::move(lines)),
        {Purpose::release, need.id}
    );
    return true;
}

bool explain_to_member(Office& office, const Request& request, const storage::NeedRecord& need) {
    const auto asked = why_not_asked(request.message.text);
    const auto profile =
        asked && asked->empty() ? office.profiles.find(request.speaker.profile_id) : std::nullopt;
    if (!profile) {
        return false;
    }
    Fields fields = reasons_for(office, need, *profile, request.speaker.language, false);
    const auto& switches = fields.switches();
    // Whom the asker keeps out, and what the moderator thinks of a firm, is between them.
    const bool chosen_by_asker = switches.contains("excluded") || switches.contains("not_directed");
    const bool undecided = switches.contains("proposed") || switches.contains("not_released");
    Fields told;
    told.set("number", need.number)
        .set("moderator_enters", may_turn_to_moderator(office, request.speaker));
    if (chosen_by_asker || switches.contains("removed")) {
        told.set("chosen_circle", true);
    } else if (undecided) {
        told.set("not_released", true);
    } else {
        for (const auto& [name, on] : switches) {
            told.set(name, on);
        }
        if (need.place == Place::room && fields.texts().contains("contradicts")) {
            told.set("contradicts", fields.texts().at("contradicts"));
        }
    }
    reply_privately(office, request, "why_not_you", told);
    return true;
}

}  // namespace clusterlotse::commands
