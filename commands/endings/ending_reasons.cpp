#include "commands/endings/ending_reasons.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/asker/asker_phrases.hpp"
#include "commands/asker/asker_words.hpp"
#include "commands/desk/standing.hpp"
#include "commands/digest/digest_lines.hpp"
#include "commands/endings/endings.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/headline.hpp"
#include "commands/waves/coming_forward.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::array<std::string_view, 5> kEndingReasons = {
    "price", "date", "not_able", "not_needed", "other"};
/// A longer text says more than a reason.
constexpr std::size_t kMostEndingReasonBytes = 80;
/// Needs that are looked through for one letter.
constexpr std::size_t kMostEndingsLookedAt = 200;

/// "Kunde hat storniert", "haben wir jetzt selbst gemacht": the reason, whatever ends by it.
bool no_longer_needed(const std::string& words) {
    static const RE2 gone(
        R"(\b(?:\w*kunden?|kundin|auftraggeber|projekt|bauvorhaben|auftrag|customer|client|project|order)\b.*\b(?:storniert\w*|storno|abgesagt|abbestellt|gestoppt|eingestellt|geplatzt|weggebrochen|weggefallen|gestorben|abgebrochen|abgeblasen|beendet|gekippt|zurueckgezogen|abgesprungen|insolvent|pleite|will nicht mehr|(?:braucht|will|moechte) (?:es|das|sie|die|ihn) nicht mehr|cancell?ed|stopped|dropped|withdrawn|withdrew|pulled out|bankrupt|does not want (?:it|them) any ?more|no longer (?:wants|needs) (?:it|them))\b|\b(?:selbst|selber|intern|inhouse|im haus)\b.*\b(?:mach\w*|gemacht|fertig\w*|gefertigt|bau\w*|gebaut|dreh\w*|gedreht|fraes\w*|gefraest|produzier\w*|herstell\w*|hergestellt|geloest)\b|\b(?:mach\w*|fertig\w*|bau\w*|dreh\w*|fraes\w*|produzier\w*|stell\w*)\b.*\b(?:selbst|selber|intern|inhouse|im haus)\b|\b(?:make|made|making|do|did|done|doing|produced?|producing)\b.*\b(?:ourselves|in house|inhouse)\b|\b(?:noch (?:welche|genug|was|teile)|lagerbestand) .*\b(?:gefunden|am lager|auf lager|im lager|vorraetig)\b|\bfound (?:some|enough|the parts)\b.*\bin (?:stock|the warehouse)\b)"
    );
    return RE2::PartialMatch(words, gone);
}

bool ended_without_an_order(NeedState state) {
    return state == NeedState::withdrawn || state == NeedState::awarded_outside ||
           state == NeedState::not_placed;
}

}  // namespace

bool is_ending_reason(std::string_view code) {
    return std::ranges::find(kEndingReasons, code) != kEndingReasons.end();
}

std::optional<std::string> ending_reason(std::string_view text) {
    static const RE2 not_able(
        R"((?:(?:es|das|hat|konnte|kann|hier) )*(?:keiner|niemand|keine firma|nobody|no one)(?: (?:konnte|kann|macht|machte|gekonnt|passte|passt|es|das|so|gefunden|could|do|it|fitted))*)"
    );
    static const RE2 not_needed(
        R"((?:(?:wird|ist|es|das|bedarf|projekt|auftrag|teile|werden|der|die|hat|wir|brauchen|no|longer|is|the|project) )*(?:nicht mehr(?: gebraucht| noetig)?|entfallen|entfaellt|weggefallen|faellt weg|gestrichen|gestoppt|abgesagt|storniert|needed|cancelled|stopped|dropped)|(?:(?:weil|da|denn|wir|ich|das|es|sie|haben|jetzt|nun|doch|machen|fertigen|drehen|we|now|make|making|made|it|them) )*(?:selbst|selber|intern|im haus|ourselves|in house)(?: (?:gemacht|gefertigt|machen|fertigen|gedreht))?)"
    );
    static const RE2 other(
        R"((?:etwas anderes|was anderes|anderes|anderer grund|sonstiges|something else|other|another reason))"
    );
    if (text.size() > kMostEndingReasonBytes || text.find('?') != std::string_view::npos) {
        return std::nullopt;
    }
    if (const auto digit = digit_said(text, static_cast<int>(kEndingReasons.size()))) {
        return std::string(kEndingReasons[static_cast<std::size_t>(*digit - 1)]);
    }
    const std::string words = plain_words(text);
    if (const auto reason = reason_of(words)) {
        const bool known = *reason == EndReason::price || *reason == EndReason::date;
        return std::string(known ? name_of(*reason) : kEndingReasons.back());
    }
    return RE2::FullMatch(words, not_able)     ? std::optional<std::string>("not_able")
           : RE2::FullMatch(words, not_needed) ? std::optional<std::string>("not_needed")
           : RE2::FullMatch(words, other)      ? std::optional<std::string>("other")
                                               : std::nullopt;
}

std::optional<std::string> ending_reason_besides(std::string_view text) {
    bool first = true;
    for (const Clause& clause : clauses_of(text)) {
        const bool digits = clause.words.find_first_of("0123456789") != std::string::npos;
        if (const auto reason = first || digits ? std::nullopt : ending_reason(clause.words)) {
            return reason;
        }
        if (no_longer_needed(clause.words)) {
            return "not_needed";
        }
        first = false;
    }
    return std::nullopt;
}

bool can_still_say_why(
    Office& office,
    const std::vector<storage::Invitation>& asked,
    std::optional<std::int64_t> chosen
) {
    return office.settings.needs.bundle_answers > std::chrono::minutes(0) &&
           std::ranges::any_of(asked, [&](const storage::Invitation& one) {
               return one.id != chosen && is_open(one.state) &&
                      one.state != InvitationState::declined && person_answered(office, one);
           });
}

void ask_why_it_ended(
    Office& office, const storage::NeedRecord& need, Fields& fields, storage::OutboxContext& context
) {
    const bool searched =
        std::ranges::any_of(office.invitations.of_need(need.id), was_asked_about) ||
        need.moderators_told > 0;
    if (searched && need.end_reason.empty() && ended_without_an_order(need.state)) {
        fields.set("why", true);
        context.held_id = need.id;
    }
}

bool ending_reason_said(
    Office& office, const Request& request, const storage::OutboxReference& row
) {
    const bool asks = row.context.purpose == storage::Purpose::acknowledgement &&
                      row.context.held_id && row.context.held_id == row.context.need_id;
    const auto reason = asks && request.message.attachments.empty()
                            ? ending_reason(request.message.text)
                            : std::nullopt;
    auto need = reason ? office.needs.find(*row.context.held_id) : std::nullopt;
    if (!need || !ended_without_an_order(need->state) || !is_asker(request.speaker, *need)) {
        return false;
    }
    need->end_reason = *reason;
    office.needs.update(*need);
    const bool told = give_lapse_reasons(office, *need);
    if (request.message.kind != InboundKind::reaction) {
        Fields fields;
        fields.set("number", need->number).set(*reason, true).set("told", told);
        reply_privately(
            office, request, "ending_noted", fields, {storage::Purpose::information, need->id}
        );
    }
    return true;
}

std::vector<Fields> ended_without_order(Office& office, TimePoint since) {
    std::vector<Fields> rows;
    for (const storage::NeedRecord& need : office.needs.changed(since, kMostEndingsLookedAt)) {
        if (rows.size() < kMostEndingsShown && need.ended_at && *need.ended_at >= since &&
            ended_without_an_order(need.state) && is_ending_reason(need.end_reason)) {
            rows.push_back(Fields()
                               .set("number", need.number)
                               .set("text", shortened(headline_of(office, need), kLineLength))
                               .set(need.end_reason, true));
        }
    }
    return rows;
}

}  // namespace clusterlotse::commands
