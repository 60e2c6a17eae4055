#pragma once

#include "matching/vocabulary/vocabulary.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::test_support {

/// The project's own vocabulary files, read from the source tree.
inline std::vector<matching::VocabularyFile> vocabulary_files() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry :
         std::filesystem::directory_iterator(CLUSTERLOTSE_SOURCE_DIR "/config/vocabulary")) {
        if (entry.path().extension() == ".toml") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<matching::VocabularyFile> files;
    for (const auto& path : paths) {
        std::string content(std::filesystem::file_size(path), '\0');
        std::ifstream(path, std::ios::binary)
            .read(content.data(), static_cast<std::streamsize>(content.size()));
        files.push_back({path.filename().string(), std::move(content)});
    }
    return files;
}

inline std::shared_ptr<const matching::Vocabulary> vocabulary() {
    static const auto loaded = matching::Vocabulary::load(vocabulary_files());
    return loaded;
}

}  // namespace clusterlotse::test_support
