#include "matching/answers/phrase_list.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

constexpr std::string_view kAnyWord = "(?:[a-z0-9@]+ )";
/// A number of pieces, or one that may be.
constexpr std::string_view kCount = R"((?:@n|\d+))";
constexpr std::string_view kAnyCount =
    R"((?:@n|\d+|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|fuenfzehn|zwanzig|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty))";
constexpr std::size_t kShortestTrigger = 3;  ///< bytes, blanks included

std::string with_words(std::string_view pattern) {
    std::string result;
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern.substr(at, kCount.size()) == kCount) {
            result += kAnyCount;
            at += kCount.size();
        } else if (pattern.substr(at, 5) == "(?:W)") {
            result += kAnyWord;
            at += 5;
        } else if (pattern.substr(at, 6) == "(?: W)") {
            result += "(?: [a-z0-9@]+)";
            at += 6;
        } else if (pattern.substr(at, 2) == "W{") {
            result += kAnyWord;
            at += 1;
        } else {
            result += pattern[at];
            at += 1;
        }
    }
    return result;
}

/// The alternatives of the outermost level.
std::vector<std::string> alternatives(std::string_view pattern) {
    std::vector<std::string> parts(1);
    int depth = 0;
    for (const char c : pattern) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == '|' && depth == 0) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

bool plain(char c) {
    return (c >= 'a' && c <= 'z') || c == '@' || c == ' ' || c == ',' || (c >= '0' && c <= '9');
}

bool optional_next(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == '?' || text[at] == '*' || text[at] == '{');
}

std::size_t closing(std::string_view text, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        if (depth == 0) {
            return at;
        }
    }
    return text.size();
}

std::size_t letters_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return c != ' ' && c != ',';
    }));
}

/// Texts of which one must be there for the pattern to match; none where that cannot be told.
std::vector<std::string> triggers_of(std::string_view pattern) {
    std::string longest;
    std::string run;
    std::vector<std::string> of_group;
    const auto close_run = [&] {
        if (letters_of(run) > letters_of(longest)) {
            longest = run;
        }
        run.clear();
    };
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (plain(c) && !optional_next(pattern, at + 1)) {
            run += c;
            continue;
        }
        close_run();
        if (c == '[' || c == '\\') {
            at = c == '\\' ? at + 1 : std::min(pattern.find(']', at), pattern.size());
        } else if (c == '(') {
            const std::size_t end = closing(pattern, at);
            const std::size_t begin = pattern.substr(at, 3) == "(?:" ? at + 3 : at + 1;
            if (of_group.empty() && !optional_next(pattern, end + 1) && begin <= end) {
                for (const std::string& part : alternatives(pattern.substr(begin, end - begin))) {
                    const std::vector<std::string> inner = triggers_of(part);
                    if (inner.empty()) {
                        of_group.clear();
                        break;
                    }
                    of_group.insert(of_group.end(), inner.begin(), inner.end());
                }
            }
            at = end;
        } else if (c == '{') {
            at = std::min(pattern.find('}', at), pattern.size());
        }
    }
    close_run();
    if (letters_of(longest) >= kShortestTrigger) {
        return {longest};
    }
    if (!of_group.empty()) {
        return of_group;
    }
    return letters_of(longest) >= 2 ? std::vector<std::string>{longest}
                                    : std::vector<std::string>();
}

}  // namespace

struct PhraseList::Phrase {
    std::unique_ptr<RE2> pattern;
    std::vector<std::string> triggers;

    bool possible(const std::string& words) const {
        return triggers.empty() ||
               std::any_of(triggers.begin(), triggers.end(), [&](const std::string& trigger) {
                   return words.find(trigger) != std::string::npos;
               });
    }
};

PhraseList::PhraseList(std::string_view phrases) {
    for (const std::string& phrase : alternatives(phrases)) {
        phrases_.push_back(
            {std::make_unique<RE2>("(" + with_words(phrase) + ")"), triggers_of(with_words(phrase))}
        );
    }
}

PhraseList::~PhraseList() = default;
PhraseList::PhraseList(PhraseList&&) noexcept = default;
PhraseList& PhraseList::operator=(PhraseList&&) noexcept = default;

std::optional<std::pair<std::size_t, std::size_t>> PhraseList::find(const std::string& words
) const {
    for (const Phrase& phrase : phrases_) {
        re2::StringPiece part;
        if (phrase.possible(words) && RE2::PartialMatch(words, *phrase.pattern, &part)) {
            const auto begin = static_cast<std::size_t>(part.data() - words.data());
            return std::pair(begin, begin + part.size());
        }
    }
    return std::nullopt;
}

void PhraseList::replace(std::string& words, const char* by) const {
    for (const Phrase& phrase : phrases_) {
        if (phrase.possible(words)) {
            RE2::GlobalReplace(&words, *phrase.pattern, by);
        }
    }
}

}  // namespace clusterlotse::matching
