#include "commands/desk/choice_meant.hpp"

#include "commands/answers/answer_or_new.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/partner_talks.hpp"
#include "commands/files/award_files.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/wording/clauses.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::PendingChoice;

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

/// Who of several gets the order is one firm, whatever came with the words.
bool is_of_award(Office& office, const PendingChoice& choice) {
    const auto one =
        choice.invitations.empty() ? std::nullopt : office.invitations.find(choice.invitations[0]);
    const auto need = one ? office.needs.find(one->need_id) : std::nullopt;
    return need && says_award(office, *need, choice.message.text);
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

}  // namespace

std::int64_t need_of_choice(std::int64_t id) {
    if (id <= kNumberedChoice) {
        return kNumberedChoice - id;
    }
    if (id <= kOrderChoice) {
        return kOrderChoice - id;
    }
    return id <= kStrayChoice ? kStrayChoice - id : std::max<std::int64_t>(-id, 0);
}

std::vector<std::int64_t> meant_choices(
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
    // "1 und 2": who gets files that are held.
    const bool of_files =
        !choice.from_supplier && !choice.message.attachments.empty() &&
        std::ranges::all_of(choice.invitations, [](std::int64_t id) { return id > 0; });
    if (chosen.size() > 1 && (orders || (of_files && !is_of_award(office, choice)))) {
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

}  // namespace clusterlotse::commands
