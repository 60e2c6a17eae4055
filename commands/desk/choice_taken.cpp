#include "commands/desk/choice_taken.hpp"

#include "commands/answers/answer_or_new.hpp"
#include "commands/answers/answers.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/attempts.hpp"
#include "commands/desk/choice_meant.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/mail_words.hpp"
#include "commands/desk/stray_digits.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_answers.hpp"
#include "commands/digest/partner_talks.hpp"
#include "commands/endings/award_question.hpp"
#include "commands/files/files_at_hand.hpp"
#include "commands/files/given_files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/changes_told.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/needs_named.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/parked_again.hpp"
#include "commands/needs/part_talk.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::PendingChoice;
using storage::Purpose;

constexpr int kMostOfMail = 20;
/// "Für B-2026-001 bitte" is not longer.
constexpr std::size_t kBareNumber = 24;

/// An order, or a yes to be named, is not given by a digit that may be meant for something else.
bool is_for_moment(const PendingChoice& choice) {
    return !choice.invitations.empty() &&
           (choice.invitations.front() <= kOrderChoice ||
            (!choice.from_supplier && agrees_shortly(choice.message.text)));
}

std::vector<storage::Invitation> invitations_chosen(
    Office& office, const std::vector<std::int64_t>& ids
) {
    std::vector<storage::Invitation> offered;
    for (const std::int64_t id : ids) {
        if (auto invitation = id > 0 ? office.invitations.find(id) : std::nullopt) {
            offered.push_back(std::move(*invitation));
        }
    }
    return offered;
}

std::vector<storage::Invitation> invitations_of(Office& office, const PendingChoice& choice) {
    return invitations_chosen(office, choice.invitations);
}

/// "Für alle", "nach NDA" instead of a firm that gets the files.
bool files_go_on(Office& office, const Request& request, const PendingChoice& choice) {
    if (choice.from_supplier || choice.message.attachments.empty()) {
        return false;
    }
    const auto offered = invitations_of(office, choice);
    const auto need = offered.empty() ? std::nullopt : office.needs.find(offered.front().need_id);
    return need && held_go_on(office, request, *need);
}

/// The question that he answers; nothing where that one is settled.
std::optional<PendingChoice> choice_asked(
    Office& office, const Address& person, const storage::OutboxReference* row
) {
    const TimePoint since = office.clock.now() - kChoiceWaits;
    return row != nullptr && row->context.held_id
               ? office.inbox.choice(*row->context.held_id, person, since)
               : office.inbox.choice_of(person, since);
}

/// What had to wait behind this question is asked.
void ask_next_choice(Office& office, const Request& request, const PendingChoice& settled) {
    const auto next =
        office.inbox.choice_of(request.speaker.address, office.clock.now() - kChoiceWaits);
    if (settled.from_supplier && next && next->from_supplier) {
        ask_again(office, request, *next);
    }
}

/// The words that were kept, for the matter that was meant.
void take_chosen(Office& office, const Request& kept, std::int64_t id, bool from_supplier) {
    const std::string& words = kept.message.text;
    if (id <= kNumberedChoice) {
        if (const auto need = office.needs.find(need_of_choice(id))) {
            InboundMessage numbered = kept.message;
            numbered.text = need->number + " " + words;
            numbered.answers_to.clear();
            numbered.reply_token.clear();
            numbered.thread_root.clear();
            take_message(office, {numbered, kept.speaker});
        }
        return;
    }
    if (id <= kOrderChoice) {
        const auto need = office.needs.find(need_of_choice(id));
        if (need && (is_order_for_named(office, kept) ||
                     !change_told(office, kept, *need, needs_named(office, words)))) {
            order_for(office, kept, *need);
        }
        return;
    }
    if (id == kNewNeedChoice) {
        post_need(office, kept, from_supplier ? with_subject(office, kept) : words);
        return;
    }
    if (id <= kStrayChoice) {
        if (const auto need = office.needs.find(kStrayChoice - id)) {
            if (take_up_again(office, kept, *need)) {
                return;
            }
            const auto question = question_waiting(office, *need);
            if (!question || !take_reply(office, kept, *question)) {
                asker_writes(office, kept, *need);
            }
        }
        return;
    }
    if (id <= kTalkChoice) {
        answer_talk(office, kept, kTalkChoice - id);
        return;
    }
    if (id < 0) {
        const auto need = office.needs.find(-id);
        if (need && from_supplier) {
            answer_shown(office, kept, *need);
        } else if (need && agrees_shortly(words)) {
            name_to_everybody(office, kept, *need);
        } else if (need) {
            complete_need(office, kept, *need, words);
        }
        return;
    }
    const auto invitation = office.invitations.find(id);
    if (invitation && from_supplier) {
        const Speaker firm = office.members.speaking_for(kept.speaker, invitation->profile_id);
        answer_need(office, {kept.message, firm}, *invitation, words);
    } else if (invitation) {
        asker_chooses(office, kept, *invitation);
    }
}

bool take(Office& office, const Request& request, const storage::OutboxReference* row) {
    const auto choice = choice_asked(office, request.speaker.address, row);
    if (!choice) {
        return false;
    }
    const std::string& words = request.message.text;
    if (row == nullptr && is_for_moment(*choice)) {
        // A digit that comes after another card is meant for that card.
        const auto last = office.outbox.last_to(request.speaker.address);
        if (last && last->context.purpose != Purpose::choice) {
            return false;
        }
    }
    if (other_firm_gets_it(office, request, *choice)) {
        return true;
    }
    const bool only_one = choice->invitations.size() == 1;
    const bool of_needs = !choice->from_supplier && !choice->invitations.empty() &&
                          choice->invitations.front() <= kStrayChoice;
    static const RE2 leave_it(
        R"((?:(?:ach|oh|nein|nee|ne|no|doch|lieber|halt|danke|moment) )*(?:nein|nee|no|nicht|halt|egal|lass(?: es| das)?|doch nicht|lieber nicht|vergiss (?:es|das)|never mind)(?: (?:danke|bitte|doch|halt|mal|thanks))*)"
    );
    if ((only_one && short_word(words) == std::optional(false)) ||
        (of_needs && RE2::FullMatch(plain_words(words), leave_it))) {
        office.inbox.take_choice(choice->id);
        reply(office, request, "choice_dropped", {}, {Purpose::choice});
        return true;
    }
    const auto said = is_answer_or_new(*choice) ? answer_or_new_said(words) : std::nullopt;
    if (chooses_none(words) || (said && said->says == AnswerOrNew::Says::neither)) {
        office.inbox.take_choice(choice->id);
        reply(office, request, "choice_dropped", {}, {Purpose::choice});
        ask_next_choice(office, request, *choice);
        return true;
    }
    if (files_go_on(office, request, *choice)) {
        office.inbox.take_choice(choice->id);
        return true;
    }
    const auto chosen = meant_choices(office, *choice, words);
    const bool which_one = chosen.empty() && said;
    if (chosen.empty() && !which_one) {
        return false;
    }
    office.inbox.take_choice(choice->id);
    InboundMessage words_kept = choice->message;
    if (said && !said->besides.empty()) {
        words_kept.text += "\n" + said->besides;
    }
    words_kept.text += kept_unnamed(
        office, *choice, chosen.empty() ? kStrayChoice : chosen.front(), request.speaker.language
    );
    const Request kept{words_kept, request.speaker};
    if (which_one) {
        ask_which(office, kept, invitations_of(office, *choice), true);
        return true;
    }
    if (chosen.size() > 1 && !choice->from_supplier &&
        give_chosen(office, kept, invitations_chosen(office, chosen))) {
        return true;
    }
    hear_with_files(office, kept, [&] {
        for (const std::int64_t id : chosen) {
            take_chosen(office, kept, id, choice->from_supplier);
        }
    });
    ask_next_choice(office, request, *choice);
    return true;
}

}  // namespace

bool take_choice(Office& office, const Request& request) {
    return take(office, request, nullptr);
}

bool answer_choice(Office& office, const Request& request, const storage::OutboxReference& row) {
    return take(office, request, &row);
}

bool chosen_by_mail(Utterance& said) {
    const std::string& words = said.text();
    const bool chooses = choice_number(words, kMostOfMail).has_value() ||
                         answer_or_new_said(words).has_value() || chooses_none(words);
    return chooses && (take_choice(said.office(), said.request()) ||
                       digit_behind_question(said.office(), said.request(), said.last()));
}

bool chosen_by_number(Utterance& said) {
    return find_need_number(said.text()) && said.text().size() <= kBareNumber &&
           take_choice(said.office(), said.request());
}

}  // namespace clusterlotse::commands
