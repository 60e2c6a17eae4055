#pragma once

#include <string>

namespace clusterlotse::matching {

/// One vocabulary file as read from disk or from the program itself.
struct VocabularyFile {
    std::string name;     ///< shown in error messages
    std::string content;  ///< TOML, UTF-8
};

}  // namespace clusterlotse::matching
