#include "tests/documents/message_document.hpp"

#include "tests/documents/message_rendering.hpp"
#include "tests/support/marked_templates.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace clusterlotse::documents {

namespace {

using commands::Fields;
using commands::TemplateFile;
using commands::Templates;

constexpr std::size_t kWidth = 120;

/// The address of a heading within the document, as GitHub gives it.
std::string anchor(const std::string& heading) {
    std::string out;
    for (const char sign : heading) {
        if (sign == ' ') {
            out += '-';
        } else if (sign != '/') {
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
        }
    }
    return out;
}

std::string link(const std::string& heading, const std::string& shown) {
    return "[" + shown + "](#" + anchor(heading) + ")";
}

std::string contents(const std::vector<Chapter>& chapters) {
    std::string text = "\n## Contents\n\n- " + link(kStoryHeading, kStoryHeading) + "\n";
    for (const Chapter& chapter : chapters) {
        std::string line = "- " + link(chapter.reader, chapter.reader) + ":";
        for (const Message& message : chapter.messages) {
            const std::string entry = " " + link(message.name, "`" + message.name + "`");
            if (line.size() + entry.size() > kWidth) {
                text += line + "\n";
                line = " ";
            }
            line += entry;
        }
        text += line + "\n";
    }
    return text;
}

void add_names(std::set<std::string>& names, const Fields& fields) {
    for (const auto& [name, text] : fields.texts()) {
        names.insert(name);
    }
    for (const auto& [name, on] : fields.switches()) {
        names.insert(name);
    }
    for (const auto& [name, list] : fields.lists()) {
        names.insert(name);
        for (const Fields& row : list) {
            add_names(names, row);
        }
    }
}

}  // namespace

std::string message_document(
    const Templates& templates,
    const std::vector<Chapter>& chapters,
    const std::vector<StoryStep>& story
) {
    std::string text =
        "# Everything the bot says\n\n"
        "Every template of `config/templates` in both languages, filled with one story; "
        "`tools/documents` renews this from\n"
        "`tests/documents/messages`, and a test compares it. A cluster may replace any of them "
        "(`templates_dir`).\n"
        "The ordinary case of each message stands first, rare ones behind it.\n";
    text += contents(chapters) + story_chapter(templates, story);
    for (const Chapter& chapter : chapters) {
        text += "\n## " + chapter.reader + "\n\n" + chapter.about + "\n";
        for (const Message& message : chapter.messages) {
            text += "\n### `" + message.name + "`\n\n" + message.when + "\n\n";
            for (const Example& example : message.examples) {
                if (!example.note.empty()) {
                    text += "*" + example.note + "*\n\n";
                }
                for (const Language language : {Language::de, Language::en}) {
                    text += rendering(templates, language, message.name, example);
                }
            }
            text.pop_back();
        }
    }
    return text;
}

std::vector<std::string> not_shown(
    const std::vector<TemplateFile>& files, const std::vector<Chapter>& chapters
) {
    const test::MarkedTemplates templates(files);
    const std::vector<std::string> names = templates.names();
    std::map<std::string, std::set<std::string>> known;
    for (const std::string& name : names) {
        for (const std::string& path : {"de/" + name, "en/" + name}) {
            for (const std::string& tag : templates.tags(path)) {
                known[name].insert(tag.substr(tag.find_first_not_of("#^")));
            }
        }
    }
    std::map<std::string, std::set<std::size_t>> shown;
    std::set<std::string> with_example;
    std::vector<std::string> missing;
    for (const Chapter& chapter : chapters) {
        for (const Message& message : chapter.messages) {
            if (std::ranges::find(names, message.name) == names.end()) {
                missing.push_back("there is no template " + message.name);
                continue;
            }
            if (!with_example.insert(message.name).second) {
                missing.push_back(message.name + " stands there twice");
            }
            for (const Example& example : message.examples) {
                std::set<std::string> fields;
                add_names(fields, example.german);
                for (const std::string& field : fields) {
                    const bool common =
                        field == "number" || field == "cluster" || field == "moderator_contact";
                    if (!common && !known[message.name].contains(field)) {
                        missing.push_back(message.name + " has no field " + field);
                    }
                }
                for (const Language language : {Language::de, Language::en}) {
                    shown[std::string(name_of(language)) + "/" + message.name].merge(
                        templates.shown(language, message.name, example.in(language))
                    );
                }
            }
        }
    }
    for (const std::string& name : names) {
        if (!with_example.contains(name)) {
            missing.push_back("no example of " + name + " in tests/documents/messages");
            continue;
        }
        for (const std::string& path : {"de/" + name, "en/" + name}) {
            const auto& tags = templates.tags(path);
            for (std::size_t place = 0; place < tags.size(); ++place) {
                if (!shown[path].contains(place)) {
                    missing.push_back("no example of " + path + " shows {{" + tags[place] + "}}");
                }
            }
        }
    }
    return missing;
}

}  // namespace clusterlotse::documents
