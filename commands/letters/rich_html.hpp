#pragma once

#include "commands/letters/rich_text.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// `text` fit for the text and the attribute values of HTML; controls that HTML does not allow go.
std::string escaped_html(std::string_view text);

/// The words of a line: <strong>, <br> and <a> with `link_style` (empty: none) as its style.
std::string html_line(const Line& line, std::string_view link_style = {});

/// The text in the tags that the Matrix specification (client-server API, "m.room.message
/// msgtypes") allows in formatted_body; empty where it has no markup.
std::string matrix_html(const RichText& text);

}  // namespace clusterlotse::commands
