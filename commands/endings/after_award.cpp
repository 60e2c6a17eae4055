#include "commands/endings/after_award.hpp"

#include "commands/desk/choices.hpp"
#include "commands/desk/free_text.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/named_part.hpp"
#include "commands/needs/need_reading.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Exchange;
using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// A longer text is more than word of an order.
constexpr std::size_t kLongestOrderTalk = 200;

bool shown_in_talk(Purpose purpose) {
    switch (purpose) {
        case Purpose::answer:
        case Purpose::question:
        case Purpose::closing:
        case Purpose::exchange:
        case Purpose::acknowledgement:
        case Purpose::information:
            return true;
        default:
            return false;
    }
}

/// "Passt das so?" at the end of what the firm wrote last; "Wann kommt die Zeichnung?" is answered
/// by no yes.
bool asks_for_a_yes(Office& office, const Invitation& invitation) {
    static const RE2 facts(
        R"((?i)(?:^|[^\pL])(?:welche[rsnm]?|was|wie|wieviele?|wann|wo|wohin|woher|wer|wem|womit|wozu|warum|which|what|how|when|where|who|why)(?:[^\pL]|$))"
    );
    const auto answers = office.invitations.answers_of(invitation.id);
    if (answers.empty() || !answers.back().from_supplier) {
        return false;
    }
    const std::string& text = answers.back().text;
    const auto mark = text.rfind('?');
    if (mark == std::string::npos) {
        return false;
    }
    const auto before = mark == 0 ? std::string::npos : text.find_last_of(".!?\n", mark - 1);
    const auto begin = before == std::string::npos ? 0 : before + 1;
    return !RE2::PartialMatch(text.substr(begin, mark - begin), facts);
}

/// Work of its own, or news of his firm for everybody.
bool is_for_others(Office& office, const Request& request, const NeedRecord& need) {
    const std::string& text = request.message.text;
    const UnderstoodNeed understood =
        office.engine.understand(text, today_of(office), request.speaker.language);
    if (part_named(text, understood, whole_text(need), understand(office, need)) != PartNamed::no) {
        return false;
    }
    return names_own_work(text, understood) ||
           (asks_for_work(text) && !understood.processes.empty()) ||
           (tells_of_capability(text) && tells_news(text));
}

}  // namespace

std::optional<storage::OutboxReference> talk_after_award(
    Office& office, const Request& request, const storage::OutboxReference& last
) {
    const std::string& text = request.message.text;
    const auto need = last.context.need_id && shown_in_talk(last.context.purpose)
                          ? office.needs.find(*last.context.need_id)
                          : std::nullopt;
    if (!need || need->state != NeedState::awarded || !is_asker(request.speaker, *need) ||
        last.recipient != request.speaker.address) {
        return std::nullopt;
    }
    const auto invitations = office.invitations.of_need(need->id);
    auto chosen = std::ranges::find_if(invitations, [&](const Invitation& one) {
        return one.state == InvitationState::chosen && last.context.invitation_id == one.id;
    });
    if (chosen == invitations.end()) {
        chosen = std::ranges::find(invitations, InvitationState::chosen, &Invitation::state);
    }
    const bool polite = small_talk(text) != SmallTalk::none && !says_yes(text);
    if (chosen == invitations.end() || speaks_for(request.speaker, *chosen) || polite ||
        choice_number(text, 99) || is_for_others(office, request, *need)) {
        return std::nullopt;
    }
    const bool waits_for_him = !is_open(*need) && (chosen->exchange == Exchange::nobody ||
                                                   chosen->exchange == Exchange::supplier);
    const bool asked_last =
        last.context.purpose == Purpose::exchange || last.context.purpose == Purpose::closing;
    const bool of_exchange = waits_for_him && (asked_last || !asks_for_a_yes(office, *chosen));
    storage::OutboxReference row = last;
    row.context = {of_exchange ? Purpose::closing : Purpose::answer, need->id, chosen->id};
    return row;
}

std::optional<storage::OutboxReference> firm_talks_on(
    Office& office, const Request& request, const storage::OutboxReference& last
) {
    const std::string& text = request.message.text;
    if (last.context.purpose != Purpose::read_back || !last.context.need_id ||
        !last.context.invitation_id || last.recipient != request.speaker.address) {
        return std::nullopt;
    }
    const auto need = office.needs.find(*last.context.need_id);
    const auto invitation = office.invitations.find(*last.context.invitation_id);
    if (!need || need->state != NeedState::awarded || !invitation ||
        invitation->state != InvitationState::chosen || says_yes(text) ||
        small_talk(text) != SmallTalk::none || choice_number(text, 99) ||
        is_for_others(office, request, *need) ||
        !requests_to(office, request.speaker, false).empty()) {
        return std::nullopt;
    }
    storage::OutboxReference row = last;
    row.context = {Purpose::closing, need->id, invitation->id};
    return row;
}

bool order_spoken_of_elsewhere(
    Office& office, const Request& request, const storage::OutboxReference& last
) {
    static const RE2 order(
        R"((?i)(?:^|[^\pL])(?:bestellung\pL*|bestellnummer|bestell-?nr\pL*|auftragsnummer|purchase order|the order|our order|po)(?:[^\pL]|$))"
    );
    const std::string& text = request.message.text;
    const Speaker& speaker = request.speaker;
    if (text.size() > kLongestOrderTalk || !RE2::PartialMatch(text, order)) {
        return false;
    }
    std::vector<Invitation> meant;
    for (const NeedRecord& need :
         office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen)) {
        if (need.state == NeedState::awarded) {
            if (last.context.need_id == need.id || is_for_others(office, request, need)) {
                return false;
            }
            std::ranges::copy_if(
                office.invitations.of_need(need.id),
                std::back_inserter(meant),
                [](const Invitation& one) { return one.state == InvitationState::chosen; }
            );
        } else if (last.context.need_id == need.id) {
            std::ranges::move(answered_invitations(office, need), std::back_inserter(meant));
        }
    }
    const bool any_order = std::ranges::any_of(meant, [](const Invitation& one) {
        return one.state == InvitationState::chosen;
    });
    if (any_order) {
        meant.resize(std::min(meant.size(), kMaxOpen));
        ask_which(office, request, meant, false);
    }
    return any_order;
}

bool speaks_of_another_need(
    const std::optional<storage::OutboxReference>& last, const storage::NeedRecord& need
) {
    return last && last->context.need_id && *last->context.need_id != need.id;
}

}  // namespace clusterlotse::commands
