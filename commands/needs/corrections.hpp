#pragma once

#include "domain/need.hpp"

#include <functional>
#include <string_view>

namespace clusterlotse::commands {

/// How words are understood.
using Understand = std::function<UnderstoodNeed(std::string_view)>;

/// True where the asker corrects or completes his need in words that may as well answer one firm:
/// "es sind doch 40 Stück", "Werkstoff jetzt 1.4404". One sentence must say it, with a fact that
/// differs from `known`, what was understood so far; words about a price, an offer or an order are
/// for the firm.
bool corrects_need(
    std::string_view text, const UnderstoodNeed& known, const Understand& understand
);

}  // namespace clusterlotse::commands
