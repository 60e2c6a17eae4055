#include "matching/ranking/match.hpp"

#include <algorithm>

namespace clusterlotse::matching {

bool does_all(const Matching& matching, const Match& match) {
    return !matching.steps.empty() && match.covers.size() == matching.steps.size();
}

std::vector<std::string> facts_of(const Match& match, Fact::Verdict verdict, Language language) {
    std::vector<std::string> words;
    for (const Fact& fact : match.facts) {
        const std::string& text = language == Language::de ? fact.de : fact.en;
        if (fact.verdict == verdict && std::find(words.begin(), words.end(), text) == words.end()) {
            words.push_back(text);
        }
    }
    return words;
}

}  // namespace clusterlotse::matching
