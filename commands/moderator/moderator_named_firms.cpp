#include "commands/desk/words.hpp"
#include "commands/moderator/moderator_phrases.hpp"
#include "commands/moderator/moderator_text.hpp"
#include "commands/moderator/moderator_words.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Longer messages ask for no reason.
constexpr std::size_t kMostWhyBytes = 4000;

}  // namespace

std::vector<std::string> listed_firms(std::string_view words) {
    static const RE2 range(R"((\d{1,2}) ?(?:-|bis|to) ?(\d{1,2}))");
    static const RE2 gap(R"((?i)\s*(?:[,;/]|\s(?:und|and|oder|or|sowie)\s)\s*)");
    constexpr int kMostOfRange = 20;
    static const RE2 between_numbers(R"((\d)\s*[&+]\s*(\d))");
    std::string separated(words);
    RE2::GlobalReplace(&separated, between_numbers, "\\1,\\2");
    RE2::GlobalReplace(&separated, gap, "\n");
    std::vector<std::string> firms;
    std::string_view rest = separated;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        std::string firm(trimmed(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        for (int i = 0; i < 3 && RE2::Replace(&firm, phrases::firm_article(), ""); ++i) {
        }
        int from = 0;
        int to = 0;
        if (RE2::FullMatch(firm, range, &from, &to) && from < to && to - from < kMostOfRange) {
            for (; from <= to; ++from) {
                firms.push_back(std::to_string(from));
            }
        } else if (!firm.empty()) {
            firms.push_back(firm);
        }
    }
    return firms;
}

std::optional<std::string> why_not_asked(std::string_view text) {
    if (text.size() > kMostWhyBytes) {
        return std::nullopt;
    }
    const std::string words = moderator_text(text);
    if (RE2::FullMatch(folded(words), phrases::why_not_me())) {
        return std::string();
    }
    for (const RE2* pattern : phrases::why_not()) {
        if (auto firm = written_group(*pattern, words)) {
            RE2::Replace(&*firm, phrases::firm_article(), "");
            return firm->empty() ? std::nullopt : firm;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
