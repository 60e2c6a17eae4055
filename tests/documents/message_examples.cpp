#include "tests/documents/message_examples.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <toml++/toml.h>

namespace clusterlotse::documents {

namespace {

using commands::Fields;

[[noreturn]] void refuse(const toml::node& node, const std::string& what) {
    std::ostringstream text;
    text << node.source() << ": " << what;
    throw std::runtime_error(text.str());
}

std::string text_of(const toml::table& table, std::string_view key) {
    const auto text = table[key].value<std::string>();
    if (!text) {
        refuse(table, std::string(key) + " is missing");
    }
    return *text;
}

bool has_languages(const toml::table& table) {
    return table.size() == 2 && table.contains("de") && table.contains("en");
}

void fill(Fields& fields, const toml::table& table, Language language);

void set(Fields& fields, const std::string& name, const toml::node& value, Language language) {
    if (const auto text = value.value_exact<std::string>()) {
        fields.set(name, *text);
    } else if (const auto on = value.value_exact<bool>()) {
        fields.set(name, *on);
    } else if (const auto* rows = value.as_array()) {
        std::vector<Fields> list;
        for (const auto& row : *rows) {
            if (row.as_table() == nullptr) {
                refuse(row, "a list holds tables");
            }
            fill(list.emplace_back(), *row.as_table(), language);
        }
        fields.set(name, std::move(list));
    } else if (const auto* both = value.as_table(); both != nullptr && has_languages(*both)) {
        set(fields, name, *both->get(name_of(language)), language);
    } else {
        refuse(value, name + " is no text, switch, list or {de, en}");
    }
}

void fill(Fields& fields, const toml::table& table, Language language) {
    for (const auto& [key, value] : table) {
        if (key.str() != "note") {
            set(fields, std::string(key.str()), value, language);
        }
    }
}

Example example_of(const toml::table& common, const toml::table& own) {
    Example example;
    example.note = own["note"].value_or("");
    for (const toml::table* table : {&common, &own}) {
        fill(example.german, *table, Language::de);
        fill(example.english, *table, Language::en);
    }
    return example;
}

Chapter chapter_of(const toml::table& file, const toml::table& common) {
    Chapter chapter{text_of(file, "reader"), text_of(file, "about"), {}};
    const auto* messages = file["message"].as_array();
    if (messages == nullptr) {
        refuse(file, "no messages");
    }
    for (const auto& node : *messages) {
        const toml::table& table = *node.as_table();
        Message message{text_of(table, "template"), text_of(table, "when"), {}};
        if (const auto* examples = table["example"].as_array()) {
            for (const auto& example : *examples) {
                message.examples.push_back(example_of(common, *example.as_table()));
            }
        } else {
            message.examples.push_back(example_of(common, {}));
        }
        chapter.messages.push_back(std::move(message));
    }
    return chapter;
}

}  // namespace

std::vector<Chapter> read_examples(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".toml" && entry.path().filename() != "common.toml") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    const toml::table common = toml::parse_file((folder / "common.toml").string());
    std::vector<Chapter> chapters;
    for (const auto& file : files) {
        Chapter chapter = chapter_of(toml::parse_file(file.string()), common);
        const auto known = std::ranges::find(chapters, chapter.reader, &Chapter::reader);
        if (known == chapters.end()) {
            chapters.push_back(std::move(chapter));
        } else {
            std::ranges::move(chapter.messages, std::back_inserter(known->messages));
        }
    }
    return chapters;
}

}  // namespace clusterlotse::documents
