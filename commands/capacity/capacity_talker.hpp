#pragma once

#include "commands/capacity/capacity_words.hpp"
#include "commands/desk/office.hpp"
#include "matching/capacity/capacity_text.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Goes on about what the speaker's firms have free: takes back, corrects, completes.
class CapacityTalker {
public:
    /// Keeps references to both.
    CapacityTalker(Office& office, const Request& request);

    bool anything() const { return !own_.empty(); }

    /// Takes back what is meant, or asks which of it is.
    void take_back(const TakenBack& said);

    /// "Die 30 h Drehen in KW 14 sind weg". False where nothing of his is meant.
    bool take_back_named(const std::string& words);

    /// "doch nur 20 h", "nein, KW 15": puts what is said in the place of what was said last. False
    /// where it corrects nothing, or not just one thing.
    bool correct(const std::string& text);

    /// What follows a read-back without saying "frei" again. False where it does not go on about
    /// it.
    bool follow(const std::string& text);

private:
    std::vector<storage::FreeCapacity> newest() const;
    bool move_to_firm(const std::string& text, std::vector<storage::FreeCapacity> last);
    void name_process(storage::FreeCapacity capacity, const matching::OfferedCapacity& said);

    Office& office_;
    const Request& request_;
    Date today_;
    std::vector<storage::FreeCapacity> own_;
};

}  // namespace clusterlotse::commands
