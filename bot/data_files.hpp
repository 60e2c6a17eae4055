#pragma once

#include "commands/letters/templates.hpp"
#include "config/settings.hpp"
#include "matching/vocabulary/vocabulary.hpp"

#include <vector>

namespace clusterlotse::bot {

/// The built-in vocabulary, then the *.toml files of cluster.vocabulary_dir in the order of their
/// names. An unreadable folder throws std::runtime_error naming it.
std::vector<matching::VocabularyFile> vocabulary_files(const config::ClusterSettings& cluster);

/// The built-in templates, then those of cluster.templates_dir ("de/help.mustache"), which replace
/// them.
std::vector<commands::TemplateFile> template_files(const config::ClusterSettings& cluster);

}  // namespace clusterlotse::bot
