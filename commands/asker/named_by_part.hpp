#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The thing that a need asks for: "Wellen" of "Wir brauchen 20 gehärtete Wellen mit 2 Nuten".
/// Empty where no number stands before it.
std::string thing_of_need(const std::string& text);

/// The same words with "das" for one thing each: "das parken wir" for "die Halter parken wir".
struct WordsOfThing {
    std::string thing;
    std::string words;
};
std::vector<WordsOfThing> words_of_things(const std::string& text);

/// "Wellen gehen an Lautertal", "Platten brauchen wir nicht mehr", "die Halter wieder aufnehmen":
/// what an asker says to end, award, park, renew or take up again one of his needs, which he names
/// by its thing. Asks which where several are named; false where none is.
bool spoken_of_by_part(Office& office, const Request& request);

}  // namespace clusterlotse::commands
