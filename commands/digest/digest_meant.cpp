#include "commands/digest/digest_meant.hpp"

#include "commands/needs/need_reading.hpp"

#include <algorithm>

namespace clusterlotse::commands {

using storage::NeedRecord;

Stance MeantItems::stance(const std::string& text) const {
    const Date today = today_of(office_);
    return stance_of(text, office_.engine.understand(text, today, speaker_.language), today);
}

std::optional<NeedRecord> MeantItems::need_of(const ItemWords& item) const {
    if (item.position) {
        const ShownItem* shown = item_at(shown_, *item.position);
        return shown != nullptr && shown->need_id ? office_.needs.find(*shown->need_id)
                                                  : std::nullopt;
    }
    auto need = office_.needs.find_number(item.number);
    return need && may_know(office_, speaker_, shown_, *need) ? need : std::nullopt;
}

const ShownItem* MeantItems::search_of(const ItemWords& item) const {
    const ShownItem* shown = item.position ? item_at(shown_, *item.position) : nullptr;
    return shown != nullptr && !shown->seeker.empty() ? shown : nullptr;
}

bool MeantItems::is_swept_up(const ItemWords& item, const std::string& text) const {
    return item.position && !need_of(item) && !search_of(item) &&
           item_at(shown_, *item.position) != nullptr &&
           text.find(std::to_string(*item.position)) == std::string::npos;
}

bool MeantItems::speaks_of_items(const std::string& text, const SplitReply& reply) const {
    const bool by_position = std::ranges::any_of(reply.items, [&](const ItemWords& item) {
        return item.position && item_at(shown_, *item.position) != nullptr;
    });
    if (by_position) {
        return true;
    }
    switch (stance(text)) {
        case Stance::need:
            return false;
        case Stance::answer:
            return true;
        case Stance::open:
            break;
    }
    return std::ranges::any_of(reply.items, [&](const ItemWords& item) {
        return need_of(item) || item.words.empty() || stance(item.words) == Stance::answer;
    });
}

}  // namespace clusterlotse::commands
