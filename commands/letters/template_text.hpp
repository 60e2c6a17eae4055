#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// Stands for a line end of a template while the engine works on it; read_marks makes one of it.
inline constexpr char kTemplateLineEnd = '\x03';

/// A template as the engine gets it: kTemplateLineEnd for its line ends, and lines that hold only
/// tags of sections, or comments, joined with the next. Left to itself the engine leaves an empty
/// line behind for each section that is not shown.
std::string as_template(std::string_view text);

}  // namespace clusterlotse::commands
