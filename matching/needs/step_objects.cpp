#include "matching/needs/found_steps.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

bool service_like(const FoundSteps& steps, const FoundStep& found) {
    const std::string& kind = steps.process(found).kind;
    return found.explicit_task &&
           (kind == "service" || kind == "staffing" || kind == "inspection" || kind == "tooling") &&
           !steps.process(found).soft && !steps.process(found).other_trade;
}

bool owns_everything(const FoundSteps& steps, const FoundStep& found) {
    const std::string& kind = steps.process(found).kind;
    return kind == "staffing" || kind == "service" || kind == "inspection";
}

/// "20 Buchsen Rg7, Achsaufhängung Tieflader": a thing of a named material is made before anybody
/// carries or fits it.
bool beside_made_thing(const FoundSteps& steps, const FoundStep& service) {
    const std::vector<Mention>& mentions = steps.analysis.mentions;
    return steps.process(service).accompanies &&
           std::any_of(
               mentions.begin(),
               mentions.end(),
               [&](const Mention& thing) {
                   return thing.kind == SenseKind::product && thing.role == Role::asked &&
                          thing.last <= service.mention.first &&
                          !steps.lexicon.products[thing.id].implies.empty();
               }
           ) &&
           std::any_of(mentions.begin(), mentions.end(), [&](const Mention& stuff) {
               return stuff.kind == SenseKind::grade && stuff.last <= service.mention.first;
           });
}

bool object_of_preposition(const FoundSteps& steps, const FoundStep& found) {
    static const char* const kWords[] = {
        "zum",
        "zur",
        "fur",
        "furs",
        "beim",
        "for",
        "von",
        "der",
        "des",
        "of",
        "eines",
        "einer",
        "unserer",
        "the",
        "to"};
    for (std::uint32_t back = 1; back <= 3 && back <= found.mention.first; ++back) {
        const std::string& key = steps.analysis.atoms[found.mention.first - back].key;
        if (std::find(std::begin(kWords), std::end(kWords), key) != std::end(kWords)) {
            return true;
        }
    }
    return false;
}

/// "Roboter fürs Schweißen": what the asker's machine is for.
bool purpose_of_machine(const FoundSteps& steps, const FoundStep& found) {
    const std::uint32_t at = found.mention.first;
    if (at < 2 || found.mention.kind != SenseKind::process) {
        return false;
    }
    const std::string& word = steps.analysis.atoms[at - 1].key;
    return (word == "fur" || word == "furs" || word == "zum" || word == "for") &&
           std::any_of(
               steps.analysis.mentions.begin(),
               steps.analysis.mentions.end(),
               [&](const Mention& machine) {
                   return machine.kind == SenseKind::machine && machine.last == at - 1;
               }
           );
}

bool owned(const FoundSteps& steps, std::uint32_t atom) {
    for (std::uint32_t back = 1; back <= 2 && back <= atom; ++back) {
        const std::string& key = steps.analysis.atoms[atom - back].key;
        if (key == "unsere" || key == "unser" || key == "unseren" || key == "unserer" ||
            key == "our") {
            return true;
        }
    }
    return false;
}

bool part_noun(const FoundSteps& steps, std::uint32_t atom) {
    static constexpr std::string_view kParts[] = {
        "teil", "teile", "teilen", "stuck", "stucke", "profile", "rohling", "rohlinge"};
    const std::string_view key = steps.analysis.atoms[atom].key;
    return std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view part) {
        return key.ends_with(part);
    });
}

/// A German verb in small letters, as in "verzinken lassen".
bool infinitive(const FoundSteps& steps, std::uint32_t atom) {
    const Atom& word = steps.analysis.atoms[atom];
    const char first = steps.analysis.source[steps.analysis.folded.origin[word.begin]];
    return first >= 'a' && first <= 'z' && word.key.ends_with("en");
}

}  // namespace

void drop_objects_of_services(FoundSteps& steps) {
    const auto service =
        std::find_if(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return service_like(steps, found) && !beside_made_thing(steps, found);
        });
    if (service == steps.found.end()) {
        return;
    }
    const FoundStep first = *service;
    const bool leads = std::none_of(steps.found.begin(), service, [](const FoundStep& found) {
        return !found.mention.implied;
    });
    std::erase_if(steps.found, [&](const FoundStep& found) {
        if (found.mention.id == first.mention.id || service_like(steps, found)) {
            return false;
        }
        if (found.mention.implied) {
            return leads || owns_everything(steps, first);
        }
        return leads && found.mention.first >= first.mention.last &&
               (owns_everything(steps, first) || object_of_preposition(steps, found));
    });
}

/// "4 Maschinenrahmen aus Stahlprofil": of what a thing is made that is named, no trade.
void drop_material_of_things(FoundSteps& steps) {
    constexpr std::uint32_t kNear = 3;
    const std::vector<FoundStep> all = steps.found;
    const auto made_of = [&](const FoundStep& stuff, const FoundStep& thing) {
        const auto& atoms = steps.analysis.atoms;
        const std::uint32_t begin = stuff.mention.first;
        if (!thing.mention.implied || steps.process(thing).kind == "material" ||
            thing.mention.last >= begin || begin - thing.mention.last > kNear ||
            atoms[thing.mention.first].sentence != atoms[begin].sentence) {
            return false;
        }
        const std::string& word = atoms[thing.mention.last].key;
        return word == "aus" || word == "from" || word == "of";
    };
    std::erase_if(steps.found, [&](const FoundStep& stuff) {
        return steps.process(stuff).kind == "material" &&
               std::any_of(all.begin(), all.end(), [&](const FoundStep& thing) {
                   return made_of(stuff, thing);
               });
    });
}

/// "Räumen von Innenverzahnungen": what is worked on, not a further process.
void drop_objects_of_tasks(FoundSteps& steps) {
    const std::vector<FoundStep> all = steps.found;
    if (all.size() > 1) {
        std::erase_if(steps.found, [&](const FoundStep& found) {
            return purpose_of_machine(steps, found);
        });
    }
    std::erase_if(steps.found, [&](const FoundStep& found) {
        return std::any_of(all.begin(), all.end(), [&](const FoundStep& task) {
            if (!task.explicit_task || task.mention.last >= found.mention.first ||
                found.mention.first - task.mention.last > 2 ||
                task.mention.id == found.mention.id ||
                steps.analysis.atoms[task.mention.first].sentence !=
                    steps.analysis.atoms[found.mention.first].sentence) {
                return false;
            }
            const std::string& between = steps.analysis.atoms[task.mention.last].key;
            return between == "von" || between == "der" || between == "of" || between == "an";
        });
    });
}

/// "Steuerberater mit Erfahrung im Maschinenbau", "Dachrinne reparieren": another trade's need.
void drop_below_other_trade(FoundSteps& steps) {
    const auto other =
        std::find_if(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return steps.process(found).other_trade && found.explicit_task &&
                   found.mention.strength > 0.7F;
        });
    if (other == steps.found.end() || other != steps.found.begin()) {
        return;
    }
    std::erase_if(steps.found, [&](const FoundStep& found) {
        if (steps.process(found).other_trade) {
            return false;
        }
        const std::uint32_t first = found.mention.first;
        const std::string before = first > 0 ? steps.analysis.atoms[first - 1].key : std::string();
        return steps.process(found).kind == "service" || before == "im" || before == "in" ||
               before == "fur" || before == "for";
    });
}

/// "unsere Rahmen lackieren", "Drehteile verzinken": the part exists, only the task is sought.
void drop_supplied_parts(FoundSteps& steps) {
    const std::vector<FoundStep> all = steps.found;
    std::erase_if(steps.found, [&](const FoundStep& found) {
        const bool ours = found.mention.implied && owned(steps, found.mention.first);
        const bool part = !found.mention.implied && part_noun(steps, found.mention.last - 1);
        return (ours || part) && std::any_of(all.begin(), all.end(), [&](const FoundStep& task) {
                   const bool additional =
                       steps.process(task).secondary || steps.process(task).finishing;
                   return task.mention.first >= found.mention.last && additional &&
                          !task.mention.implied &&
                          (ours || (task.mention.first - found.mention.last < 6 &&
                                    infinitive(steps, task.mention.last - 1)));
               });
    });
}

/// "WIG-Schweißer zur Aushilfe": people are sought, not their trade.
void people_instead_of_trades(FoundSteps& steps) {
    static constexpr std::string_view kPeople[] = {
        "schweiser",
        "schweisern",
        "dreher",
        "drehern",
        "fraser",
        "frasern",
        "schloser",
        "schlosern",
        "welder",
        "welders",
        "turner",
        "turners"};
    const auto staffing = steps.lexicon.process_ids.find("staffing");
    const bool people =
        std::any_of(steps.analysis.atoms.begin(), steps.analysis.atoms.end(), [](const Atom& atom) {
            return std::find(std::begin(kPeople), std::end(kPeople), atom.key) != std::end(kPeople);
        });
    if (people && staffing != steps.lexicon.process_ids.end() &&
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return found.mention.id == staffing->second;
        })) {
        std::erase_if(steps.found, [&](const FoundStep& found) {
            return found.mention.id != staffing->second;
        });
    }
}

}  // namespace clusterlotse::matching
