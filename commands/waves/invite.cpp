#include "commands/waves/invite.hpp"

#include "commands/answers/answer_period.hpp"
#include "commands/answers/refusal_met.hpp"
#include "commands/desk/progress.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/own_place.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/amendment_words.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/questions.hpp"
#include "commands/waves/measured_again.hpp"
#include "commands/waves/urgent_first.hpp"
#include "commands/wording/written_language.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using matching::Fact;

/// A moderator wrote its text anew.
bool was_reworded(Office& office, const storage::NeedRecord& need) {
    return std::ranges::any_of(office.overrides.of_need(need.id), [](const auto& decision) {
        return decision.action == "edited";
    });
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
        .set("text", text_for_suppliers(office, need, invitation.language))
        .set("asker", is_open(need) ? office.members.speaker(need.asker).firm : std::string())
        .set(
            "understood",
            joined(
                tellable(
                    office,
                    need,
                    matching::describe(understood, office.vocabulary, invitation.language)
                ),
                " · "
            )
        )
        .set("reasons", joined(invitation.reasons, " · "))
        .set("answer_by", shown_date(answer_by(understood, today), invitation.language))
        .set("moderator_helps", !office.members.moderators().empty())
        .set("mail", invitation.address.channel == Channel::email);
    const auto written = written_language(need.text);
    fields.set("foreign", written.value_or(invitation.language) != invitation.language)
        .set("reworded", was_reworded(office, need));
    std::vector<Fields> answered;
    for (const AnsweredQuestion& one : answered_questions(office, need)) {
        answered.push_back(Fields().set("question", one.question).set("answer", one.answer));
    }
    fields.set("has_answered", !answered.empty()).set("answered", std::move(answered));
    const auto files = office.files.of_need(need.id);
    fields.set("has_files", !files.empty())
        .set("one_file", files.size() == 1)
        .set("stage_" + std::string(code(stage_of(need))), !files.empty());
    return fields;
}

/// The steps for which this firm is asked; empty where it does all of them, or there is only one.
std::string own_steps(
    const Office& office,
    const UnderstoodNeed& understood,
    const Candidate& candidate,
    Language language
) {
    const auto& covers = candidate.match.covers;
    const bool some = std::ranges::any_of(understood.processes, [&](const std::string& process) {
        return std::ranges::find(covers, process) == covers.end();
    });
    std::vector<std::string> names;
    for (const std::string& process : some ? covers : std::vector<std::string>{}) {
        names.push_back(office.vocabulary.process_name(process, language));
    }
    return joined(names, ", ");
}

std::vector<std::string> reasons_told(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidate& candidate,
    Language language
) {
    const bool secret = place_is_secret(office, need, understood);
    return tellable(
        office, need, facts_told(candidate.match, Fact::Verdict::fits, language, secret)
    );
}

/// All that a request says, whether it is written or rewritten.
Fields whole_request(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const storage::Invitation& invitation,
    const Candidate& candidate
) {
    const bool secret = place_is_secret(office, need, understood);
    const auto facts = [&](Fact::Verdict verdict) {
        return joined(facts_told(candidate.match, verdict, invitation.language, secret), ", ");
    };
    Fields fields = request_fields(office, need, understood, invitation);
    fields.set("own_steps", own_steps(office, understood, candidate, invitation.language))
        .set("contradicts", facts(Fact::Verdict::contradicts))
        .set("recommended", candidate.match.facts.empty())
        .set("ambassador", candidate.ambassador)
        .set("unknown", facts(Fact::Verdict::unknown));
    return fields;
}

storage::OutboxContext context_of(const storage::Invitation& invitation, storage::Purpose purpose) {
    return {purpose, invitation.need_id, invitation.id};
}

Recipient recipient_of(const storage::Invitation& invitation) {
    return {invitation.address, invitation.language, {}};
}

/// Says the request anew where it has not left yet; false where it is too late.
bool rewrite_request(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    storage::Invitation invitation,
    std::int64_t outbox_id
) {
    if (!office.outbox.is_on_its_way(invitation.id, storage::Purpose::request)) {
        return false;
    }
    const Candidate firm = measured_again(office, need, understood, invitation);
    if (!firm.match.facts.empty()) {
        invitation.reasons = reasons_told(office, need, understood, firm, invitation.language);
    }
    Fields fields = whole_request(office, need, understood, invitation, firm);
    // Whom the bot found itself was not recommended, though nothing of the new text fits.
    fields.set("recommended", firm.match.facts.empty() && invitation.reasons.empty());
    if (!rewrite_waiting(office, outbox_id, recipient_of(invitation), "request", fields)) {
        return false;
    }
    office.invitations.update(invitation);
    return true;
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
    for (const Candidate& candidate : candidates) {
        const auto known = office.invitations.find(need.id, candidate.profile_id);
        storage::Invitation invitation = known.value_or(storage::Invitation{});
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
        if (is_urgent(understood, today_of(office))) {
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
    bool added
) {
    const auto news_in = [&](Language language) {
        return !added && before ? changes_in_words(office, *before, understood, language)
               : need.amendments.empty()
                   ? std::string()
                   : amendment_in(office, need, need.amendments.size() - 1, language);
    };
    bool told = false;
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
        fields.set("declined", declined);
        if (declined) {
            fields.set("refusal", refusal_told(invitation, invitation.language));
        }
        fields.set("news", words_for_suppliers(office, need, news_in(invitation.language)));
        write_update(office, invitation, request, fields);
    }
    return told;
}

}  // namespace clusterlotse::commands
