#include "commands/digest/shown_items.hpp"

#include "commands/desk/standing.hpp"
#include "commands/waves/coming_forward.hpp"

#include <algorithm>

namespace clusterlotse::commands {

std::vector<ShownItem> answerable_items(const std::vector<storage::EditionItem>& items) {
    std::vector<ShownItem> shown;
    for (const storage::EditionItem& item : items) {
        ShownItem& one = shown.emplace_back(ShownItem{item.position, item.need_id});
        if (item.kind == storage::ItemKind::search) {
            one.seeker = item.profile_id;
            one.process = item.process;
        } else if (item.need_id) {
            one.firm = item.profile_id;
        }
    }
    return shown;
}

const ShownItem* item_at(const ShownItems& shown, int position) {
    const auto found = std::ranges::find(shown.numbered, position, &ShownItem::position);
    return found == shown.numbered.end() ? nullptr : &*found;
}

bool may_know(
    Office& office, const Speaker& speaker, const ShownItems& shown, const storage::NeedRecord& need
) {
    const bool numbered = std::ranges::any_of(shown.numbered, [&](const ShownItem& one) {
        return one.need_id == need.id;
    });
    if (numbered || is_asker(asker_for(office, speaker, need), need) ||
        std::ranges::find(shown.seen, need.id) != shown.seen.end() ||
        (need.place == Place::room && is_running(need))) {
        return true;
    }
    const Speaker supplier = supplier_for(office, speaker, need, shown);
    const auto invitation = office.invitations.find(need.id, supplier.profile_id);
    return invitation && was_asked_about(*invitation);
}

Speaker supplier_for(
    Office& office, const Speaker& speaker, const storage::NeedRecord& need, const ShownItems& shown
) {
    const auto firms = office.members.firms_of(speaker.address);
    if (firms.size() < 2 || speaker.profile_id != firms.front()) {
        return speaker;
    }
    std::string asked;
    for (const std::string& firm : firms) {
        const auto invitation = office.invitations.find(need.id, firm);
        if (!invitation || !was_asked_about(*invitation)) {
            continue;
        }
        if (is_open(invitation->state) && !invitation->answered_at) {
            return office.members.speaking_for(speaker, firm);
        }
        asked = asked.empty() ? firm : asked;
    }
    if (!asked.empty()) {
        return office.members.speaking_for(speaker, asked);
    }
    const auto named = std::ranges::find_if(shown.numbered, [&](const ShownItem& one) {
        return one.need_id == need.id && !one.firm.empty();
    });
    return named == shown.numbered.end() ? speaker
                                         : office.members.speaking_for(speaker, named->firm);
}

std::vector<storage::Invitation> requests_to(
    Office& office, const Speaker& speaker, bool also_answered
) {
    auto requests = office.invitations.open_of(speaker.profile_id, also_answered, kMaxOpen);
    for (const std::string& firm : office.members.firms_of(speaker.address)) {
        if (firm == speaker.profile_id) {
            continue;
        }
        for (storage::Invitation& one : office.invitations.open_of(firm, also_answered, kMaxOpen)) {
            if (requests.size() < kMaxOpen) {
                requests.push_back(std::move(one));
            }
        }
    }
    return requests;
}

Speaker asker_for(Office& office, const Speaker& speaker, const storage::NeedRecord& need) {
    return need.asker_profile.empty() ? speaker
                                      : office.members.speaking_for(speaker, need.asker_profile);
}

}  // namespace clusterlotse::commands
