#include "bot/cli/sheet.hpp"

#include <algorithm>
#include <cstdio>

namespace clusterlotse::cli {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            text += (text.empty() ? "" : ", ") + part;
        }
    }
    return text;
}

std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    }));
}

std::string padded(const std::string& text, std::size_t to) {
    const std::size_t have = width(text);
    return text + std::string(to > have ? to - have : 0, ' ');
}

void Sheet::line(const char* de, const char* en, const std::string& value) {
    constexpr std::size_t kLabelWidth = 16;
    if (value.empty()) {
        return;
    }
    std::string indented;
    for (const char c : value) {
        indented += c;
        indented += c == '\n' ? std::string(kLabelWidth, ' ') : "";
    }
    text_ += padded(std::string(german_ ? de : en) + ":", kLabelWidth) + indented + "\n";
}

std::string Sheet::number(double value) const {
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", value);
    std::string written = text;
    std::replace(written.begin(), written.end(), '.', german_ ? ',' : '.');
    return written;
}

std::string Sheet::quoted(const std::string& words) const {
    return german_ ? "„" + words + "“" : "\"" + words + "\"";
}

std::string Sheet::range(
    const char* name, const std::optional<Range>& value, const std::string& unit
) const {
    if (!value || (!value->min && !value->max)) {
        return "";
    }
    const std::string amount = value->min && value->max
                                   ? number(*value->min) + "–" + number(*value->max)
                               : value->max ? "≤ " + number(*value->max)
                                            : "≥ " + number(*value->min);
    return std::string(name) + " " + amount + unit;
}

}  // namespace clusterlotse::cli
