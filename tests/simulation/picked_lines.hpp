#pragma once

#include "domain/channel.hpp"
#include "tests/simulation/chance.hpp"

#include <string>
#include <vector>

namespace clusterlotse::simulation {

using Lines = std::vector<std::string>;

/// One of the lines in the reader's language.
inline std::string pick(
    Chance& chance, Language language, const Lines& german, const Lines& english
) {
    return chance.one_of(language == Language::de ? german : english);
}

inline std::string number(Chance& chance, int least, int most) {
    return std::to_string(chance.between(least, most));
}

}  // namespace clusterlotse::simulation
