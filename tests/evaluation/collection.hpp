#pragma once

#include "domain/profile.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::evaluation {

/// Folders of tests/evaluation whose needs may be read while the engine is changed: needs.jsonl and,
/// in some, fresh.jsonl, which a hand wrote for the same firms when the first had been read.
inline constexpr std::array<std::string_view, 16> kOpenSets = {
    "dev",
    "blind",
    "collection",
    "hopeless",
    "traps",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "thirteenth",
    "fifteenth"};

/// One need of a collection with the judgement of people.
struct JudgedNeed {
    std::string id;
    std::string text;
    std::string language;  ///< "de", "en" or "mixed"
    std::map<std::string, int>
        relevant;  ///< profile -> 1 (perhaps) to 3 (just this); empty: nobody can do it
    std::vector<std::string> traps;  ///< firms that share words and must not be asked
};

/// Throws std::runtime_error that names file and line.
std::vector<Profile> read_profiles(const std::string& path);
std::vector<JudgedNeed> read_needs(const std::string& path);

/// What a search over texts sees of a firm: its name, its text and what it offers.
std::string words_of(const Profile& profile);

}  // namespace clusterlotse::evaluation
