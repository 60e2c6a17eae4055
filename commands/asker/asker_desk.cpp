#include "commands/asker/asker_desk.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/answers/answers.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/also_ask.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/named_withdrawal.hpp"
#include "commands/asker/release_words.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/others_declined.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/status_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/desk/words_to_bot.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/name_kept.hpp"
#include "commands/discretion/near_excluded.hpp"
#include "commands/discretion/own_place.hpp"
#include "commands/endings/award_doubts.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/endings/outcome.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/withdrawn_files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/besides_need.hpp"
#include "commands/needs/day_corrections.hpp"
#include "commands/needs/dropped_steps.hpp"
#include "commands/needs/need_card.hpp"
#include "commands/needs/need_holds.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/next_steps.hpp"
#include "commands/needs/open_limit.hpp"
#include "commands/needs/parted_works.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/nobody_found.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

constexpr int kHighestDigit = 99;

bool ends_after_all(const storage::NeedRecord& need, AskerSays says) {
    return need.state == NeedState::expired && is_ending(says) && says != AskerSays::withdraw;
}

/// Words that were understood. False where they say nothing of their own.
bool understood_words(Office& office, const Request& request, storage::NeedRecord& need) {
    const AskerWords words =
        read_asker(besides_exchange(request.message.text), setting_of(office, need));
    if (is_ending(words.says)) {
        asker_ends(office, request, need, words);
        return true;
    }
    return asker_wishes(office, request, need, words);
}

/// "Bitte auch Galvanik Rodalb fragen"
bool adds_firms(Office& office, const Request& request, const storage::NeedRecord& need) {
    const auto firms = gives_order(office, need, request.message.text)
                           ? std::vector<AlsoAsk>{}
                           : also_asked(office, request.message.text, need.asker_profile);
    if (!firms.empty()) {
        ask_also(office, request, need, firms);
    }
    return !firms.empty();
}

/// An answer to what the bot asked about the need.
bool answers_question(
    Office& office, const Request& request, storage::NeedRecord& need, Purpose purpose
) {
    switch (purpose) {
        case Purpose::outcome:
            return outcome_said(office, request, need);
        case Purpose::rating:
            return rating_said(office, request, need);
        case Purpose::expiry:
            return expiry_answered(office, request, need);
        default:
            return false;
    }
}

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

/// "Zu B-2026-073: JA" without the number.
std::string behind_number(const std::string& text) {
    static const RE2 number(
        R"((?i)^\s*(?:(?:zu|für|fuer|wegen|betr\.?|re:?)\s+)?B-\d{4}-\d+\s*[:,–-]?\s*)"
    );
    std::string words = text;
    RE2::Replace(&words, number, "");
    return words;
}

bool lets_go(const std::string& text) {
    return says_yes(text) || lets_out(text);
}

bool waits_for_yes(const Office& office, const storage::NeedRecord& need) {
    return need.state == NeedState::awaiting_release &&
           office.settings.needs.release == config::Release::confirm;
}

/// "Passt, sind aber 26" to a card that waits for a yes.
std::optional<std::string> yes_but_for(
    const Office& office, const Request& request, const storage::NeedRecord& need
) {
    return waits_for_yes(office, need) && request.message.kind == InboundKind::text
               ? agrees_but(behind_number(request.message.text))
               : std::nullopt;
}

}  // namespace

void asker_writes(Office& office, const Request& request, storage::NeedRecord need) {
    const InboundMessage& message = request.message;
    const bool reaction = message.kind == InboundKind::reaction;
    const bool polite = small_talk(message.text) != SmallTalk::none || says_yes(message.text) ||
                        says_no(message.text) || only_cheers(message.text);
    if (!reaction && is_number_of(message.text, need.number)) {
        // A number alone adds nothing to a need.
        show_status(office, request, need.number);
        return;
    }
    if (!reaction && !has_ended(need.state) && asks_what_comes_next(message.text)) {
        show_next_step(office, request, need);
        return;
    }
    if (widen(office, request, need) || parted(office, request, need)) {
        return;
    }
    if (!reaction && withdraws_files(message.text) && message.attachments.empty()) {
        withdraw_files(office, request, need);
        return;
    }
    if (has_ended(need.state)) {
        const AskerWords words =
            read_asker(besides_exchange(message.text), setting_of(office, need));
        if (ends_after_all(need, words.says)) {
            asker_ends(office, request, need, words);
        } else if (name_kept_after_end(office, request, need) || award_doubted(office, request, need) || others_declined_already(office, request, need)) {
            return;
        } else if (!reaction) {
            const Fields number = Fields().set("number", need.number);
            reply(office, request, polite ? "thanks" : "need_ended", polite ? Fields() : number);
        }
    } else if (asker_sends_files(office, request, need) || asker_agrees(office, request, need)) {
        return;
    } else if (waits_for_yes(office, need) && lets_go(behind_number(message.text))) {
        if (has_enough_open(office, need)) {
            hold_back(office, need, understand(office, need));
            tell_held(office, need);
            return;
        }
        const bool released = release_need(office, need);
        if (released && request.speaker.address != need.asker) {
            reply(
                office,
                request,
                "released_for_colleague",
                Fields().set("number", need.number).set("address", need.asker.value),
                {Purpose::acknowledgement, need.id}
            );
        }
    } else if (const auto but = yes_but_for(office, request, need)) {
        complete_need(office, request, need, *but);
    } else if (reaction || adds_firms(office, request, need) || understood_words(office, request, need)) {
        return;
    } else if (asks_to_stay_unnamed(message.text)) {
        complete_need(office, request, need, message.text);
    } else if (need.state == NeedState::awaiting_release &&
               office.settings.needs.release == config::Release::confirm && says_no(message.text)) {
        reply(
            office,
            request,
            "need_not_so",
            Fields().set("number", need.number),
            {Purpose::acknowledgement, need.id}
        );
    } else if (is_held(office, need) && lets_go(behind_number(message.text))) {
        tell_held(office, need);
    } else if (polite) {
        reply(office, request, "thanks", {});
    } else if (digit_said(message.text, kHighestDigit)) {
        // Where nothing was numbered a number adds nothing to a need.
        reply(
            office,
            request,
            "digit_unclear",
            Fields().set("number", need.number).set("digit", first_line(message.text)),
            {Purpose::acknowledgement, need.id}
        );
    } else if (under_way(need.state) && speaks_of_order_placed(message.text)) {
        ask_how_it_ended(office, request, need);
    } else if (const auto answered = answered_invitations(office, need);
               !answered.empty() && !asker_corrects(office, request, need)) {
        // "12 € ist in Ordnung" must not become part of a text that every competitor reads.
        ask_which(office, request, answered, false, &need);
    } else if (answered.empty() && only_asks(office, need, message)) {
        // "Wie viele habt ihr angeschrieben?" is for no supplier.
        show_status(office, request, need.number);
    } else if (answered.empty()) {
        complete_need(office, request, need, message.text);
    }
}

void complete_need(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
) {
    storage::NeedRecord changed = need;
    const auto told = office.suggestions.of_need(need.id, storage::Audience::asker).size();
    const auto change = amend_need(office, changed, with_day_named(text));
    if (!change) {
        say_too_long(office, request);
        return;
    }
    office.said.keep(
        request.message.channel,
        request.message.message_id,
        {.need_id = need.id, .addition = changed.amendments.back()}
    );
    const UnderstoodNeed understood = understand(office, changed);
    const auto words = matching::describe(understood, office.vocabulary, need.language);
    Fields fields;
    fields.set("number", need.number).set("understood", joined(words, " · "));
    fields.set("named_openly", is_open(changed))
        .set("unknown_firms", unknown_firms(changed))
        .set("told", change->told)
        .set("price_kept", keeps_price_back(office, text));
    set_name_kept(*change, request.message.place == Place::room, fields);
    if (request.message.place != Place::room) {
        fields.set("own_place", own_place_in(office, changed, text));
    }
    // In the room nobody reads whom another one does not want to ask.
    if (request.message.place != Place::room) {
        fields.set("excluded", joined(ruled_out_by(office, changed, text), ", "))
            .set("taken_back", joined(change->taken_back, ", "))
            .set("one_taken_back", change->taken_back.size() == 1);
        set_near_excluded(office, ruled_out_by(office, changed, text), fields);
    }
    add_date_hint(fields, understood.deadline, today_of(office), need.language);
    fields.set("still_nobody", changed.state == NeedState::no_match)
        .set("awaiting_asker", waits_for_yes(office, changed));
    set_busy_firms(office, changed, understood, fields);
    reply(office, request, "need_changed", fields, {Purpose::acknowledgement, need.id});
    Fields widening;
    offer_widening(office, changed, understood, widening);
    if (office.suggestions.of_need(need.id, storage::Audience::asker).size() > told) {
        write_widening(office, changed, understood);
    }
}

bool asker_replies(Office& office, const Request& request, const storage::OutboxReference& row) {
    auto need = row.context.need_id ? office.needs.find(*row.context.need_id) : std::nullopt;
    if (!need) {
        return false;
    }
    if (is_asker(request.speaker, *need)) {
        if (!answers_question(office, request, *need, row.context.purpose) &&
            !other_work_sought(office, request, *need)) {
            asker_writes(office, request, *need);
        }
        return true;
    }
    if (request.message.place == Place::room && request.message.kind == InboundKind::text) {
        answer_unasked(office, request, *need, request.message.text);
        return true;
    }
    return false;
}

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
    const bool goes_on = own && !has_ended(need->state);
    if (!as_supplier && step_dropped(office, request, goes_on ? need : std::nullopt)) {
        return true;
    }
    if (own && yes_but_for(office, request, *need)) {
        asker_writes(office, request, *need);
        return true;
    }
    if (own &&
        (name_kept_after_end(office, request, *need) || award_doubted(office, request, *need) ||
         (has_ended(need->state) && others_declined_already(office, request, *need)))) {
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
    std::vector<storage::NeedRecord> meant = needs_spoken_of(office, request, as_supplier, own);
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
