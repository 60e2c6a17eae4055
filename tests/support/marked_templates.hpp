#pragma once

#include "commands/letters/templates.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace clusterlotse::test {

/// The templates with a sign in each section and beside each field, which shows where a filling had
/// an effect.
class MarkedTemplates {
public:
    explicit MarkedTemplates(const std::vector<commands::TemplateFile>& files);

    std::vector<std::string> names() const { return templates_.names(); }

    /// The tags of "de/thanks" in the order of its file: "#asking", "^one", "text".
    const std::vector<std::string>& tags(const std::string& path) const { return tags_.at(path); }

    /// The places in tags() that these fields bring out.
    std::set<std::size_t> shown(
        Language language, const std::string& name, const commands::Fields& fields
    ) const;

private:
    std::map<std::string, std::vector<std::string>> tags_;
    commands::Templates templates_;
};

}  // namespace clusterlotse::test
