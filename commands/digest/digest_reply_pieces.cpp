#include "commands/digest/digest_reply_pieces.hpp"

#include "commands/desk/words.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::commands {

namespace {

/// True where the full stop at `at` belongs to a shortened word.
bool after_abbreviation(std::string_view line, std::size_t at) {
    static constexpr std::array<std::string_view, 8> kShort{
        "nr", "no", "ca", "evtl", "pos", "st", "ggf", "bzw"};
    const auto begin = line.substr(0, at).find_last_of(" ,;(") + 1;
    return std::ranges::find(kShort, folded(line.substr(begin, at - begin))) != kShort.end();
}

}  // namespace

std::vector<ReplyPiece> pieces_of(std::string_view line) {
    std::vector<ReplyPiece> pieces;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= line.size(); ++at) {
        const char c = at < line.size() ? line[at] : '\n';
        const bool blank_behind = at + 1 >= line.size() || line[at + 1] == ' ';
        const bool after_digit = at > 0 && is_digit(line[at - 1]);
        const bool cuts =
            c == '\n' || c == ';' ||
            (blank_behind && (c == ',' || c == '!' || c == '?' ||
                              (c == '.' && !after_digit && !after_abbreviation(line, at))));
        if (!cuts) {
            continue;
        }
        // A question keeps its mark, or it is none.
        const std::size_t end = c == '?' ? at + 1 : at;
        std::string text(trimmed(line.substr(begin, end - begin)));
        begin = at + 1;
        if (!text.empty()) {
            pieces.push_back({std::move(text), c});
        }
    }
    return pieces;
}

}  // namespace clusterlotse::commands
