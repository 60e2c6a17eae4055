#pragma once

#include "storage/file_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What the words beside files say about these. Where they limit who gets the files and it is not
/// clear to whom, the files are held.
struct Caption {
    /// When suppliers may get the files; `held` where a firm is named or the words leave a doubt.
    std::optional<storage::FileStage> stage = {};
    /// "Nur für Enkenbach": the firms that the files are for alone, as written.
    std::vector<std::string> firms = {};
    std::string written = {};  ///< all of them in one, for a name with "und" in it
    /// "Zeichnung an Enkenbach", "nicht Enkenbach": each a firm, or a part.
    std::vector<std::string> perhaps = {};
    bool for_reader = false;   ///< "nur für Sie": the firm that reads the message
    bool doubtful = false;     ///< `firms` may be parts: the words say more than who gets the files
    bool scattered = false;    ///< named in more than one sentence
    bool conditional = false;  ///< for these firms, and only after something besides
    bool alone = false;        ///< says no more than what the files are and who gets them
    bool of_all = false;       ///< "Zeichnungen": speaks of all that the need has
    bool names_files = false;  ///< "Zeichnung" stands in it, or another word for a file
    bool paper = false;        ///< "anbei die Bestellung": for one firm, but it is not said which

    /// True where the files are for certain firms, known or not.
    bool limited() const { return for_reader || !firms.empty(); }
};

/// Reads the words alone. Where `doubtful`, the firms do not count for `stage` yet: whether they
/// are some is for heard_caption() (commands/files/caption_firms.hpp).
Caption read_caption(std::string_view text);

/// True where a text beside files is about these alone, and says no more than what they are and
/// when firms get them: "Zeichnung nur mit Auftrag", "nur mit Auftrag", "anbei die Zeichnung für
/// alle Angefragten".
bool is_caption(std::string_view text);

}  // namespace clusterlotse::commands
