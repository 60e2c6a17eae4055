#pragma once

#include "commands/letters/rich_text.hpp"

#include <string>

namespace clusterlotse::documents {

/// A message as Markdown that looks like the message: what people wrote is shown, not interpreted.
std::string markdown(const commands::RichText& text);

}  // namespace clusterlotse::documents
