#include "matching/ranking/capacity_bonus.hpp"

#include "matching/capacity/capacity_text.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace clusterlotse::matching {
namespace {

using std::chrono::sys_days;

/// How near the free process has to be to the wanted one.
constexpr float kAsGood = 0.85F;

bool serves(const Lexicon& lexicon, const std::string& free, const UnderstoodNeed& need) {
    const auto offered = lexicon.process_ids.find(free);
    return offered != lexicon.process_ids.end() &&
           std::any_of(need.processes.begin(), need.processes.end(), [&](const std::string& code) {
               const auto wanted = lexicon.process_ids.find(code);
               return wanted != lexicon.process_ids.end() &&
                      std::ranges::any_of(
                          lexicon.relations[wanted->second],
                          [&](const Relation& relation) {
                              return relation.offered == offered->second &&
                                     relation.weight >= kAsGood;
                          }
                      );
           });
}

std::string reason(const FirmCapacity& free, Date today, Language language) {
    const std::string when = period_words(free.from, free.until, today, language, true);
    std::string words = language == Language::de ? "frei: " : "free: ";
    if (!free.hours) {
        return words + when;
    }
    words += hours_words(*free.hours, language);
    const bool week = when.starts_with("KW") || when.starts_with("week");
    const bool open = when.starts_with("bis") || when.starts_with("until");
    return words + (week ? " in " : open ? " " : ", ") + when;
}

/// The sooner one, then the one with more hours.
bool better(const FirmCapacity& a, const FirmCapacity& b) {
    const auto key = [](const FirmCapacity& one) {
        return std::tuple(
            sys_days(one.from), -one.hours.value_or(0), sys_days(one.until), one.process
        );
    };
    return key(a) < key(b);
}

}  // namespace

void count_capacities(
    const Vocabulary& vocabulary,
    const UnderstoodNeed& need,
    Date today,
    std::span<const FirmCapacity> free,
    Matching& matching
) {
    if (matching.nobody || !today.ok()) {
        return;
    }
    std::map<std::string, const FirmCapacity*> best;
    for (const FirmCapacity& one : free) {
        const bool in_time = one.from.ok() && one.until.ok() &&
                             sys_days(one.until) >= sys_days(today) &&
                             (!need.deadline || sys_days(one.from) <= sys_days(*need.deadline));
        if (in_time && serves(vocabulary.lexicon(), one.process, need)) {
            const FirmCapacity*& known = best[one.profile];
            known = known == nullptr || better(one, *known) ? &one : known;
        }
    }
    const auto count = [&](std::vector<Match>& matches) {
        for (Match& match : matches) {
            const auto found = best.find(match.profile);
            const bool ruled_out = std::ranges::any_of(match.facts, [](const Fact& fact) {
                return fact.verdict == Fact::Verdict::contradicts;
            });
            const auto after = std::ranges::find_if(match.facts, [](const Fact& fact) {
                return fact.verdict != Fact::Verdict::fits;
            });
            // Whoever is only alike in words fits nothing.
            if (found == best.end() || ruled_out || after == match.facts.begin()) {
                continue;
            }
            match.score = std::min(1.0, match.score + kFreeCapacity);
            match.facts.insert(
                after,
                {Fact::Verdict::fits,
                 reason(*found->second, today, Language::de),
                 reason(*found->second, today, Language::en)}
            );
        }
        std::ranges::stable_sort(matches, [](const Match& a, const Match& b) {
            return a.score != b.score ? a.score > b.score : a.profile < b.profile;
        });
    };
    count(matching.matches);
    for (ChainLink& link : matching.chain) {
        count(link.firms);
    }
}

}  // namespace clusterlotse::matching
