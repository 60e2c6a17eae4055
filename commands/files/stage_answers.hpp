#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// True where words about who may see the drawing answer the question of this firm, because there
/// is no file yet: "Zeichnung gibt's nur mit NDA".
bool answers_by_stage(
    Office& office,
    const storage::NeedRecord& need,
    std::optional<std::int64_t> invitation,
    const std::string& text
);

}  // namespace clusterlotse::commands
