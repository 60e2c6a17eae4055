#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/candidates.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/nobody_found.hpp"
#include "commands/waves/widening_offers.hpp"
#include "commands/waves/work_shown.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// A member that was asked, whatever it answered, does the work.
bool somebody_asked_does_it(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    std::vector<Profile> asked;
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        auto profile =
            was_asked(invitation) ? office.profiles.find(invitation.profile_id) : std::nullopt;
        if (profile) {
            asked.push_back(std::move(*profile));
        }
    }
    const auto shown = work_shown_by(office, need, understood, asked);
    return std::ranges::find(shown, WorkShown::whole) != shown.end();
}

}  // namespace

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
    std::vector<std::string> dealers;
    if (!somebody_asked_does_it(office, need, understood)) {
        for (const Candidate& one : find_candidates(office, need, understood, 0).only_material) {
            dealers.push_back(one.firm);
        }
    }
    fields.set("material_at", enumerated(dealers, need.language))
        .set("several_dealers", dealers.size() > 1);
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
