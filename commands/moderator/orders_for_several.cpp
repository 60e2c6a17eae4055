#include "commands/moderator/orders_for_several.hpp"

#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/standing.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_numbers.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/moderator_parking.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/plain_orders.hpp"
#include "commands/needs/headline.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <re2/re2.h>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

const std::string kBothWords = "(?:beide[ns]?|both)";

/// An order and the need that it is for.
struct Ordered {
    InboundMessage message;
    NeedRecord need;
};

void carry_out(Office& office, const Request& request, const std::vector<Ordered>& orders) {
    for (const Ordered& one : orders) {
        // The order for one may have moved another.
        const auto need = office.needs.find(one.need.id);
        order_for(office, {one.message, request.speaker}, need.value_or(one.need));
    }
}

/// "Parken", "schließen", "extern vergeben": no firm is parked or closed.
bool is_for_no_firm(Office& office, const Request& request, const std::string& words) {
    static const RE2 ends(
        R"((?i)\W*(?:bitte\s|please\s)?(?:ab|zu)?(?:schließen|schliessen|zumachen|dichtmachen|close|erledigt|done)\W*)"
    );
    using Verdict = ModeratorWords::Verdict;
    const ModeratorWords said = read_moderator(words);
    const bool ended = said.verdict == Verdict::failed || said.verdict == Verdict::give_up ||
                       said.verdict == Verdict::outside;
    InboundMessage message = request.message;
    message.text = words;
    return (says_parking(office, words) || RE2::FullMatch(words, ends) ||
            (ended && !said.unclear && !said.changes())) &&
           is_order_for_named(office, {message, request.speaker});
}

/// The need of a number as it stands in the list; a longer one is the need's own.
std::optional<NeedRecord> need_said(
    Office& office, const std::optional<storage::PendingChoice>& list, const std::string& digits
) {
    if (!list || digits.size() >= kDigitsOfNumber) {
        return need_numbered(office, digits);
    }
    const auto position = static_cast<std::size_t>(std::stoi(digits));
    return position > 0 && position <= list->invitations.size()
               ? office.needs.find(kOrderChoice - list->invitations[position - 1])
               : std::nullopt;
}

/// The question "which need?" that he answers: the one he replies to, else the last that he was
/// told.
std::optional<storage::PendingChoice> list_asked(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const auto asked = row ? row : office.outbox.last_to(request.speaker.address);
    if (!asked || asked->context.purpose != Purpose::choice || !asked->context.held_id) {
        return std::nullopt;
    }
    auto list = office.inbox.choice(
        *asked->context.held_id, request.speaker.address, office.clock.now() - kChoiceWaits
    );
    const bool of_orders = list && !list->invitations.empty() &&
                           std::ranges::all_of(list->invitations, [](std::int64_t id) {
                               return id <= kOrderChoice && id > kNumberedChoice;
                           });
    return of_orders ? list : std::nullopt;
}

/// "1 parken und 2 schließen", where no list says what 1 and 2 are: he is asked for the numbers of
/// the needs.
bool ask_for_numbers(Office& office, const Request& request) {
    std::vector<Fields> lines;
    for (const NeedRecord& need : living_needs(office)) {
        if (lines.size() < kMaxOpen && !is_asker(request.speaker, need)) {
            lines.push_back(
                Fields().set("number", need.number).set("text", headline_of(office, need))
            );
        }
    }
    if (lines.size() < 2) {
        return false;
    }
    Fields fields;
    fields.set("each", true).set("needs", std::move(lines));
    reply_privately(office, request, "moderator_which", fields, {Purpose::status});
    return true;
}

/// Between marks of parts: "Xpartx, Xpartx und Xpartx".
const RE2& listed_parts() {
    static const RE2 listed(
        R"((?i)xpartx(?:\s*,\s*xpartx)*\s*(?:und|sowie|and|,)\s*(?:auch\s)?xpartx)"
    );
    return listed;
}

}  // namespace

bool says_both(const std::string& text) {
    static const RE2 both("(?i)(?:^|[^\\pL])" + kBothWords + "(?:[^\\pL]|$)");
    return RE2::PartialMatch(text, both);
}

bool means_all_of(const NeedsNamed& named, const std::string& text) {
    static const RE2 all(R"((?i)(?:^|[^\pL])(?:alle|all of them)(?:[^\pL]|$))");
    // "Alle Firmen anfragen", "an alle", "alle anfragen"
    static const RE2 of_firms(
        R"((?i)(?:^|[^\pL])(?:an\s+alle[nr]?(?:[^\pL]|$)|alle[nr]?\s+(?:\pL+\s+)?(?:\pL*firmen|anbieter\pL*|betriebe\pL*|lieferanten|zulieferer\pL*|mitglieder\pL*|unternehmen|dreher\pL*|gefragten|(?-i:(?:an)?fragen|einladen|anschreiben))|(?:an)?frage?[nt]?\s+(?:sie\s+|wir\s+|bitte\s+)*alle[nr]?(?:[^\pL]|$)|ask\s+all))"
    );
    return named.needs.size() > 1 && (RE2::PartialMatch(named.marked, listed_parts()) ||
                                      ((says_both(text) || RE2::PartialMatch(text, all)) &&
                                       !RE2::PartialMatch(text, of_firms)));
}

bool orders_for_each(Office& office, const Request& request, const NeedsNamed& named) {
    InboundMessage message = request.message;
    static const RE2 both("(?i)(?:^|\\s)(?:die\\s|the\\s)?" + kBothWords + "(?:\\s|$)");
    NeedsNamed one = named;
    RE2::GlobalReplace(&one.marked, listed_parts(), "Xpartx");
    message.text = as_plain_order(one);
    RE2::Replace(&message.text, both, " ");
    const Request order{message, request.speaker};
    if (!is_order_for_named(office, order)) {
        return false;
    }
    std::vector<Ordered> orders;
    for (const NeedRecord& need : named.needs) {
        orders.push_back({message, need});
    }
    carry_out(office, request, orders);
    return true;
}

bool orders_apart(Office& office, const Request& request) {
    std::vector<Ordered> orders;
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
        orders.push_back({std::move(message), named.needs.front()});
    }
    if (orders.size() < 2) {
        return false;
    }
    carry_out(office, request, orders);
    return true;
}

bool orders_by_numbers(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    static const RE2 numbered(
        R"((?i)^\W*(?:(?:und|and|bitte|please|die|den|der|das|the|nr\.?|nummer|no\.?|number|bedarf|anfrage|need|request)\s+)*(?:b[- ]?20\d\d[- /])?(\d{1,6})\s+(?:bitte\s+|please\s+)?(\S.*)$)"
    );
    static const RE2 linked(
        R"((?i)\s+(?:und|and)\s+((?:(?:die|den|der|the|nr\.?)\s+)?(?:b[- ]?20\d\d[- /])?\d{1,6}\s+\pL))"
    );
    const auto list = list_asked(office, request, row);
    std::string text = request.message.text;
    RE2::GlobalReplace(&text, linked, ", \\1");
    std::vector<Ordered> orders;
    std::size_t in_doubt = 0;
    for (const Clause& clause : clauses_of(text)) {
        std::string digits;
        std::string words;
        if (!RE2::FullMatch(clause.written, numbered, &digits, &words) ||
            !is_for_no_firm(office, request, words)) {
            return false;
        }
        if (!list && digits.size() < kDigitsOfNumber) {
            ++in_doubt;
            continue;
        }
        const auto need = need_said(office, list, digits);
        if (!need || has_ended(need->state) || is_asker(request.speaker, *need)) {
            return false;
        }
        InboundMessage message = request.message;
        message.text = words;
        orders.push_back({std::move(message), *need});
    }
    if (orders.size() + in_doubt < 2) {
        return false;
    }
    if (in_doubt > 0) {
        return ask_for_numbers(office, request);
    }
    if (list) {
        office.inbox.take_choice(list->id);
    }
    carry_out(office, request, orders);
    return true;
}

}  // namespace clusterlotse::commands
