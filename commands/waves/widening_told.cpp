#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/candidates.hpp"
#include "commands/waves/nobody_found.hpp"
#include "commands/waves/widening_offers.hpp"

#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

void offer_widening(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Fields& fields
) {
    if (need.state != NeedState::no_match) {
        return;
    }
    set_busy_firms(office, need, understood, fields);
    // Who was asked does the work, whatever came of it.
    if (office.invitations.of_need(need.id).empty()) {
        std::vector<std::string> dealers;
        for (const Candidate& one : find_candidates(office, need, understood, 0).only_material) {
            dealers.push_back(one.firm);
        }
        fields.set("material_at", enumerated(dealers, need.language));
    }
    auto lines = widening_offers(office, need, understood);
    fields.set("has_suggestions", !lines.empty())
        .set("one_suggestion", lines.size() == 1)
        .set("suggestions", std::move(lines));
}

void write_widening(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    Fields fields;
    offer_widening(office, need, understood, fields);
    const auto& suggestions = fields.lists();
    if (const auto list = suggestions.find("suggestions");
        list != suggestions.end() && !list->second.empty()) {
        fields.set("number", need.number);
        write_to_asker(
            office, need, "widening", fields, {storage::Purpose::acknowledgement, need.id}
        );
    }
}

}  // namespace clusterlotse::commands
