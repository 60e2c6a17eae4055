#pragma once

#include "domain/need.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// Whether the asker of a need speaks of another work in words that may complete it.
enum class OtherWork {
    no,      ///< what he says may well be about this need
    surely,  ///< "Bei uns ist eine Spindel gebrochen, wer kann die schleifen?"
    may_be,  ///< "Wer kann die Wellen auch härten?", or only that something broke
};

/// Reads `text`, understood as a need, against the words of the need and what is understood of
/// them. Only who seeks somebody, or tells that something broke, speaks of another work. Total on
/// any text; words behind the first 2,000 bytes are not read.
OtherWork other_work(
    std::string_view text,
    const UnderstoodNeed& understood,
    const std::string& need_text,
    const UnderstoodNeed& need
);

/// "Wir haben noch 300 Bolzen zum Verzinken": names so many pieces and a work that the need does
/// not name.
bool names_other_work(const UnderstoodNeed& said, const UnderstoodNeed& need);

/// "Die Wellen müssen auch gehärtet werden": what else has to be done with what is needed.
bool obliges_to_other_work(
    std::string_view text,
    const UnderstoodNeed& understood,
    const std::string& need_text,
    const UnderstoodNeed& need
);

/// "Bei uns ist eine Zeichnung dazugekommen": tells of papers that belong to what is needed, and of
/// nothing else.
bool tells_of_papers(std::string_view text);

}  // namespace clusterlotse::commands
