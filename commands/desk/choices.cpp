#include "commands/desk/choices.hpp"

#include "commands/answers/answer_or_new.hpp"
#include "commands/desk/ordinals.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/headline.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// A longer answer to "which one?" says something else.
constexpr std::size_t kLongestChoice = 60;

/// Puts the words before those that wait for the same answer behind them. True where some waited.
bool keep_beside(Office& office, storage::PendingChoice& choice) {
    const auto waiting = office.inbox.choice_of(choice.person, office.clock.now() - kChoiceWaits);
    if (!waiting || !waiting->from_supplier || is_answer_or_new(*waiting)) {
        return false;
    }
    InboundMessage& message = choice.message;
    message.text = waiting->message.text + "\n" + message.text;
    const auto& files = waiting->message.attachments;
    message.attachments.insert(message.attachments.begin(), files.begin(), files.end());
    office.inbox.take_choice(waiting->id);
    return true;
}

/// How a matter is offered at its position.
Fields option_of(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    std::size_t position,
    bool from_supplier
) {
    const auto profile = office.profiles.find(invitation.profile_id);
    const std::string words =
        from_supplier ? text_for_suppliers(office, need) : headline_of(office, need);
    Fields option;
    option.set("position", std::to_string(position))
        .set("number", need.number)
        .set("firm", from_supplier || !profile ? "" : profile->name)
        .set("text", first_line(words));
    return option;
}

}  // namespace

void ask_which(
    Office& office,
    const Request& request,
    const std::vector<storage::Invitation>& invitations,
    bool from_supplier,
    const storage::NeedRecord* for_everybody
) {
    storage::PendingChoice choice;
    choice.person = request.speaker.address;
    choice.message = request.message;
    choice.from_supplier = from_supplier;
    const bool more = from_supplier && keep_beside(office, choice);
    std::vector<Fields> options;
    for (const auto& invitation : invitations) {
        const auto need = office.needs.find(invitation.need_id);
        if (!need) {
            continue;
        }
        choice.invitations.push_back(invitation.id);
        options.push_back(
            option_of(office, *need, invitation, choice.invitations.size(), from_supplier)
        );
    }
    if (for_everybody != nullptr) {
        choice.invitations.push_back(-for_everybody->id);
        Fields option;
        option.set("position", std::to_string(choice.invitations.size()))
            .set("number", for_everybody->number)
            .set("everybody", true);
        options.push_back(std::move(option));
    }
    storage::OutboxContext context{Purpose::choice};
    context.held_id = office.inbox.add_choice(choice, office.clock.now());
    Fields fields;
    fields.set("options", std::move(options)).set("from_supplier", from_supplier).set("more", more);
    reply_privately(office, request, "which", fields, context);
}

void ask_which_again(Office& office, const Request& request, const storage::PendingChoice& choice) {
    std::vector<Fields> options;
    for (std::size_t at = 0; at < choice.invitations.size(); ++at) {
        const auto invitation = office.invitations.find(choice.invitations[at]);
        const auto need = invitation ? office.needs.find(invitation->need_id) : std::nullopt;
        if (need) {
            options.push_back(option_of(office, *need, *invitation, at + 1, true));
        }
    }
    Fields fields;
    fields.set("options", std::move(options))
        .set("from_supplier", true)
        .set("words", first_line(choice.message.text));
    storage::OutboxContext context{Purpose::choice};
    context.held_id = choice.id;
    reply_privately(office, request, "which", fields, context);
}

std::vector<int> choices_said(std::string_view written, int count) {
    // "2️⃣" is a 2 with two signs around it.
    static const RE2 keycap(R"(\x{FE0F}?\x{20E3})");
    std::string text(written.substr(0, kLongestChoice + 1));
    RE2::GlobalReplace(&text, keycap, "");
    std::vector<int> chosen;
    if (const auto one = choice_number(text, count)) {
        chosen.push_back(*one);
        return chosen;
    }
    static const RE2 all(
        R"((?:fuer |an |zu |die |for |to )*(?:beide[ns]?|beidem|alle[sn]?|both|all)(?: (?:bitte|davon|of them|please|anfragen|requests))*)"
    );
    static const RE2 several(
        R"((?:(?:nr|nummer|no|number|die|der|zu|fuer|an|for|to|und|and|sowie|auch|bitte|please) )*\d{1,2}(?: (?:(?:nr|nummer|no|number|die|der|zu|fuer|an|for|to|und|and|sowie|auch) )*\d{1,2})+(?: (?:bitte|please))?)"
    );
    const std::string words = text.size() <= kLongestChoice ? plain_words(text) : std::string();
    if (const auto place = place_said(words, count); place && *place > 0) {
        chosen.push_back(*place);
        return chosen;
    }
    if (RE2::FullMatch(words, all)) {
        for (int position = 1; position <= count; ++position) {
            chosen.push_back(position);
        }
    } else if (RE2::FullMatch(words, several)) {
        static const RE2 number(R"((\d{1,2}))");
        re2::StringPiece rest(words);
        int position = 0;
        while (RE2::FindAndConsume(&rest, number, &position)) {
            if (position < 1 || position > count) {
                return {};
            }
            if (std::ranges::find(chosen, position) == chosen.end()) {
                chosen.push_back(position);
            }
        }
    }
    return chosen;
}

}  // namespace clusterlotse::commands
