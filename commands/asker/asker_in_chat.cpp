#include "commands/asker/asker_in_chat.hpp"

#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_matters.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/ends_once_more.hpp"
#include "commands/asker/left_to_others.hpp"
#include "commands/asker/named_withdrawal.hpp"
#include "commands/asker/release_asked.hpp"
#include "commands/asker/running_matters.hpp"
#include "commands/desk/others_declined.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/name_kept.hpp"
#include "commands/endings/award_doubts.hpp"
#include "commands/endings/award_parts.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/endings/need_again.hpp"
#include "commands/files/withdrawn_files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/dropped_steps.hpp"

#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// Those of his needs that the words end, renew or park. To one who was spoken to as a supplier
/// only the order to a firm that he names is surely about a need of his own.
std::vector<storage::NeedRecord> needs_spoken_of(
    Office& office, const Request& request, bool as_supplier, bool own
) {
    std::vector<storage::NeedRecord> meant;
    std::vector<storage::NeedRecord> offered;
    const Speaker& speaker = request.speaker;
    const std::string said = besides_exchange(request.message.text);
    for (auto& one : office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen)) {
        const AskerWords words = read_asker(said, setting_of(office, one));
        const AskerSays says = words.says;
        const bool to_firm = words.firm && (says == AskerSays::award || words.besides);
        const bool alone =
            as_supplier
                ? to_firm
                : is_ending(says) || says == AskerSays::renew || says == AskerSays::park ||
                      says == AskerSays::resume || (says == AskerSays::call && !own) ||
                      says == AskerSays::asks_more ||
                      ((says == AskerSays::stops_asking || says == AskerSays::declines_others) &&
                       under_way(one.state));
        if (!alone || (has_ended(one.state) && !ends_after_all(one, says))) {
            continue;
        }
        const auto firms =
            to_firm ? firms_spoken_of(office, one) : std::vector<storage::Invitation>{};
        if (to_firm && *words.firm < firms.size() && came_forward(office, firms[*words.firm])) {
            offered.push_back(one);
        }
        meant.push_back(std::move(one));
    }
    // The order goes to a firm for what it has offered.
    return offered.size() == 1 ? offered : meant;
}

}  // namespace

bool asker_speaks(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& last
) {
    const bool as_supplier = last && spoken_to_supplier(last->context.purpose);
    auto need =
        last && last->context.need_id ? office.needs.find(*last->context.need_id) : std::nullopt;
    const bool own = !as_supplier && need && is_asker(request.speaker, *need);
    if (own && answers_question(office, request, *need, last->context.purpose)) {
        return true;
    }
    if (!as_supplier && running_matter_said(office, request, last)) {
        return true;
    }
    const bool goes_on = own && !has_ended(need->state);
    if (!as_supplier && step_dropped(office, request, goes_on ? need : std::nullopt)) {
        return true;
    }
    const bool to_card =
        own && (yes_but_for(office, request, *need) || no_but_for(office, request, *need) ||
                (waits_for_yes(office, *need) && says_wrong(request.message.text)));
    if (own && released_with_words(office, request, *need)) {
        return true;
    }
    if (to_card) {
        asker_writes(office, request, *need);
        return true;
    }
    if (own &&
        (name_kept_after_end(office, request, *need) || award_doubted(office, request, *need) ||
         (has_ended(need->state) && others_declined_already(office, request, *need)) ||
         asked_for_again(office, request, *need))) {
        return true;
    }
    const bool behind_card = own && last->context.purpose == Purpose::acknowledgement;
    if (own && (award_in_parts(office, request, *need) ||
                (behind_card && left_to_others(office, request, *need)))) {
        return true;
    }
    if (own && (!has_ended(need->state) || need->state == NeedState::expired)) {
        const AskerWords words =
            read_asker(besides_exchange(request.message.text), setting_of(office, *need));
        const AskerSays says = words.says;
        // "Ra 1,6, und fragen Sie nicht weiter": the rest is an answer.
        if (says == AskerSays::stops_asking && !words.rest.empty() &&
            last->context.purpose == Purpose::question) {
            return false;
        }
        if (belongs_to(last->context.purpose, says)) {
            asker_writes(office, request, *need);
            return true;
        }
        if (says == AskerSays::nothing && under_way(need->state) &&
            speaks_of_order_placed(request.message.text)) {
            ask_how_it_ended(office, request, *need);
            return true;
        }
    }
    if (!own && !as_supplier && parts_awarded_somewhere(office, request)) {
        return true;
    }
    std::vector<storage::NeedRecord> meant = needs_spoken_of(office, request, as_supplier, own);
    if (own && ends_once_more(office, request, *need)) {
        if (meant.empty()) {
            reply(office, request, "need_ended", Fields().set("number", need->number));
        } else {
            ask_which_need(office, request, meant, need->number);
        }
        return true;
    }
    if (meant.size() == 1) {
        asker_writes(office, request, meant.front());
    } else if (!meant.empty()) {
        ask_which_need(office, request, meant);
    }
    // Behind a firm's question it may be an answer to that.
    const bool asked = last && last->context.purpose == Purpose::question;
    return !meant.empty() || (!as_supplier && (files_withdrawn(office, request) ||
                                               (!asked && withdrawn_by_name(office, request))));
}

}  // namespace clusterlotse::commands
