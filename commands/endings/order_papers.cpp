#include "commands/endings/order_papers.hpp"

#include "commands/asker/award_by_word.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/standing.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/endings/plain_orders.hpp"
#include "commands/files/award_files.hpp"
#include "commands/files/caption_firms.hpp"
#include "commands/letters/letters.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// A longer text says more than that.
constexpr std::size_t kLongestWithOrder = 160;
/// An order is talked about for so long.
constexpr std::chrono::days kPapersFollow{120};

/// The needs of his that an order may belong to: placed with one firm not long ago, or offered for.
struct Orders {
    std::vector<Invitation> placed;
    std::vector<NeedRecord> offered;
};

Orders orders_of(Office& office, const Speaker& speaker) {
    Orders orders;
    for (NeedRecord& need : office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen)) {
        const bool lately = need.ended_at && office.clock.now() - *need.ended_at <= kPapersFollow;
        if (need.state == NeedState::awarded && lately) {
            if (auto winner = winner_of(office, need)) {
                orders.placed.push_back(std::move(*winner));
            }
        } else if (!has_ended(need.state) && offer_stands(office, need)) {
            orders.offered.push_back(std::move(need));
        }
    }
    return orders;
}

/// Only what the last message was about, where it was about one of them.
void keep_last_spoken_of(Utterance& said, Orders& orders) {
    const auto last = said.last() ? said.last()->context.need_id : std::nullopt;
    const auto of_last = [&](std::int64_t need) { return last == need; };
    const bool placed = std::ranges::any_of(orders.placed, of_last, &Invitation::need_id);
    const bool offered = std::ranges::any_of(orders.offered, of_last, &NeedRecord::id);
    if (placed || offered) {
        std::erase_if(orders.placed, [&](const auto& one) { return !of_last(one.need_id); });
        std::erase_if(orders.offered, [&](const auto& one) { return !of_last(one.id); });
    }
}

void pass_to_winner(Utterance& said, const Invitation& winner) {
    storage::OutboxReference row;
    row.recipient = said.speaker().address;
    row.place = said.message().place;
    row.context = {Purpose::answer, winner.need_id, winner.id};
    (void)take_reply(said.office(), said.request(), row);
}

}  // namespace

namespace {

/// "Bestellung anbei und bitte loslegen": in two clauses.
std::string in_clauses(std::string_view text) {
    static const RE2 joint(
        R"((?i)\s+(?:und|and|&)\s+(bitte|please|los|legen|fangen|go|start|begin|gleich))"
    );
    // An attachment is no file that is shown: the words only say where the order is.
    static const RE2 attached(R"((?i)\b(?:im anhang|als anhang|in der anlage|als anlage)\b)");
    std::string apart(text.substr(0, kReadOfMessage));
    RE2::GlobalReplace(&apart, joint, R"(, \1)");
    RE2::GlobalReplace(&apart, attached, "anbei");
    return apart;
}

}  // namespace

std::string beside_order_paper(std::string_view text) {
    return words_without_paper(in_clauses(text));
}

bool sends_order(std::string_view text) {
    static const RE2 order(
        R"((?i)(?:^|[^\pL])(?:\pL*bestellung|auftrag|bestellschein|purchase order|order|po)(?:[^\pL]|$))"
    );
    if (text.size() > kLongestWithOrder || text.find('?') != std::string_view::npos ||
        !says(text, order)) {
        return false;
    }
    const std::string rest = beside_order_paper(text);
    const bool paper = clauses_of(rest).size() < clauses_of(in_clauses(text)).size();
    return paper && (clauses_of(rest).empty() || tells_to_begin(rest));
}

bool order_sent(Utterance& said) {
    Office& office = said.office();
    const Request& request = said.request();
    if (said.message().kind != InboundKind::text || said.message().place == Place::room ||
        !sends_order(said.text()) || !requests_to(office, said.speaker(), false).empty()) {
        return false;
    }
    Orders orders = orders_of(office, said.speaker());
    keep_last_spoken_of(said, orders);
    if (orders.placed.size() == 1 && orders.offered.empty()) {
        pass_to_winner(said, orders.placed.front());
    } else if (orders.placed.empty() && orders.offered.size() == 1) {
        NeedRecord& need = orders.offered.front();
        if (!order_given_plainly(office, request, need, std::nullopt)) {
            ask_who_gets_it(office, request, need);
        }
    } else if (orders.placed.empty() && orders.offered.empty()) {
        reply(office, request, "unplaced", {});
    } else {
        std::vector<Invitation> meant = std::move(orders.placed);
        for (const NeedRecord& need : orders.offered) {
            std::ranges::move(answered_invitations(office, need), std::back_inserter(meant));
        }
        meant.resize(std::min(meant.size(), kMaxOpen));
        ask_which(office, request, meant, false);
    }
    return true;
}

}  // namespace clusterlotse::commands
