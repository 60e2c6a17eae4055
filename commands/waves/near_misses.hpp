#pragma once

#include "commands/desk/office.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

#include <vector>

namespace clusterlotse::commands {

/// Firms beside those that fit, for people who look on: never asked by themselves.
class NearFirms {
public:
    NearFirms(
        Office& office,
        const storage::NeedRecord& need,
        const UnderstoodNeed& understood,
        const matching::Matching& found
    )
        : office_(office), need_(need), understood_(understood), found_(found) {}

    /// They do some of the work and lack something. Who does nothing of the work is not near, and
    /// who does it and misses something else is nearer than who does only a part of it.
    std::vector<Candidate> near_misses() const;

    /// They show the material, but not the wanted work.
    std::vector<Candidate> only_material() const;

private:
    Office& office_;
    const storage::NeedRecord& need_;
    const UnderstoodNeed& understood_;
    const matching::Matching& found_;
};

}  // namespace clusterlotse::commands
