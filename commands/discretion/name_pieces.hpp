#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// How names are written, for whoever looks for them in a text.
namespace clusterlotse::commands {

struct Piece {
    std::string letters;  ///< folded
    std::size_t begin = 0;
    std::size_t end = 0;  ///< bytes of the source
};

/// Runs of letters and runs of digits; `humps`: also cut where an upper-case letter follows a
/// lower-case one.
std::vector<Piece> pieces_of(const std::string& text, bool humps);

/// All letters and digits of a name, folded, without what stands between them.
std::string letters_of(const std::string& name);

/// True for what inflects a name, nothing included: "s", "er", "schen".
bool is_ending(std::string_view rest);

/// True for "gmbh" and the like, folded.
bool is_legal_form(const std::string& letters);

/// Soft hyphens and other signs without width would hide a name from the search, not from a reader.
std::string without_invisible(const std::string& text);

}  // namespace clusterlotse::commands
