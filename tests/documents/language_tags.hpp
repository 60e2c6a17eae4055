#pragma once

#include "commands/letters/templates.hpp"

#include <string>
#include <vector>

namespace clusterlotse::documents {

/// The fields and sections that a template has in one language only, sorted: "en/status lacks
/// {{#withdrawn}}".
std::vector<std::string> one_language_tags(const std::vector<commands::TemplateFile>& files);

}  // namespace clusterlotse::documents
