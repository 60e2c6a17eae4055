#pragma once

#include "domain/need.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// Whether words that name work speak of the part of a need that is known.
enum class PartNamed {
    no,      ///< they name no work, or seek some of their own
    may_be,  ///< "Welle aus 1.4301, h6"
    surely,  ///< "Die Wellen sind aus 1.4301, Toleranz h6"
};

/// Reads `text`, understood as `said`, against the words of a need and what is understood of them.
/// A product word implies its work ("Welle" is turned), so that an answer about the part looks like
/// a need: who points at the part, or says no number of pieces and names no other work, hardly
/// seeks another one. Total on any text; words behind the first 2,000 bytes are not read.
PartNamed part_named(
    std::string_view text,
    const UnderstoodNeed& said,
    const std::string& need_text,
    const UnderstoodNeed& need
);

/// True where the words point at a thing that the need's own words name: "die Buchsen" of a need
/// for "50 Buchsen".
bool points_at_part(std::string_view text, const std::string& need_text);

}  // namespace clusterlotse::commands
