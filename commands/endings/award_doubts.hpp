#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Words that take an award back and say nothing else: "doch nicht", "Auftrag zurücknehmen",
/// "falsche Firma", "take it back".
bool takes_award_back(std::string_view text);

/// Words that tell of a firm that does no longer want or cannot: "springt ab", "hat abgesagt".
bool tells_firm_is_out(std::string_view text);

/// Words with which a firm gives an order back that it got: "wir können den Auftrag doch nicht
/// annehmen", "müssen leider absagen".
bool gives_order_back(std::string_view text);

/// The firms that came forward and are named where the asker, who is asked whether the firm of the
/// invitation `asked` gets the order, would rather have another: "Dreherei is cheaper. Can I change
/// my mind?". Nobody where he names none; nothing where he says anything else.
std::optional<std::vector<storage::Invitation>> firms_preferred(
    Office& office, const storage::NeedRecord& need, std::int64_t asked, std::string_view text
);

/// The asker takes back what was awarded, or tells that the firm no longer wants it. It stands:
/// every firm has had its last word, files and names may be out. He is told so, and who else had
/// offered; what he writes next goes to the firm that was chosen, and the moderators hear of it.
/// False, and nothing said, where the need was not awarded or he says
/// something else.
bool award_doubted(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
