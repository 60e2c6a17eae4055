#include "commands/invite.hpp"

#include "commands/discretion.hpp"
#include "commands/letters.hpp"
#include "commands/local_time.hpp"
#include "commands/words.hpp"

#include <algorithm>
#include <set>

namespace clusterlotse::commands {

namespace {

using matching::Fact;

/// Working days a supplier has for his answer.
constexpr int kAnswerDays = 3;
/// More near misses than this help nobody.
constexpr std::size_t kMaxNearMisses = 3;
/// A firm that fits far worse than the best one is not bothered: its share of the best score.
constexpr double kShareOfBest = 0.6;
/// Below this score a firm is no near miss but another trade.
constexpr double kLeastNearMiss = 0.3;
/// How many of the index's matches are looked at for one wave.
constexpr std::size_t kLookAt = 50;

/// The day by which an answer helps: three working days, or the last one before the need's own
/// date.
Date answer_by(const storage::NeedRecord& need, Date today) {
    const Date usual = add_working_days(today, kAnswerDays);
    if (!need.deadline || std::chrono::sys_days(*need.deadline) > std::chrono::sys_days(usual)) {
        return usual;
    }
    const Date next = add_working_days(today, 1);
    return std::max(next, *need.deadline) == next ? next : std::min(usual, *need.deadline);
}

std::string shown_date(Date date, Language language) {
    return language == Language::de ? german_date(date) : iso_date(date);
}

Fields request_fields(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const storage::Invitation& invitation
) {
    const Date today = local_date(office.clock.now(), office.settings.cluster.timezone);
    Fields fields;
    fields.set("number", need.number)
        .set("text", text_for_suppliers(office, need))
        .set(
            "understood",
            joined(matching::describe(understood, office.vocabulary, invitation.language), " · ")
        )
        .set("reasons", joined(invitation.reasons, " · "))
        .set("answer_by", shown_date(answer_by(need, today), invitation.language))
        .set("mail", invitation.address.channel == Channel::email);
    return fields;
}

storage::OutboxContext context_of(const storage::Invitation& invitation, storage::Purpose purpose) {
    return {purpose, invitation.need_id, invitation.id};
}

Recipient recipient_of(const storage::Invitation& invitation) {
    return {invitation.address, invitation.language, {}};
}

bool still_open(const storage::Invitation& invitation) {
    return invitation.state == storage::InvitationState::asked ||
           invitation.state == storage::InvitationState::answered;
}

}  // namespace

Candidates find_candidates(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    std::size_t limit
) {
    const TimePoint now = office.clock.now();
    const Date today = local_date(now, office.settings.cluster.timezone);
    std::set<std::string> invited;
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        invited.insert(invitation.profile_id);
    }
    const int weekly = office.settings.needs.requests_per_week;
    matching::MatchOptions options;
    options.top = kLookAt;
    options.today = today;
    options.eligible = [&](const std::string& id) {
        return id != need.asker_profile && !invited.contains(id);
    };
    const matching::Matching matching = office.engine.match(need.text, understood, options);

    Candidates candidates;
    double best = 0;
    for (const matching::Match& match : matching.matches) {
        const bool contradicts = std::ranges::any_of(match.facts, [](const Fact& fact) {
            return fact.verdict == Fact::Verdict::contradicts;
        });
        const bool near_miss = contradicts || matching.nobody;
        if (!near_miss) {
            best = std::max(best, match.score);
        }
        const bool wanted =
            near_miss ? contradicts && match.score >= kLeastNearMiss &&
                            candidates.near_misses.size() < kMaxNearMisses
                      : candidates.fitting.size() < limit && match.score >= kShareOfBest * best;
        // Reading a profile costs more than ranking it.
        const auto profile = wanted ? office.profiles.find(match.profile) : std::nullopt;
        if (!profile) {
            continue;
        }
        if (near_miss) {
            candidates.near_misses.push_back({profile->id, profile->name, {}, match});
            continue;
        }
        const bool paused = profile->paused_until && std::chrono::sys_days(*profile->paused_until
                                                     ) >= std::chrono::sys_days(today);
        const auto recipient = office.members.request_recipient(*profile);
        if (paused || !recipient || recipient->address == need.asker) {
            continue;
        }
        const auto week_ago = now - std::chrono::days(7);
        if (weekly > 0 && office.invitations.count_since(profile->id, week_ago) >= weekly) {
            continue;
        }
        candidates.fitting.push_back({profile->id, profile->name, *recipient, match});
    }
    return candidates;
}

void invite(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Candidate>& candidates
) {
    for (const Candidate& candidate : candidates) {
        storage::Invitation invitation;
        invitation.need_id = need.id;
        invitation.profile_id = candidate.profile_id;
        invitation.address = candidate.recipient.address;
        invitation.language = candidate.recipient.language;
        invitation.reasons = facts_of(candidate.match, Fact::Verdict::fits, invitation.language);
        invitation.score = candidate.match.score;
        invitation.created_at = office.clock.now();
        office.invitations.add(invitation);
        Fields fields = request_fields(office, need, understood, invitation);
        fields.set(
            "unknown",
            joined(facts_of(candidate.match, Fact::Verdict::unknown, invitation.language), ", ")
        );
        const auto context = context_of(invitation, storage::Purpose::request);
        write_to(office, candidate.recipient, "request", fields, context, Urgency::unasked);
    }
}

void update_invited(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        if (!still_open(invitation)) {
            continue;
        }
        const Fields fields = request_fields(office, need, understood, invitation);
        const auto request =
            office.outbox.find_invitation(invitation.id, storage::Purpose::request);
        Fields again = fields;
        again.set("cluster", office.settings.cluster.name);
        if (request && office.outbox.replace_text(
                           request->outbox_id,
                           office.templates.render(invitation.language, "request", again).text
                       )) {
            continue;
        }
        const auto thread = request ? std::optional(request->outbox_id) : std::nullopt;
        const auto context = context_of(invitation, storage::Purpose::request_update);
        write_to(
            office,
            recipient_of(invitation),
            "request_changed",
            fields,
            context,
            Urgency::unasked,
            thread
        );
    }
}

void end_invitations(Office& office, const storage::NeedRecord& need) {
    for (auto& invitation : office.invitations.of_need(need.id)) {
        if (!still_open(invitation)) {
            continue;
        }
        invitation.state = storage::InvitationState::withdrawn;
        office.invitations.update(invitation);
        const auto request =
            office.outbox.find_invitation(invitation.id, storage::Purpose::request);
        if (request && office.outbox.cancel(request->outbox_id)) {
            continue;
        }
        Fields fields;
        fields.set("number", need.number);
        const auto thread = request ? std::optional(request->outbox_id) : std::nullopt;
        const auto context = context_of(invitation, storage::Purpose::request_update);
        write_to(
            office,
            recipient_of(invitation),
            "request_withdrawn",
            fields,
            context,
            Urgency::unasked,
            thread
        );
    }
}

}  // namespace clusterlotse::commands
