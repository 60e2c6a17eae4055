#pragma once

#include "storage/profile_files/schema.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::profile_files {

/// One JSON object of a record while it is read: typed access that notes what is wrong. Private to
/// this room.
class Fields {
public:
    Fields(const nlohmann::json& object, std::string path, const SchemaContext& context)
        : object_(object), path_(std::move(path)), context_(context) {
        known_.reserve(kUsualKeys);
    }

    /// False, and a problem, where this is no object.
    bool is_object() const;

    /// Null counts as absent everywhere. Keys are literals: they are kept as they are.
    const nlohmann::json* find(const char* key);
    std::string text(const char* key, std::size_t most = kMostText);
    std::optional<std::string> optional_text(const char* key);  ///< empty counts as absent
    std::string required_text(const char* key);
    std::optional<double> number(const char* key, double least);
    std::optional<std::int64_t> whole_number(
        const char* key, std::int64_t least, std::int64_t most
    );
    std::optional<Range> range(const char* key);
    std::optional<Date> date(const char* key);
    std::vector<std::string> texts(const char* key);
    /// The list's elements (empty where absent or no list); bounded.
    const nlohmann::json::array_t& list(const char* key);
    /// A word out of `words`; empty where absent or not among them.
    std::string word(const char* key, std::initializer_list<std::string_view> words);
    void refuse_unknown_keys();

    void problem(const std::string& key, const std::string& text, bool unknown_code = false) const;
    std::string path_of(const std::string& key) const { return path_ + "/" + key; }
    const SchemaContext& context() const { return context_; }

    static constexpr std::size_t kMostText = 100'000;  ///< bytes
    static constexpr std::size_t kMostElements = 1000;

private:
    static constexpr std::size_t kUsualKeys = 16;

    std::string clean(const char* key, const nlohmann::json& value, std::size_t most);

    const nlohmann::json& object_;
    std::string path_;
    const SchemaContext& context_;
    std::vector<std::string_view> known_;
};

const char* type_in_words(const nlohmann::json& value);
std::string in_quotes(std::string_view text);  ///< shortened, for a problem's text

}  // namespace clusterlotse::profile_files
