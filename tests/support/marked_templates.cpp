#include "tests/support/marked_templates.hpp"

namespace clusterlotse::test {

namespace {

using commands::TemplateFile;

constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";

std::string marked(const std::string& content, std::vector<std::string>& tags) {
    std::string out;
    std::size_t at = 0;
    while (true) {
        const std::size_t open = content.find("{{", at);
        const std::size_t close = content.find("}}", open);
        if (open == std::string::npos || close == std::string::npos) {
            return out + content.substr(at);
        }
        const std::string tag = content.substr(open + 2, close - open - 2);
        out += content.substr(at, close + 2 - at);
        at = close + 2;
        if (tag.starts_with('/') || tag.starts_with('!')) {
            continue;
        }
        const std::string sign =
            std::string(kOpen) + std::to_string(tags.size()) + std::string(kClose);
        tags.push_back(tag);
        const bool section = tag.starts_with('#') || tag.starts_with('^');
        out += section ? sign : "{{#" + tag + "}}" + sign + "{{/" + tag + "}}";
    }
}

std::vector<TemplateFile> all_marked(
    const std::vector<TemplateFile>& files, std::map<std::string, std::vector<std::string>>& tags
) {
    std::vector<TemplateFile> out;
    for (const TemplateFile& file : files) {
        auto& own = tags[file.path.substr(0, file.path.rfind('.'))];
        own.clear();
        out.push_back({file.path, marked(file.content, own)});
    }
    return out;
}

}  // namespace

MarkedTemplates::MarkedTemplates(const std::vector<TemplateFile>& files)
    : templates_(all_marked(files, tags_)) {}

std::set<std::size_t> MarkedTemplates::shown(
    Language language, const std::string& name, const commands::Fields& fields
) const {
    const commands::Rendered rendered = templates_.render(language, name, fields);
    std::set<std::size_t> places;
    for (const std::string* text : {&rendered.subject, &rendered.text}) {
        for (std::size_t at = text->find(kOpen); at != std::string::npos;
             at = text->find(kOpen, at + 1)) {
            places.insert(std::stoul(text->substr(at + kOpen.size())));
        }
    }
    return places;
}

}  // namespace clusterlotse::test
