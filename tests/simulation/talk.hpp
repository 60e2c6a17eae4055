#pragma once

#include "domain/profile.hpp"
#include "tests/simulation/chance.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::simulation {

/// What somebody writes beside the matter, and what of it no supplier may read.
struct Talk {
    std::string text;
    std::vector<std::string> words;   ///< no supplier may read them, as whole words or beginnings
    std::vector<std::string> prices;  ///< nor these, as they are written
    std::string ruled_out = {};       ///< id of a firm that must not be asked
};

/// The word of a firm's name that names it and nobody and nothing else in the cluster ("Glantal" of
/// "Glantal Pumpenbau GmbH"); nothing where each of its words is one of the trade.
std::optional<std::string> half_name(
    const Profile& firm, const std::vector<Profile>& all, const std::string& known_texts
);

/// The first letters of the name's words, three or more; empty where there are fewer.
std::string initials(const Profile& firm);

/// A sentence in which the firm names itself by half.
Talk own_name_line(Chance& chance, Language language, const std::string& half);
/// A sentence with the first letters of its name.
Talk initials_line(Chance& chance, const std::string& letters);
/// A sentence that speaks ill of a firm which is called `named` in it.
Talk ill_line(Chance& chance, Language language, const std::string& named);
/// A sentence that says what the work may cost, or what another firm takes for it.
Talk price_line(Chance& chance, Language language);

}  // namespace clusterlotse::simulation
