#include "commands/answers/unclear_answers.hpp"

#include "commands/answers/answers.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "matching/answers/answer_description.hpp"

#include <array>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

constexpr std::array kKindByDigit = {
    AnswerKind::interest,
    AnswerKind::needs_time,
    AnswerKind::question,
    AnswerKind::offer,
    AnswerKind::partial,
    AnswerKind::decline};

/// Longer texts are no choice, and with a reason behind it.
constexpr std::size_t kLongestKind = 80;
constexpr std::size_t kLongestWithReason = 300;

}  // namespace

std::optional<AnswerKind> answer_kind_said(std::string_view text) {
    static const RE2 around(
        R"(^(?:das |es |ist |war |wohl |eine? |eher |ich denke |it's |it is |is |a |an |that's )+|[.! ]+$|\x{FE0F}|\x{20E3})"
    );
    static const RE2 digit(R"((?:nr\.? ?|nummer |no\.? ?|number )?([1-6])[.)]?)");
    static const std::array<RE2, 6> words = {
        R"(interesse|interessiert|interest(?:ed)?|zusage|ja|yes|kann er|können sie|👍)",
        R"((?:braucht |needs |mehr )?(?:zeit|time)|später|later|bedenkzeit)",
        R"((?:rück|gegen)?frage|question|fragt(?: nach| zurück)?|asks|❓)",
        R"(angebot|richtpreis|preis|offer|quote|price|quotation)",
        R"((?:nur )?(?:ein |zum )?teil(?:weise|angebot)?|partial(?:ly)?|partly|(?:only )?(?:a )?part)",
        R"(absage|ab(?:gelehnt|lehnung)|nein|no|declined?|refusal|kein interesse|not interested|👎)",
    };
    if (text.size() > kLongestKind) {
        return std::nullopt;
    }
    std::string said = folded(trimmed(text));
    RE2::GlobalReplace(&said, around, "");
    int number = 0;
    if (RE2::FullMatch(said, digit, &number)) {
        return kKindByDigit[static_cast<std::size_t>(number - 1)];
    }
    // "6 Absage"
    static const RE2 both(R"(([1-6])[.):]?\s+(\D+))");
    if (std::string word; RE2::FullMatch(said, both, &number, &word)) {
        const auto kind = kKindByDigit[static_cast<std::size_t>(number - 1)];
        return answer_kind_said(word) == kind ? std::optional(kind) : std::nullopt;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (RE2::FullMatch(said, words[i])) {
            return kKindByDigit[i];
        }
    }
    return std::nullopt;
}

namespace {

/// "aber", "oder" and the like take back what stands before them.
bool takes_back_kind(std::string_view rest) {
    static const RE2 words(R"((?:aber|oder|nur|nicht|doch|und|but|or|only|not|and)\b.*)");
    return RE2::FullMatch(folded(rest), words);
}

}  // namespace

void read_back_settled(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const Answer& answer,
    std::string_view template_name
) {
    Fields fields;
    fields.set("number", need.number)
        .set("work", headline_for_suppliers(office, need))
        .set("read_as", matching::describe(answer, invitation.language))
        .set("declined", answer.kind == AnswerKind::decline);
    const auto asked = office.outbox.find_invitation(invitation.id, Purpose::request);
    write_to(
        office,
        {invitation.address, invitation.language, {}},
        template_name,
        fields,
        {Purpose::read_back, need.id, invitation.id},
        Urgency::by_day,
        asked ? std::optional(asked->outbox_id) : std::nullopt
    );
}

SettledAs settled_as(std::string_view text) {
    static const RE2 with_reason(
        R"((?is)\s*([^,;:–]{1,80}?)\s*(?:[,;:–]|\s-\s|\s(?:weil|denn|because|since)\s)\s*((?:\pL|\d).*))"
    );
    if (const auto kind = answer_kind_said(text)) {
        return {kind, {}};
    }
    std::string head;
    std::string reason;
    if (text.size() > kLongestWithReason ||
        !RE2::FullMatch(re2::StringPiece(text.data(), text.size()), with_reason, &head, &reason) ||
        takes_back_kind(reason) || answer_kind_said(reason)) {
        return {};
    }
    const auto kind = answer_kind_said(head);
    return kind ? SettledAs{kind, std::string(trimmed(reason))} : SettledAs{};
}

void settle_unclear(Office& office, const Request& request, const storage::OutboxReference& row) {
    const auto invitation = row.context.invitation_id
                                ? office.invitations.find(*row.context.invitation_id)
                                : std::nullopt;
    const auto need = invitation ? office.needs.find(invitation->need_id) : std::nullopt;
    if (!need) {
        return;
    }
    const auto profile = office.profiles.find(invitation->profile_id);
    Fields fields;
    fields.set("number", need->number)
        .set("firm", profile ? profile->name : invitation->profile_id);
    const SettledAs said = settled_as(request.message.text);
    const auto kind = said.kind;
    const storage::OutboxContext again{Purpose::unclear_answer, need->id, invitation->id};
    if (!kind) {
        if (request.message.kind != InboundKind::reaction) {
            reply_privately(office, request, "unclear_which", fields, again);
        }
        return;
    }
    Answer answer;
    answer.kind = *kind;
    answer.sure = true;
    if (!settle_answer(office, *invitation, answer, request.message.sender)) {
        reply_privately(office, request, "unclear_too_late", fields);
        return;
    }
    const auto settled = office.invitations.find(invitation->id);
    if (settled && settled->state != invitation->state) {
        read_back_settled(office, *need, *settled, answer, "answer_settled");
    }
    const std::string_view reason = said.reason.empty() ? request.message.text : said.reason;
    log_settled_answer(
        office, request, *need, *kind, invitation->profile_id, std::string(trimmed(reason))
    );
    fields.set(std::string(name_of(*kind)), true);
    reply_privately(office, request, "unclear_settled", fields, again);
}

}  // namespace clusterlotse::commands
