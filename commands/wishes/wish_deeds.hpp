#pragma once

#include "commands/wishes/wish_scene.hpp"

namespace clusterlotse::commands {

/// Does what the wish asks for and confirms it; who speaks for no firm hears so.
void fulfil_wish(Office& office, const Request& request, const Wish& wish, const WishScene& scene);

}  // namespace clusterlotse::commands
