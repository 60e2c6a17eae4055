#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// A part of a line between commas, full stops and the like.
struct ReplyPiece {
    std::string text;
    char end = '\n';  ///< the sign behind it
};

/// The parts of one line in their order, none of them empty. A full stop behind a figure or a
/// shortened word divides nothing, and a question keeps its mark.
std::vector<ReplyPiece> pieces_of(std::string_view line);

}  // namespace clusterlotse::commands
