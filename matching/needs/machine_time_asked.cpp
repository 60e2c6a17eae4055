#include "matching/needs/machine_time_asked.hpp"

#include <algorithm>
#include <string>

namespace clusterlotse::matching {
namespace {

bool room_beside(const Analysis& analysis, const Mention& said) {
    constexpr std::uint32_t kFar = 5;
    const std::uint32_t from = said.first > kFar ? said.first - kFar : 0;
    const std::size_t to = std::min<std::size_t>(said.last + 2, analysis.atoms.size());
    for (std::size_t at = from; at < to; ++at) {
        const Atom& atom = analysis.atoms[at];
        if (atom.sentence != analysis.atoms[said.first].sentence) {
            continue;
        }
        const std::string next = at + 1 < analysis.atoms.size() ? analysis.atoms[at + 1].key : "";
        const bool delivered = next == "haus" || next == "werk" || next == "baustelle" ||
                               next == "rampe" || next == "lange" || next == "von";
        if ((atom.key == "frei" && at >= said.last && !delivered) || atom.key == "luft" ||
            (atom.key == "platz" && next != "in") || atom.key == "slot" ||
            (atom.key == "freim" && next == "platz") || atom.key == "spare") {
            return true;
        }
    }
    return false;
}

}  // namespace

bool capacity_asked(const Analysis& analysis) {
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& said) {
            const std::string& key = analysis.atoms[said.last - 1].key;
            const std::string& next =
                said.last < analysis.atoms.size() ? analysis.atoms[said.last].key : key;
            return said.role == Role::asked &&
                   (said.kind == SenseKind::process || said.kind == SenseKind::machine) &&
                   ((said.compound && key.ends_with("kapazitat")) ||
                    (said.compound && key.ends_with("kapazitaten")) || next == "capacity" ||
                    next == "kapazitat" || next == "kapazitaten");
        }
    );
}

bool machine_time_asked(const Analysis& analysis, bool hours) {
    for (const Mention& said : analysis.mentions) {
        if (said.role != Role::asked ||
            (said.kind != SenseKind::process && said.kind != SenseKind::machine) || said.implied ||
            said.participle) {
            continue;
        }
        if (hours || room_beside(analysis, said)) {
            return true;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
