#pragma once

#include <string_view>

namespace clusterlotse::files {

/// True where the bytes are an SVG picture.
bool is_svg(std::string_view bytes);

/// True where an SVG picture can do anything but show itself: scripts, event handlers, foreign
/// content, entities, links that run something, or a character code in which that cannot be seen.
bool has_active_content(std::string_view svg);

}  // namespace clusterlotse::files
