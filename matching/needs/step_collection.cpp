#include "matching/needs/focus_words.hpp"
#include "matching/needs/found_steps.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace clusterlotse::matching {
namespace {

bool cue_near(
    const FoundSteps& steps,
    const Mention& mention,
    Cue cue,
    std::uint32_t before,
    std::uint32_t behind
) {
    for (const Mention& other : steps.analysis.mentions) {
        if (other.kind != SenseKind::cue || other.id != static_cast<Id>(cue)) {
            continue;
        }
        const bool same_clause =
            steps.analysis.atoms[other.first].clause == steps.analysis.atoms[mention.first].clause;
        const bool in_front = other.last <= mention.first && mention.first - other.last < before;
        const bool after = other.first >= mention.last && other.first - mention.last < behind;
        if (same_clause && (in_front || after)) {
            return true;
        }
    }
    return false;
}

bool has_cue_kind(const FoundSteps& steps, NeedKind kind) {
    return std::any_of(
        steps.analysis.mentions.begin(),
        steps.analysis.mentions.end(),
        [&](const Mention& mention) {
            return mention.kind == SenseKind::need_kind && mention.id == static_cast<Id>(kind);
        }
    );
}

/// "Suche gebrauchte Drehmaschine", "flachschleifm. gebraucht": the machine itself is sought.
bool used_one(const FoundSteps& steps, const Mention& machine) {
    constexpr std::uint32_t kNear = 2;
    const std::vector<Atom>& atoms = steps.analysis.atoms;
    bool used = false;
    bool sought = false;
    for (std::uint32_t at = 0; at < atoms.size(); ++at) {
        if (atoms[at].sentence != atoms[machine.first].sentence) {
            continue;
        }
        const std::string& key = atoms[at].key;
        const bool near = at + kNear >= machine.first && at < machine.last + kNear;
        used = used || (near && (key.starts_with("gebraucht") || key == "gebr" || key == "used" ||
                                 key == "secondhand"));
        sought = sought || (focus_word(key) & kAsks) != 0;
    }
    return used && sought;
}

/// "Bohrung 12H7", "bore Ø 8": a feature of the part with its size, not the work that makes it.
bool sized_feature(const FoundSteps& steps, const Mention& mention) {
    static constexpr std::string_view kFeatures[] = {
        "bohrung",          "bohrungen",      "innenbohrung",  "passbohrung",    "gewinde",
        "innengewinde",     "ausengewinde",   "nut",           "passfedernut",   "trapezgewinde",
        "feingewinde",      "linksgewinde",   "rechtsgewinde", "rohrgewinde",    "gewindebohrung",
        "gewindebohrungen", "querbohrung",    "querbohrungen", "bore",           "hole",
        "thread",           "keyway",         "einpresmutter", "einpresmuttern", "einpresbolzen",
        "einnietmutter",    "einnietmuttern", "schweismutter", "schweismuttern", "gewindeeinsatz",
        "gewindeeinsatze"};
    const std::string& key = steps.analysis.atoms[mention.last - 1].key;
    if (mention.last >= steps.analysis.atoms.size() ||
        std::find(std::begin(kFeatures), std::end(kFeatures), key) == std::end(kFeatures)) {
        return false;
    }
    const std::string& text = steps.analysis.folded.text;
    std::size_t at = steps.analysis.atoms[mention.last - 1].end;
    while (at < text.size() && (text[at] == ' ' || text[at] == '=' || text[at] == ':')) {
        ++at;
    }
    const bool thread =
        at + 1 < text.size() && (text[at] == 'm' || text[at] == 'g' || text[at] == 'h');
    const std::size_t number = at + (thread ? 1 : 0);
    return number < text.size() && text[number] >= '0' && text[number] <= '9';
}

/// "Einhärtetiefe 2 mm", "CHD 0,8": how deep a treatment goes that is named with its value.
bool depth_said(const FoundSteps& steps, const Mention& mention) {
    const std::string& key = steps.analysis.atoms[mention.last - 1].key;
    const std::string& text = steps.analysis.folded.text;
    std::size_t at = steps.analysis.atoms[mention.last - 1].end;
    while (at < text.size() && (text[at] == ' ' || text[at] == '=' || text[at] == ':')) {
        ++at;
    }
    return (key.ends_with("hartetiefe") || key.ends_with("hartungstiefe") ||
            key == "einsatztiefe" || key == "nitriertiefe") &&
           at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// "Standzeit 500.000 Schuss": what a tool has to endure, no research.
bool tool_life(const FoundSteps& steps, const Mention& mention) {
    const std::string& key = steps.analysis.atoms[mention.first].key;
    const std::string& text = steps.analysis.folded.text;
    std::size_t at = steps.analysis.atoms[mention.last - 1].end;
    while (at < text.size() && (text[at] == ' ' || text[at] == ':')) {
        ++at;
    }
    return key.starts_with("standzeit") && at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// "Buchsen mit Schmiernut innen": a feature that goes with a thing named in front; "mit PVD-Schicht"
/// is work of its own, as a rule another firm's.
bool goes_with_thing(const FoundSteps& steps, const Mention& mention) {
    constexpr std::uint32_t kNear = 3;
    const Process& process = steps.lexicon.processes[mention.id];
    const Atom& word = steps.analysis.atoms[mention.last - 1];
    const char first = steps.analysis.source[steps.analysis.folded.origin[word.begin]];
    if (!process.kind.empty() || process.secondary || word.key.ends_with("en") || word.key.ends_with("ung") ||
        word.key.ends_with("ing") || first < 'A' || first > 'Z') {
        return false;
    }
    for (std::uint32_t back = 1; back <= kNear && back <= mention.first; ++back) {
        const std::uint32_t with = mention.first - back;
        if (steps.analysis.atoms[with].clause != word.clause) {
            return false;
        }
        if ((focus_word(steps.analysis.atoms[with].key) & kWith) != 0) {
            return std::any_of(
                steps.analysis.mentions.begin(),
                steps.analysis.mentions.end(),
                [&](const Mention& thing) {
                    return thing.kind == SenseKind::product && thing.last <= with &&
                           !steps.lexicon.products[thing.id].implies.empty() &&
                           (thing.role == Role::asked || thing.role == Role::workpiece) &&
                           steps.analysis.atoms[thing.first].sentence == word.sentence;
                }
            );
        }
    }
    return false;
}

/// The kind of work as a whole: "Zerspanung" for "Drehen".
Id family(const FoundSteps& steps, Id process) {
    for (Id parent = steps.lexicon.processes[process].parent;
         parent != kNone && !steps.lexicon.processes[parent].abstract;
         parent = steps.lexicon.processes[parent].parent) {
        process = parent;
    }
    return process;
}

void add_worked_on(FoundSteps& steps, const Mention& mention) {
    if (mention.role == Role::workpiece && mention.kind == SenseKind::process) {
        steps.worked_on.push_back(mention.id);
    } else if (mention.role == Role::workpiece && mention.kind == SenseKind::product) {
        const std::vector<Id>& implied = steps.lexicon.products[mention.id].implies;
        steps.worked_on.insert(steps.worked_on.end(), implied.begin(), implied.end());
    }
}

/// "42CrMo4+QT", "S355J2+N": how the material is delivered, no work that is asked for.
bool state_of_material(const Analysis& analysis, const Mention& mention) {
    const std::uint32_t begin = analysis.atoms[mention.first].begin;
    return begin > 1 && analysis.folded.text[begin - 1] == '+' &&
           analysis.folded.text[begin - 2] != ' ' &&
           analysis.atoms[mention.last - 1].end - begin <= 3;
}

}  // namespace

void collect(FoundSteps& steps) {
    std::vector<FoundStep> machines;
    for (const Mention& mention : steps.analysis.mentions) {
        if (state_of_material(steps.analysis, mention)) {
            continue;
        }
        const bool demand = mention.role == Role::demand;
        if (mention.role != Role::asked && !demand) {
            add_worked_on(steps, mention);
            continue;
        }
        FoundStep found{mention, !mention.implied && !mention.participle && !demand, demand};
        if (mention.kind == SenseKind::process && !steps.lexicon.processes[mention.id].abstract) {
            const bool denied = cue_near(steps, mention, Cue::negation, 3, 0);
            const bool tool = steps.lexicon.processes[mention.id].kind == "tooling" &&
                              cue_near(steps, mention, Cue::already_done, 0, 3);
            const bool done =
                cue_near(steps, mention, Cue::already_done, 3, mention.participle ? 2 : 0) &&
                (mention.participle || cue_near(steps, mention, Cue::own_work, 4, 4));
            if (depth_said(steps, mention)) {
                found.mention.participle = true;
                found.explicit_task = false;
            }
            if (!denied && !done && !tool && !tool_life(steps, mention)) {
                if (sized_feature(steps, mention) || goes_with_thing(steps, mention)) {
                    found.mention.implied = true;
                    found.explicit_task = false;
                }
                steps.found.push_back(found);
            }
        } else if (mention.kind == SenseKind::product) {
            for (const Id implied : steps.lexicon.products[mention.id].implies) {
                steps.found.push_back(
                    {{SenseKind::process,
                      implied,
                      mention.first,
                      mention.last,
                      mention.strength,
                      false,
                      true,
                      mention.compound},
                     false}
                );
            }
        } else if (mention.kind == SenseKind::machine) {
            machines.push_back(found);
        }
    }
    const bool only_implied =
        std::none_of(steps.found.begin(), steps.found.end(), [](const FoundStep& found) {
            return !found.mention.implied;
        });
    const auto supply = steps.lexicon.process_ids.find("machine_supply");
    const auto offered = std::find_if(machines.begin(), machines.end(), [&](const FoundStep& on) {
        return used_one(steps, on.mention);
    });
    if (offered != machines.end()) {
        std::iter_swap(machines.begin(), offered);
    }
    if (!machines.empty() && (offered != machines.end() ||
                              (only_implied && has_cue_kind(steps, NeedKind::used_machine)))) {
        if (supply != steps.lexicon.process_ids.end()) {
            FoundStep machine = machines.front();
            machine.mention.kind = SenseKind::process;
            machine.mention.id = supply->second;
            steps.found.assign(1, machine);
        }
    } else if (only_implied) {
        const std::vector<FoundStep> things = steps.found;
        for (FoundStep& machine : machines) {
            // "Haube um eine alte Drehmaschine": no lathe makes it.
            const bool makes = std::any_of(things.begin(), things.end(), [&](const FoundStep& on) {
                return family(steps, on.mention.id) == family(steps, machine.mention.id);
            });
            if (things.empty() || makes) {
                machine.mention.kind = SenseKind::process;
                steps.found.push_back(machine);
            }
        }
    }
}

}  // namespace clusterlotse::matching
