#include "commands/letters/marked_text.hpp"

#include "commands/letters/template_text.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

constexpr char kValueBegins = '\x01';
constexpr char kValueEnds = '\x02';

bool is_mark(char letter) {
    return letter == kValueBegins || letter == kValueEnds || letter == kTemplateLineEnd;
}

bool is_space(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

}  // namespace

void MarkedText::append(char letter, bool own) {
    text_ += letter;
    own_.push_back(own);
}

bool MarkedText::has_own(std::size_t at, std::string_view word) const {
    if (text_.compare(at, word.size(), word) != 0) {
        return false;
    }
    const auto first = own_.begin() + static_cast<std::ptrdiff_t>(at);
    return std::all_of(first, first + static_cast<std::ptrdiff_t>(word.size()), [](bool own) {
        return own;
    });
}

std::size_t MarkedText::find_own(std::string_view word, std::size_t from, std::size_t until) const {
    for (std::size_t at = text_.find(word, from);
         at != std::string::npos && at + word.size() <= until;
         at = text_.find(word, at + 1)) {
        if (has_own(at, word)) {
            return at;
        }
    }
    return std::string::npos;
}

MarkedText MarkedText::part(std::size_t from, std::size_t until) const {
    MarkedText result;
    for (std::size_t at = from; at < until; ++at) {
        result.append(text_[at], own_[at]);
    }
    return result;
}

bool MarkedText::is_value(std::size_t from, std::size_t until) const {
    const auto begin = own_.begin();
    return std::none_of(
        begin + static_cast<std::ptrdiff_t>(from),
        begin + static_cast<std::ptrdiff_t>(until),
        [](bool own) { return own; }
    );
}

std::string as_value(std::string_view text) {
    std::string value(1, kValueBegins);
    std::copy_if(text.begin(), text.end(), std::back_inserter(value), [](char letter) {
        return !is_mark(letter);
    });
    return value + kValueEnds;
}

MarkedText read_marks(std::string_view rendered) {
    MarkedText result;
    bool own = true;
    for (const char letter : rendered) {
        if (letter == kValueBegins || letter == kValueEnds) {
            own = letter == kValueEnds;
        } else if (letter == kTemplateLineEnd) {
            result.append('\n', true);
        } else {
            result.append(letter, own);
        }
    }
    return result;
}

MarkedText tidied(const MarkedText& text) {
    const std::string& all = text.text();
    MarkedText lines;
    std::size_t at = 0;
    int empty = 0;
    while (at <= all.size()) {
        const std::size_t line_end = std::min(all.find('\n', at), all.size());
        std::size_t end = line_end;
        while (end > at && is_space(all[end - 1])) {
            --end;
        }
        empty = end == at ? empty + 1 : 0;
        if (empty < 2) {
            for (; at < end; ++at) {
                lines.append(all[at], !text.is_value(at, at + 1));
            }
            const bool own = line_end == all.size() || !text.is_value(line_end, line_end + 1);
            lines.append('\n', own);
        }
        at = line_end + 1;
    }
    std::size_t first = 0;
    std::size_t last = lines.size();
    while (first < last && is_space(lines.text()[first])) {
        ++first;
    }
    while (last > first && is_space(lines.text()[last - 1])) {
        --last;
    }
    return lines.part(first, last);
}

}  // namespace clusterlotse::commands
