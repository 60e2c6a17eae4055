#include "commands/asker/running_matters.hpp"

#include "commands/asker/answer_time_clauses.hpp"
#include "commands/asker/answer_time_words.hpp"
#include "commands/asker/asker_matters.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/only_firms_wished.hpp"
#include "commands/asker/release_asked.hpp"
#include "commands/asker/settled_words.hpp"
#include "commands/asker/wanted_less.hpp"
#include "commands/desk/standing.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/discretion/models_kept.hpp"
#include "commands/endings/plain_orders.hpp"
#include "commands/endings/price_named.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/answer_time_moved.hpp"

#include <algorithm>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

/// Behind anything else a yes means something.
bool praise_answers_nothing(const std::optional<storage::OutboxReference>& last) {
    if (!last) {
        return true;
    }
    const Purpose purpose = last->context.purpose;
    return purpose == Purpose::acknowledgement || purpose == Purpose::answer ||
           purpose == Purpose::status;
}

bool praised(Office& office, const Request& request, NeedRecord& need) {
    if (!praise_in(request.message.text)) {
        return false;
    }
    if (waits_for_yes(office, need)) {
        release_by_word(office, request, need);
    } else if (!order_given_plainly(office, request, need, std::nullopt)) {
        reply(office, request, "thanks", {});
    }
    return true;
}

/// Praise beside several needs means none of them, unless one has offers to take.
bool praised_somewhere(Office& office, const Request& request, std::vector<NeedRecord>& needs) {
    std::vector<NeedRecord> offered;
    for (const NeedRecord& need : needs) {
        if (offer_stands(office, need)) {
            offered.push_back(need);
        }
    }
    if (needs.size() == 1) {
        return praised(office, request, needs.front());
    }
    if (offered.size() == 1) {
        return praised(office, request, offered.front());
    }
    if (offered.empty()) {
        reply(office, request, "thanks", {});
    } else {
        ask_which_need(office, request, offered);
    }
    return true;
}

}  // namespace

bool running_matter(Office& office, const Request& request, NeedRecord& need) {
    return answer_time_moved(office, request, need) || narrowed_to_firms(office, request, need) ||
           model_let_stand(office, request, need) || wanted_less(office, request, need) ||
           settled_told(office, request, need) || ordered_at_price(office, request, need) ||
           praised(office, request, need);
}

bool running_matter_said(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& last
) {
    const Speaker& speaker = request.speaker;
    const Date today = today_of(office);
    const bool praise = praise_in(request.message.text).has_value();
    const std::string& text = request.message.text;
    const bool less = may_want_less(text, today);
    const bool settled = settles_a_matter(text);
    const bool model = std::ranges::any_of(
        office.needs.open_of_asker(speaker.profile_id, speaker.address),
        [&](const NeedRecord& need) { return may_let_model_stand(office, need, text); }
    );
    const bool priced = price_named(text).has_value() && accepts_offer(text);
    if (!praise && !less && !settled && !model && !priced &&
        !answer_time_said(text, today, today) && !names_only_firms(office, request)) {
        return false;
    }
    const auto before = last ? last : office.outbox.last_to(speaker.address);
    auto needs = office.needs.open_of_asker(speaker.profile_id, speaker.address);
    if (model) {
        std::erase_if(needs, [&](const NeedRecord& need) {
            return !may_let_model_stand(office, need, text);
        });
    }
    if (less) {
        needs = needs_wanted_less(text, std::move(needs));
    }
    // "Passt, machen wir" may as well answer a request, and so may a day by which an offer comes.
    const bool may_answer = praise || settled || answer_time_within(text, today).has_value();
    if (may_answer && !requests_to(office, speaker, false).empty()) {
        return false;
    }
    if (needs.empty() || (before && spoken_to_supplier(before->context.purpose)) ||
        (praise && !praise_answers_nothing(before))) {
        return false;
    }
    for (NeedRecord& need : needs) {
        if (last && last->context.need_id == need.id) {
            return running_matter(office, request, need);
        }
    }
    if (praise) {
        return praised_somewhere(office, request, needs);
    }
    if (priced) {
        std::erase_if(needs, [&](const NeedRecord& need) { return !offer_stands(office, need); });
        if (needs.size() != 1) {
            return false;
        }
    }
    if (settled && needs.size() > 1) {
        return false;
    }
    if (needs.size() > 1) {
        ask_which_need(office, request, needs);
        return true;
    }
    return running_matter(office, request, needs.front());
}

}  // namespace clusterlotse::commands
