#include "commands/moderator/moderator_speaks.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/moderator/changes_told.hpp"
#include "commands/moderator/course_told.hpp"
#include "commands/moderator/firm_reminded.hpp"
#include "commands/moderator/moderator_lookups.hpp"
#include "commands/moderator/moderator_numbers.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/moderator_rules.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/need_meant.hpp"
#include "commands/moderator/needs_named.hpp"
#include "commands/moderator/orders_for_several.hpp"
#include "commands/moderator/plain_orders.hpp"
#include "commands/waves/why_asked.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

/// A longer text is something else.
constexpr std::size_t kLongestSpoken = 400;

/// A card, a list or a note of the bot's, and no words of a firm or of a member.
bool speaks_for_the_bot(Purpose purpose) {
    return purpose == Purpose::release || purpose == Purpose::nobody_found ||
           purpose == Purpose::override_reason || purpose == Purpose::status ||
           purpose == Purpose::information || purpose == Purpose::acknowledgement ||
           purpose == Purpose::choice;
}

/// He replies to a need's card, and a mere word at the beginning of a clause fits another need.
bool fits_another_by_chance(
    const std::optional<storage::OutboxReference>& row, const NeedsNamed& named
) {
    return row && row->context.need_id && named.any() && named.by_bare_part &&
           std::ranges::none_of(named.needs, [&](const NeedRecord& need) {
               return need.id == *row->context.need_id;
           });
}

/// Asks whether the order is for the need of the card he replies to or for one that he names.
bool asks_card_or_named(
    Office& office,
    const Request& request,
    const storage::OutboxReference& row,
    const NeedsNamed& named
) {
    const auto of_card = office.needs.find(*row.context.need_id);
    InboundMessage message = request.message;
    message.text = as_plain_order(named);
    const Request order{message, request.speaker};
    if (!of_card || !is_order_for_named(office, order)) {
        return false;
    }
    std::vector<NeedRecord> needs{*of_card};
    needs.insert(needs.end(), named.needs.begin(), named.needs.end());
    ask_about_which(office, order, needs);
    return true;
}

/// What holds of the need now, or how it goes on, and where nothing says of which: he is asked.
bool tells_of_need(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named
) {
    if (const auto one = numbered_shortly(office, request.message)) {
        const Request about{one->message, request.speaker};
        const NeedsNamed rest = needs_named(office, about.message.text);
        return course_told(office, about, one->need) || change_told(office, about, one->need, rest);
    }
    auto need = need_meant(office, request, row, named);
    need = need ? need : changed_behind_card(office, request, named);
    if (need) {
        return course_told(office, request, *need) || change_told(office, request, *need, named);
    }
    return asks_which_meant(office, request, row, named, [&](const NeedRecord& one) {
        return tells_course(office, request, one) || tells_change(office, request, one, named);
    });
}

/// "Warum wurde Hahnenbach nicht gefragt?", where no need is at hand: which one is asked.
bool asks_why_not(Office& office, const Request& request, const NeedsNamed& named) {
    // "Wieso steht Hembach bei den Wellen nicht drauf?"
    const std::string bare = without_naming(named);
    const auto apart = named.any() ? why_not_asked(bare) : std::nullopt;
    const auto firm = apart ? apart : why_not_asked(request.message.text);
    if (!firm || firm->empty() || find_need_number(request.message.text)) {
        return false;
    }
    const auto last = office.outbox.last_to(request.speaker.address);
    if (!named.any() && last && last->context.need_id) {
        // Behind a card that question is answered with the others about it.
        const auto told = last->context.purpose == Purpose::information
                              ? office.needs.find(*last->context.need_id)
                              : std::nullopt;
        return told && explain_firm(office, request, *told, *firm);
    }
    const auto needs = named.any() ? named.needs : living_needs(office);
    if (needs.size() == 1) {
        return explain_firm(office, request, needs.front(), *firm);
    }
    if (needs.size() > 1) {
        ask_about_which(office, request, needs);
    }
    return needs.size() > 1;
}

}  // namespace

bool moderator_speaks_of_need(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const InboundMessage& message = request.message;
    const Speaker& speaker = request.speaker;
    if (!speaker.moderator || message.kind != InboundKind::text || !message.attachments.empty() ||
        message.text.size() > kLongestSpoken ||
        (row && !speaks_for_the_bot(row->context.purpose))) {
        return false;
    }
    NeedsNamed named = needs_named(office, message.text);
    leave_to_asker(speaker, named);
    if (!named.any() && !only_moderates(office, speaker)) {
        return false;
    }
    if (moderator_asks_standing(office, request, row, named) ||
        moderator_asks_rules(office, request) || asks_why_not(office, request, named)) {
        return true;
    }
    if (orders_by_numbers(office, request, row) || reminds_some_firm(office, request, row)) {
        return true;
    }
    if (fits_another_by_chance(row, named)) {
        return asks_card_or_named(office, request, *row, named);
    }
    if (tells_of_need(office, request, row, named)) {
        return true;
    }
    if (!named.any() && !row && says_both(message.text)) {
        named.needs = living_needs(office);
        if (named.needs.size() != 2 || !only_moderates(office, speaker)) {
            return false;
        }
        return orders_for_each(office, request, named);
    }
    const bool own_among = std::ranges::any_of(named.needs, [&](const NeedRecord& one) {
        return is_asker(speaker, one);
    });
    if (!own_among && means_all_of(named, message.text)) {
        return orders_apart(office, request) || orders_for_each(office, request, named);
    }
    return named.any() && (orders_apart(office, request) || moderator_orders(office, request));
}

}  // namespace clusterlotse::commands
