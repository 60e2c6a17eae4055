#include "commands/moderator/deciding.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/asker/asker_phrases.hpp"
#include "commands/asker/asker_words.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/ending_reasons.hpp"
#include "commands/endings/endings.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/letters/letters.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A longer text says more than that.
constexpr std::size_t kMostReasonBytes = 80;
constexpr EndReason kReasonByDigit[] = {
    EndReason::price, EndReason::date, EndReason::quality, EndReason::closer};

/// "Nichts davon"
bool names_none(const std::string& words) {
    static const RE2 none(
        R"((?:(?:das|ist|war|eigentlich|einfach|it|was|just) )*(?:nichts|nix|keins|keines|keine|egal|kein (?:besonderer )?grund|keine angabe|weiss (?:ich )?nicht|bauchgefuehl|none|nothing|no (?:special |particular )?reason|gut feeling)(?: (?:davon|bestimmtes|besonderes|of (?:these|those|it|them)|special|in particular|uns|mir))*)"
    );
    return RE2::FullMatch(words, none);
}

/// "1 Preis" as it stood in the question.
std::optional<EndReason> reason_in_clause(const std::string& words) {
    static const RE2 numbered(R"(([1-4]) (\D+))");
    if (const auto digit = digit_said(words, static_cast<int>(std::size(kReasonByDigit)))) {
        return kReasonByDigit[*digit - 1];
    }
    // "Preis und Termin": each firm is told one, the first.
    static const RE2 first(R"((.+?) (?:und|and|plus) .+)");
    std::string digit;
    std::string said = words;
    (void)RE2::FullMatch(words, numbered, &digit, &said);
    std::string leading;
    if (RE2::FullMatch(said, first, &leading) && reason_of(leading) &&
        reason_of(said.substr(said.rfind(' ') + 1))) {
        said = leading;
    }
    if (const auto reason = reason_of(said)) {
        return reason;
    }
    return names_none(words) ? std::optional(EndReason::changed_mind) : std::nullopt;
}

bool begins_with_yes(std::string_view text) {
    static const RE2 word(R"(^\pL+)");
    re2::StringPiece first;
    const re2::StringPiece all(text.data(), text.size());
    return word.Match(all, 0, all.size(), RE2::UNANCHORED, &first, 1) &&
           says_yes(std::string_view(first.data(), first.size()));
}

/// The award whose reason is still asked: by the row itself, or while the last words of those who
/// did not get it wait for one, by any other about the same need ("Ja" to the name came between).
struct AskedAward {
    storage::NeedRecord need;
    storage::Invitation chosen;
    bool by_row = false;
};
std::optional<AskedAward> asked_award(Office& office, const storage::OutboxContext& context) {
    const auto id = context.held_id ? context.held_id : context.need_id;
    auto need = id ? office.needs.find(*id) : std::nullopt;
    if (!need || need->state != NeedState::awarded) {
        return std::nullopt;
    }
    const bool by_row = context.held_id && context.invitation_id;
    bool waits = by_row;
    std::optional<storage::Invitation> chosen;
    for (const storage::Invitation& one : office.invitations.of_need(need->id)) {
        waits = waits || (one.state == InvitationState::not_chosen &&
                          person_answered(office, one) && need->end_reason.empty() &&
                          office.outbox.is_on_its_way(one.id, storage::Purpose::closing));
        if (one.state == InvitationState::chosen) {
            chosen = one;
        }
    }
    if (!waits || !chosen) {
        return std::nullopt;
    }
    return AskedAward{*need, *chosen, by_row};
}

}  // namespace

std::optional<EndReason> deciding_reason(std::string_view text) {
    if (text.size() > kMostReasonBytes || text.find('?') != std::string_view::npos) {
        return std::nullopt;
    }
    if (const auto digit = digit_said(text, static_cast<int>(std::size(kReasonByDigit)))) {
        return kReasonByDigit[*digit - 1];
    }
    std::optional<EndReason> reason;
    for (const Clause& clause : clauses_of(text)) {
        const auto said = reason_in_clause(clause.words);
        if (!said) {
            return std::nullopt;
        }
        // Of several the first: each firm is told one.
        reason = reason ? reason : said;
    }
    return reason;
}

void ask_what_decided(storage::OutboxContext& context, const storage::NeedRecord& need) {
    context.held_id = need.id;
}

bool deciding_said(Office& office, const Request& request, const storage::OutboxReference& row) {
    if (ending_reason_said(office, request, row)) {
        return true;
    }
    const storage::Purpose purpose = row.context.purpose;
    const bool asks = purpose == storage::Purpose::answer ||
                      purpose == storage::Purpose::exchange ||
                      (!row.context.held_id && (purpose == storage::Purpose::information ||
                                                purpose == storage::Purpose::acknowledgement));
    const auto reason = deciding_reason(request.message.text);
    if (!asks || !reason || request.message.kind == InboundKind::reaction ||
        !request.message.attachments.empty()) {
        return false;
    }
    auto award = asked_award(office, row.context);
    if (!award || !is_asker(request.speaker, award->need) ||
        (!award->by_row && begins_with_yes(request.message.text))) {
        return false;
    }
    storage::NeedRecord& need = award->need;
    need.end_reason = name_of(*reason);
    office.needs.update(need);
    Fields fields;
    fields.set("number", need.number)
        .set("told", give_reason(office, need, award->chosen, *reason));
    // What else he writes is still meant for the firm that got the order.
    storage::OutboxContext context = row.context;
    context.held_id.reset();
    reply_privately(office, request, "deciding_noted", fields, context);
    if (begins_with_yes(request.message.text) && purpose == storage::Purpose::exchange) {
        InboundMessage yes = request.message;
        yes.text = request.speaker.language == Language::de ? "ja" : "yes";
        (void)exchange_answered(office, {yes, request.speaker}, row);
    }
    return true;
}

}  // namespace clusterlotse::commands
