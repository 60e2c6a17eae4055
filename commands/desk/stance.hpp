#pragma once

#include "domain/date.hpp"
#include "domain/need.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// On which side of the market a member speaks.
enum class Stance {
    need,    ///< he wants something done: "Suchen 20 Drehteile", "Wer kann …?"
    answer,  ///< he says what he can do, or asks about what was asked of him
    open,    ///< the words show neither
};

/// The side from which `text` is written, by its words alone; `understood` is the same text read
/// as a need. `today` decides what "KW 3" means. Total: any bytes have a stance; words behind the
/// first 2,000 bytes are not read.
Stance stance_of(std::string_view text, const UnderstoodNeed& understood, Date today);

/// Words that seek somebody for a work: "Suchen …", "Wer kann …?", "Anfrage: …".
bool asks_for_work(std::string_view text);

/// True where the writer says what his own firm can do or does ("drehen können wir"), and seeks
/// nothing.
bool offers_own_work(std::string_view text);

}  // namespace clusterlotse::commands
