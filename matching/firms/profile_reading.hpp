#pragma once

#include "domain/profile.hpp"
#include "matching/index/features.hpp"
#include "matching/vocabulary/vocabulary.hpp"

#include <string>
#include <vector>

namespace clusterlotse::matching {

/// What matching reads of a profile, in codes and words, for the people who keep it.
struct ProfileReading {
    enum class Basis { listed, said, machine, product };
    struct Process {
        std::string code;
        float evidence = 0;  ///< 0..1; below kGate (ranking.hpp) nobody is asked for it
        Basis basis = Basis::said;
        std::string words;  ///< the firm's, that show it best; empty where its table alone does
    };
    struct Limit {
        std::string process;  ///< empty: of none in particular
        Envelope envelope;
    };
    struct Held {
        std::string label;
        std::optional<Date> valid_until;
    };

    std::vector<Process> processes;  ///< best shown first
    std::vector<std::string> denied;
    std::vector<std::string> sought;
    std::vector<std::string> materials;           ///< numbers, short names, group codes
    std::vector<std::string> excluded_materials;  ///< group codes
    std::vector<Limit> limits;
    std::vector<Held> certificates;  ///< each once
    Promises promises;
    std::optional<Position> position;
};

/// Total; the same facts that Engine::upsert() keeps.
ProfileReading reading_of(const Vocabulary& vocabulary, const Profile& profile);

}  // namespace clusterlotse::matching
