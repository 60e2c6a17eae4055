#include "commands/answers/cheapest.hpp"

#include "storage/answer_json.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

struct Priced {
    std::size_t position = 0;
    Price price;
};

}  // namespace

void set_cheapest(Office& office, const std::vector<std::int64_t>& invitations, Fields& fields) {
    std::vector<Priced> priced;
    for (std::size_t i = 0; i < invitations.size(); ++i) {
        const auto invitation = office.invitations.find(invitations[i]);
        const auto answer = invitation ? storage::parse_answer(invitation->reading) : std::nullopt;
        // What else is charged, or what other quantities cost, nobody can compare.
        if (answer && answer->prices.size() == 1) {
            priced.push_back({i + 1, answer->prices.front()});
        }
    }
    const bool alike = std::ranges::all_of(priced, [&](const Priced& one) {
        return one.price.unit == priced.front().price.unit &&
               one.price.currency == priced.front().price.currency;
    });
    if (priced.size() < 2 || !alike) {
        return;
    }
    std::ranges::sort(priced, {}, [](const Priced& one) { return one.price.amount; });
    if (priced[0].price.amount == priced[1].price.amount) {
        return;
    }
    const auto invitation = office.invitations.find(invitations[priced[0].position - 1]);
    const auto profile = office.profiles.find(invitation->profile_id);
    fields.set("cheapest", profile ? profile->name : invitation->profile_id)
        .set("cheapest_position", std::to_string(priced[0].position));
}

}  // namespace clusterlotse::commands
