#include "domain/files/pdf_filters.hpp"

#include "domain/files/byte_reader.hpp"
#include "domain/files/inflate.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace clusterlotse::files {
namespace {

constexpr std::size_t kMostFilters = 4;
constexpr std::string_view kFilterKey = "/Filter";

// The names behind "/Filter", one or those of an array, first to last.
std::vector<std::string_view> filters_of(std::string_view dictionary) {
    std::vector<std::string_view> filters;
    const auto key = dictionary.find(kFilterKey);
    if (key == dictionary.npos) {
        return filters;
    }
    auto rest = trimmed_front(dictionary.substr(key + kFilterKey.size()));
    const bool listed = rest.starts_with("[");
    rest = listed ? trimmed_front(rest.substr(1)) : rest;
    while (rest.starts_with("/") && filters.size() < kMostFilters) {
        std::size_t end = 1;
        while (end < rest.size() && !ends_pdf_name(rest[end])) {
            ++end;
        }
        filters.push_back(rest.substr(1, end - 1));
        rest = trimmed_front(rest.substr(end));
        if (!listed) {
            break;
        }
    }
    return filters;
}

std::string from_hexadecimal(std::string_view packed, std::size_t most) {
    std::string out;
    int high = -1;
    for (const char c : packed) {
        if (c == '>' || out.size() >= most) {
            break;
        }
        const int digit = hex_digit(c);
        if (digit >= 0 && high < 0) {
            high = digit;
        } else if (digit >= 0) {
            out += static_cast<char>(high * 16 + digit);
            high = -1;
        }
    }
    if (high >= 0) {
        out += static_cast<char>(high * 16);
    }
    return out;
}

// Five letters of 85 give four bytes; a shorter last group gives one byte less than it has letters.
std::string from_ascii85(std::string_view packed, std::size_t most) {
    constexpr std::size_t kGroup = 5;
    std::string out;
    std::uint32_t value = 0;
    std::size_t letters = 0;
    const auto put = [&out, &value](std::size_t bytes) {
        for (std::size_t i = 0; i < bytes; ++i) {
            out += static_cast<char>(value >> (24U - 8U * i) & 0xFFU);
        }
    };
    for (const char c : packed) {
        if (c == '~' || out.size() >= most) {
            break;
        }
        if (c == 'z' && letters == 0) {
            out.append(4, '\0');
        } else if (c >= '!' && c <= 'u') {
            value = value * 85 + static_cast<std::uint32_t>(c - '!');
            if (++letters == kGroup) {
                put(4);
                value = 0;
                letters = 0;
            }
        }
    }
    if (letters > 1) {
        for (std::size_t i = letters; i < kGroup; ++i) {
            value = value * 85 + 84;
        }
        put(letters - 1);
    }
    out.resize(std::min(out.size(), most));
    return out;
}

}  // namespace

bool ends_pdf_name(char c) {
    return is_blank(c) || c == '\0' ||
           std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

bool is_filtered(std::string_view dictionary) {
    return dictionary.find(kFilterKey) != dictionary.npos;
}

std::optional<std::string> unfiltered(
    std::string_view dictionary, std::string_view packed, std::size_t most
) {
    std::string content(packed);
    const std::size_t most_between = std::max(packed.size(), most);
    for (const std::string_view filter : filters_of(dictionary)) {
        if (filter == "FlateDecode" || filter == "Fl") {
            content = inflate(content, true, most_between).bytes;
        } else if (filter == "ASCII85Decode" || filter == "A85") {
            content = from_ascii85(content, most_between);
        } else if (filter == "ASCIIHexDecode" || filter == "AHx") {
            content = from_hexadecimal(content, most_between);
        } else {
            return std::nullopt;
        }
    }
    content.resize(std::min(content.size(), most));
    return content;
}

}  // namespace clusterlotse::files
