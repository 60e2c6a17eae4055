#include "commands/letters/template_text.hpp"

#include "commands/desk/words.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// True for "{{#a}}", "{{^a}}{{/b}}" and the like.
bool holds_only_section_tags(std::string_view line) {
    line = trimmed(line);
    bool any = false;
    while (line.size() >= 3 && line.starts_with("{{") &&
           std::string_view("#^/!").find(line[2]) != std::string_view::npos) {
        const std::size_t end = line.find("}}");
        if (end == std::string_view::npos) {
            return false;
        }
        line.remove_prefix(end + 2);
        any = true;
    }
    return any && line.empty();
}

}  // namespace

std::string as_template(std::string_view text) {
    std::string joined;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        const bool ended = end < text.size();
        text.remove_prefix(end + (ended ? 1 : 0));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        joined += line;
        if (ended && !holds_only_section_tags(line)) {
            joined += kTemplateLineEnd;
        }
    }
    return joined;
}

}  // namespace clusterlotse::commands
