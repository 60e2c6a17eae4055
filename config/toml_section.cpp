#include "config/toml_section.hpp"

#include "domain/nearest.hpp"

#include <algorithm>

namespace clusterlotse::config {

namespace {

const char* name_of_type(toml::node_type type) {
    switch (type) {
        case toml::node_type::table:
            return "a table";
        case toml::node_type::array:
            return "a list";
        case toml::node_type::string:
            return "a text";
        case toml::node_type::integer:
            return "a whole number";
        case toml::node_type::floating_point:
            return "a decimal number";
        case toml::node_type::boolean:
            return "true or false";
        default:
            return "a date or time";
    }
}

bool has_control_characters(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) {
        return c < 0x20 || c == 0x7f;
    });
}

}  // namespace

TomlSection::TomlSection(const toml::table* table, std::string path, Problems& problems)
    : table_(table), path_(std::move(path)), problems_(problems) {}

std::string TomlSection::path_of(const std::string& key) const {
    if (path_.empty()) {
        return key;
    }
    return key.empty() ? path_ : path_ + "." + key;
}

int TomlSection::line_of(const std::string& key) const {
    if (table_ == nullptr) {
        return 0;
    }
    const toml::node* node = table_->get(key);
    const auto& source = node != nullptr ? node->source() : table_->source();
    // The root table has no header of its own: what is absent there has no line.
    return node == nullptr && path_.empty() ? 0 : static_cast<int>(source.begin.line);
}

const toml::node* TomlSection::find(const std::string& key) {
    known_.push_back(key);
    return table_ == nullptr ? nullptr : table_->get(key);
}

void TomlSection::problem(const std::string& key, const std::string& text) {
    problems_.push_back({.line = line_of(key), .key = path_of(key), .text = text});
}

void TomlSection::wrong_type(
    const std::string& key, const toml::node& node, const std::string& wanted
) {
    problem(key, "must be " + wanted + ", is " + name_of_type(node.type()));
}

std::string TomlSection::text(const std::string& key, const std::string& fallback) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return fallback;
    }
    const auto value = node->value_exact<std::string>();
    if (!value) {
        wrong_type(key, *node, "a text in quotes");
        return fallback;
    }
    if (has_control_characters(*value)) {
        problem(key, "contains a control character or line break");
        return fallback;
    }
    return *value;
}

std::string TomlSection::required_text(const std::string& key, const std::string& example) {
    const bool given = has(key);
    const std::size_t problems_before = problems_.size();
    std::string value = text(key);
    if (value.empty() && problems_.size() == problems_before) {
        problem(
            key,
            (given ? "must not be empty" : "is missing") + (", e.g. " + key) + " = \"" + example +
                "\""
        );
    }
    return value;
}

int TomlSection::integer(const std::string& key, int fallback, int least, int most) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return fallback;
    }
    const auto value = node->value_exact<std::int64_t>();
    if (!value) {
        wrong_type(key, *node, "a whole number without quotes");
        return fallback;
    }
    if (*value < least || *value > most) {
        problem(
            key,
            "must lie between " + std::to_string(least) + " and " + std::to_string(most) + ", is " +
                std::to_string(*value)
        );
        return fallback;
    }
    return static_cast<int>(*value);
}

std::vector<std::pair<std::string, int>> TomlSection::texts(const std::string& key) {
    std::vector<std::pair<std::string, int>> values;
    const toml::node* node = find(key);
    if (node == nullptr) {
        return values;
    }
    const toml::array* list = node->as_array();
    if (list == nullptr) {
        wrong_type(key, *node, "a list of texts, e.g. [\"…\", \"…\"]");
        return values;
    }
    for (const toml::node& element : *list) {
        const auto value = element.value_exact<std::string>();
        const int line = static_cast<int>(element.source().begin.line);
        if (value) {
            values.emplace_back(*value, line);
        } else {
            problems_.push_back(
                {.line = line,
                 .key = path_of(key),
                 .text = std::string("must contain only texts, contains ") +
                         name_of_type(element.type())}
            );
        }
    }
    return values;
}

std::size_t TomlSection::choice(
    const std::string& key, const std::vector<std::string>& words, std::size_t fallback
) {
    const std::size_t problems_before = problems_.size();
    const std::string value = text(key, words[fallback]);
    const auto found = std::find(words.begin(), words.end(), value);
    if (found != words.end()) {
        return static_cast<std::size_t>(found - words.begin());
    }
    if (problems_.size() == problems_before) {
        std::string all;
        for (const std::string& word : words) {
            all += (all.empty() ? "\"" : ", \"") + word + "\"";
        }
        problem(
            key,
            "\"" + value + "\" is not known; must be one of " + all + "; did you mean \"" +
                nearest_of(value, words) + "\"?"
        );
    }
    return fallback;
}

bool TomlSection::flag(const std::string& key, bool fallback) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return fallback;
    }
    const auto value = node->value_exact<bool>();
    if (!value) {
        wrong_type(key, *node, "true or false without quotes");
    }
    return value.value_or(fallback);
}

std::optional<std::string> TomlSection::switch_value(const std::string& key) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    std::string value;
    if (const auto text_value = node->value_exact<std::string>()) {
        value = *text_value;
    } else if (const auto number = node->value_exact<std::int64_t>()) {
        value = std::to_string(*number);
    } else if (const auto flag = node->value_exact<bool>(); flag && !*flag) {
        return std::nullopt;
    } else if (const auto decimal = node->value_exact<double>(); decimal && *decimal == 0) {
        return std::nullopt;
    } else {
        wrong_type(key, *node, "a text or a number (0 or \"\" turns it off)");
        return std::nullopt;
    }
    const auto blank = [](unsigned char c) { return c == ' ' || c == '\t'; };
    value.erase(std::remove_if(value.begin(), value.end(), blank), value.end());
    return value.empty() || value == "0" ? std::nullopt : std::optional(value);
}

const toml::table* TomlSection::table(const std::string& key) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return nullptr;
    }
    if (node->as_table() == nullptr) {
        wrong_type(key, *node, "a section [" + path_of(key) + "]");
    }
    return node->as_table();
}

void TomlSection::refuse_unknown_keys() {
    if (table_ == nullptr) {
        return;
    }
    for (const auto& [key, node] : *table_) {
        const std::string name(key.str());
        if (std::find(known_.begin(), known_.end(), name) == known_.end()) {
            problems_.push_back(
                {.line = static_cast<int>(key.source().begin.line),
                 .key = path_of(name),
                 .text =
                     "is not known; did you mean \"" + path_of(nearest_of(name, known_)) + "\"?"}
            );
        }
    }
}

}  // namespace clusterlotse::config
