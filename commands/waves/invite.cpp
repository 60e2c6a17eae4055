#include "commands/waves/invite.hpp"

#include "commands/answers/refusal_met.hpp"
#include "commands/desk/progress.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/amendment_words.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/written_in.hpp"
#include "commands/waves/request_letter.hpp"
#include "commands/waves/urgent_first.hpp"
#include "commands/waves/week_places.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

storage::OutboxContext context_of(const storage::Invitation& invitation, storage::Purpose purpose) {
    return {purpose, invitation.need_id, invitation.id};
}

Recipient recipient_of(const storage::Invitation& invitation) {
    return {invitation.address, invitation.language, {}};
}

void write_update(
    Office& office,
    const storage::Invitation& invitation,
    const std::optional<storage::OutboxReference>& request,
    const Fields& fields
) {
    write_to(
        office,
        recipient_of(invitation),
        "request_changed",
        fields,
        context_of(invitation, storage::Purpose::request_update),
        Urgency::unasked,
        request ? std::optional(request->outbox_id) : std::nullopt
    );
}

/// True where there were any.
bool drop_waiting_updates(Office& office, const storage::Invitation& invitation) {
    bool any = false;
    auto row = office.outbox.find_invitation(invitation.id, storage::Purpose::request_update);
    while (row && office.outbox.cancel(row->outbox_id)) {
        any = true;
        row = office.outbox.find_invitation(invitation.id, storage::Purpose::request_update);
    }
    return any;
}

/// Whoever is asked about a need does not read of it in a digest that waits, too.
void keep_out_of_digests(Office& office, std::int64_t need_id, const std::string& profile_id) {
    const auto profile =
        office.editions.any_unsent() ? office.profiles.find(profile_id) : std::nullopt;
    if (!profile) {
        return;
    }
    for (const DigestRecipient& reader : office.members.digest_recipients(*profile)) {
        office.editions.recall_from(reader.recipient.address, need_id);
    }
}

}  // namespace

void invite(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Candidate>& candidates
) {
    const bool hurry = hurries(office, need, understood);
    for (const Candidate& candidate : candidates) {
        const auto known = office.invitations.find(need.id, candidate.profile_id);
        storage::Invitation invitation = known.value_or(storage::Invitation{});
        if (hurry && invitation.state.can(InvitationEvent::send)) {
            take_place_of_week(office, candidate.profile_id);
        }
        invitation.need_id = need.id;
        invitation.profile_id = candidate.profile_id;
        invitation.address = candidate.recipient.address;
        invitation.language = candidate.recipient.language;
        invitation.reasons = reasons_told(office, need, understood, candidate, invitation.language);
        invitation.score = candidate.match.score;
        invitation.created_at = office.clock.now();
        invitation.wave = need.wave;
        if (!advance(office, invitation, InvitationEvent::send)) {
            continue;
        }
        keep_out_of_digests(office, need.id, invitation.profile_id);
        const Fields fields = whole_request(office, need, understood, invitation, candidate);
        const auto context = context_of(invitation, storage::Purpose::request);
        const std::int64_t row =
            write_to(office, candidate.recipient, "request", fields, context, Urgency::unasked);
        if (hurry) {
            take_earlier_turn(office, candidate.recipient.address, row);
        }
        release_files(office, need, invitation);
    }
}

void take_name_out(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood, bool told
) {
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        if (!is_open(invitation.state)) {
            continue;
        }
        const auto request =
            office.outbox.find_invitation(invitation.id, storage::Purpose::request);
        if (request && rewrite_request(office, need, understood, invitation, request->outbox_id)) {
            continue;
        }
        if (drop_waiting_updates(office, invitation) && !told) {
            write_update(
                office, invitation, request, request_fields(office, need, understood, invitation)
            );
        }
    }
}

bool update_invited(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::optional<UnderstoodNeed>& before,
    bool added,
    const std::vector<std::int64_t>& no_longer_fit
) {
    const auto news_in = [&](Language language) {
        return !added && before ? changes_in_words(office, *before, understood, language)
               : need.amendments.empty()
                   ? std::string()
                   : amendment_in(office, need, need.amendments.size() - 1, language);
    };
    bool told = false;
    const storage::NeedRecord as_it_reads = with_changes_written_in(office, need);
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        if (!is_open(invitation.state)) {
            continue;
        }
        const auto request =
            office.outbox.find_invitation(invitation.id, storage::Purpose::request);
        if (request && rewrite_request(office, need, understood, invitation, request->outbox_id)) {
            continue;
        }
        const bool declined = invitation.state == InvitationState::declined;
        if (declined && (!before || !refusal_met(invitation, *before, understood))) {
            continue;
        }
        told = true;
        Fields fields = request_fields(office, need, understood, invitation);
        fields.set("declined", declined)
            .set("unfit", std::ranges::find(no_longer_fit, invitation.id) != no_longer_fit.end())
            .set("text", text_for_suppliers(office, as_it_reads, invitation.language));
        if (declined) {
            fields.set("refusal", refusal_told(invitation, invitation.language));
        }
        fields.set("news", words_for_suppliers(office, need, news_in(invitation.language)));
        write_update(office, invitation, request, fields);
    }
    return told;
}

}  // namespace clusterlotse::commands
