#pragma once

#include "matching/text/analysis.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// Where the atoms of a firm's text stand. Keeps a reference to the analysis.
class SentencePlaces {
public:
    explicit SentencePlaces(const Analysis& analysis)
        : analysis_(analysis), atoms_(analysis.atoms) {}

    bool same_sentence(std::uint32_t a, std::uint32_t b) const {
        return atoms_[a].sentence == atoms_[b].sentence;
    }
    bool same_clause(std::uint32_t a, std::uint32_t b) const {
        return atoms_[a].clause == atoms_[b].clause;
    }

    /// True where the sentence of atom `at` follows a colon.
    bool after_colon(std::uint32_t at) const;

    /// First atom of the sentence of `at`; of the one before its colon where there is one.
    std::uint32_t opening(std::uint32_t at) const;

private:
    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
};

}  // namespace clusterlotse::matching
