#pragma once

#include "commands/letters/templates.hpp"
#include "tests/documents/message_examples.hpp"

#include <string>

namespace clusterlotse::documents {

/// The message in one language as the document shows it: its subject, then its text as a quotation.
std::string rendering(
    const commands::Templates& templates,
    Language language,
    const std::string& name,
    const Example& example
);

}  // namespace clusterlotse::documents
