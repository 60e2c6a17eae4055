#include "commands/desk/words.hpp"

#include "domain/english_date.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

struct CommandWord {
    std::string_view word;
    Command command;
};

constexpr std::array kCommandWords = {
    CommandWord{"stand", Command::status},
    CommandWord{"status", Command::status},
    CommandWord{"vergleich", Command::compare},
    CommandWord{"compare", Command::compare},
    CommandWord{"bedarf", Command::need},
    CommandWord{"need", Command::need},
    CommandWord{"suche", Command::search},
    CommandWord{"search", Command::search},
    CommandWord{"profil", Command::profile},
    CommandWord{"profile", Command::profile},
    CommandWord{"meine", Command::mine},
    CommandWord{"mine", Command::mine},
    CommandWord{"frei", Command::free},
    CommandWord{"free", Command::free},
    CommandWord{"protokoll", Command::log},
    CommandWord{"log", Command::log},
    CommandWord{"hilfe", Command::help},
    CommandWord{"help", Command::help},
};

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) {
        return {};
    }
    const auto end = text.find_last_not_of(kSpace);
    return text.substr(begin, end - begin + 1);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string folded(std::string_view text) {
    std::string result(text);
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto byte = static_cast<unsigned char>(result[i]);
        if (byte >= 'A' && byte <= 'Z') {
            result[i] = static_cast<char>(byte + 32);
        } else if (byte == 0xC3 && i + 1 < result.size()) {
            const auto next = static_cast<unsigned char>(result[i + 1]);
            if (next == 0x84 || next == 0x96 || next == 0x9C) {  // Ä Ö Ü
                result[i + 1] = static_cast<char>(next + 32);
            }
            ++i;
        }
    }
    return result;
}

std::string first_line(std::string_view text) {
    constexpr std::size_t kMost = 80;
    std::string_view line = trimmed(text);
    line = trimmed(line.substr(0, line.find('\n')));
    std::size_t characters = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool starts_character = (static_cast<unsigned char>(line[i]) & 0xC0) != 0x80;
        if (starts_character && ++characters > kMost) {
            return std::string(line.substr(0, i)) + "…";
        }
    }
    return std::string(line);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) {
            text += separator;
        }
        text += part;
    }
    return text;
}

std::string shown_date(Date date, Language language) {
    return language == Language::de ? german_date(date) : english_date(date);
}

bool has_command_form(std::string_view text) {
    const std::string_view body = trimmed(text);
    return body.size() > 1 && body[0] == '!' &&
           ((body[1] >= 'a' && body[1] <= 'z') || (body[1] >= 'A' && body[1] <= 'Z'));
}

std::optional<ParsedCommand> parse_command(std::string_view text) {
    if (!has_command_form(text)) {
        return std::nullopt;
    }
    const std::string_view body = trimmed(text).substr(1);
    const auto end = std::min(body.find_first_of(" \t\r\n:.,;?!"), body.size());
    const std::string word = folded(body.substr(0, end));
    for (const auto& known : kCommandWords) {
        if (known.word == word) {
            std::string_view argument = body.substr(end);
            // "!stand?" and "!bedarf: …"
            while (!argument.empty() &&
                   std::string_view(":.,;?!").find(argument.front()) != std::string_view::npos) {
                argument.remove_prefix(1);
            }
            return ParsedCommand{known.command, std::string(trimmed(argument))};
        }
    }
    return std::nullopt;
}

std::optional<std::string> find_need_number(std::string_view text) {
    static const RE2 pattern(R"((?i)(?:^|[^\pL\pN])b[- ]?(20\d\d)[- /](\d{1,6})(?:[^\d]|$))");
    std::string year;
    std::string serial;
    if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern, &year, &serial)) {
        return std::nullopt;
    }
    char number[32];
    std::snprintf(number, sizeof number, "B-%s-%03d", year.c_str(), std::stoi(serial));
    return number;
}

}  // namespace clusterlotse::commands
