#include "commands/several_needs.hpp"

#include "commands/words.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestOfSeveral = 1500;
constexpr std::size_t kMostNeedsAtOnce = 5;

/// "1) … 2) …", "a) … b) …", lines that begin with a dash: the parts behind the marks.
std::vector<std::string> marked_parts(const std::string& text) {
    static const RE2 mark(
        R"((?i)((?:^|[\s,;.:]+)(?:(?:und|sowie|and)\s+)?(?:\(?[1-5a-e]\)|[1-5][.:]\s)\s*|(?:^|\s*\n)\s*(?:-|–|•|\*)\s+))"
    );
    std::vector<std::string> parts;
    re2::StringPiece rest(text);
    re2::StringPiece found;
    std::size_t from = 0;
    bool any = false;
    while (RE2::FindAndConsume(&rest, mark, &found)) {
        const auto at = static_cast<std::size_t>(found.data() - text.data());
        if (any) {
            parts.emplace_back(trimmed(std::string_view(text).substr(from, at - from)));
        }
        any = true;
        from = at + found.size();
    }
    if (any) {
        parts.emplace_back(trimmed(std::string_view(text).substr(from)));
    }
    return parts;
}

/// "200 Laschen … und (außerdem) 40 Buchsen …"
std::vector<std::string> joined_parts(const std::string& text) {
    static const RE2 seam(
        R"((?i)((?:\s+|[,;.]\s+|\s*\n\s*)(?:und|sowie|außerdem|ausserdem|zusätzlich|and|also)\s+(?:(?:dann|noch|auch|außerdem|ausserdem|brauchen wir|suchen wir|we need)\s+)*)\d)"
    );
    std::vector<std::string> parts;
    re2::StringPiece rest(text);
    re2::StringPiece found;
    std::size_t from = 0;
    while (RE2::FindAndConsume(&rest, seam, &found)) {
        const auto at = static_cast<std::size_t>(found.data() - text.data());
        parts.emplace_back(trimmed(std::string_view(text).substr(from, at - from)));
        from = at + found.size();
    }
    parts.emplace_back(trimmed(std::string_view(text).substr(from)));
    return parts;
}

bool stand_alone(const std::vector<UnderstoodNeed>& needs) {
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (!needs[i].quantity || needs[i].processes.empty()) {
            return false;
        }
        for (std::size_t other = 0; other < i; ++other) {
            const bool shares = std::ranges::any_of(needs[i].processes, [&](const auto& process) {
                return std::ranges::find(needs[other].processes, process) !=
                       needs[other].processes.end();
            });
            if (shares || needs[i].quantity == needs[other].quantity) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

std::vector<std::string> several_needs(
    const std::string& text, const std::function<UnderstoodNeed(const std::string&)>& understand
) {
    if (text.size() > kLongestOfSeveral) {
        return {};
    }
    for (const auto split : {marked_parts, joined_parts}) {
        const std::vector<std::string> parts = split(text);
        if (parts.size() < 2 || parts.size() > kMostNeedsAtOnce) {
            continue;
        }
        // "… und 2 Musterteile vorab" are of the same need.
        static const RE2 samples(
            R"((?i)(?:^|[^\pL])(?:(?:erst|vor)?muster\pL*|vorab|davon|probe\pL*|samples?|of them|upfront)(?:[^\pL]|$))"
        );
        std::vector<UnderstoodNeed> needs;
        for (const std::string& part : parts) {
            needs.push_back(understand(part));
        }
        const bool of_same = std::ranges::any_of(parts, [&](const std::string& part) {
            return RE2::PartialMatch(part, samples);
        });
        if (!of_same && stand_alone(needs)) {
            return parts;
        }
    }
    return {};
}

}  // namespace clusterlotse::commands
