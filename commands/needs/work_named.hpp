#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// Whether words say what is meant with a need that names no work: a photo with "sowas in 20x".
enum class WorkNamed {
    no,
    may_be,  ///< they may as well be a need of their own
    surely,
};

/// `told` and `known`: the need without work, as it is written and understood; `said`: the words as
/// they are understood by themselves. Total on any text.
WorkNamed work_named(
    std::string_view text,
    const UnderstoodNeed& said,
    std::string_view told,
    const UnderstoodNeed& known
);

/// "Das sind …", "es geht um …": the words explain something that was said before.
bool explains_what_is_meant(std::string_view text);

}  // namespace clusterlotse::commands
