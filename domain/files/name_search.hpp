#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::files {

/// Letters and digits in lower case without accents ("ä" as "ae"), anything else as one space;
/// bytes that are not UTF-8 are read as Windows-1252, or as the DOS codes of umlauts between
/// letters. Begins and ends with a space.
std::string folded_words(std::string_view text);

/// Looks for names in any number of texts.
class NameSearch {
public:
    explicit NameSearch(const std::vector<std::string>& names);

    void look_into(std::string_view text);
    /// The same for letters whose words cannot be told apart: a name of at least five letters is
    /// found wherever they follow each other.
    void look_into_spelled(std::string_view letters);
    bool all_found() const;
    std::vector<std::string> found() const;

private:
    struct Name {
        std::string given;
        std::vector<std::string> spellings;  ///< folded, between spaces
        std::vector<std::string> joined;     ///< the long ones without any space, for web addresses
        std::vector<std::string> letters;    ///< those of at least five letters without any space
        bool found = false;
    };
    std::vector<Name> names_;
};

}  // namespace clusterlotse::files
