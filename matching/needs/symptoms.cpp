#include "matching/needs/symptoms.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <optional>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kSentenceAway = 1000;  ///< words that a thing in another sentence is off

class SymptomReader {
public:
    SymptomReader(const Lexicon& lexicon, const Analysis& analysis, const std::vector<Role>& roles)
        : lexicon_(lexicon), analysis_(analysis), roles_(roles) {}

    MendingWork read() const {
        for (const Mention& said : analysis_.mentions) {
            if (mends(said) && said.role == Role::reason && !machine_asked()) {
                return {said.id, said.first};
            }
            if (said.kind == SenseKind::symptom && (told(said) || fails_to(said))) {
                const Id process = work_for(lexicon_.symptoms[said.id], said);
                if (process != kNone) {
                    return {process, said.first};
                }
            }
        }
        return {};
    }

private:
    /// "Die Stange hat Riefen": words of a repair, as the reason for what is not said.
    bool mends(const Mention& said) const {
        const auto repair = lexicon_.process_ids.find("machine_repair");
        return said.kind == SenseKind::process && repair != lexicon_.process_ids.end() &&
               (said.id == repair->second || lexicon_.is_ancestor_process(repair->second, said.id));
    }

    bool machine_asked() const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [](const Mention& said) {
                return said.kind == SenseKind::machine && said.role == Role::asked;
            }
        );
    }

    bool told(const Mention& said) const {
        const Role role = roles_[said.first];
        return role != Role::excluded && role != Role::frame && role != Role::tried;
    }

    /// "Pumpe drückt nicht mehr": the denial is the symptom and not that nothing is asked.
    bool fails_to(const Mention& said) const {
        bool denial = false;
        for (std::uint32_t at = said.first; at < said.last; ++at) {
            denial = denial || (focus_word(analysis_.atoms[at].key) & kDenies) != 0;
        }
        return denial && roles_[said.first] == Role::excluded;
    }

    Id work_for(const Symptom& symptom, const Mention& said) const {
        if (const Id process = by_material(symptom); process != kNone) {
            return process;
        }
        const auto distance = [&](const Mention& thing) {
            const std::uint32_t here = analysis_.atoms[said.first].sentence;
            const std::uint32_t there = analysis_.atoms[thing.first].sentence;
            const std::uint32_t words =
                thing.first < said.first ? said.first - thing.first : thing.first - said.first;
            return words + (here == there ? 0 : kSentenceAway);
        };
        Id nearest = kNone;
        std::uint32_t away = 2 * kSentenceAway;
        for (const Mention& thing : analysis_.mentions) {
            const bool same =
                analysis_.atoms[thing.first].clause == analysis_.atoms[said.first].clause &&
                fails_to(said);
            if (!(told(thing) || same) || thing.first == said.first || distance(thing) >= away) {
                continue;
            }
            if (const std::optional<Id> process = on(symptom, thing)) {
                nearest = *process;
                away = distance(thing);
            }
        }
        return nearest != kNone ? nearest : symptom.process;
    }

    Id by_material(const Symptom& symptom) const {
        for (const Mention& material : analysis_.mentions) {
            Id group = material.kind == SenseKind::group ? material.id : kNone;
            if (material.kind == SenseKind::grade && material.id != kNone) {
                group = lexicon_.grades[material.id].group;
            }
            for (; group != kNone; group = lexicon_.groups[group].parent) {
                for (const auto& [known, process] : symptom.of) {
                    if (known == group) {
                        return process;
                    }
                }
            }
        }
        return kNone;
    }

    std::optional<Id> on(const Symptom& symptom, const Mention& thing) const {
        const bool product = thing.kind == SenseKind::product;
        const bool machine = thing.kind == SenseKind::machine;
        if (!product && !machine && thing.kind != SenseKind::process) {
            return std::nullopt;
        }
        for (const auto& [known, process] : product ? symptom.on : symptom.beside) {
            if (known == thing.id) {
                return process;
            }
        }
        return machine && symptom.on_machine != kNone ? std::optional<Id>(symptom.on_machine)
                                                      : std::nullopt;
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    const std::vector<Role>& roles_;
};

}  // namespace

MendingWork mending_work(
    const Lexicon& lexicon, const Analysis& analysis, const std::vector<Role>& roles
) {
    return SymptomReader(lexicon, analysis, roles).read();
}

}  // namespace clusterlotse::matching
