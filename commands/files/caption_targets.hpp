#pragma once

#include "commands/files/caption_words.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The words of a sentence that say whom the files are for, or not for.
struct CaptionTarget {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool bare = false;    ///< no "für" stands before it
    bool denied = false;  ///< "nicht an Otterbach"
    bool marked = false;  ///< "Firma" or "GmbH" stands in it

    bool covers(std::size_t at) const { return begin <= at && at < end; }
};

/// Where the sentence says for whom alone a file is, or for whom not, if these words may name a
/// firm.
std::optional<CaptionTarget> target_of(const CaptionSentence& sentence);

/// "Für Otterbach", without "nur": a firm, or a part.
std::optional<CaptionTarget> target_toward(const CaptionSentence& sentence);

/// The firms of a target as written.
struct TargetFirms {
    std::vector<std::string> firms = {};
    std::string written = {};  ///< all of them in one
    bool reader = false;       ///< "Sie": whoever reads it
};
TargetFirms firms_of_target(const CaptionSentence& sentence, const CaptionTarget& target);

}  // namespace clusterlotse::commands
