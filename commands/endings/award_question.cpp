#include "commands/endings/award_question.hpp"

#include "commands/answers/untold_answers.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/award_by_word.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/award_doubts.hpp"
#include "commands/endings/exchange_words.hpp"
#include "commands/endings/firm_meant.hpp"
#include "commands/endings/nearest_offers.hpp"
#include "commands/files/award_files.hpp"
#include "commands/files/caption_firms.hpp"

#include <algorithm>
#include <optional>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// What stands for the asker's words where he said by a digit that somebody got the order.
constexpr const char* kAwarded = "Auftrag vergeben";

/// The message as an order that names nobody.
InboundMessage award_given(InboundMessage words) {
    words.text = kAwarded;
    return words;
}

/// What stands behind his "nein, doch lieber"; nothing where he does not begin with one.
std::optional<std::string> words_behind_no(const std::string& text) {
    static const RE2 no(
        R"((?is)\W*(?:(?:ach|oh|ja|ok|hm+)\W+)*(?:nein|nee|nö|noe|no|nope|doch|lieber|dann)\W+((?:[^\s].*)?))"
    );
    static const RE2 before(
        R"((?i)^(?:(?:doch|lieber|dann|eher|besser|bitte|nehmen wir|an|die|den|der|firma|rather|then|please|to|the|it's)\s+)+)"
    );
    std::string rest;
    if (!RE2::FullMatch(text, no, &rest)) {
        return std::nullopt;
    }
    RE2::Replace(&rest, before, "");
    return rest;
}

/// To which of those that were asked the words give the order; behind a "nein" a name is enough.
AskerWords order_in(Office& office, const storage::NeedRecord& need, const std::string& text) {
    const auto behind_no = words_behind_no(text);
    AskerWords said = read_asker(behind_no.value_or(text), setting_of(office, need));
    const auto meant = behind_no && said.says == AskerSays::nothing
                           ? firm_meant(office, need, *behind_no)
                           : std::nullopt;
    if (meant) {
        const auto firms = firms_spoken_of(office, need);
        const auto same = std::ranges::find(firms, meant->id, &storage::Invitation::id);
        said.says = AskerSays::award;
        said.firm = static_cast<std::size_t>(same - firms.begin());
    }
    return said;
}

/// The words that he was asked about give the order, whatever stands beside it: "… für 12 €/Stück,
/// Bestellung anbei".
bool asks_for_order(Office& office, const storage::NeedRecord& need, const std::string& text) {
    const AskerWords words = read_asker(besides_exchange(text), setting_of(office, need));
    return words.says == AskerSays::award || (words.besides && words.firm) ||
           says_award(office, need, words_without_paper(text));
}

/// "Oh, Dreherei is cheaper. Can I change my mind?": he is asked about the firm that he names, or
/// about all.
bool preferred_asked(
    Office& office,
    const Request& request,
    const storage::PendingChoice& asked,
    const storage::NeedRecord& need,
    const storage::Invitation& firm
) {
    const auto preferred = firms_preferred(office, need, firm.id, request.message.text);
    if (!preferred) {
        return false;
    }
    office.inbox.take_choice(asked.id);
    const InboundMessage given = award_given(request.message);
    const Request order{given, request.speaker};
    if (preferred->size() == 1) {
        ask_whether_award(office, order, need, preferred->front(), AwardDoubt::not_named);
    } else {
        ask_who_gets_it(office, order, need);
    }
    return true;
}

}  // namespace

InboundMessage award_words(
    Office& office, const Request& request, const storage::NeedRecord& need
) {
    InboundMessage words = request.message;
    if (read_asker(besides_exchange(words.text), setting_of(office, need)).says !=
        AskerSays::award) {
        words.text = kAwarded;
    }
    return words;
}

void ask_whether_award(
    Office& office,
    const Request& request,
    storage::NeedRecord need,
    const storage::Invitation& invitation,
    AwardDoubt doubt
) {
    hold_for_winner(office, request, need);
    const bool untold = doubt == AwardDoubt::untold;
    const bool at_other_price =
        doubt == AwardDoubt::other_price ||
        (!untold && names_other_price(invitation, request.message.text, pieces_wanted(office, need))
        );
    const bool with_words = doubt == AwardDoubt::words_besides;
    storage::PendingChoice choice;
    choice.person = request.speaker.address;
    choice.message = untold ? award_words(office, request, need) : request.message;
    choice.from_supplier = false;
    choice.invitations.push_back(invitation.id);
    storage::OutboxContext context{Purpose::choice, need.id};
    context.held_id = office.inbox.add_choice(choice, office.clock.now());
    Fields fields;
    fields.set("number", need.number)
        .set("firm", firm_name(office, invitation.profile_id))
        .set("stays", untold)
        .set("other_price", at_other_price)
        .set("words", with_words ? first_line(request.message.text) : std::string());
    tell_untold(office, need, fields);
    answer_asker(office, request, need, "award_sure", fields, context);
}

bool other_firm_gets_it(
    Office& office, const Request& request, const storage::PendingChoice& asked
) {
    const auto firm = asked.invitations.size() == 1 && !asked.from_supplier
                          ? office.invitations.find(asked.invitations.front())
                          : std::nullopt;
    auto need = firm ? office.needs.find(firm->need_id) : std::nullopt;
    const auto last = office.outbox.last_to(request.speaker.address);
    if (!need || !last || last->context.purpose != Purpose::choice) {
        return false;
    }
    const bool of_order = asks_for_order(office, *need, asked.message.text);
    const AskerWords order = order_in(office, *need, request.message.text);
    const auto firms = firms_spoken_of(office, *need);
    if (!of_order || order.says != AskerSays::award || !order.firm || *order.firm >= firms.size() ||
        firms[*order.firm].id == firm->id) {
        return of_order && preferred_asked(office, request, asked, *need, *firm);
    }
    office.inbox.take_choice(asked.id);
    asker_ends(office, request, *need, order);
    return true;
}

}  // namespace clusterlotse::commands
