#pragma once

#include "bot/cli/needs_file.hpp"
#include "domain/date.hpp"
#include "domain/profile.hpp"
#include "matching/index/engine.hpp"
#include "matching/vocabulary/vocabulary.hpp"
#include "storage/profile_files/profile_files.hpp"

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace clusterlotse::cli {

struct AnswerOptions {
    Date today{};
    Language language = Language::de;  ///< of the reader, where a need does not name its own
    bool json = false;
    std::size_t top = 10;
};

/// The bot's understanding of one text: the contract's JSON, or lines for people.
void print_understanding(
    const std::string& text,
    const matching::Engine& engine,
    const matching::Vocabulary& vocabulary,
    const AnswerOptions& options,
    std::ostream& out
);

/// The name of a profile, for people.
using NameOf = std::function<std::string(const std::string& profile_id)>;

/// Ranks the engine's profiles, which are `profiles`, for each need in order and prints each answer
/// at once. A firm that a need rules out by name is not among them.
void print_matches(
    const std::vector<NeedLine>& needs,
    const std::vector<Profile>& profiles,
    const matching::Engine& engine,
    const matching::Vocabulary& vocabulary,
    const NameOf& name_of,
    const AnswerOptions& options,
    std::ostream& out
);

/// For each profile with partners on either side, in order: who offers what it seeks and who seeks
/// what it offers. JSON: one object {"profile", "offering": […], "seeking": […]} a line.
void print_partners(
    const std::vector<Profile>& profiles,
    const matching::Engine& engine,
    const matching::Vocabulary& vocabulary,
    const NameOf& name_of,
    const AnswerOptions& options,
    std::ostream& out
);

/// The profiles of a file for matching alone: codes that the vocabulary does not know are told on
/// `err` and kept. Nothing, after each problem was named, where the file cannot be used (exit
/// status 3).
std::optional<std::vector<Profile>> profiles_for_matching(
    const std::string& file,
    const profile_files::CodeCheck& check,
    std::istream& in,
    std::ostream& err
);

}  // namespace clusterlotse::cli
