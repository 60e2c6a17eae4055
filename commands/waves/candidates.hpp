#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// A firm that fits far worse than the best one is not bothered: its share of the best score.
constexpr double kShareOfBest = 0.45;

/// A firm that fits a need and may be asked.
struct Candidate {
    std::string profile_id;
    std::string firm;
    Recipient recipient;
    matching::Match match;
    bool ambassador = false;  ///< asked as a university or agency, not as a supplier
};

/// One step of a need that no single firm does as a whole.
struct StepCover {
    std::string process;  ///< code
    std::string firm;     ///< name of the best one among `fitting`; empty: nobody
};

/// Who could do it.
struct Candidates {
    std::vector<Candidate> fitting;  ///< best first: at most the limit that was asked for, and one
                                     ///< for each step that none of these does
    std::vector<StepCover> steps;    ///< in the order of work; empty where one firm does all
    std::size_t whole = 0;           ///< so many of `fitting` do all of several steps
    std::vector<Candidate> near_misses;  ///< for the limit 0 only: they do some of the work
    std::vector<Candidate>
        only_material;  ///< not asked: they show the material, but not the wanted work
};

/// Something known speaks against the firm.
bool contradicts(const matching::Match& match);

/// Something is known to fit; without that a firm is only alike in its words.
bool shows_anything(const matching::Match& match);

/// Those of the matches that fit: the firm shows the wanted work and not only its material, nothing
/// contradicts, and none is far worse than the best one; one whose work, material and sizes are
/// known to fit may be so rather than one of which less is known. In their order; empty where
/// nobody can do it.
std::vector<const matching::Match*> fitting_matches(const matching::Matching& found);

/// The members that fit the need and may be asked: with consent, reachable, not paused, below their
/// weekly limit, not yet invited, never the asker's own firm nor one he excluded. Of those that fit
/// about equally well, the ones asked least in the last 90 days come first.
Candidates find_candidates(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    std::size_t limit
);

}  // namespace clusterlotse::commands
