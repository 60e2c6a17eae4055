#include "matching/needs/focus.hpp"

#include <algorithm>

namespace clusterlotse::matching {

float weight_of(Role role) {
    switch (role) {
        case Role::asked:
            return 1;
        case Role::workpiece:
            return 0.8F;
        case Role::state:
        case Role::former:
        case Role::reason:
        case Role::use:
        case Role::demand:
            return 0.6F;
        case Role::own:
        case Role::asker:
            return 0.4F;
        case Role::excluded:
        case Role::tried:
        case Role::frame:
            return 0.2F;
    }
    return 1;
}

void weigh_terms(Analysis& analysis) {
    constexpr float kNotSaid = -1;
    std::vector<float> of_atom(analysis.atoms.size(), kNotSaid);
    std::vector<float> of_clause(
        analysis.atoms.empty() ? 0 : analysis.atoms.back().clause + 1, kNotSaid
    );
    for (const Mention& mention : analysis.mentions) {
        const float weight = weight_of(mention.role);
        for (std::uint32_t at = mention.first; at < mention.last; ++at) {
            of_atom[at] = std::max(of_atom[at], weight);
        }
        float& clause = of_clause[analysis.atoms[mention.first].clause];
        clause = std::max(clause, weight);
    }
    for (Term& term : analysis.terms) {
        const float own = of_atom[term.atom];
        const float clause = of_clause[analysis.atoms[term.atom].clause];
        term.weight = own != kNotSaid ? own : clause != kNotSaid ? clause : 1;
    }
}

}  // namespace clusterlotse::matching
