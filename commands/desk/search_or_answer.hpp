#pragma once

#include "domain/date.hpp"
#include "domain/need.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What a firm that was asked for work says in plain words, without answering any message.
enum class SearchOrAnswer {
    search,  ///< it seeks somebody for work of its own
    answer,  ///< for whoever asked it: competitors must not read it
    either,  ///< may honestly be both: only the firm knows
};

/// Work that the firm was asked for: the words of the request and what is understood of them.
struct AskedWork {
    std::string text;
    UnderstoodNeed need;
};

/// The words of such a firm and the same read as a need. `headed`: something else, the subject of a
/// mail, says already that they seek ("Anfrage").
struct FirmWords {
    std::string_view text;
    const UnderstoodNeed& understood;
    bool headed = false;
};

/// Decides for an answer where the words name nothing that the requests do not name, and for a
/// search only where they seek, or tell like a need, work of their own. Total on any text; words
/// behind the first 2,000 bytes are not read. `today` decides what "KW 3" means.
SearchOrAnswer search_or_answer(
    const FirmWords& said, const std::vector<AskedWork>& asked, Date today
);

/// True for a subject that seeks: "Anfrage Drehteile", "RFQ"; not "AW: Ihre Anfrage".
bool subject_seeks(std::string_view subject);

}  // namespace clusterlotse::commands
