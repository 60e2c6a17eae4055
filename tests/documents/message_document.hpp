#pragma once

#include "commands/letters/templates.hpp"
#include "tests/documents/message_examples.hpp"

#include <string>
#include <vector>

namespace clusterlotse::documents {

/// docs/messages.md: every message in both languages, chapter by chapter.
std::string message_document(
    const commands::Templates& templates, const std::vector<Chapter>& chapters
);

/// What the examples do not show: templates without an example, sections and fields that no example
/// brings out, fields that no template has. A sentence each; empty where all is shown.
std::vector<std::string> not_shown(
    const std::vector<commands::TemplateFile>& files, const std::vector<Chapter>& chapters
);

}  // namespace clusterlotse::documents
