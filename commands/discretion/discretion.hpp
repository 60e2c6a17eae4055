#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The addition that keeps a need confidential whose text a moderator wrote anew. No supplier reads
/// it: it is none of the asker's words.
constexpr const char* kKeptConfidential = "Bitte vertraulich.";

/// The need text as a supplier may read it: words_for_suppliers() of each thing the asker wrote, a
/// line each; what the bot put in its own words is said in the language of `reader`.
std::string text_for_suppliers(
    Office& office, const storage::NeedRecord& need, std::optional<Language> reader = std::nullopt
);

/// The need in one line as suppliers may read it: who has several requests sees which one it is.
std::string headline_for_suppliers(Office& office, const storage::NeedRecord& need);

/// Words of the asker as a supplier may read them: whom he does and does not want to ask and the
/// other firms that were asked are left out, and, unless he wants to be named, his firm, names,
/// addresses, numbers and the greeting at the end. The names of `reader`, the one firm that reads
/// it, stay.
std::string words_for_suppliers(
    Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    const std::string& reader = {}
);

/// A text without what names this member: firm, people, addresses, numbers.
std::string without_names(Office& office, std::string text, const std::string& profile_id);

/// True where these words of an asker name a price that suppliers do not read.
bool keeps_price_back(const Office& office, const std::string& text);

/// True where suppliers may read the asker's name.
bool is_open(const storage::NeedRecord& need);

/// The firm and the people of the asker, as they may stand in a file.
std::vector<std::string> names_of_asker(Office& office, const storage::NeedRecord& need);

/// Fills in who may know the asker and who is to be asked, from all he wrote; what he said last
/// counts. A firm that he names and that is not found for sure is kept behind kUnknownFirm: then
/// nobody else is asked in its place.
void note_discretion(Office& office, storage::NeedRecord& need);

/// Stands in NeedRecord::directed_to before a name that no member, or more than one, goes by.
inline constexpr char kUnknownFirm = '?';

/// Those names, for the asker's card; empty where all were found.
std::string unknown_firms(const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
