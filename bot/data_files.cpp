#include "bot/data_files.hpp"

#include "config/embedded.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace clusterlotse::bot {

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    if (!in) {
        throw std::runtime_error(file.string() + " cannot be read");
    }
    return content.str();
}

std::vector<fs::path> files_below(const std::string& folder, std::string_view extension) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error)) {
        if (it->is_regular_file() && it->path().extension() == extension) {
            files.push_back(it->path());
        }
    }
    if (error) {
        throw std::runtime_error(folder + " cannot be read: " + error.message());
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

std::vector<matching::VocabularyFile> vocabulary_files(const config::ClusterSettings& cluster) {
    std::vector<matching::VocabularyFile> files;
    for (const auto& file : config::embedded_files()) {
        if (file.path.starts_with("vocabulary/")) {
            files.push_back({std::string(file.path), std::string(file.content)});
        }
    }
    if (!cluster.vocabulary_dir.empty()) {
        for (const fs::path& file : files_below(cluster.vocabulary_dir, ".toml")) {
            files.push_back({file.string(), content_of(file)});
        }
    }
    return files;
}

std::vector<commands::TemplateFile> template_files(const config::ClusterSettings& cluster) {
    constexpr std::string_view prefix = "templates/";
    std::vector<commands::TemplateFile> files;
    for (const auto& file : config::embedded_files()) {
        if (file.path.starts_with(prefix)) {
            files.push_back(
                {std::string(file.path.substr(prefix.size())), std::string(file.content)}
            );
        }
    }
    if (!cluster.templates_dir.empty()) {
        for (const fs::path& file : files_below(cluster.templates_dir, ".mustache")) {
            files.push_back(
                {fs::relative(file, cluster.templates_dir).generic_string(), content_of(file)}
            );
        }
    }
    return files;
}

}  // namespace clusterlotse::bot
