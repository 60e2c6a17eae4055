#pragma once

#include "commands/files/caption_words.hpp"
#include "storage/file_store.hpp"

#include <optional>

namespace clusterlotse::commands {

/// The text around a sentence, as far as it counts for what the sentence says.
struct CaptionAround {
    bool alone = false;        ///< the text says no more than what the files are and who gets them
    bool is_short = false;     ///< it is no longer than a caption
    bool names_files = false;  ///< "Zeichnung" or "anbei" stands in it
};

/// The stages that a sentence of a caption names; each needs a word that limits before it, so that
/// "anbei die Bestellung" names none, nor "Auftrag an Sie, Bestellung anbei".
std::optional<storage::FileStage> conditions_of(
    const CaptionSentence& sentence, const CaptionAround& around
);

/// "Anbei die Bestellung", "signed NDA attached": a paper for one firm.
bool attaches_paper(const CaptionSentence& sentence);

/// "Für alle" and nothing that takes some of it back.
bool opens(const CaptionSentence& sentence);

/// "Zeichnung noch nicht weitergeben", "für alle, wenn …", "vertraulich", "bitte zurückhalten".
bool is_forbidden(const CaptionSentence& sentence, const CaptionAround& around);

}  // namespace clusterlotse::commands
