#include "matching/firms/foreign_materials.hpp"
#include "matching/needs/found_steps.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr float kMayBeMeant = 0.75F;

void replace(FoundSteps& steps, const std::vector<std::pair<Id, Id>>& becomes) {
    for (FoundStep& found : steps.found) {
        for (const auto& [general, special] : becomes) {
            if (found.mention.id == general) {
                found.mention.id = special;
                break;
            }
        }
    }
}

Id group_of(const FoundSteps& steps, const Mention& mention) {
    return mention.kind == SenseKind::grade && mention.id != kNone
               ? steps.lexicon.grades[mention.id].group
           : mention.kind == SenseKind::group ? mention.id
                                              : kNone;
}

Id root_of(const FoundSteps& steps, Id group) {
    while (group != kNone && steps.lexicon.groups[group].parent != kNone) {
        group = steps.lexicon.groups[group].parent;
    }
    return group;
}

/// "1 Klotz Alu, 1 Teller PE": what one of several materials makes special holds for that part
/// only.
bool other_class_beside(const FoundSteps& steps, const Mention& mention) {
    const Id root = root_of(steps, group_of(steps, mention));
    return root != kNone && std::any_of(
                                steps.analysis.mentions.begin(),
                                steps.analysis.mentions.end(),
                                [&](const Mention& other) {
                                    const Id beside = root_of(steps, group_of(steps, other));
                                    return other.role == Role::asked && beside != kNone &&
                                           beside != root;
                                }
                            );
}

bool descends(const FoundSteps& steps, Id child, Id ancestor) {
    for (Id id = steps.lexicon.processes[child].parent; id != kNone;
         id = steps.lexicon.processes[id].parent) {
        if (id == ancestor) {
            return true;
        }
    }
    return false;
}

}  // namespace

/// "Stahlstützen verzinken": what is finished tells which of two near finishes is meant.
void name_finish(FoundSteps& steps) {
    std::vector<Id> worked = steps.worked_on;
    for (const FoundStep& found : steps.found) {
        worked.push_back(found.mention.id);
    }
    for (FoundStep& found : steps.found) {
        for (const Id other : worked) {
            const std::vector<Id>& finishes = steps.lexicon.processes[other].finished_by;
            for (const auto& [near, weight] : steps.process(found).near) {
                if (weight >= kMayBeMeant &&
                    std::find(finishes.begin(), finishes.end(), near) != finishes.end()) {
                    found.mention.id = near;
                    break;
                }
            }
        }
    }
}

/// "Rohre biegen", "PEEK drehen": the thing or the material makes a process a special one.
void name_special(FoundSteps& steps) {
    for (const Mention& mention : steps.analysis.mentions) {
        if (mention.kind == SenseKind::product) {
            replace(steps, steps.lexicon.products[mention.id].becomes);
        }
        if (other_class_beside(steps, mention)) {
            continue;
        }
        if (mention.kind == SenseKind::group && of_another_trade(steps.lexicon, mention.id) &&
            !made_of(steps.lexicon, steps.analysis, mention)) {
            continue;
        }
        for (Id group = group_of(steps, mention); group != kNone;
             group = steps.lexicon.groups[group].parent) {
            replace(steps, steps.lexicon.groups[group].becomes);
        }
    }
}

void drop_less_precise(FoundSteps& steps) {
    const std::vector<FoundStep> all = steps.found;
    const auto any = [&](auto test) { return std::any_of(all.begin(), all.end(), test); };
    const bool makes = any([&](const FoundStep& found) {
        return steps.process(found).kind.empty() && !steps.process(found).secondary &&
               !steps.process(found).soft && !steps.process(found).other_trade;
    });
    const bool task = any([&](const FoundStep& found) {
        return found.explicit_task && found.mention.strength > 0.7F &&
               steps.process(found).kind != "material" && !steps.process(found).soft &&
               !steps.process(found).other_trade;
    });
    std::erase_if(steps.found, [&](const FoundStep& found) {
        const Id id = found.mention.id;
        if (any([&](const FoundStep& other) { return descends(steps, other.mention.id, id); })) {
            return true;
        }
        const std::vector<Id>& involved = steps.process(found).involves;
        if (steps.process(found).kind.empty() && any([&](const FoundStep& other) {
                return !other.mention.implied &&
                       std::find(involved.begin(), involved.end(), other.mention.id) !=
                           involved.end();
            })) {
            return true;
        }
        const bool within_other =
            found.mention.participle && any([&](const FoundStep& other) {
                const std::vector<Id>& parts = steps.process(other).involves;
                return !steps.process(other).kind.empty() &&
                       std::find(parts.begin(), parts.end(), id) != parts.end();
            });
        if (within_other && !steps.process(found).secondary) {
            return true;
        }
        const bool cut_from_stock = any([&](const FoundStep& other) {
            return std::find(involved.begin(), involved.end(), other.mention.id) != involved.end();
        });
        if (steps.process(found).kind == "material" && (makes || task) && !cut_from_stock) {
            return true;
        }
        return steps.process(found).soft && any([&](const FoundStep& other) {
                   return other.mention.id != id && !steps.process(other).soft;
               });
    });
}

/// "PA12, schwarz gefärbt": plastics are dyed, only metals are blackened.
void drop_finishes_of_metal(FoundSteps& steps) {
    const auto plastic = steps.lexicon.group_ids.find("plastic");
    bool any = false;
    bool only_plastic = plastic != steps.lexicon.group_ids.end();
    for (const Mention& said : steps.analysis.mentions) {
        if (said.kind == SenseKind::grade || said.kind == SenseKind::group) {
            any = true;
            only_plastic = only_plastic && root_of(steps, group_of(steps, said)) == plastic->second;
        }
    }
    if (any && only_plastic && steps.found.size() > 1) {
        std::erase_if(steps.found, [&](const FoundStep& found) {
            return steps.process(found).code == "black_oxide";
        });
    }
}

/// "Pumpengehäuse in GG25": nothing says how it is made but the material.
void add_by_material(FoundSteps& steps) {
    const bool said =
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return !found.mention.implied && !steps.process(found).secondary &&
                   !steps.process(found).finishing && !steps.process(found).soft;
        });
    const bool task =
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return found.explicit_task && !steps.process(found).soft;
        });
    if (said || task) {
        return;
    }
    for (const Mention& mention : steps.analysis.mentions) {
        Id group = mention.kind == SenseKind::grade && mention.id != kNone
                       ? steps.lexicon.grades[mention.id].group
                   : mention.kind == SenseKind::group ? mention.id
                                                      : kNone;
        while (group != kNone && steps.lexicon.groups[group].implies.empty()) {
            group = steps.lexicon.groups[group].parent;
        }
        if (group == kNone) {
            continue;
        }
        std::erase_if(steps.found, [](const FoundStep& found) { return found.mention.implied; });
        for (const Id made_by : steps.lexicon.groups[group].implies) {
            steps.found.push_back(
                {{SenseKind::process, made_by, mention.first, mention.last, 1, false, true}, false}
            );
        }
        return;
    }
}

/// "25 Halter, verzinkt": how such a thing is made where nothing says it.
void add_by_product(FoundSteps& steps) {
    const bool made =
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return !found.demand &&
                   (found.explicit_task ||
                    (!steps.process(found).secondary && !steps.process(found).finishing)) &&
                   !steps.process(found).soft;
        });
    if (made) {
        return;
    }
    for (const Mention& mention : steps.analysis.mentions) {
        if (mention.kind != SenseKind::product || mention.role != Role::asked) {
            continue;
        }
        for (const Id made_by : steps.lexicon.products[mention.id].otherwise) {
            steps.found.push_back(
                {{SenseKind::process, made_by, mention.first, mention.last, 1, false, true}, false}
            );
        }
    }
}

}  // namespace clusterlotse::matching
