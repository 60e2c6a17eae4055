#include "adapters/email/proto/imap_response.hpp"

#include <array>
#include <charconv>

namespace clusterlotse::email {
namespace {

constexpr int kMaxNesting = 16;

/// Reads values from a raw response, taking the literals in their order.
class ValueParser {
public:
    ValueParser(std::string_view line, std::vector<ImapLiteral>& literals)
        : line_(line), literals_(literals) {}

    /// False where the syntax is broken.
    bool read_all(std::vector<ImapValue>& into) {
        for (skip_spaces(); at_ < line_.size(); skip_spaces()) {
            if (!read_value(into.emplace_back(), 0)) {
                return false;
            }
        }
        return true;
    }

private:
    void skip_spaces() {
        while (at_ < line_.size() && line_[at_] == ' ') {
            ++at_;
        }
    }

    bool read_value(ImapValue& value, int depth) {
        switch (line_[at_]) {
            case '(':
                return read_list(value, depth);
            case '"':
                return read_quoted(value);
            case '{':
                return read_literal(value);
            case ')':
                return false;
            default:
                return read_atom(value);
        }
    }

    bool read_list(ImapValue& value, int depth) {
        if (depth >= kMaxNesting) {
            return false;
        }
        value.kind = ImapValue::Kind::list;
        ++at_;
        for (skip_spaces(); at_ < line_.size(); skip_spaces()) {
            if (line_[at_] == ')') {
                ++at_;
                return true;
            }
            if (!read_value(value.items.emplace_back(), depth + 1)) {
                return false;
            }
        }
        return false;
    }

    bool read_quoted(ImapValue& value) {
        value.kind = ImapValue::Kind::string;
        for (++at_; at_ < line_.size(); ++at_) {
            if (line_[at_] == '"') {
                ++at_;
                return true;
            }
            if (line_[at_] == '\\' && at_ + 1 < line_.size()) {
                ++at_;
            }
            value.text += line_[at_];
        }
        return false;
    }

    bool read_literal(ImapValue& value) {
        const std::size_t end = line_.find('\n', at_);
        if (end == std::string_view::npos || next_literal_ >= literals_.size()) {
            return false;
        }
        auto& literal = literals_[next_literal_++];
        value.kind = ImapValue::Kind::string;
        value.text = std::move(literal.bytes);
        value.cut = literal.cut;
        at_ = end + 1;
        return true;
    }

    bool read_atom(ImapValue& value) {
        value.kind = ImapValue::Kind::atom;
        bool bracket = false;  // "BODY[HEADER.FIELDS (DATE)]" is one atom
        for (; at_ < line_.size(); ++at_) {
            const char c = line_[at_];
            if (!bracket && (c == ' ' || c == '(' || c == ')' || c == '"')) {
                break;
            }
            bracket = c == '[' || (bracket && c != ']');
            value.text += c;
        }
        if (upper(value.text) == "NIL") {
            value.kind = ImapValue::Kind::nil;
            value.text.clear();
        }
        return true;
    }

    std::string_view line_;
    std::vector<ImapLiteral>& literals_;
    std::size_t at_ = 0;
    std::size_t next_literal_ = 0;
};

std::string_view take_word(std::string_view& line) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const auto word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

void read_status(std::string_view rest, ImapResponse& response) {
    if (rest.starts_with('[')) {
        const std::size_t end = rest.find(']');
        if (end != std::string_view::npos) {
            auto code = rest.substr(1, end - 1);
            response.code = upper(take_word(code));
            response.code_arguments = code;
            rest.remove_prefix(end + 1);
            if (rest.starts_with(' ')) {
                rest.remove_prefix(1);
            }
        }
    }
    response.text = rest;
}

std::optional<int> two_digits(std::string_view text) {
    if (text.size() != 2) {
        return std::nullopt;
    }
    const auto value = parse_imap_number(text);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

}  // namespace

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') {
            c = static_cast<char>(c - 'a' + 'A');
        }
    }
    return out;
}

std::optional<std::uint32_t> parse_imap_number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::optional<ImapResponse> parse_imap_response(ImapRawResponse raw) {
    ImapResponse response;
    std::string_view line = raw.line;
    if (line.starts_with('+')) {
        response.kind = ImapResponse::Kind::continuation;
        line.remove_prefix(line.starts_with("+ ") ? 2 : 1);
        response.text = line;
        return response;
    }
    const auto tag = take_word(line);
    if (tag.empty() || line.empty()) {
        return std::nullopt;
    }
    auto name = take_word(line);
    if (tag == "*") {
        if (const auto number = parse_imap_number(name)) {
            response.number = *number;
            name = take_word(line);
        }
    } else {
        response.kind = ImapResponse::Kind::tagged;
        response.tag = tag;
    }
    response.name = upper(name);
    if (response.is_status()) {
        read_status(line, response);
        return response;
    }
    if (response.kind == ImapResponse::Kind::tagged || response.name.empty()) {
        return std::nullopt;
    }
    if (!ValueParser(line, raw.literals).read_all(response.values)) {
        return std::nullopt;
    }
    return response;
}

std::optional<TimePoint> parse_internal_date(std::string_view text) {
    static constexpr std::array<std::string_view, 12> kMonths{
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
    std::string padded(text);
    if (padded.starts_with(' ')) {
        padded.front() = '0';
    } else if (padded.size() == 25) {
        padded.insert(0, 1, '0');
    }
    // dd-Mon-yyyy hh:mm:ss +zzzz
    if (padded.size() != 26 || padded[2] != '-' || padded[6] != '-' || padded[11] != ' ' ||
        padded[14] != ':' || padded[17] != ':' || padded[20] != ' ' ||
        (padded[21] != '+' && padded[21] != '-')) {
        return std::nullopt;
    }
    const std::string_view view = padded;
    const auto day = two_digits(view.substr(0, 2));
    const auto year = parse_imap_number(view.substr(7, 4));
    const auto hour = two_digits(view.substr(12, 2));
    const auto minute = two_digits(view.substr(15, 2));
    const auto second = two_digits(view.substr(18, 2));
    const auto zone_hours = two_digits(view.substr(22, 2));
    const auto zone_minutes = two_digits(view.substr(24, 2));
    const auto month_name = upper(view.substr(3, 3));
    unsigned month = 0;
    for (unsigned i = 0; i < kMonths.size(); ++i) {
        if (kMonths[i] == month_name) {
            month = i + 1;
        }
    }
    if (!day || !year || !hour || !minute || !second || !zone_hours || !zone_minutes) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{
        std::chrono::year(static_cast<int>(*year)),
        std::chrono::month(month),
        std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) {
        return std::nullopt;
    }
    auto zone = std::chrono::hours(*zone_hours) + std::chrono::minutes(*zone_minutes);
    if (view[21] == '-') {
        zone = -zone;
    }
    return TimePoint(std::chrono::sys_days(date)) + std::chrono::hours(*hour) +
           std::chrono::minutes(*minute) + std::chrono::seconds(*second) - zone;
}

}  // namespace clusterlotse::email
