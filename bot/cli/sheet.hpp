#pragma once

#include "domain/channel.hpp"
#include "domain/date.hpp"
#include "domain/profile.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::cli {

/// The parts that are not empty, separated by commas.
std::string joined(const std::vector<std::string>& parts);

/// Filled up with spaces to `to` characters.
std::string padded(const std::string& text, std::size_t to);

/// In characters, not bytes.
std::size_t width(const std::string& text);

/// Lines of labels and values for people; labels in two languages.
class Sheet {
public:
    explicit Sheet(Language language) : german_(language == Language::de) {}

    /// Nothing where the value is empty; further lines of a value are indented.
    void line(const char* de, const char* en, const std::string& value);

    const char* word(const char* de, const char* en) const { return german_ ? de : en; }
    std::string day(Date date) const { return german_ ? german_date(date) : iso_date(date); }
    std::string number(double value) const;
    std::string quoted(const std::string& words) const;
    /// "Ø 3–400 mm", "Ø ≤ 400 mm"; empty where nothing is said.
    std::string range(const char* name, const std::optional<Range>& value, const std::string& unit)
        const;
    const std::string& text() const { return text_; }

private:
    bool german_;
    std::string text_;
};

}  // namespace clusterlotse::cli
