#pragma once

#include "commands/discretion/ruled_out.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Whether words tell what work is wanted or, with `or_when`, by when.
using SaysWork = std::function<bool(std::string_view words, bool or_when)>;

/// True where the text may speak ill of somebody or tell a supplier: what costs little to find out.
bool may_tell_of_others(const std::vector<TextWord>& words);

/// The places that speak ill of a firm ("Meier hat uns hängen lassen, die will ich nicht mehr",
/// "bei Kessler haben wir Hausverbot") or tell from whom the asker has his work at present ("bisher
/// bei Elsenz"): the sentence without what tells of the work. RuledOut::firms is empty where a
/// present supplier may take part all the same. `names` may hold members who are called by common
/// words; others are found where only a firm can stand ("mit Berger nie wieder").
std::vector<RuledOut> told_of_others(
    std::string_view text,
    const std::vector<TextWord>& words,
    const std::vector<std::string>& names,
    const IsPlainWord& plain,
    const SaysWork& says_work
);

}  // namespace clusterlotse::commands
