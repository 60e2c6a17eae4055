#include "tests/evaluation/scores.hpp"

#include "tests/evaluation/measures.hpp"

#include <algorithm>
#include <cstdio>

namespace clusterlotse::evaluation {
namespace {

/// The grade of a firm that can do it well; 1 is "perhaps, or in part".
constexpr int kCanDoIt = 2;

}  // namespace

bool is_trap(const JudgedNeed& need, const std::string& firm) {
    return std::find(need.traps.begin(), need.traps.end(), firm) != need.traps.end();
}

bool avoids_traps(
    const JudgedNeed& need, const std::vector<std::string>& ranking, int least_grade
) {
    const auto counts = [&](const auto& firm) { return firm.second >= least_grade; };
    auto left = std::count_if(need.relevant.begin(), need.relevant.end(), counts);
    for (const std::string& firm : ranking) {
        if (is_trap(need, firm)) {
            return left == 0 && !need.relevant.empty();
        }
        const auto found = need.relevant.find(firm);
        left -= found != need.relevant.end() && counts(*found) ? 1 : 0;
    }
    return true;
}

void Scores::add(
    const JudgedNeed& need, const std::vector<std::string>& ranking, std::optional<bool> nobody
) {
    if (need.relevant.empty()) {
        if (nobody) {
            rightly_nobody.push_back(*nobody ? 1 : 0);
        }
    } else {
        const double value = ndcg_at_10(ranking, need.relevant);
        ndcg.push_back(value);
        first.push_back(!ranking.empty() && need.relevant.contains(ranking.front()) ? 1 : 0);
        recall.push_back(recall_at_5(ranking, need.relevant));
        if (need.language == "en") {
            english.push_back(value);
        } else if (need.language != "de") {
            mixed.push_back(value);
        }
        if (nobody) {
            wrongly_nobody.push_back(*nobody ? 1 : 0);
        }
    }
    if (!need.traps.empty()) {
        const bool none = nobody.value_or(false);
        traps.push_back(none || avoids_traps(need, ranking) ? 1 : 0);
        below.push_back(none || avoids_traps(need, ranking, kCanDoIt) ? 1 : 0);
    }
}

void print(const std::vector<Scores>& all) {
    std::printf(
        "%-20s %-22s %-22s %-22s %-22s %-22s %-22s %-22s %s\n",
        "",
        "nDCG@10",
        "P@1",
        "Recall@5",
        "English nDCG@10",
        "traps avoided",
        "traps below who can",
        "wrongly nobody",
        "rightly nobody"
    );
    for (const Scores& scores : all) {
        std::printf(
            "%-20s %-22s %-22s %-22s %-22s %-22s %-22s %-22s %s\n",
            scores.method.c_str(),
            shown(estimate(scores.ndcg)).c_str(),
            shown(estimate(scores.first)).c_str(),
            shown(estimate(scores.recall)).c_str(),
            shown(estimate(scores.english)).c_str(),
            shown(estimate(scores.traps)).c_str(),
            shown(estimate(scores.below)).c_str(),
            shown(estimate(scores.wrongly_nobody)).c_str(),
            shown(estimate(scores.rightly_nobody)).c_str()
        );
    }
    if (!all.empty() && !all[0].bereft.empty()) {
        std::printf(
            "%-20s %s\n",
            "without who can",
            (shown(estimate(all[0].bereft)) + " told nobody").c_str()
        );
    }
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Estimate lead = paired_difference(all[0].ndcg, all[i].ndcg);
        std::printf(
            "lead over %-20s %s%s\n",
            all[i].method.c_str(),
            shown(lead).c_str(),
            lead.low <= 0 && lead.high >= 0 ? "  within the noise" : ""
        );
    }
}

}  // namespace clusterlotse::evaluation
