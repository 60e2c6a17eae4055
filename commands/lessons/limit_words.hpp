#pragma once

#include "domain/answer.hpp"
#include "domain/channel.hpp"
#include "domain/need.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// A limit as a firm names it in a few words: "bis Ø 200", "ab 100 Stück", "200 mm".
struct SaidLimit {
    double value = 0;
    std::optional<ProfileNote::Kind> kind = {};  ///< at_most or at_least; nothing: not said
    std::string field;  ///< "diameter_mm", "lot" …; empty where only the number is said

    bool operator==(const SaidLimit&) const = default;
};

/// Reads a short reply that names one limit and nothing else. Total; texts over 80 bytes are not
/// read.
std::optional<SaidLimit> read_limit_reply(std::string_view text);

/// True where both notes are about how large parts are, or both about how many.
bool of_one_measure(const ProfileNote& one, const ProfileNote& other);

/// True for a note about sizes or numbers of pieces that has no figure yet.
bool misses_limit(const ProfileNote& note);

/// `note` with the limit that was said to it; of a number alone the need tells of what and from
/// which side. Nothing where a number of pieces is asked for and a size is said, or the other way
/// round.
std::optional<ProfileNote> with_said_limit(
    ProfileNote note, const SaidLimit& said, const UnderstoodNeed& need, Language language
);

}  // namespace clusterlotse::commands
