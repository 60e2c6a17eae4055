#include "adapters/matrix/proto/bounded_json.hpp"

#include <cmath>

namespace clusterlotse::matrix {

namespace {

bool too_deep(std::string_view text) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (in_string) {
            if (c == '\\') {
                ++at;
            } else if (c == '"') {
                in_string = false;
            }
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kMaxDepth) {
                return true;
            }
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

std::size_t utf8_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) -> unsigned {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    const auto tail = [&](std::size_t offset) { return (byte(offset) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF && tail(1)) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF && tail(1) && tail(2)) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4 && tail(1) && tail(2) && tail(3)) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) > 0x8F;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

// The value of \uXXXX at `at`, or nothing where there is none.
std::optional<unsigned> unit_at(std::string_view text, std::size_t at) {
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') {
        return std::nullopt;
    }
    unsigned value = 0;
    for (std::size_t offset = 2; offset < 6; ++offset) {
        const char c = text[at + offset];
        const char lower = static_cast<char>(c | 0x20);
        if (c >= '0' && c <= '9') {
            value = value * 16 + static_cast<unsigned>(c - '0');
        } else if (lower >= 'a' && lower <= 'f') {
            value = value * 16 + static_cast<unsigned>(lower - 'a' + 10);
        } else {
            return std::nullopt;
        }
    }
    return value;
}

// Copies one step inside a string literal; returns how many bytes of `text` it used.
std::size_t copy_string_step(std::string_view text, std::size_t at, std::string& out) {
    constexpr std::string_view kReplacement = "\\ufffd";
    if (text[at] == '\\') {
        const auto unit = unit_at(text, at);
        if (!unit || *unit < 0xD800 || *unit > 0xDFFF) {
            out += text.substr(at, 2);
            return 2;
        }
        const auto low = unit_at(text, at + 6);
        if (*unit < 0xDC00 && low && *low >= 0xDC00 && *low <= 0xDFFF) {
            out += text.substr(at, 12);
            return 12;
        }
        out += kReplacement;
        return 6;
    }
    const auto length = utf8_length(text, at);
    if (length == 0 || static_cast<unsigned char>(text[at]) < 0x20) {
        out += kReplacement;
        return 1;
    }
    out += text.substr(at, length);
    return length;
}

std::string repaired(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool in_string = false;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (in_string && c != '"') {
            at += copy_string_step(text, at, out);
            continue;
        }
        if (c == '"') {
            in_string = !in_string;
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            const auto end = text.find_first_not_of("+-.0123456789eE", at);
            const auto number = text.substr(at, end == std::string_view::npos ? end : end - at);
            const bool wild =
                number.size() > 25 || number.find_first_of("eE") != std::string_view::npos;
            out += wild ? std::string_view("0") : number;
            at += number.size();
            continue;
        }
        out += c;
        ++at;
    }
    return out;
}

}  // namespace

std::optional<Json> parse_json(std::string_view text) {
    if (too_deep(text)) {
        return std::nullopt;
    }
    auto document = Json::parse(text, nullptr, false);
    if (document.is_discarded()) {
        document = Json::parse(repaired(text), nullptr, false);
    }
    if (document.is_discarded()) {
        return std::nullopt;
    }
    return document;
}

const Json& member(const Json& object, const char* name) {
    static const Json kNothing;
    if (!object.is_object()) {
        return kNothing;
    }
    const auto found = object.find(name);
    return found == object.end() ? kNothing : *found;
}

std::string text_of(const Json& object, const char* name) {
    const auto& value = member(object, name);
    return value.is_string() ? value.get_ref<const std::string&>() : std::string();
}

std::int64_t integer_of(const Json& object, const char* name) {
    constexpr double kExact = 9007199254740992.0;  // 2^53: beyond it a double is no count
    const auto& value = member(object, name);
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        return number <= static_cast<std::uint64_t>(INT64_MAX) ? static_cast<std::int64_t>(number)
                                                               : 0;
    }
    if (value.is_number_integer()) {
        return value.get<std::int64_t>();
    }
    if (value.is_number_float() && std::abs(value.get<double>()) < kExact) {
        return static_cast<std::int64_t>(value.get<double>());
    }
    return 0;
}

bool flag_of(const Json& object, const char* name) {
    const auto& value = member(object, name);
    return value.is_boolean() && value.get<bool>();
}

std::string to_text(const Json& document) {
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace clusterlotse::matrix
