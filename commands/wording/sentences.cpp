#include "commands/wording/sentences.hpp"

#include "commands/wording/pattern_search.hpp"

#include <cstddef>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// So many bytes before a point show what it belongs to.
constexpr std::size_t kLookBehind = 24;
constexpr std::size_t kLookAhead = 24;

/// The point at `at` belongs to the word before it: "ca. 12 €", "Fa. Müller", "18. Dezember".
bool ends_no_sentence(std::string_view text, std::size_t at) {
    static const RE2 abbreviation(
        R"((?i)(?:^|[^\pL\d])(?:ca|circa|approx|bzw|ggf|ggfs|evtl|inkl|exkl|incl|excl|zzgl|max|min|mind|nr|no|pos|art|abs|vs|stk|stck|tel|fa|dr|hr|fr|gebr|inh|dipl|ing|str|st|z|b|d|h|u|a|i|v|o|e|g|m|co|best|zchn|zeichn|mat|wst)$)"
    );
    static const RE2 month(
        R"((?i)^\s+(?:jan|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez|kw|kalenderwoche|oct|dec|mar|may))"
    );
    const std::size_t from = at > kLookBehind ? at - kLookBehind : 0;
    if (says(text.substr(from, at - from), abbreviation)) {
        return true;
    }
    const bool ordinal = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
    return ordinal && says(text.substr(at + 1, kLookAhead), month);
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char sign = text[at];
        const bool stop = sign == '.' || sign == '!' || sign == '?';
        const bool gap = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
        const bool ends =
            sign == '\n' || (stop && gap && (sign != '.' || !ends_no_sentence(text, at)));
        if (!ends) {
            continue;
        }
        while (at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\n')) {
            ++at;
        }
        sentences.push_back(text.substr(begin, at + 1 - begin));
        begin = at + 1;
    }
    if (begin < text.size()) {
        sentences.push_back(text.substr(begin));
    }
    return sentences;
}

}  // namespace clusterlotse::commands
