#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The firms whose free capacity the speaker may tell of, his first one first; none for strangers.
std::vector<std::string> firms_with_capacity(Office& office, const Speaker& speaker);

/// What all of them have free and is not over, also what waits for its process.
std::vector<storage::FreeCapacity> capacities_of(
    Office& office, const Speaker& speaker, Date today
);

/// The same as rows of text (capacity_rows), each with `firm` where he stands for several.
std::vector<Fields> own_capacity_rows(Office& office, const Speaker& speaker);

/// The firm's name for somebody who stands for several; else empty.
std::string firm_of_several(Office& office, const Speaker& speaker, const std::string& id);

/// True where one process is the other, or a kind of it; false for unknown codes.
bool is_kin(const matching::Lexicon& lexicon, const std::string& one, const std::string& other);

/// What somebody says is free, and where.
struct CapacityWords {
    Speaker speaker;     ///< for the firm that has it free
    std::string text;    ///< less the name of that firm
    bool named = false;  ///< he said which firm it is
};

/// Which of his firms the words are about: the one they name ("frei: 30 h Fräsen bei Hobelwerk
/// Kusel"), else the only one that does such work, else his first.
CapacityWords capacity_words_of(Office& office, const Speaker& speaker, const std::string& text);

}  // namespace clusterlotse::commands
