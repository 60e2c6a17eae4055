#include "commands/moderator/moderator_speaks.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/moderator/changes_told.hpp"
#include "commands/moderator/moderator_lookups.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/moderator_rules.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/needs_named.hpp"
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

/// The need that a change may be meant for: the one of the number, of the names or of the message
/// that he answers; else the only one that lives.
std::optional<NeedRecord> need_to_change(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named
) {
    if (const auto number = find_need_number(request.message.text)) {
        return office.needs.find_number(*number);
    }
    if (named.any()) {
        return named.needs.size() == 1 ? std::optional(named.needs.front()) : std::nullopt;
    }
    if (row && row->context.need_id) {
        return office.needs.find(*row->context.need_id);
    }
    const auto living = living_needs(office);
    return living.size() == 1 ? std::optional(living.front()) : std::nullopt;
}

/// A change for one of several needs, and nothing says for which: he is asked.
bool asks_which_changes(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named
) {
    if (named.any() || find_need_number(request.message.text) || (row && row->context.need_id)) {
        return false;
    }
    auto living = living_needs(office);
    if (living.size() < 2 || std::ranges::none_of(living, [&](const NeedRecord& need) {
            return tells_change(office, request, need, named);
        })) {
        return false;
    }
    if (const auto last = office.outbox.last_to(request.speaker.address)) {
        std::ranges::stable_partition(living, [&](const NeedRecord& need) {
            return last->context.need_id == need.id;
        });
    }
    ask_about_which(office, request, living);
    return true;
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

/// "Die Laufräder und die Wellen", "beide".
bool means_all_of(const NeedsNamed& named, const std::string& text) {
    static const RE2 listed(
        R"((?i)xpartx(?:\s*,\s*xpartx)*\s*(?:und|sowie|and|,)\s*(?:auch\s)?xpartx)"
    );
    static const RE2 both(R"((?i)(?:^|[^\pL])(?:beide[ns]?|alle|both|all of them)(?:[^\pL]|$))");
    // "Alle Firmen anfragen", "an alle", "alle anfragen"
    static const RE2 of_firms(
        R"((?i)(?:^|[^\pL])(?:an\s+alle[nr]?(?:[^\pL]|$)|alle[nr]?\s+(?:\pL+\s+)?(?:\pL*firmen|anbieter\pL*|betriebe\pL*|lieferanten|zulieferer\pL*|mitglieder\pL*|unternehmen|dreher\pL*|gefragten|(?-i:(?:an)?fragen|einladen|anschreiben))|(?:an)?frage?[nt]?\s+(?:sie\s+|wir\s+|bitte\s+)*alle[nr]?(?:[^\pL]|$)|ask\s+all))"
    );
    return named.needs.size() > 1 &&
           (RE2::PartialMatch(named.marked, listed) ||
            (RE2::PartialMatch(text, both) && !RE2::PartialMatch(text, of_firms)));
}

/// One order for each of several needs.
bool orders_for_each(Office& office, const Request& request, const NeedsNamed& named) {
    InboundMessage message = request.message;
    static const RE2 both(R"((?i)(?:^|\s)(?:die\s|the\s)?(?:beide[ns]?|both)(?:\s|$))");
    static const RE2 listed(
        R"((?i)xpartx(?:\s*,\s*xpartx)*\s*(?:und|sowie|and|,)\s*(?:auch\s)?xpartx)"
    );
    NeedsNamed one = named;
    RE2::GlobalReplace(&one.marked, listed, "Xpartx");
    message.text = as_plain_order(one);
    RE2::Replace(&message.text, both, " ");
    const Request order{message, request.speaker};
    if (!is_order_for_named(office, order)) {
        return false;
    }
    for (const NeedRecord& need : named.needs) {
        // The order for one may have moved another.
        order_for(office, order, office.needs.find(need.id).value_or(need));
    }
    return true;
}

/// "Laufräder parken, Wellen an Lautertal vergeben": each clause names its own need.
bool orders_apart(Office& office, const Request& request) {
    std::vector<InboundMessage> orders;
    std::vector<NeedRecord> needs;
    for (const Clause& clause : clauses_of(request.message.text)) {
        const NeedsNamed named = needs_named(office, clause.written);
        if (named.needs.size() != 1) {
            return false;
        }
        InboundMessage message = request.message;
        message.text = as_plain_order(named);
        if (is_asker(request.speaker, named.needs.front()) ||
            !is_order_for_named(office, {message, request.speaker})) {
            return false;
        }
        orders.push_back(std::move(message));
        needs.push_back(named.needs.front());
    }
    if (orders.size() < 2) {
        return false;
    }
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const auto need = office.needs.find(needs[i].id);
        order_for(office, {orders[i], request.speaker}, need.value_or(needs[i]));
    }
    return true;
}

/// "Warum wurde Hahnenbach nicht gefragt?", where no need is at hand: which one is asked.
bool asks_why_not(Office& office, const Request& request, const NeedsNamed& named) {
    const auto firm = why_not_asked(request.message.text);
    if (!firm || firm->empty() || find_need_number(request.message.text)) {
        return false;
    }
    const auto last = office.outbox.last_to(request.speaker.address);
    if (!named.any() && last && last->context.need_id) {
        return false;
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
    if (fits_another_by_chance(row, named)) {
        return asks_card_or_named(office, request, *row, named);
    }
    const auto need = need_to_change(office, request, row, named);
    if (need ? change_told(office, request, *need, named)
             : asks_which_changes(office, request, row, named)) {
        return true;
    }
    static const RE2 both(R"((?i)(?:^|[^\pL])(?:beide[ns]?|both)(?:[^\pL]|$))");
    if (!named.any() && !row && RE2::PartialMatch(message.text, both)) {
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
