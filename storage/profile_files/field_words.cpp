#include "storage/profile_files/fields.hpp"
#include "storage/profile_files/text_input.hpp"

#include <algorithm>

namespace clusterlotse::profile_files {

const char* type_in_words(const nlohmann::json& value) {
    switch (value.type()) {
        case nlohmann::json::value_t::object:
            return "an object";
        case nlohmann::json::value_t::array:
            return "a list";
        case nlohmann::json::value_t::string:
            return "a text";
        case nlohmann::json::value_t::boolean:
            return "true or false";
        case nlohmann::json::value_t::null:
            return "null";
        default:
            return "a number";
    }
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t kMost = 60;
    if (text.size() <= kMost) {
        return "\"" + std::string(text) + "\"";
    }
    std::size_t cut = 0;
    while (cut < kMost) {
        cut += std::max<std::size_t>(utf8_length(text, cut), 1);
    }
    return "\"" + std::string(text.substr(0, cut)) + "…\"";
}

}  // namespace clusterlotse::profile_files
