#include "matching/needs/negation.hpp"

#include <algorithm>

namespace clusterlotse::matching {

bool negated(const Analysis& analysis, const Mention& mention, std::uint32_t between) {
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& other) {
            return other.kind == SenseKind::cue && other.id == static_cast<Id>(Cue::negation) &&
                   other.last <= mention.first && mention.first - other.last <= between &&
                   analysis.atoms[other.first].sentence == analysis.atoms[mention.first].sentence;
        }
    );
}

bool not_needed(const Analysis& analysis, const Mention& mention) {
    static constexpr std::string_view kNeeded[] = {
        "necesary",
        "necessary",
        "required",
        "needed",
        "notig",
        "notwendig",
        "erforderlich",
        "gefordert",
        "verlangt",
        "gebraucht",
        "zwingend",
        "mandatory"};
    const std::vector<Atom>& atoms = analysis.atoms;
    const std::size_t end = std::min<std::size_t>(atoms.size(), mention.last + 4U);
    for (std::size_t at = mention.last; at + 1 < end; ++at) {
        if (atoms[at].sentence != atoms[mention.last - 1].sentence) {
            break;
        }
        if ((atoms[at].key == "not" || atoms[at].key == "nicht") &&
            std::find(std::begin(kNeeded), std::end(kNeeded), atoms[at + 1].key) !=
                std::end(kNeeded)) {
            return true;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
