#include "commands/endings/nearest_offers.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/answers/answer_description.hpp"
#include "matching/text/shown_number.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::commands {

using storage::Invitation;

std::optional<double> pieces_wanted(Office& office, const storage::NeedRecord& need) {
    const UnderstoodNeed understood = understand(office, need);
    return understood.quantity && understood.quantity->unit == "piece"
               ? std::optional<double>(understood.quantity->value)
               : std::nullopt;
}

std::vector<Invitation> offers_at(
    Office& office,
    const storage::NeedRecord& need,
    const std::vector<Invitation>& firms,
    const PriceNamed& price
) {
    const auto pieces = pieces_wanted(office, need);
    std::vector<Invitation> at;
    std::ranges::copy_if(firms, std::back_inserter(at), [&](const Invitation& one) {
        return offered_at(one, price, pieces);
    });
    return at;
}

void set_nearest_offers(
    Office& office,
    const storage::NeedRecord& need,
    const std::vector<Invitation>& firms,
    const PriceNamed& price,
    Fields& fields
) {
    struct Offer {
        std::string words;
        double distance = 0;
    };
    constexpr std::size_t kMost = 2;
    const auto pieces = pieces_wanted(office, need);
    std::vector<Offer> offers;
    for (const Invitation& one : firms) {
        const auto answer = storage::parse_answer(one.reading);
        if (!answer || answer->prices.empty()) {
            continue;
        }
        const Price& first = answer->prices.front();
        const double whole =
            price.of_all && first.unit == "piece" && pieces ? first.amount * *pieces : first.amount;
        offers.push_back(
            {firm_name(office, one.profile_id) + " (" +
                 matching::describe(std::vector<Price>{first}, need.language) + ")",
             std::abs(whole - price.amount)}
        );
    }
    std::ranges::stable_sort(offers, {}, &Offer::distance);
    offers.resize(std::min(offers.size(), kMost));
    std::vector<std::string> words;
    for (const Offer& one : offers) {
        words.push_back(one.words);
    }
    const bool german = need.language == Language::de;
    fields.set("nobody_at", matching::shown_number(price.amount, german, true))
        .set("nearest", joined(words, ", "));
}

}  // namespace clusterlotse::commands
