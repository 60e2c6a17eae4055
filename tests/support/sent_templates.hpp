#pragma once

#include "commands/letters/templates.hpp"
#include "domain/message.hpp"
#include "tests/support/marked_templates.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace clusterlotse::test {

/// What of the templates was sent: "thanks" for a template, "de/thanks 3 #late" for its fourth tag,
/// where a field was filled or a section shown. The same fields bring out tags of both languages.
using SentTags = std::set<std::string>;

/// What these fields bring out of a template in one language.
SentTags tags_shown(
    const MarkedTemplates& templates,
    Language language,
    const std::string& name,
    const commands::Fields& fields
);

/// Of all scenes of this process.
const SentTags& sent_by_scenes();

/// Watches the templates of one scene. What is rendered counts once a message with these words goes
/// out: some is rendered only to be compared, or waits and is taken back. A page counts at once.
class SentTemplates {
public:
    void watch(commands::Templates& templates);
    void sent(const OutboundMessage& message);

private:
    struct Waiting {
        std::string name;
        commands::Fields fields;
        std::vector<std::string> lines;
    };

    std::vector<Waiting> waiting_;
};

/// Writes one a line; a folder that is missing is made.
void write_sent_tags(const std::filesystem::path& file, const SentTags& tags);
SentTags read_sent_tags(const std::filesystem::path& file);

}  // namespace clusterlotse::test
