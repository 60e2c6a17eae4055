#pragma once

#include "domain/profile.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <utility>
#include <vector>

namespace clusterlotse::matching {

/// Where something stands in a vocabulary file, whose name must outlive it.
struct FilePlace {
    std::string_view file;
    std::uint32_t line = 0;
};

/// Throws VocabularyError with "file:line: text".
[[noreturn]] void fail(const FilePlace& place, const std::string& text);

FilePlace place_of(std::string_view file, const toml::node& node);

/// One text of a list and where it stands.
struct PlacedText {
    std::string text;
    FilePlace place;
};

/// One table of a vocabulary file with checked access to its keys; every method throws
/// VocabularyError on a wrong type. The file's name and the parsed file must outlive it.
class Entry {
public:
    Entry(std::string_view file, const toml::table& table) : file_(file), table_(table) {}

    FilePlace place() const { return place_of(file_, table_); }
    /// Of the key's value; of the table where it has no such key.
    FilePlace place(std::string_view key) const;

    /// Refuses every key that is not among `keys` and names the nearest of them.
    void allow(const std::set<std::string_view>& keys) const;

    /// Empty where it is missing and not required.
    std::string text(std::string_view key, bool required = false) const;
    bool flag(std::string_view key) const;
    float fraction(std::string_view key, float otherwise) const;
    std::vector<PlacedText> list(std::string_view key) const;

    /// { code = 0.5 }
    std::vector<std::pair<std::string, float>> weights(std::string_view key) const;
    /// { code = "other" }
    std::vector<std::pair<std::string, std::string>> codes(std::string_view key) const;
    /// { length_mm = [10, 3000] }: pairs of rising numbers from 0 on.
    std::vector<std::pair<std::string, Range>> ranges(std::string_view key) const;

private:
    const toml::table* sub_table(std::string_view key, const char* holds) const;
    float fraction_of(const toml::node& node, std::string_view key) const;

    std::string_view file_;
    const toml::table& table_;
};

}  // namespace clusterlotse::matching
