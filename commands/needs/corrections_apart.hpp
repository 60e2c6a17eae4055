#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// What an asker says beside a question to him: "V2A, und statt 20 lieber 30".
struct CorrectionApart {
    std::string correction;  ///< for the need, never empty
    std::string answer;      ///< all else; empty where nothing else is said
};

/// Parts the words that correct the need from those that answer `question`; what corrects just what
/// was asked about is an answer. Nothing where no word corrects anything else.
std::optional<CorrectionApart> correction_apart(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    const std::string& question
);

/// "Lieber 30", said to "Welche Länge?": the figure that was asked for, and no other amount.
bool is_figure_asked_for(const std::string& text, const std::string& question);

}  // namespace clusterlotse::commands
