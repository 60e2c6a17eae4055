#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clusterlotse::profile_files {

/// Nesting of brackets outside of strings, at most; for any bytes.
std::size_t json_depth(std::string_view json);

/// Where each key and value of one JSON text stands, by path: "/contacts/0/email", "" for the
/// whole. Only for text that nlohmann accepted and whose depth is small: it is not checked again.
class JsonPlaces {
public:
    explicit JsonPlaces(std::string_view json);

    /// Byte offset of the value (of the key where `key`); that of the nearest parent where the path
    /// does not exist.
    std::size_t offset(std::string path, bool key) const;

    /// Paths of keys that stand twice in one object, with the offset of the second.
    const std::vector<std::pair<std::string, std::size_t>>& repeated() const { return repeated_; }

private:
    struct Place {
        std::size_t key = 0;
        std::size_t value = 0;
    };

    void skip_blanks();
    std::string_view string_token();
    void value(const std::string& path, std::size_t key_offset);

    std::string_view json_;
    std::size_t at_ = 0;
    std::unordered_map<std::string, Place> places_;
    std::vector<std::pair<std::string, std::size_t>> repeated_;
};

}  // namespace clusterlotse::profile_files
