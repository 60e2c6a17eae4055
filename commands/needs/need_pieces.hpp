#pragma once

#include "commands/desk/office.hpp"
#include "commands/waves/split_lots.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// All the asker wrote: what is to be done, a piece each, and whom he does not want to ask.
struct NeedPieces {
    std::vector<std::string> work;
    std::vector<std::string> ruled_out;
    std::vector<std::string> let_in;  ///< whom he ruled out before, by their registered names
    std::optional<SaidShare> share;   ///< into which parts the quantity may be split

    std::string whole() const {
        std::string text;
        for (const std::string& piece : work) {
            text += (text.empty() || piece.empty() ? "" : "\n") + piece;
        }
        return text;
    }
};

NeedPieces pieces_of_need(const Office& office, const storage::NeedRecord& need);

/// True where the words may mean a firm of one of these names.
bool means_one_of(const std::string& firm, const std::vector<std::string>& names);

}  // namespace clusterlotse::commands
