#include "matching/ranking/fill_up.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace clusterlotse::matching {
namespace {

bool ruled_out(NeedSearch& search, Slot slot) {
    std::vector<Finding> findings;
    search.weigh(slot, &findings);
    return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.verdict == Fact::Verdict::contradicts &&
               finding.kind != Finding::Kind::process;
    });
}

}  // namespace

void fill_up(
    NeedSearch& search,
    const FirmTable& firms,
    const LikenessToNeed& texts,
    const MatchOptions& options,
    std::vector<Match>& matches
) {
    const auto skip = [&](std::string_view id) {
        const std::optional<Slot> slot = firms.find(id);
        return !slot || !eligible(options, firms, *slot) || ruled_out(search, *slot) ||
               std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
                   return match.profile == id;
               });
    };
    const double score = matches.empty() ? kOnlyAlike : std::min(kOnlyAlike, matches.back().score);
    for (const LetterIndex::Alike& alike : texts.by_letters()) {
        if (matches.size() == options.top) {
            break;
        }
        if (skip(alike.id)) {
            continue;
        }
        matches.push_back(
            {std::string(alike.id),
             score,
             {{Fact::Verdict::unknown, "nur der Text ähnelt", "only the text is alike"}},
             {}}
        );
    }
}

}  // namespace clusterlotse::matching
