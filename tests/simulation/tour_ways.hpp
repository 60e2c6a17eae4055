#pragma once

#include "domain/lifecycle.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::simulation {

/// What people do one after the other, and the step that a need or an invitation takes at the end
/// of it.
struct Way {
    std::vector<std::string> deeds;
    std::string from;
    std::string to;
    bool of_need = true;
    bool nobodys = false;  ///< nobody does what is needed
};

std::vector<Way> ways_of_needs();
std::vector<Way> ways_of_invitations();

/// What a firm writes to get into the state, by the state's code; an empty text for any other word.
std::string answer_words(const std::string& state);

/// The steps of the tables that lead to another state and that nobody's deed brings about, and why.
using Untaken = std::map<std::pair<std::string, std::string>, std::string>;
const Untaken& untaken_by_needs();
const Untaken& untaken_by_invitations();

}  // namespace clusterlotse::simulation
