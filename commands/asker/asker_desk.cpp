#include "commands/asker/asker_desk.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/answers/answers.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/also_ask.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_matters.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/left_to_others.hpp"
#include "commands/asker/release_asked.hpp"
#include "commands/asker/release_words.hpp"
#include "commands/asker/running_matters.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/others_declined.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/status_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/desk/words_to_bot.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/name_kept.hpp"
#include "commands/endings/award_doubts.hpp"
#include "commands/endings/award_parts.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/endings/need_again.hpp"
#include "commands/files/award_files.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/file_words.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/files/withdrawn_files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/besides_need.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/need_holds.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/next_steps.hpp"
#include "commands/needs/open_limit.hpp"
#include "commands/needs/parted_works.hpp"
#include "commands/waves/nobody_found.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

constexpr int kHighestDigit = 99;

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
    return !firms.empty() || unknown_firm_wished(office, request, need);
}

bool lets_go(const std::string& text) {
    return says_yes(text) || lets_out(text);
}

}  // namespace

void asker_writes(Office& office, const Request& request, storage::NeedRecord need) {
    const InboundMessage& message = request.message;
    const bool reaction = message.kind == InboundKind::reaction;
    const bool polite = small_talk(message.text) != SmallTalk::none || says_yes(message.text) ||
                        says_no(message.text) || only_cheers(message.text);
    if (!reaction && message.attachments.empty() && is_number_of(message.text, need.number)) {
        // A number alone adds nothing to a need.
        show_status(office, request, need.number);
        return;
    }
    if (!reaction && !has_ended(need.state) && asks_what_comes_next(message.text)) {
        show_next_step(office, request, need);
        return;
    }
    if (release_day_refused(office, request, need) || widen(office, request, need) ||
        parted(office, request, need)) {
        return;
    }
    if (!reaction && withdraws_files(message.text)) {
        withdraw_files(office, request, need);
        keep_files_beside(office, request, need.id);
        return;
    }
    if (has_ended(need.state)) {
        const AskerWords words =
            read_asker(besides_exchange(message.text), setting_of(office, need));
        const bool only_files = !message.attachments.empty() &&
                                small_talk(behind_number(message.text)) == SmallTalk::empty;
        const auto winner = only_files ? winner_of(office, need) : std::nullopt;
        if (winner) {
            give_to_winner(office, request, need, *winner);
        } else if (ends_after_all(need, words.says)) {
            asker_ends(office, request, need, words);
        } else if (name_kept_after_end(office, request, need) || award_doubted(office, request, need) || others_declined_already(office, request, need) || asked_for_again(office, request, need)) {
            return;
        } else if (!reaction) {
            const Fields number = Fields().set("number", need.number);
            reply(office, request, polite ? "thanks" : "need_ended", polite ? Fields() : number);
        }
    } else if (!reaction && running_matter(office, request, need)) {
        return;
    } else if (ends_beside_files(office, request, need)) {
        if (!award_in_parts(office, request, need)) {
            const AskerSetting setting = setting_of(office, need);
            AskerWords words = read_asker(besides_exchange(message.text), setting);
            if (!is_ending(words.says)) {
                words = read_asker(besides_exchange(words_without_paper(message.text)), setting);
            }
            asker_ends(office, request, need, words);
        }
    } else if (asker_sends_files(office, request, need) || asker_agrees(office, request, need) || award_in_parts(office, request, need) || left_to_others(office, request, need)) {
        return;
    } else if (waits_for_yes(office, need) && lets_go(behind_number(message.text))) {
        release_by_word(office, request, need);
    } else if (released_with_words(office, request, need)) {
        return;
    } else if (const auto but = yes_but_for(office, request, need)) {
        complete_need(office, request, need, *but);
    } else if (const auto but_no = no_but_for(office, request, need)) {
        complete_need(office, request, need, *but_no);
    } else if (reaction || adds_firms(office, request, need) || understood_words(office, request, need)) {
        return;
    } else if (asks_to_stay_unnamed(message.text)) {
        complete_need(office, request, need, message.text);
    } else if (need.state == NeedState::awaiting_release &&
               office.settings.needs.release == config::Release::confirm &&
               (says_no(message.text) || says_wrong(message.text))) {
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

}  // namespace clusterlotse::commands
