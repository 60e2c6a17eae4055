#pragma once

#include <string_view>

namespace clusterlotse::commands {

/// True where an asker gives way in something that he wanted otherwise: "ich nehm auch
/// Edelstahlguss 1.4408", "zur Not ginge 1.4301", "we would also take 316L". No question, and
/// nothing that seeks work of its own.
bool concedes(std::string_view text);

}  // namespace clusterlotse::commands
