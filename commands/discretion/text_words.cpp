#include "commands/discretion/text_words.hpp"

#include "matching/text/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace clusterlotse::commands {

namespace {

/// Plain text is wrapped no earlier than this.
constexpr std::size_t kWrappedLine = 50;

bool inside_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool capital_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == 0xC3 && at + 1 < text.size()) {
        return static_cast<unsigned char>(text[at + 1]) < 0x9F;
    }
    return byte >= 'A' && byte <= 'Z';
}

bool is_shortened(std::string_view word) {
    static constexpr std::array<std::string_view, 19> kShort = {
        "fa",
        "co",
        "gebr",
        "dr",
        "st",
        "inh",
        "bzw",
        "ca",
        "e",
        "max",
        "min",
        "mind",
        "inkl",
        "nr",
        "pos",
        "tel",
        "evtl",
        "zzgl",
        "ggf"};
    return std::ranges::find(kShort, word) != kShort.end();
}

/// "12.50", "1.4301"
bool within_number(std::string_view text, std::size_t at) {
    const auto digit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    return at > 0 && digit(at - 1) && digit(at + 1);
}

/// What the signs between two words, from `begin` to `end`, do.
Apart apart_by(std::string_view text, std::size_t begin, std::size_t end, bool after_short) {
    Apart apart = Apart::blank;
    for (std::size_t at = begin; at < end; ++at) {
        const bool ends = at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
        switch (text[at]) {
            case '.':
                if (within_number(text, at)) {
                    break;
                }
                if (!after_short) {
                    return Apart::clause;
                }
                break;
            case '!':
            case '?':
            case ';':
            case '(':
            case ')':
                return Apart::clause;
            case ':':
                if (ends) {
                    return Apart::clause;
                }
                break;
            case '\n': {
                const auto line = text.rfind('\n', at == 0 ? 0 : at - 1);
                const std::size_t length = at - (line == std::string_view::npos ? 0 : line);
                if (length < kWrappedLine || text.substr(at + 1, 1) == "\n") {
                    return Apart::clause;
                }
                break;
            }
            case '-':
            case '\xE2':
                if (at > 0 && text[at - 1] == ' ' && end > begin + 1 &&
                    (text[at] == '-' || text.substr(at, 3) == "–" || text.substr(at, 3) == "—")) {
                    return Apart::clause;
                }
                break;
            case ',':
            case '/':
                apart = Apart::list;
                break;
            default:
                break;
        }
    }
    return apart;
}

}  // namespace

std::vector<TextWord> text_words(std::string_view text) {
    const matching::Folded folded = matching::fold(text);
    std::vector<TextWord> words;
    bool open = false;
    for (std::size_t i = 0; i < folded.text.size(); ++i) {
        if (!inside_word(folded.text[i])) {
            open = false;
            continue;
        }
        if (!open) {
            TextWord word;
            word.begin = folded.origin[i];
            word.capital = capital_at(text, word.begin);
            const std::size_t behind = words.empty() ? 0 : words.back().end;
            word.apart =
                words.empty()
                    ? Apart::clause
                    : apart_by(text, behind, word.begin, is_shortened(words.back().letters));
            word.new_line =
                text.substr(behind, word.begin - behind).find('\n') != std::string_view::npos;
            words.push_back(std::move(word));
            open = true;
        }
        words.back().letters += folded.text[i];
        words.back().end = folded.origin[i + 1];
    }
    return words;
}

}  // namespace clusterlotse::commands
