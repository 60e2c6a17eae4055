#include "commands/answers/answer_or_new.hpp"
#include "commands/answers/answers.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/desk.hpp"
#include "commands/desk/stray_digits.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_desk.hpp"
#include "commands/digest/partner_talks.hpp"
#include "commands/endings/award_question.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/parked_again.hpp"
#include "commands/needs/part_talk.hpp"
#include "commands/wording/clauses.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::PendingChoice;
using storage::Purpose;

/// The only one of the offered firms that the words name.
std::optional<std::int64_t> firm_meant(
    Office& office, const storage::PendingChoice& choice, const std::string& words
) {
    std::optional<std::int64_t> meant;
    for (const std::int64_t id : choice.invitations) {
        const auto invitation = office.invitations.find(id);
        const auto profile =
            invitation ? office.profiles.find(invitation->profile_id) : std::nullopt;
        if (profile && matching::may_mean_firm(words, profile->name)) {
            if (meant) {
                return std::nullopt;
            }
            meant = id;
        }
    }
    return meant;
}

/// The need that a choice without an invitation stands for; 0 where it stands for none.
std::int64_t need_of_choice(std::int64_t id) {
    if (id <= kNumberedChoice) {
        return kNumberedChoice - id;
    }
    if (id <= kOrderChoice) {
        return kOrderChoice - id;
    }
    return id <= kStrayChoice ? kStrayChoice - id : std::max<std::int64_t>(-id, 0);
}

/// The offered matter whose need the words name by its number.
std::optional<std::int64_t> number_meant(
    Office& office, const PendingChoice& choice, const std::string& words
) {
    // "B-2026-002 nein" says more than which one.
    if (!choice.invitations.empty() && choice.invitations.front() <= kOrderChoice) {
        const auto one = std::ranges::find_if(choice.invitations, [&](std::int64_t id) {
            const auto need = office.needs.find(need_of_choice(id));
            return need && is_number_of(words, need->number);
        });
        return one == choice.invitations.end() ? std::nullopt : std::optional(*one);
    }
    const auto number = find_need_number(words);
    if (!number) {
        return std::nullopt;
    }
    const auto of_number = [&](std::int64_t id) {
        const auto invitation = id > 0 ? office.invitations.find(id) : std::nullopt;
        const auto need = office.needs.find(invitation ? invitation->need_id : need_of_choice(id));
        return need && need->number == *number;
    };
    // Two firms of the same need are not told apart by its number.
    return std::ranges::count_if(choice.invitations, of_number) == 1
               ? std::optional(*std::ranges::find_if(choice.invitations, of_number))
               : std::nullopt;
}

/// Who may know a name: the firms of these digits; `all` stands last and for everybody, and has no
/// digit of its own.
std::vector<std::int64_t> named_to(
    std::vector<std::int64_t> chosen, std::int64_t all, const std::string& words
) {
    static const RE2 everybody(
        R"((?:(?:ja|bitte|gern|gerne|an|fuer|to|for|yes) )*(?:alle[nr]?|all|everybody|everyone)(?: (?:bitte|firmen|firms|of them|please|danke))*)"
    );
    if (RE2::FullMatch(plain_words(words), everybody)) {
        return {all};
    }
    std::erase(chosen, all);
    return chosen;
}

/// An order, or a yes to be named, is not given by a digit that may be meant for something else.
bool is_for_moment(const PendingChoice& choice) {
    return !choice.invitations.empty() &&
           (choice.invitations.front() <= kOrderChoice ||
            (!choice.from_supplier && agrees_shortly(choice.message.text)));
}

/// All he means: several only of what a supplier wrote to several requests.
std::vector<std::int64_t> meant(
    Office& office, const PendingChoice& choice, const std::string& words
) {
    const auto at = [&](int position) {
        return choice.invitations[static_cast<std::size_t>(position - 1)];
    };
    std::vector<std::int64_t> chosen;
    const auto count = static_cast<int>(choice.invitations.size());
    for (const int position : choices_said(words, count)) {
        chosen.push_back(at(position));
    }
    const std::int64_t last = count > 0 ? choice.invitations.back() : 0;
    const bool offers_all = !choice.from_supplier && last < 0 && last > kTalkChoice;
    if (offers_all && agrees_shortly(choice.message.text)) {
        chosen = named_to(std::move(chosen), last, words);
        const auto one = chosen.empty() ? firm_meant(office, choice, words) : std::nullopt;
        return one ? std::vector{*one} : chosen;
    }
    // "Beide": a moderator's order for all that wait.
    const bool orders = !choice.invitations.empty() && choice.invitations.front() <= kOrderChoice &&
                        choice.invitations.front() > kNumberedChoice;
    if (chosen.size() > 1 && orders) {
        return chosen;
    }
    if (chosen.size() > 1 && !choice.from_supplier) {
        // "Alle", where that was offered: the last one stands for it.
        const bool all = offers_all && static_cast<int>(chosen.size()) == count;
        return all ? std::vector{last} : std::vector<std::int64_t>{};
    }
    if (is_answer_or_new(choice)) {
        // Either they answer, or they seek: never both.
        const auto said = answer_or_new_said(words);
        if (chosen.size() > 1) {
            chosen.clear();
        } else if (chosen.empty() && said && said->says == AnswerOrNew::Says::new_need) {
            chosen.push_back(kNewNeedChoice);
        } else if (chosen.empty() && said && count == 2) {
            chosen.push_back(at(1));
        }
    }
    if (chosen.empty() && count == 1 && short_word(words) == std::optional(true)) {
        chosen.push_back(at(1));
    }
    if (const auto one = chosen.empty() ? number_meant(office, choice, words) : std::nullopt) {
        chosen.push_back(*one);
    }
    if (chosen.empty() && !choice.from_supplier) {
        if (const auto one = firm_meant(office, choice, words)) {
            chosen.push_back(*one);
        }
    }
    return chosen;
}

std::vector<storage::Invitation> invitations_of(Office& office, const PendingChoice& choice) {
    std::vector<storage::Invitation> offered;
    for (const std::int64_t id : choice.invitations) {
        if (auto invitation = id > 0 ? office.invitations.find(id) : std::nullopt) {
            offered.push_back(std::move(*invitation));
        }
    }
    return offered;
}

}  // namespace

bool Desk::handle_choice(const Request& request) {
    const auto choice =
        office_.inbox.choice_of(request.speaker.address, office_.clock.now() - kChoiceWaits);
    if (!choice) {
        return false;
    }
    const std::string& words = request.message.text;
    if (is_for_moment(*choice)) {
        // A digit that comes after another card is meant for that card.
        const auto last = office_.outbox.last_to(request.speaker.address);
        if (last && last->context.purpose != Purpose::choice) {
            return false;
        }
    }
    if (other_firm_gets_it(office_, request, *choice)) {
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
        office_.inbox.take_choice(choice->id);
        reply(office_, request, "choice_dropped", {}, {Purpose::choice});
        return true;
    }
    const auto said = is_answer_or_new(*choice) ? answer_or_new_said(words) : std::nullopt;
    if (chooses_none(words) || (said && said->says == AnswerOrNew::Says::neither)) {
        office_.inbox.take_choice(choice->id);
        reply(office_, request, "choice_dropped", {}, {Purpose::choice});
        ask_next_choice(request, *choice);
        return true;
    }
    const auto chosen = meant(office_, *choice, words);
    const bool which_one = chosen.empty() && said;
    if (chosen.empty() && !which_one) {
        return false;
    }
    office_.inbox.take_choice(choice->id);
    InboundMessage words_kept = choice->message;
    if (said && !said->besides.empty()) {
        words_kept.text += "\n" + said->besides;
    }
    words_kept.text += kept_unnamed(
        office_, *choice, chosen.empty() ? kStrayChoice : chosen.front(), request.speaker.language
    );
    const Request kept{words_kept, request.speaker};
    if (which_one) {
        ask_which(office_, kept, invitations_of(office_, *choice), true);
        return true;
    }
    for (const std::int64_t id : chosen) {
        take_chosen(kept, id, choice->from_supplier);
    }
    ask_next_choice(request, *choice);
    return true;
}

/// What had to wait behind this question is asked now.
void Desk::ask_next_choice(const Request& request, const PendingChoice& settled) {
    const auto next =
        office_.inbox.choice_of(request.speaker.address, office_.clock.now() - kChoiceWaits);
    if (settled.from_supplier && next && next->from_supplier) {
        ask_again(office_, request, *next);
    }
}

void Desk::take_chosen(const Request& kept, std::int64_t id, bool from_supplier) {
    const std::string& words = kept.message.text;
    if (id <= kNumberedChoice) {
        if (const auto need = office_.needs.find(need_of_choice(id))) {
            InboundMessage numbered = kept.message;
            numbered.text = need->number + " " + words;
            numbered.answers_to.clear();
            numbered.reply_token.clear();
            numbered.thread_root.clear();
            handle_as({numbered, kept.speaker});
        }
        return;
    }
    if (id <= kOrderChoice) {
        if (const auto need = office_.needs.find(need_of_choice(id))) {
            order_for(office_, kept, *need);
        }
        return;
    }
    if (id == kNewNeedChoice) {
        post_need(office_, kept, from_supplier ? with_subject(kept) : words);
        return;
    }
    if (id <= kStrayChoice) {
        if (const auto need = office_.needs.find(kStrayChoice - id)) {
            if (take_up_again(office_, kept, *need)) {
                return;
            }
            const auto question = question_waiting(office_, *need);
            if (!question || !handle_reference(kept, *question)) {
                asker_writes(office_, kept, *need);
            }
        }
        return;
    }
    if (id <= kTalkChoice) {
        answer_talk(office_, kept, kTalkChoice - id);
        return;
    }
    if (id < 0) {
        const auto need = office_.needs.find(-id);
        if (need && from_supplier) {
            answer_shown(office_, kept, *need);
        } else if (need && agrees_shortly(words)) {
            name_to_everybody(office_, kept, *need);
        } else if (need) {
            complete_need(office_, kept, *need, words);
        }
        return;
    }
    const auto invitation = office_.invitations.find(id);
    if (invitation && from_supplier) {
        const Speaker firm = office_.members.speaking_for(kept.speaker, invitation->profile_id);
        answer_need(office_, {kept.message, firm}, *invitation, words);
    } else if (invitation) {
        asker_chooses(office_, kept, *invitation);
    }
}

}  // namespace clusterlotse::commands
