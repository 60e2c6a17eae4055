#include "matching/needs/service_roles.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

bool kind_of_service(const Lexicon& lexicon, const Mention& said, Id service) {
    return said.kind == SenseKind::process && lexicon.is_ancestor_process(service, said.id);
}

bool special_repair(const Lexicon& lexicon, Id process) {
    const std::string& code = lexicon.processes[process].code;
    return code == "maintenance" || code == "retrofit" || code == "spindle_repair";
}

/// Services that go together: a move with storage, a repair with measuring.
bool goes_with(const Lexicon& lexicon, Id process, std::string_view service) {
    const std::string& kind = lexicon.processes[process].kind;
    return service != "staffing" && service != "training" &&
           (special_repair(lexicon, process) || (kind == "service" && service != "material_testing")
           );
}

void add_asked(Analysis& analysis, Id service, std::uint32_t at) {
    const auto behind =
        std::find_if(analysis.mentions.begin(), analysis.mentions.end(), [&](const Mention& said) {
            return said.first >= at;
        });
    analysis.mentions.insert(behind, Mention{SenseKind::process, service, at, at + 1});
}

}  // namespace

void make_asked(const Lexicon& lexicon, Analysis& analysis, Id service, std::uint32_t at) {
    if (service == kNone) {
        return;
    }
    const std::string& code = lexicon.processes[service].code;
    const bool named =
        std::any_of(analysis.mentions.begin(), analysis.mentions.end(), [&](const Mention& said) {
            return said.kind == SenseKind::process && said.role == Role::asked &&
                   (said.id == service || lexicon.is_ancestor_process(service, said.id) ||
                    (code == "machine_repair" && special_repair(lexicon, said.id)));
        });
    for (Mention& said : analysis.mentions) {
        const bool trade = said.kind == SenseKind::process || said.kind == SenseKind::product ||
                           said.kind == SenseKind::machine;
        const bool same = said.kind == SenseKind::process &&
                          (said.id == service || goes_with(lexicon, said.id, code));
        if (trade && said.role == Role::asked && !same &&
            !kind_of_service(lexicon, said, service)) {
            said.role = Role::workpiece;
        }
    }
    if (!named) {
        add_asked(analysis, service, at);
    }
}

}  // namespace clusterlotse::matching
