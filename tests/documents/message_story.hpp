#pragma once

#include "commands/letters/templates.hpp"
#include "tests/documents/message_examples.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace clusterlotse::documents {

/// One message of an ordinary need, as one of the examples of its template shows it.
struct StoryStep {
    std::string reader;
    std::string what;  ///< happened before
    std::string name;  ///< of its template
    Example example;
};

/// Reads the messages of one need in the order in which they are sent. The file names template and
/// note of an example of `chapters`, nothing of their words. Throws std::runtime_error naming the
/// step that no example shows.
std::vector<StoryStep> read_story(
    const std::filesystem::path& file, const std::vector<Chapter>& chapters
);

/// The first chapter of docs/messages.md.
std::string story_chapter(
    const commands::Templates& templates, const std::vector<StoryStep>& story
);

/// The heading of that chapter.
inline constexpr const char* kStoryHeading =
    "Ein Bedarf von Anfang bis Ende / One need from beginning to end";

}  // namespace clusterlotse::documents
