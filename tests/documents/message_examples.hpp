#pragma once

#include "commands/letters/templates.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace clusterlotse::documents {

/// One filling of a template, in both languages.
struct Example {
    std::string note;  ///< what distinguishes it from the others
    commands::Fields german;
    commands::Fields english;

    const commands::Fields& in(Language language) const {
        return language == Language::de ? german : english;
    }
};

struct Message {
    std::string name;  ///< of its template
    std::string when;  ///< it is sent
    std::vector<Example> examples;
};

/// All messages to one kind of reader.
struct Chapter {
    std::string reader;
    std::string about;
    std::vector<Message> messages;
};

/// Reads the folder: common.toml holds fields of all examples, each other file in the order of
/// names a chapter. A value is a text, a switch, a list of tables, or {de = …, en = …}. Throws
/// std::runtime_error naming file and place of a mistake.
std::vector<Chapter> read_examples(const std::filesystem::path& folder);

}  // namespace clusterlotse::documents
