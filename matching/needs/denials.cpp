#include "matching/needs/denials.hpp"

#include "matching/needs/focus_words.hpp"

#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kFarthestDenied = 7;
constexpr std::uint32_t kNearDenied = 3;

bool only_near(std::string_view key) {
    return key == "stat" || key == "anstat" || key == "anstele" || key == "instead" ||
           key == "auser" || key == "ohne" || key == "without";
}

}  // namespace

bool denied_in_clause(
    const Analysis& analysis,
    const Clause& clause,
    const std::vector<std::uint32_t>& words,
    const Mention& mention
) {
    const bool cannot = (clause.does & kSelf) != 0 && (clause.does & kCould) != 0;
    if (cannot) {
        return false;
    }
    for (std::uint32_t at = mention.first; at-- > clause.first;) {
        if ((words[at] & kRestarts) != 0) {
            break;
        }
        const bool rather = at > clause.first && analysis.atoms[at].key == "than" &&
                            analysis.atoms[at - 1].key == "rather";
        if (rather) {
            return mention.first - at <= kNearDenied;
        }
        if ((words[at] & (kDenies | kOut)) != 0) {
            const std::uint32_t away = mention.first - at;
            return away <= (only_near(analysis.atoms[at].key) ? kNearDenied : kFarthestDenied);
        }
    }
    for (std::uint32_t at = mention.last; at < clause.last; ++at) {
        if ((words[at] & kRestarts) != 0) {
            return false;
        }
        if ((words[at] & kOut) != 0 && !only_near(analysis.atoms[at].key)) {
            return true;
        }
        if ((words[at] & kDenies) != 0) {
            const std::string& key = analysis.atoms[at].key;
            return (key == "nicht" || key == "not" || key == "ned" || key == "net") &&
                   clause.last - at <= kNearDenied + 1;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
