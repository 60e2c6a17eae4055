#include "adapters/console/console_lines.hpp"

#include <algorithm>
#include <charconv>

namespace clusterlotse::console {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const auto begin = text.find_first_not_of(space);
    return begin == std::string_view::npos
               ? std::string_view{}
               : text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

/// "3 Können wir": the number of a message, and what follows.
bool take_position(std::string_view rest, ConsoleLine& line) {
    const auto [stop, error] =
        std::from_chars(rest.data(), rest.data() + rest.size(), line.position);
    line.text = std::string(trimmed(rest.substr(static_cast<std::size_t>(stop - rest.data()))));
    return error == std::errc() && !line.text.empty();
}

/// "2d", "36h", "30m", "1w"; nothing for less than a minute and more than a year.
std::chrono::minutes time_in(std::string_view words) {
    constexpr std::chrono::minutes kLongest = std::chrono::days(365);
    int number = 0;
    const auto [stop, error] = std::from_chars(words.data(), words.data() + words.size(), number);
    const std::string_view unit = words.substr(static_cast<std::size_t>(stop - words.data()));
    std::chrono::minutes one{0};
    if (unit == "m") {
        one = std::chrono::minutes(1);
    } else if (unit == "h") {
        one = std::chrono::hours(1);
    } else if (unit == "d" || unit == "t") {
        one = std::chrono::days(1);
    } else if (unit == "w") {
        one = std::chrono::weeks(1);
    }
    const bool known = error == std::errc() && one.count() > 0 && number > 0;
    return known && number <= kLongest / one ? one * number : std::chrono::minutes(0);
}

/// `"my drawing.pdf" words` and `drawing.pdf words`.
bool take_path(std::string_view rest, ConsoleLine& line) {
    const bool quoted = rest.starts_with('"');
    const std::size_t begin = quoted ? 1 : 0;
    const auto end = std::min(rest.find_first_of(quoted ? "\"" : " \t", begin), rest.size());
    line.path = std::string(rest.substr(begin, end - begin));
    line.text = std::string(trimmed(rest.substr(std::min(end + begin, rest.size()))));
    return !line.path.empty();
}

/// What has an object: nothing where it is missing.
ConsoleLine parse_with_object(std::string_view word, std::string_view rest) {
    using Kind = ConsoleLine::Kind;
    ConsoleLine line;
    if ((word == "react" || word == "zeichen") && take_position(rest, line)) {
        line.kind = Kind::react;
    } else if ((word == "file" || word == "datei") && take_path(rest, line)) {
        line.kind = Kind::file;
    } else if ((word == "edit" || word == "bearbeiten") && !rest.empty()) {
        line.kind = Kind::edit;
        line.text = std::string(rest);
    } else if (word == "wait" || word == "warten") {
        line.passes = time_in(rest);
        line.kind = line.passes.count() > 0 ? Kind::wait : Kind::empty;
    }
    return line;
}

}  // namespace

ConsoleLine parse_console_line(std::string_view line) {
    using Kind = ConsoleLine::Kind;
    const std::string_view text = trimmed(line);
    if (text.empty()) {
        return {};
    }
    if (text.front() == '#') {
        return {Kind::remark, std::string(trimmed(text.substr(1)))};
    }
    if (text.front() != '/') {
        return {Kind::text, std::string(text)};
    }
    const auto end = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view word = text.substr(1, end - 1);
    const std::string_view rest = trimmed(text.substr(end));
    if (word == "as" && !rest.empty()) {
        return {Kind::speaker, std::string(rest)};
    }
    if ((word == "room" || word == "raum") && !rest.empty()) {
        return {Kind::room, std::string(rest)};
    }
    if (word == "quit" || word == "ende") {
        return {Kind::quit, {}};
    }
    if (word == "help" || word == "hilfe") {
        return {Kind::help, {}};
    }
    if (word == "delete" || word == "loeschen" || word == "löschen") {
        return {Kind::erase, {}};
    }
    if (word == "reply" || word == "antwort") {
        ConsoleLine reply{Kind::reply, {}};
        if (take_position(rest, reply)) {
            return reply;
        }
    }
    if (ConsoleLine other = parse_with_object(word, rest); other.kind != Kind::empty) {
        return other;
    }
    return {Kind::unknown, std::string(text)};
}

}  // namespace clusterlotse::console
