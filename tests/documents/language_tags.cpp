#include "tests/documents/language_tags.hpp"

#include "tests/support/marked_templates.hpp"

#include <set>

namespace clusterlotse::documents {

std::vector<std::string> one_language_tags(const std::vector<commands::TemplateFile>& files) {
    const test::MarkedTemplates templates(files);
    const auto tags = [&](const std::string& path) {
        const auto& all = templates.tags(path);
        return std::set<std::string>(all.begin(), all.end());
    };
    std::vector<std::string> lacking;
    for (const std::string& name : templates.names()) {
        for (const auto& [one, other] : {std::pair{"de/", "en/"}, std::pair{"en/", "de/"}}) {
            const auto known = tags(other + name);
            for (const std::string& tag : tags(one + name)) {
                if (!known.contains(tag)) {
                    lacking.push_back(other + name + " lacks {{" + tag + "}}");
                }
            }
        }
    }
    return lacking;
}

}  // namespace clusterlotse::documents
