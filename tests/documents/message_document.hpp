#pragma once

#include "commands/letters/templates.hpp"
#include "tests/documents/message_examples.hpp"
#include "tests/documents/message_story.hpp"

#include <string>
#include <vector>

namespace clusterlotse::documents {

/// docs/messages.md: contents, the messages of one need, then every message in both languages,
/// chapter by chapter.
std::string message_document(
    const commands::Templates& templates,
    const std::vector<Chapter>& chapters,
    const std::vector<StoryStep>& story
);

/// What the examples do not show: templates without an example, sections and fields that no example
/// brings out, fields that no template has. A sentence each; empty where all is shown.
std::vector<std::string> not_shown(
    const std::vector<commands::TemplateFile>& files, const std::vector<Chapter>& chapters
);

}  // namespace clusterlotse::documents
