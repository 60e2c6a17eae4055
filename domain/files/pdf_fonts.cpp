#include "domain/files/pdf_fonts.hpp"

#include "domain/files/byte_reader.hpp"
#include "domain/files/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace clusterlotse::files {
namespace {

constexpr std::size_t kLongestCode = 8;  // hexadecimal digits
constexpr std::size_t kLongestMeaning = 64;
constexpr std::uint32_t kLongestRange = 0xFFFF;

std::uint32_t number_of(std::string_view digits) {
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
}

// The digits of the next "<…>", which is taken from the front.
std::optional<std::string_view> next_hex(std::string_view& text) {
    const auto open = text.find('<');
    const auto close = open == text.npos ? open : text.find('>', open);
    if (close == text.npos) {
        return std::nullopt;
    }
    const auto digits = text.substr(open + 1, close - open - 1);
    text.remove_prefix(close + 1);
    return digits;
}

// UTF-16BE in hexadecimal; `more` is added to its last unit.
std::string meaning_of(std::string_view digits, std::uint32_t more) {
    std::string out;
    digits = digits.substr(0, kLongestMeaning);
    for (std::size_t at = 0; at + 4 <= digits.size(); at += 4) {
        const bool last = at + 8 > digits.size();
        const auto unit = number_of(digits.substr(at, 4)) + (last ? more : 0);
        if (unit > 0 && unit < 0xD800) {
            append_utf8(out, unit);
        }
    }
    return out;
}

void add(CodeMap& map, std::string_view code_digits, std::uint32_t offset, std::string meaning) {
    if (map.text.size() < kMostCodes && !meaning.empty() && code_digits.size() <= kLongestCode) {
        map.width = code_digits.size() <= 2 ? 1 : 2;
        map.text.emplace(number_of(code_digits) + offset, std::move(meaning));
    }
}

void read_characters(std::string_view section, CodeMap& map) {
    for (;;) {
        const auto code = next_hex(section);
        const auto meaning = next_hex(section);
        if (!code || !meaning) {
            return;
        }
        add(map, *code, 0, meaning_of(*meaning, 0));
    }
}

void read_ranges(std::string_view section, CodeMap& map) {
    for (;;) {
        const auto low = next_hex(section);
        const auto high = next_hex(section);
        if (!low || !high) {
            return;
        }
        const auto first = number_of(*low);
        const auto last = number_of(*high);
        const auto count = last >= first ? std::min(last - first, kLongestRange) + 1 : 0;
        const bool listed = trimmed_front(section).starts_with("[");
        if (!listed) {
            const auto meaning = next_hex(section);
            for (std::uint32_t i = 0; meaning && i < count && map.text.size() < kMostCodes; ++i) {
                add(map, *low, i, meaning_of(*meaning, i));
            }
            continue;
        }
        auto list = section.substr(0, section.find(']'));
        section.remove_prefix(list.size());
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto meaning = next_hex(list);
            if (!meaning) {
                break;
            }
            add(map, *low, i, meaning_of(*meaning, 0));
        }
    }
}

template <class Read>
void for_each_section(std::string_view stream, std::string_view name, Read read) {
    const std::string begin = "begin" + std::string(name);
    const std::string end = "end" + std::string(name);
    for (auto at = stream.find(begin); at != stream.npos; at = stream.find(begin, at)) {
        at += begin.size();
        read(stream.substr(at, std::min(stream.find(end, at), stream.size()) - at));
    }
}

}  // namespace

std::string CodeMap::decode(std::string_view codes) const {
    std::string out;
    for (std::size_t at = 0; at + width <= codes.size(); at += width) {
        std::uint32_t code = 0;
        for (std::size_t i = 0; i < width; ++i) {
            code = code << 8U | static_cast<unsigned char>(codes[at + i]);
        }
        if (const auto found = text.find(code); found != text.end()) {
            out += found->second;
        }
    }
    return out;
}

CodeMap read_code_map(std::string_view stream) {
    CodeMap map;
    for_each_section(stream, "bfchar", [&map](auto section) { read_characters(section, map); });
    for_each_section(stream, "bfrange", [&map](auto section) { read_ranges(section, map); });
    return map;
}

}  // namespace clusterlotse::files
