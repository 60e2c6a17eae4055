#include "commands/moderator/told_answers.hpp"

#include "commands/answers/answer_notices.hpp"
#include "commands/answers/answer_reading.hpp"
#include "commands/answers/answers.hpp"
#include "commands/answers/price_doubts.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/discretion/near_names.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/needs_named.hpp"
#include "matching/answers/answer_description.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <set>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

struct AskedFirm {
    NeedRecord need;
    Invitation invitation;
};

/// "Idarwald ist teurer, die nehmen 50 €": another member is spoken of as well.
bool names_another(Office& office, const std::string& words, const std::string& profile_id) {
    static const RE2 name(R"((?:^|[^\pL])(\p{Lu}\pL{4,}))");
    re2::StringPiece rest(words);
    std::string one;
    while (RE2::FindAndConsume(&rest, name, &one)) {
        const auto named = members_named(office, one);
        if (named.size() == 1 && named.front().id != profile_id) {
            return true;
        }
    }
    return false;
}

/// The firms that may be named so and were asked for one of these needs; those alone that may still
/// answer, where there are such.
std::vector<AskedFirm> firms_it_may_be(
    Office& office, const std::string& written, const std::vector<NeedRecord>& needs
) {
    std::vector<AskedFirm> found;
    for (const Profile& profile : members_named(office, written)) {
        for (const NeedRecord& need : needs) {
            auto invitation =
                has_ended(need.state) ? std::nullopt : office.invitations.find(need.id, profile.id);
            const bool called = invitation && need.state == NeedState::by_phone &&
                                invitation->state == InvitationState::proposed;
            if (invitation && (called || !not_asked(invitation->state))) {
                found.push_back({need, std::move(*invitation)});
            }
        }
    }
    const auto open = [](const AskedFirm& one) {
        return is_open(one.invitation.state) || not_asked(one.invitation.state);
    };
    if (std::ranges::any_of(found, open)) {
        std::erase_if(found, [&](const AskedFirm& one) { return !open(one); });
    }
    return found;
}

/// The firm reads what was noted for it, so that it can say otherwise.
void tell_firm(
    Office& office, const NeedRecord& need, const Invitation& invitation, const Answer& answer
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
        "answer_told_firm",
        fields,
        {Purpose::read_back, need.id, invitation.id},
        Urgency::by_day,
        asked ? std::optional(asked->outbox_id) : std::nullopt
    );
}

/// False where the words say nothing that a firm answers, and may decide something instead.
bool take_told(
    Office& office, const Request& request, const AskedFirm& asked, const ToldAnswer& told
) {
    const auto& [need, invitation] = asked;
    const Answer answer = read_answer_to(
        office,
        need,
        told.words,
        request.speaker.language,
        &invitation,
        last_asker_words(office, invitation)
    );
    Fields fields;
    fields.set("number", need.number).set("firm", firm_name(office, invitation.profile_id));
    // "Idarwald ist teurer, die nehmen 50 €", "für 44": whose figure it is, or what it is, is not
    // for the bot to guess.
    static const RE2 any_figure(R"(\d)");
    const bool of_another = names_another(office, told.words, invitation.profile_id);
    const bool figure_unread = RE2::PartialMatch(told.words, any_figure) && answer.prices.empty() &&
                               answer.kind == AnswerKind::interest && !answer.available_from &&
                               !answer.delivery && !answer.lead_time_days;
    if (answer.kind == AnswerKind::unclear || of_another || figure_unread) {
        if (answer.kind == AnswerKind::unclear && !read_moderator(told.words).nothing()) {
            return false;
        }
        reply_privately(
            office,
            request,
            "unclear_which",
            fields,
            {Purpose::unclear_answer, need.id, invitation.id}
        );
        return true;
    }
    const ToldWords words{told.words, request.speaker.name};
    if (!settle_answer(office, invitation, answer, request.message.sender, false, words)) {
        reply_privately(office, request, "unclear_too_late", fields);
        return true;
    }
    tell_firm(office, need, invitation, answer);
    log_settled_answer(
        office, request, need, answer.kind, invitation.profile_id, first_line(request.message.text)
    );
    fields.set("read_as", matching::describe(answer, request.speaker.language));
    reply_privately(
        office, request, "answer_told", fields, {Purpose::unclear_answer, need.id, invitation.id}
    );
    return true;
}

/// Takes them where firm and need are plain, else asks. False where the firm was asked for none.
bool take_or_ask(
    Office& office,
    const Request& request,
    const ToldAnswer& told,
    const std::vector<NeedRecord>& needs,
    bool need_known
) {
    const auto asked = firms_it_may_be(office, told.firm, needs);
    std::set<std::string> firms;
    std::vector<NeedRecord> meant;
    for (const AskedFirm& one : asked) {
        firms.insert(one.invitation.profile_id);
        if (std::ranges::find(meant, one.need.id, &NeedRecord::id) == meant.end()) {
            meant.push_back(one.need);
        }
    }
    if (asked.size() == 1) {
        return take_told(office, request, asked.front(), told);
    }
    if (firms.size() == 1) {
        ask_about_which(office, request, meant);
        return true;
    }
    const bool member = !members_named(office, told.firm).empty();
    if (firms.empty() && !(need_known && member && needs.size() == 1)) {
        return false;
    }
    std::vector<Fields> lines;
    for (const std::string& firm : firms) {
        lines.push_back(Fields().set("firm", firm_name(office, firm)));
    }
    Fields fields;
    fields.set("written", told.firm)
        .set("number", need_known ? needs.front().number : std::string())
        .set("several", !firms.empty())
        .set("firms", std::move(lines));
    reply_privately(office, request, "answer_told_whose", fields, {Purpose::information});
    return true;
}

}  // namespace

bool tells_answer_for(Office& office, const Request& request, const NeedRecord& need) {
    const auto told = told_answer_in(request.message.text);
    return told && request.speaker.moderator && !is_asker(request.speaker, need) &&
           take_or_ask(office, request, *told, {need}, true);
}

bool moderator_tells_answer(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const InboundMessage& message = request.message;
    if (!request.speaker.moderator || message.kind != InboundKind::text ||
        !message.attachments.empty()) {
        return false;
    }
    const auto told = told_answer_in(message.text);
    if (!told) {
        return false;
    }
    const auto number = find_need_number(message.text);
    const auto known = number                        ? office.needs.find_number(*number)
                       : row && row->context.need_id ? office.needs.find(*row->context.need_id)
                                                     : std::nullopt;
    if (known) {
        return tells_answer_for(office, request, *known);
    }
    if (number) {
        return false;
    }
    NeedsNamed named = needs_named(office, message.text);
    auto needs = named.by_part ? std::move(named.needs) : living_needs(office);
    std::erase_if(needs, [&](const NeedRecord& need) { return is_asker(request.speaker, need); });
    return take_or_ask(office, request, *told, needs, false);
}

}  // namespace clusterlotse::commands
