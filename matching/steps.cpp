#include "matching/steps.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr float kMayBeMeant = 0.75F;

struct Found {
    Mention mention;
    bool explicit_task = true;  ///< neither implied by a product nor a participle
    bool demand = false;        ///< goes with what is made
};

class StepReader {
public:
    StepReader(const Lexicon& lexicon, const Analysis& analysis)
        : lexicon_(lexicon), analysis_(analysis) {}

    std::vector<Step> read() {
        collect();
        name_finish();
        people_instead_of_trades();
        drop_objects_of_services();
        drop_objects_of_tasks();
        drop_below_other_trade();
        drop_supplied_parts();
        drop_implied();
        name_special();
        drop_less_precise();
        add_by_material();
        add_by_product();
        name_special();
        return ordered();
    }

private:
    const Process& process(const Found& found) const {
        return lexicon_.processes[found.mention.id];
    }

    bool cue_near(const Mention& mention, Cue cue, std::uint32_t before, std::uint32_t behind)
        const {
        for (const Mention& other : analysis_.mentions) {
            if (other.kind != SenseKind::cue || other.id != static_cast<Id>(cue)) {
                continue;
            }
            const bool same_clause =
                analysis_.atoms[other.first].clause == analysis_.atoms[mention.first].clause;
            const bool in_front =
                other.last <= mention.first && mention.first - other.last < before;
            const bool after = other.first >= mention.last && other.first - mention.last < behind;
            if (same_clause && (in_front || after)) {
                return true;
            }
        }
        return false;
    }

    bool has_cue_kind(NeedKind kind) const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& mention) {
                return mention.kind == SenseKind::need_kind && mention.id == static_cast<Id>(kind);
            }
        );
    }

    void collect() {
        std::vector<Found> machines;
        for (const Mention& mention : analysis_.mentions) {
            const bool demand = mention.role == Role::demand;
            if (mention.role != Role::asked && !demand) {
                add_worked_on(mention);
                continue;
            }
            Found found{mention, !mention.implied && !mention.participle && !demand, demand};
            if (mention.kind == SenseKind::process && !lexicon_.processes[mention.id].abstract) {
                const bool denied = cue_near(mention, Cue::negation, 3, 0);
                const bool tool = lexicon_.processes[mention.id].kind == "tooling" &&
                                  cue_near(mention, Cue::already_done, 0, 3);
                const bool done =
                    cue_near(mention, Cue::already_done, 3, mention.participle ? 2 : 0) &&
                    (mention.participle || cue_near(mention, Cue::own_work, 4, 4));
                if (!denied && !done && !tool) {
                    found_.push_back(found);
                }
            } else if (mention.kind == SenseKind::product) {
                for (const Id implied : lexicon_.products[mention.id].implies) {
                    found_.push_back(
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
        const bool only_implied = std::none_of(
            found_.begin(), found_.end(), [](const Found& found) { return !found.mention.implied; }
        );
        const auto supply = lexicon_.process_ids.find("machine_supply");
        if (only_implied && !machines.empty() && has_cue_kind(NeedKind::used_machine)) {
            if (supply != lexicon_.process_ids.end()) {
                Found machine = machines.front();
                machine.mention.kind = SenseKind::process;
                machine.mention.id = supply->second;
                found_.assign(1, machine);
            }
        } else if (only_implied) {
            for (Found& machine : machines) {
                machine.mention.kind = SenseKind::process;
                found_.push_back(machine);
            }
        }
    }

    void add_worked_on(const Mention& mention) {
        if (mention.role == Role::workpiece && mention.kind == SenseKind::process) {
            worked_on_.push_back(mention.id);
        } else if (mention.role == Role::workpiece && mention.kind == SenseKind::product) {
            const std::vector<Id>& implied = lexicon_.products[mention.id].implies;
            worked_on_.insert(worked_on_.end(), implied.begin(), implied.end());
        }
    }

    bool service_like(const Found& found) const {
        const std::string& kind = process(found).kind;
        return found.explicit_task &&
               (kind == "service" || kind == "staffing" || kind == "inspection" || kind == "tooling"
               ) &&
               !process(found).soft && !process(found).other_trade;
    }

    bool owns_everything(const Found& found) const {
        const std::string& kind = process(found).kind;
        return kind == "staffing" || kind == "service" || kind == "inspection";
    }

    void drop_objects_of_services() {
        const auto service = std::find_if(found_.begin(), found_.end(), [&](const Found& found) {
            return service_like(found);
        });
        if (service == found_.end()) {
            return;
        }
        const Found first = *service;
        const bool leads = std::none_of(found_.begin(), service, [](const Found& found) {
            return !found.mention.implied;
        });
        std::erase_if(found_, [&](const Found& found) {
            if (found.mention.id == first.mention.id || service_like(found)) {
                return false;
            }
            if (found.mention.implied) {
                return leads || owns_everything(first);
            }
            return leads && found.mention.first >= first.mention.last &&
                   (owns_everything(first) || object_of_preposition(found));
        });
    }

    bool object_of_preposition(const Found& found) const {
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
            const std::string& key = analysis_.atoms[found.mention.first - back].key;
            if (std::find(std::begin(kWords), std::end(kWords), key) != std::end(kWords)) {
                return true;
            }
        }
        return false;
    }

    /// "Schweißbaugruppe mit Pulverbeschichtung": a secondary step that only goes with the part.
    void attributes() {
        static const char* const kWith[] = {
            "mit", "inkl", "inklusive", "samt", "with", "including", "incl"};
        for (Found& found : found_) {
            for (std::uint32_t back = 1; back <= 2 && back <= found.mention.first; ++back) {
                const std::string& key = analysis_.atoms[found.mention.first - back].key;
                if (process(found).secondary &&
                    std::find(std::begin(kWith), std::end(kWith), key) != std::end(kWith)) {
                    found.explicit_task = false;
                    found.mention.participle = true;
                }
            }
        }
    }

    /// "Roboter fürs Schweißen": what the asker's machine is for.
    bool purpose_of_machine(const Found& found) const {
        const std::uint32_t at = found.mention.first;
        if (at < 2 || found.mention.kind != SenseKind::process) {
            return false;
        }
        const std::string& word = analysis_.atoms[at - 1].key;
        return (word == "fur" || word == "furs" || word == "zum" || word == "for") &&
               std::any_of(
                   analysis_.mentions.begin(),
                   analysis_.mentions.end(),
                   [&](const Mention& machine) {
                       return machine.kind == SenseKind::machine && machine.last == at - 1;
                   }
               );
    }

    /// "Räumen von Innenverzahnungen": what is worked on, not a further process.
    void drop_objects_of_tasks() {
        const std::vector<Found> all = found_;
        if (all.size() > 1) {
            std::erase_if(found_, [&](const Found& found) { return purpose_of_machine(found); });
        }
        std::erase_if(found_, [&](const Found& found) {
            return std::any_of(all.begin(), all.end(), [&](const Found& task) {
                if (!task.explicit_task || task.mention.last >= found.mention.first ||
                    found.mention.first - task.mention.last > 2 ||
                    task.mention.id == found.mention.id ||
                    analysis_.atoms[task.mention.first].sentence !=
                        analysis_.atoms[found.mention.first].sentence) {
                    return false;
                }
                const std::string& between = analysis_.atoms[task.mention.last].key;
                return between == "von" || between == "der" || between == "of" || between == "an";
            });
        });
    }

    /// "Steuerberater mit Erfahrung im Maschinenbau", "Dachrinne reparieren": another trade's need.
    void drop_below_other_trade() {
        const auto other = std::find_if(found_.begin(), found_.end(), [&](const Found& found) {
            return process(found).other_trade && found.explicit_task &&
                   found.mention.strength > 0.7F;
        });
        if (other == found_.end() || other != found_.begin()) {
            return;
        }
        std::erase_if(found_, [&](const Found& found) {
            if (process(found).other_trade) {
                return false;
            }
            const std::uint32_t first = found.mention.first;
            const std::string before = first > 0 ? analysis_.atoms[first - 1].key : std::string();
            return process(found).kind == "service" || before == "im" || before == "in" ||
                   before == "fur" || before == "for";
        });
    }

    /// "unsere Rahmen lackieren", "Drehteile verzinken": the part exists, only the task is sought.
    void drop_supplied_parts() {
        const std::vector<Found> all = found_;
        std::erase_if(found_, [&](const Found& found) {
            const bool ours = found.mention.implied && owned(found.mention.first);
            const bool part = !found.mention.implied && part_noun(found.mention.last - 1);
            return (ours || part) && std::any_of(all.begin(), all.end(), [&](const Found& task) {
                       const bool additional = process(task).secondary || process(task).finishing;
                       return task.mention.first >= found.mention.last && additional &&
                              !task.mention.implied &&
                              (ours || (task.mention.first - found.mention.last < 6 &&
                                        infinitive(task.mention.last - 1)));
                   });
        });
    }

    /// "Stahlstützen verzinken": what is finished tells which of two near finishes is meant.
    void name_finish() {
        std::vector<Id> worked = worked_on_;
        for (const Found& found : found_) {
            worked.push_back(found.mention.id);
        }
        for (Found& found : found_) {
            for (const Id other : worked) {
                const std::vector<Id>& finishes = lexicon_.processes[other].finished_by;
                for (const auto& [near, weight] : process(found).near) {
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
    void name_special() {
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind == SenseKind::product) {
                replace(lexicon_.products[mention.id].becomes);
            }
            Id group = mention.kind == SenseKind::grade && mention.id != kNone
                           ? lexicon_.grades[mention.id].group
                       : mention.kind == SenseKind::group ? mention.id
                                                          : kNone;
            for (; group != kNone; group = lexicon_.groups[group].parent) {
                replace(lexicon_.groups[group].becomes);
            }
        }
    }

    void replace(const std::vector<std::pair<Id, Id>>& becomes) {
        for (Found& found : found_) {
            for (const auto& [general, special] : becomes) {
                if (found.mention.id == general) {
                    found.mention.id = special;
                    break;
                }
            }
        }
    }

    /// "WIG-Schweißer zur Aushilfe": people are sought, not their trade.
    void people_instead_of_trades() {
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
        const auto staffing = lexicon_.process_ids.find("staffing");
        const bool people =
            std::any_of(analysis_.atoms.begin(), analysis_.atoms.end(), [](const Atom& atom) {
                return std::find(std::begin(kPeople), std::end(kPeople), atom.key) !=
                       std::end(kPeople);
            });
        if (people && staffing != lexicon_.process_ids.end() &&
            std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
                return found.mention.id == staffing->second;
            })) {
            std::erase_if(found_, [&](const Found& found) {
                return found.mention.id != staffing->second;
            });
        }
    }

    bool owned(std::uint32_t atom) const {
        for (std::uint32_t back = 1; back <= 2 && back <= atom; ++back) {
            const std::string& key = analysis_.atoms[atom - back].key;
            if (key == "unsere" || key == "unser" || key == "unseren" || key == "unserer" ||
                key == "our") {
                return true;
            }
        }
        return false;
    }

    bool part_noun(std::uint32_t atom) const {
        static constexpr std::string_view kParts[] = {
            "teil", "teile", "teilen", "stuck", "stucke", "profile", "rohling", "rohlinge"};
        const std::string_view key = analysis_.atoms[atom].key;
        return std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view part) {
            return key.ends_with(part);
        });
    }

    /// A German verb in small letters, as in "verzinken lassen".
    bool infinitive(std::uint32_t atom) const {
        const Atom& word = analysis_.atoms[atom];
        const char first = analysis_.source[analysis_.folded.origin[word.begin]];
        return first >= 'a' && first <= 'z' && word.key.ends_with("en");
    }

    void drop_implied() {
        attributes();
        const bool task = std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
            return found.explicit_task && !found.mention.implied && found.mention.strength > 0.6F &&
                   (process(found).secondary || process(found).finishing) &&
                   process(found).kind.empty();
        });
        if (task) {
            // "Stahlkonstruktion feuerverzinken": the construction exists already.
            const std::vector<Found> all = found_;
            std::erase_if(found_, [&](const Found& found) {
                return process(found).kind == "assembly" && found.explicit_task &&
                       std::any_of(all.begin(), all.end(), [&](const Found& finish) {
                           return finish.mention.first >= found.mention.last &&
                                  (process(finish).secondary || process(finish).finishing);
                       });
            });
        }
        const auto only_says_how = [&](const Found& found) {
            return found.mention.participle &&
                   std::any_of(found_.begin(), found_.end(), [&](const Found& other) {
                       if (process(other).kind.empty()) {
                           return false;  // "Hauben, gelasert, gekantet": no whole of its own
                       }
                       const std::vector<Id>& parts = process(other).involves;
                       return std::find(parts.begin(), parts.end(), found.mention.id) !=
                              parts.end();
                   });
        };
        const bool explicit_main =
            std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
                return !only_says_how(found) && !found.mention.implied &&
                       found.mention.strength >= 0.6F &&
                       ((!process(found).secondary && !process(found).finishing) ||
                        found.explicit_task) &&
                       !process(found).soft;
            });
        if (explicit_main) {
            std::erase_if(found_, [](const Found& found) { return found.mention.implied; });
        }
        const bool sure = std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
            return found.mention.strength > 0.7F && !process(found).soft &&
                   !process(found).secondary;
        });
        if (sure) {
            std::erase_if(found_, [](const Found& found) {
                return found.mention.strength <= 0.6F;
            });
        }
    }

    bool descends(Id child, Id ancestor) const {
        for (Id id = lexicon_.processes[child].parent; id != kNone;
             id = lexicon_.processes[id].parent) {
            if (id == ancestor) {
                return true;
            }
        }
        return false;
    }

    void drop_less_precise() {
        const std::vector<Found> all = found_;
        const auto any = [&](auto test) { return std::any_of(all.begin(), all.end(), test); };
        const bool makes = any([&](const Found& found) {
            return process(found).kind.empty() && !process(found).secondary &&
                   !process(found).soft && !process(found).other_trade;
        });
        const bool task = any([&](const Found& found) {
            return found.explicit_task && found.mention.strength > 0.7F &&
                   process(found).kind != "material" && !process(found).soft &&
                   !process(found).other_trade;
        });
        std::erase_if(found_, [&](const Found& found) {
            const Id id = found.mention.id;
            if (any([&](const Found& other) { return descends(other.mention.id, id); })) {
                return true;
            }
            const std::vector<Id>& involved = process(found).involves;
            if (process(found).kind.empty() && any([&](const Found& other) {
                    return !other.mention.implied &&
                           std::find(involved.begin(), involved.end(), other.mention.id) !=
                               involved.end();
                })) {
                return true;
            }
            const bool within_other =
                found.mention.participle && any([&](const Found& other) {
                    const std::vector<Id>& parts = process(other).involves;
                    return !process(other).kind.empty() &&
                           std::find(parts.begin(), parts.end(), id) != parts.end();
                });
            if (within_other && !process(found).secondary) {
                return true;
            }
            const bool cut_from_stock = any([&](const Found& other) {
                return std::find(involved.begin(), involved.end(), other.mention.id) !=
                       involved.end();
            });
            if (process(found).kind == "material" && (makes || task) && !cut_from_stock) {
                return true;
            }
            return process(found).soft && any([&](const Found& other) {
                       return other.mention.id != id && !process(other).soft;
                   });
        });
    }

    /// "Pumpengehäuse in GG25": nothing says how it is made but the material.
    void add_by_material() {
        const bool said = std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
            return !found.mention.implied && !process(found).secondary &&
                   !process(found).finishing && !process(found).soft;
        });
        const bool task = std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
            return found.explicit_task && !process(found).soft;
        });
        if (said || task) {
            return;
        }
        for (const Mention& mention : analysis_.mentions) {
            Id group = mention.kind == SenseKind::grade && mention.id != kNone
                           ? lexicon_.grades[mention.id].group
                       : mention.kind == SenseKind::group ? mention.id
                                                          : kNone;
            while (group != kNone && lexicon_.groups[group].implies.empty()) {
                group = lexicon_.groups[group].parent;
            }
            if (group == kNone) {
                continue;
            }
            std::erase_if(found_, [](const Found& found) { return found.mention.implied; });
            for (const Id made_by : lexicon_.groups[group].implies) {
                found_.push_back(
                    {{SenseKind::process, made_by, mention.first, mention.last, 1, false, true},
                     false}
                );
            }
            return;
        }
    }

    /// "25 Halter, verzinkt": how such a thing is made where nothing says it.
    void add_by_product() {
        const bool made = std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
            return !found.demand && (found.explicit_task ||
                                     (!process(found).secondary && !process(found).finishing)) &&
                   !process(found).soft;
        });
        if (made) {
            return;
        }
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind != SenseKind::product || mention.role != Role::asked) {
                continue;
            }
            for (const Id made_by : lexicon_.products[mention.id].otherwise) {
                found_.push_back(
                    {{SenseKind::process, made_by, mention.first, mention.last, 1, false, true},
                     false}
                );
            }
        }
    }

    std::vector<Step> ordered() const {
        std::vector<Step> steps;
        const bool formed = std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
            return !found.mention.implied && !process(found).finishing &&
                   !process(found).secondary && !process(found).soft;
        });
        for (const Found& found : found_) {
            const auto same = std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
                return step.process == found.mention.id;
            });
            if (same != steps.end()) {
                same->strength = std::max(same->strength, found.mention.strength);
                same->implied = same->implied && found.mention.implied;
            } else if (steps.size() < 12) {
                // "gekantet, geschliffen": a finish said of a part whose making is said as well.
                const bool finish = process(found).finishing && found.mention.participle && formed;
                steps.push_back(
                    {found.mention.id,
                     !process(found).secondary && !finish && !found.demand,
                     found.mention.implied,
                     found.mention.strength}
                );
            }
        }
        // Where the part exists, each task on it is a step of its own: "härten, danach schleifen".
        const bool has_main = std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
            return step.main && !lexicon_.processes[step.process].finishing;
        });
        const bool none =
            std::none_of(steps.begin(), steps.end(), [](const Step& step) { return step.main; });
        for (Step& step : steps) {
            const bool told = std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
                return found.mention.id == step.process && found.explicit_task;
            });
            step.main = step.main || (!has_main && (told || none));
        }
        std::stable_partition(steps.begin(), steps.end(), [](const Step& step) {
            return step.main;
        });
        return steps;
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    std::vector<Found> found_;
    std::vector<Id> worked_on_;  ///< how the workpieces were made
};

}  // namespace

std::vector<Step> steps_of(const Lexicon& lexicon, const Analysis& analysis) {
    return StepReader(lexicon, analysis).read();
}

}  // namespace clusterlotse::matching
