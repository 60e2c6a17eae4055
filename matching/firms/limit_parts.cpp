#include "matching/firms/limit_parts.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace clusterlotse::matching {
namespace {

class PartEnd {
public:
    PartEnd(const Analysis& analysis, const LimitWorks& works)
        : analysis_(analysis), text_(analysis.folded.text), works_(works) {}

    std::uint32_t behind(std::uint32_t from, std::uint32_t end) const {
        for (std::uint32_t at = from; at < end; ++at) {
            const bool spaced = at + 1 == end || text_[at + 1] == ' ' || text_[at + 1] == '\n';
            const bool apart = spaced && at > from && text_[at - 1] == ' ';
            switch (text_[at]) {
                case ',':
                case ';':
                    if (spaced && !within_list_in_brackets(from, at, end)) {
                        return at;
                    }
                    break;
                case '|':
                    return at;
                case '.':
                    if (spaced && at > from && ends_statement(from, at)) {
                        return at;
                    }
                    break;
                case 'u':
                case 'a':
                    if (at > from && text_[at - 1] == ' ' && joins_works(from, at, end)) {
                        return at;
                    }
                    break;
                case '-':
                    if (apart && !between_numbers(at)) {
                        return at;
                    }
                    break;
                default:
                    break;
            }
        }
        return end;
    }

private:
    /// "(MAG, CMT, WIG)": works of one machine, not limits of several.
    bool within_list_in_brackets(std::uint32_t from, std::uint32_t comma, std::uint32_t end) const {
        const std::string_view before = text_.substr(from, comma - from);
        const std::size_t open = before.rfind('(');
        const std::size_t close = text_.find(')', comma);
        if (open == std::string_view::npos || before.find(')', open) != std::string_view::npos ||
            close == std::string_view::npos || close >= end) {
            return false;
        }
        return !has_digit(text_.substr(from + open, close - from - open));
    }

    /// "Länge bis 1500 mm. Dazu ...", but "max. Gewicht".
    bool ends_statement(std::uint32_t from, std::uint32_t dot) const {
        static constexpr std::string_view kShort[] = {
            "ca",
            "max",
            "min",
            "nr",
            "inkl",
            "bzw",
            "abm",
            "evtl",
            "ggf",
            "str",
            "tel",
            "stk",
            "b"};
        std::uint32_t begin = dot;
        while (begin > from && text_[begin - 1] != ' ') {
            --begin;
        }
        const std::string_view word = text_.substr(begin, dot - begin);
        const std::uint32_t next = dot + 2;
        const char following =
            next < text_.size() ? analysis_.source[analysis_.folded.origin[next]] : 'A';
        return following >= 'A' && following <= 'Z' && !word.empty() &&
               std::find(std::begin(kShort), std::end(kShort), word) == std::end(kShort);
    }

    /// "Rundschleifmaschine bis Ø 600 und Drehmaschine 6 m": each has its own sizes.
    bool joins_works(std::uint32_t from, std::uint32_t at, std::uint32_t end) const {
        const std::string_view rest = text_.substr(at, end - at);
        if (!rest.starts_with("und ") && !rest.starts_with("and ")) {
            return false;
        }
        const std::uint32_t stop =
            std::min<std::uint32_t>(end, static_cast<std::uint32_t>(text_.find(',', at)));
        return !works_.named_in(from, at).empty() && has_digit(text_.substr(from, at - from)) &&
               !works_.named_in(at, stop).empty() && has_digit(text_.substr(at, stop - at));
    }

    bool between_numbers(std::uint32_t dash) const {
        std::uint32_t before = dash;
        while (before > 0 && text_[before - 1] == ' ') {
            --before;
        }
        std::uint32_t behind = dash + 1;
        while (behind < text_.size() && (text_[behind] == ' ' || text_[behind] == kDiameterSign)) {
            ++behind;
        }
        const bool number_behind = behind < text_.size() && is_digit(text_[behind]);
        return before > 0 && (is_digit(text_[before - 1]) || text_[before - 1] == 'm') &&
               number_behind;
    }

    const Analysis& analysis_;
    std::string_view text_;
    const LimitWorks& works_;
};

}  // namespace

std::uint32_t end_of_limit_part(
    const Analysis& analysis, const LimitWorks& works, std::uint32_t from, std::uint32_t end
) {
    return PartEnd(analysis, works).behind(from, end);
}

}  // namespace clusterlotse::matching
