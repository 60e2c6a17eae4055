#pragma once

#include "domain/need.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// How an order came out, in the words of who gave it.
enum class CameOut {
    well,
    otherwise,  ///< not, not yet, or more was to be said of it than a yes
    unsaid      ///< he speaks of something else, or only thanks
};

/// Reads the words of an asker who was asked whether it worked out with `firm`. `understood`: the
/// same words read as a need; `replies`: they are a reply to that very question, so that whatever
/// is no need, no question and no thanks is about it. Total on any text.
CameOut came_out(
    std::string_view text, std::string_view firm, const UnderstoodNeed& understood, bool replies
);

}  // namespace clusterlotse::commands
