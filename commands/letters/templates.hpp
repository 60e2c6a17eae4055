#pragma once

#include "commands/letters/rich_text.hpp"
#include "domain/channel.hpp"

#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What a template is filled with: texts by name, and lists of further fields by name. A name that
/// is not set is empty.
class Fields {
public:
    Fields& set(std::string name, std::string text);
    /// A literal is a text, not a switch.
    Fields& set(std::string name, const char* text) {
        return set(std::move(name), std::string(text));
    }
    /// A switch: sections of this name appear where `on`.
    Fields& set(std::string name, bool on);
    Fields& set(std::string name, std::vector<Fields> list);

    const std::map<std::string, std::string>& texts() const { return texts_; }
    const std::map<std::string, bool>& switches() const { return switches_; }
    const std::map<std::string, std::vector<Fields>>& lists() const { return lists_; }

private:
    std::map<std::string, std::string> texts_;
    std::map<std::string, bool> switches_;
    std::map<std::string, std::vector<Fields>> lists_;
};

/// A sentence of the bot, ready to send.
struct Rendered {
    std::string subject;  ///< from the template's first line "Subject: …"; empty where it has none
    std::string text;     ///< plain text that stands alone
    RichText
        rich;  ///< the same as a tree; commands/letters/rich_html.hpp and mail_html.hpp show it
};

struct TemplateError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A template's file: "de/help.mustache" and its content.
struct TemplateFile {
    std::string path;
    std::string content;
};

/// Everything the bot says, in both languages. Mustache without HTML escaping: {{field}},
/// {{#field}}…{{/field}},
/// {{^field}}…{{/field}}. A template's own words may carry the markup of
/// commands/letters/rich_text.hpp; in the values of fields nothing is markup, and no value makes a
/// subject. Later files replace earlier ones of the same path, so a cluster can change its words.
/// Copies share what was parsed.
class Templates {
public:
    /// Throws TemplateError naming the file where one cannot be parsed or stands in one language
    /// only.
    explicit Templates(const std::vector<TemplateFile>& files);

    /// Throws TemplateError for a name that does not exist. Trailing blanks and runs of empty lines
    /// are removed.
    Rendered render(Language language, std::string_view name, const Fields& fields) const;

    /// The names of all templates, sorted.
    std::vector<std::string> names() const;

    /// Told of everything that is rendered; may be empty.
    std::function<void(std::string_view name, const Fields& fields, const Rendered& rendered)>
        on_render;

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;
};

}  // namespace clusterlotse::commands
