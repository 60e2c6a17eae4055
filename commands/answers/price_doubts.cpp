#include "commands/answers/price_doubts.hpp"

#include "commands/answers/answers.hpp"
#include "commands/answers/how_meant.hpp"
#include "commands/answers/number_places.hpp"
#include "commands/answers/own_price.hpp"
#include "commands/answers/price_changes.hpp"
#include "commands/answers/price_clauses.hpp"
#include "commands/answers/side_costs.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/answers/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::Purpose;

constexpr std::size_t kMostDoubts = 8;
constexpr std::size_t kLongestInDoubt = 200;

}  // namespace

std::vector<PriceDoubt> price_doubts(
    const std::string& text, const std::string& need_text, bool asks
) {
    static const RE2 number(R"((\d{1,5}(?:[.,]\d{1,2})?))");
    static const RE2 cents(R"(\d{1,5}[.,]\d{2})");
    static const RE2 little(R"(0\d*(?:[.,]\d+)?|\d|\d\.\d|20[2-9]\d)");
    static const RE2 total(
        R"((?i)(?:^|[^\pL])(?:alles|gesamt\pL*|insgesamt|komplett|zusammen|pauschal|total|altogether|all in)(?:[^\pL]|$))"
    );
    std::vector<PriceDoubt> found;
    if (text.size() > kLongestInDoubt) {
        return found;
    }
    re2::StringPiece rest(text);
    re2::StringPiece one;
    while (found.size() < kMostDoubts && RE2::FindAndConsume(&rest, number, &one)) {
        const auto begin = static_cast<std::size_t>(one.data() - text.data());
        const std::string amount(one.data(), one.size());
        const std::size_t end = begin + amount.size();
        const bool exact = RE2::FullMatch(amount, cents);
        const std::string_view all(text);
        if (led_to_something_else(all.substr(0, begin)) || led_to_side_cost(all.substr(0, begin)) ||
            followed_by_something_else(
                all.substr(end), exact, amount.find('.') != std::string::npos
            ) ||
            RE2::FullMatch(amount, little) || (asks && !exact) ||
            is_number_of_need(amount, need_text)) {
            continue;
        }
        found.push_back({amount, says(text, total), end, begin});
    }
    return found;
}

std::string last_asker_words(Office& office, const Invitation& invitation) {
    constexpr int kMostSince = 2;
    int since = 0;
    const auto records = office.invitations.answers_of(invitation.id);
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        if (!record->from_supplier) {
            return record->text;
        }
        if (++since > kMostSince) {
            break;
        }
    }
    return {};
}

namespace {

PricesKnown prices_known_of(
    Office& office, const storage::NeedRecord& need, const Invitation& invitation
) {
    const auto before = storage::parse_answer(invitation.reading);
    return prices_known(
        before ? &*before : nullptr, last_asker_words(office, invitation), whole_text(need)
    );
}

/// The amounts in the firm's words that may be its price: none that they refuse, and where they
/// tell another price by the old one, what it comes to.
std::vector<PriceDoubt> doubts_in(
    const std::string& text, const std::string& need_text, bool asks, const PricesKnown& known
) {
    if (const auto change = price_change(text, known)) {
        const bool total = !known.own.empty() && known.own.front().unit == "total";
        return change->amount.empty()
                   ? std::vector<PriceDoubt>()
                   : std::vector{
                         PriceDoubt{change->amount, total, change->end, change->begin, true}};
    }
    std::vector<PriceDoubt> doubts = price_doubts(text, need_text, asks);
    const auto amounts = price_clauses(text).amounts;
    std::erase_if(doubts, [&](const PriceDoubt& doubt) {
        const auto amount = std::ranges::find(amounts, doubt.begin, &SaidAmount::begin);
        return amount != amounts.end() && amount->role == AmountRole::refused;
    });
    return doubts;
}

}  // namespace

void ask_for_price(
    Office& office,
    const storage::NeedRecord& need,
    const Invitation& invitation,
    const Answer& answer,
    Fields& fields
) {
    const auto records = office.invitations.answers_of(invitation.id);
    const bool open = answer.kind == AnswerKind::unclear || answer.kind == AnswerKind::interest ||
                      answer.kind == AnswerKind::offer || answer.kind == AnswerKind::question;
    if (!open || !answer.prices.empty() || records.empty() || !records.back().from_supplier) {
        return;
    }
    const std::string& text = records.back().text;
    const PricesKnown known = prices_known_of(office, need, invitation);
    const auto doubts =
        doubts_in(text, whole_text(need), answer.kind == AnswerKind::question, known);
    static const RE2 four(R"(\s*4\s*[.)!]?\s*)");
    const bool left_open = answer.kind == AnswerKind::unclear &&
                           (price_change(text, known) || only_refuses_price(text, known));
    fields.set("price_missing", doubts.empty() && (left_open || says_only(text, four)))
        .set(
            "price_before",
            left_open ? matching::describe(known.own, invitation.language) : std::string()
        )
        .set("prices_unread", doubts.size() > 1);
    if (doubts.size() == 1) {
        fields.set("price", doubts.front().amount).set("price_total", doubts.front().total);
    }
}

std::vector<PriceDoubt> asked_prices(Office& office, const Invitation& invitation) {
    const auto need = office.needs.find(invitation.need_id);
    const auto records = office.invitations.answers_of(invitation.id);
    if (!need || has_ended(need->state) || records.empty() || !records.back().from_supplier) {
        return {};
    }
    const auto read = storage::parse_answer(records.back().reading);
    if (!read || !read->prices.empty() || read->kind == AnswerKind::decline ||
        read->kind == AnswerKind::withdrawn || read->kind == AnswerKind::needs_time) {
        return {};
    }
    return doubts_in(
        records.back().text,
        whole_text(*need),
        read->kind == AnswerKind::question,
        prices_known_of(office, *need, invitation)
    );
}

bool price_settled(Office& office, const Request& request, const storage::OutboxReference& row) {
    const auto invitation = row.context.purpose == Purpose::read_back && row.context.invitation_id
                                ? office.invitations.find(*row.context.invitation_id)
                                : std::nullopt;
    const bool yes = says_yes(request.message.text);
    if (!invitation || !speaks_for(request.speaker, *invitation) ||
        !(yes || says_no(request.message.text))) {
        return false;
    }
    const auto doubts = asked_prices(office, *invitation);
    const auto need = office.needs.find(invitation->need_id);
    if (doubts.empty() || !need) {
        return false;
    }
    if (!yes) {
        ask_how_meant(office, request, *need, *invitation);
        return true;
    }
    std::string words = office.invitations.answers_of(invitation->id).back().text;
    const bool german = request.speaker.language == Language::de;
    for (auto doubt = doubts.rbegin(); doubt != doubts.rend(); ++doubt) {
        const std::string unit = doubt->total ? (german ? " € gesamt" : " € in total")
                                              : (german ? " €/Stück" : " € each");
        if (doubt->told) {
            words.replace(doubt->begin, doubt->end - doubt->begin, doubt->amount + unit);
        } else {
            words.insert(doubt->end, unit);
        }
    }
    answer_need(office, request, *invitation, words);
    return true;
}

}  // namespace clusterlotse::commands
