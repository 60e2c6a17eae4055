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
    if (word == "reply" || word == "antwort") {
        ConsoleLine reply{Kind::reply, {}};
        const auto [stop, error] =
            std::from_chars(rest.data(), rest.data() + rest.size(), reply.position);
        reply.text =
            std::string(trimmed(rest.substr(static_cast<std::size_t>(stop - rest.data()))));
        if (error == std::errc() && !reply.text.empty()) {
            return reply;
        }
    }
    return {Kind::unknown, std::string(text)};
}

}  // namespace clusterlotse::console
