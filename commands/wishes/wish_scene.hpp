#pragma once

#include "commands/desk/office.hpp"
#include "commands/wishes/wish_words.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// What the person was reading when he wrote, as far as one can tell.
enum class WishSetting {
    digest,
    request,  ///< as a supplier
    nothing,
    other,  ///< his own need, or something the bot asked
};

/// Behind what a wish is said.
struct WishScene {
    WishSetting setting = WishSetting::nothing;
    /// To just that; else it was the last before, and a digest may have come since.
    bool replied = false;
    std::string own_need = {};  ///< the number of his running need that the last message was about
    std::optional<std::int64_t> invitation = {};  ///< the request he replied to
};

/// `answered`: what the message replies to; without it, in a chat, the last message counts.
WishScene wish_scene_of(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& answered
);

/// False where the words may well be about something else. `alone`: nothing is said besides.
bool wish_is_meant(
    Office& office, const Request& request, const Wish& wish, const WishScene& scene, bool alone
);

/// What of all that he is sent a wish is about.
struct TouchedByWish {
    bool digest = false;
    bool requests = false;
};

TouchedByWish touched_by_wish(const Wish& wish, const WishScene& scene);

}  // namespace clusterlotse::commands
