#pragma once

#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::test_support {

/// Firms of a test and the needs they are asked, on Monday, 23 November 2026.
class AskingEngine {
public:
    explicit AskingEngine(std::vector<Profile> firms) : engine_(vocabulary()) {
        for (const Profile& firm : firms) {
            engine_.upsert(firm);
        }
    }

    matching::Matching ask(const std::string& text, const std::string& asker = "") const {
        const Date today = *parse_iso_date("2026-11-23");
        matching::MatchOptions options;
        options.today = today;
        options.asker = asker;
        options.eligible = [&](const std::string& id) { return id != asker; };
        return engine_.match(text, engine_.understand(text, today, Language::de), options);
    }

    /// Whether a firm's reasons of this verdict hold these words; false where it is not named.
    static bool says(
        const matching::Matching& found,
        const std::string& firm,
        matching::Fact::Verdict verdict,
        const std::string& words,
        Language language = Language::de
    ) {
        for (const matching::Match& match : found.matches) {
            if (match.profile == firm) {
                const auto facts = facts_of(match, verdict, language);
                return std::find(facts.begin(), facts.end(), words) != facts.end();
            }
        }
        return false;
    }

    static double score(const matching::Matching& found, const std::string& firm) {
        for (const matching::Match& match : found.matches) {
            if (match.profile == firm) {
                return match.score;
            }
        }
        return 0;
    }

    const matching::Engine& engine() const { return engine_; }

private:
    matching::Engine engine_;
};

/// The firms that were found, best first.
inline std::vector<std::string> ids_of(const matching::Matching& found) {
    std::vector<std::string> ids;
    for (const matching::Match& match : found.matches) {
        ids.push_back(match.profile);
    }
    return ids;
}

inline Profile firm_of(const std::string& id, const std::string& text) {
    Profile profile;
    profile.id = id;
    profile.name = "Firma " + id;
    profile.text = text;
    return profile;
}

}  // namespace clusterlotse::test_support
