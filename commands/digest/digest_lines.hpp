#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"
#include "matching/ranking/match.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// A need, or what a firm can do, has free or seeks, in one line of a digest: characters.
constexpr std::size_t kLineLength = 90;

/// A text in both languages.
struct BothLanguages {
    std::string de;
    std::string en;

    const std::string& in(Language language) const { return language == Language::de ? de : en; }
};

/// A text shortened at a word's end, with "…" where something is left out.
std::string shortened(std::string_view text, std::size_t characters);

/// What was taken for a need and may be something else: a few words, somebody's price, or an answer
/// to a number ("2: können wir").
bool is_doubtful(const storage::NeedRecord& need, const UnderstoodNeed& understood);

/// A need in one line, as suppliers may read it.
BothLanguages lines_of(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// The two weightiest reasons why a firm fits; may be empty.
BothLanguages reasons_of(const matching::Match& match);

/// Processes the firm lists for others, else those its text shows.
BothLanguages abilities_of(const Office& office, const Profile& profile);

/// "Drehen: Bolzen und Buchsen, gehärtet": work for which the firm seeks a partner, without its
/// name; in the firm's own words for readers of its language, for others by what is listed:
/// "Turning · 1.7225 (42CrMo4) · Ø 20–90 mm".
BothLanguages search_lines(Office& office, const Profile& seeker, const Capability& sought);

}  // namespace clusterlotse::commands
