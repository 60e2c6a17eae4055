#include "commands/wording/clauses.hpp"

#include "commands/desk/words.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// True where the full stop at `at` belongs to a shortened word.
bool after_short_word(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 13> kShort{
        "nr", "no", "fa", "ca", "evtl", "ggf", "bzw", "z", "b", "st", "co", "dr", "max"};
    std::size_t begin = at;
    while (begin > 0 && static_cast<unsigned char>(text[begin - 1] | 0x20) >= 'a' &&
           static_cast<unsigned char>(text[begin - 1] | 0x20) <= 'z') {
        --begin;
    }
    const std::string word = folded(text.substr(begin, at - begin));
    for (const std::string_view known : kShort) {
        if (word == known) {
            return true;
        }
    }
    return false;
}

/// "Bis 8.1. Betriebsferien": in front of the first digit of a day.
bool after_day_word(std::string_view text, std::size_t at) {
    constexpr std::string_view kDayWords[] = {
        "bis", "ab", "am", "zum", "vom", "den", "dem", "seit", "until", "till", "by", "from", "on"};
    const std::string_view before = trimmed(text.substr(0, at));
    const auto word = before.substr(before.find_last_of(" \n(,") + 1);
    return std::ranges::any_of(kDayWords, [&](std::string_view known) {
        return word.size() == known.size() && word.substr(1) == known.substr(1) &&
               (word[0] | 0x20) == known[0];
    });
}

/// "Ra 1,6. Und …": behind a number with a part of a whole a sentence may end; "am 15. März" and
/// "bis 15.3. passt" go on.
bool after_whole_number(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && is_digit(text[begin - 1])) {
        --begin;
    }
    const bool parted = begin > 1 && begin < at && is_digit(text[begin - 2]) &&
                        (text[begin - 1] == ',' || text[begin - 1] == '.');
    if (!parted || text[begin - 1] == ',') {
        return parted;
    }
    // "1.4301" is a name.
    constexpr std::size_t kMostParts = 2;
    const char next = at + 2 < text.size() ? text[at + 2] : ' ';
    std::size_t first = begin - 1;
    while (first > 0 && is_digit(text[first - 1])) {
        --first;
    }
    return at - begin <= kMostParts && next >= 'A' && next <= 'Z' && !after_day_word(text, first);
}

bool cuts(std::string_view text, std::size_t at) {
    const char before = at > 0 ? text[at - 1] : ' ';
    const char after = at + 1 < text.size() ? text[at + 1] : ' ';
    switch (text[at]) {
        case '\n':
        case ';':
        case '!':
        case '?':
            return true;
        case ',':
            return !(is_digit(before) && is_digit(after));
        case '.':
            return (after == ' ' || after == '\n') &&
                   (!is_digit(before) || after_whole_number(text, at)) &&
                   !after_short_word(text, at);
        case '-':
            return before == ' ' && after == ' ';
        default:
            return false;
    }
}

bool says_nothing(const Clause& clause) {
    static const RE2 polite(
        R"((?:(?:bitte|please|hallo|liebe[rs]?|lotse|team|guten|tag|morgen|nochmals?|vorab|herzlich\w*|vielen?|dank\w*|lieben?|an|alle|beteiligten|fuer|die|angebote?|antworten|muehe|sorry|entschuldigung|verzeihung|tut|mir|uns|leid|thanks|thank|you|to|all|everybody|for|the|quotes|offers) ?)+)"
    );
    return small_talk(clause.written) == SmallTalk::thanks ||
           small_talk(clause.written) == SmallTalk::empty || says_yes(clause.written) ||
           RE2::FullMatch(clause.words, polite);
}

bool closes_letter(const Clause& clause) {
    static const RE2 closing(
        R"((?:mit |viele |liebe |beste |schoene |freundliche[nr]? |kind |best |warm |many )*(?:gruessen?|gruss|mfg|lg|vg|regards|cheers)(?: .*)?)"
    );
    return RE2::FullMatch(clause.words, closing);
}

}  // namespace

std::string plain_words(std::string_view text) {
    std::string words;
    bool gap = false;
    for (const char c : matching::fold(text).text) {
        if ((c >= 'a' && c <= 'z') || is_digit(c)) {
            if (gap && !words.empty()) {
                words += ' ';
            }
            words += c;
            gap = false;
        } else {
            gap = true;
        }
    }
    return words;
}

std::vector<Clause> clauses_of(std::string_view text) {
    std::vector<Clause> clauses;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !cuts(text, at)) {
            continue;
        }
        const std::string_view written = trimmed(text.substr(begin, at - begin));
        begin = at + 1;
        Clause clause{plain_words(written), std::string(written)};
        if (closes_letter(clause)) {
            break;
        }
        if (!clause.words.empty() && !says_nothing(clause)) {
            clauses.push_back(std::move(clause));
        }
    }
    return clauses;
}

}  // namespace clusterlotse::commands
