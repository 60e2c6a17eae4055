#include "tests/documents/message_story.hpp"

#include "tests/documents/message_rendering.hpp"

#include <algorithm>
#include <stdexcept>
#include <toml++/toml.h>

namespace clusterlotse::documents {

namespace {

const Example& example_of(
    const std::vector<Chapter>& chapters, const std::string& name, const std::string& note
) {
    for (const Chapter& chapter : chapters) {
        for (const Message& message : chapter.messages) {
            const auto shown = std::ranges::find(message.examples, note, &Example::note);
            if (message.name == name && shown != message.examples.end()) {
                return *shown;
            }
        }
    }
    throw std::runtime_error("no example of " + name + " has the note \"" + note + "\"");
}

}  // namespace

std::vector<StoryStep> read_story(
    const std::filesystem::path& file, const std::vector<Chapter>& chapters
) {
    const toml::table table = toml::parse_file(file.string());
    std::vector<StoryStep> story;
    for (const auto& node : *table["step"].as_array()) {
        const toml::table& step = *node.as_table();
        const std::string name = step["template"].value_or("");
        story.push_back(
            {step["reader"].value_or(""),
             step["what"].value_or(""),
             name,
             example_of(chapters, name, step["note"].value_or(""))}
        );
    }
    return story;
}

std::string story_chapter(
    const commands::Templates& templates, const std::vector<StoryStep>& story
) {
    std::string text = "\n## " + std::string(kStoryHeading) +
                       "\n\nFrau Diemer of Glantal Pumpenbau needs turned parts. These are the "
                       "messages of her need that asker, supplier and moderator\nread, in the "
                       "order in which they are sent.\n";
    for (std::size_t at = 0; at < story.size(); ++at) {
        const StoryStep& step = story[at];
        text += "\n**" + std::to_string(at + 1) + " · To the " + step.reader + "** – " + step.what +
                " ([`" + step.name + "`](#" + step.name + "))\n\n";
        for (const Language language : {Language::de, Language::en}) {
            text += rendering(templates, language, step.name, step.example);
        }
        text.pop_back();
    }
    return text;
}

}  // namespace clusterlotse::documents
