#include "matching/needs/steps.hpp"

#include "matching/needs/existing_parts.hpp"
#include "matching/needs/focus_words.hpp"
#include "matching/needs/found_steps.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kShortVerb = 5;

/// "RAL 5010", "Sa 2 1/2", "Zn-Ni": a value of the surface rather than work that is asked.
bool says_a_value(const FoundSteps& steps, const FoundStep& found) {
    const Mention& said = found.mention;
    const std::uint32_t begin = steps.analysis.atoms[said.first].begin;
    const std::uint32_t end = steps.analysis.atoms[said.last - 1].end;
    const std::string_view words =
        std::string_view(steps.analysis.folded.text).substr(begin, end - begin);
    const bool digits = words.find_first_of("0123456789") != std::string_view::npos;
    const bool symbols = words == "zn-ni" || words == "znni" || words == "zn ni" || words == "zn";
    return steps.process(found).secondary && (digits || symbols);
}

/// "mit Weißmetall neu ausgießen": a verb behind, so what stands behind "mit" is the work itself.
bool verb_follows(const FoundSteps& steps, const FoundStep& found) {
    const std::vector<Atom>& atoms = steps.analysis.atoms;
    const auto small = [&](const Atom& word) {
        const char first = steps.analysis.source[steps.analysis.folded.origin[word.begin]];
        return first >= 'a' && first <= 'z';
    };
    const std::uint32_t last = found.mention.last - 1;
    for (std::uint32_t at = last; at < last + 3 && at < atoms.size(); ++at) {
        if (at > last && (atoms[at].gap != Gap::space || !small(atoms[at]))) {
            return false;
        }
        const std::string& key = atoms[at].key;
        if (small(atoms[at]) && key.size() > kShortVerb && key.ends_with("en") &&
            focus_word(key) == 0) {
            return true;
        }
    }
    return false;
}

/// "mit PVD-Schicht TiAlN": what stands right behind says no more than which one it is.
void describe(FoundSteps& steps, const FoundStep& attribute) {
    constexpr std::uint32_t kRightBehind = 2;
    for (FoundStep& other : steps.found) {
        const bool behind = other.mention.first >= attribute.mention.last &&
                            other.mention.first - attribute.mention.last < kRightBehind;
        if (behind && other.mention.id == attribute.mention.id) {
            other.explicit_task = false;
            other.mention.participle = true;
        }
    }
}

/// "Schweißbaugruppe mit Pulverbeschichtung": a secondary step that only goes with the part.
void attributes(FoundSteps& steps) {
    static const char* const kWith[] = {
        "mit", "inkl", "inklusive", "samt", "with", "including", "incl"};
    const bool thing =
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return found.mention.implied ||
                   (!steps.process(found).secondary && !steps.process(found).soft);
        });
    for (FoundStep& found : steps.found) {
        if (thing && says_a_value(steps, found)) {
            found.explicit_task = false;
            found.mention.participle = true;
        }
        for (std::uint32_t back = 1; back <= 2 && back <= found.mention.first; ++back) {
            const std::string& key = steps.analysis.atoms[found.mention.first - back].key;
            if (steps.process(found).secondary &&
                std::find(std::begin(kWith), std::end(kWith), key) != std::end(kWith) &&
                !verb_follows(steps, found)) {
                found.explicit_task = false;
                found.mention.participle = true;
                describe(steps, found);
            }
        }
    }
}

/// "Podest mit Treppe, Montage nur nachts", "Anlieferung per Tieflader": what goes with a thing
/// that is to be made; a need of its own only where no thing and no other work is named.
bool accompanies(const FoundSteps& steps, const FoundStep& found) {
    return steps.process(found).accompanies;
}

/// "EDM slots 0.3 mm", "cross-drilled deep holes" behind "5 manifolds in Ti Gr.5": features of a
/// thing whose material is named, so that it is to be made.
bool feature_of_made(const FoundSteps& steps, const FoundStep& found) {
    static constexpr std::string_view kFeatures[] = {
        "slot",
        "slots",
        "hole",
        "holes",
        "groove",
        "grooves",
        "pocket",
        "pockets",
        "nut",
        "nuten",
        "schlitz",
        "schlitze",
        "tasche",
        "taschen"};
    const std::vector<Atom>& atoms = steps.analysis.atoms;
    const std::uint32_t last = found.mention.last - 1;
    const auto names_feature = [&](std::uint32_t at) {
        return at < atoms.size() &&
               std::any_of(std::begin(kFeatures), std::end(kFeatures), [&](std::string_view word) {
                   return atoms[at].key == word;
               });
    };
    if (found.mention.kind != SenseKind::process ||
        !(names_feature(last) || names_feature(last + 1))) {
        return false;
    }
    return std::any_of(
        steps.analysis.mentions.begin(),
        steps.analysis.mentions.end(),
        [&](const Mention& thing) {
            return thing.kind == SenseKind::product && thing.role == Role::asked &&
                   thing.last <= found.mention.first &&
                   !steps.lexicon.products[thing.id].implies.empty() &&
                   made_of(steps.analysis, thing);
        }
    );
}

/// "Grundrahmen, S355, spannungsarm geglüht und anschließend allseitig bearbeitet": what is done
/// with it when it is welded.
bool works_on_weldment(const FoundSteps& steps, const FoundStep& found) {
    const auto weldment = steps.lexicon.process_ids.find("weldment");
    const bool welded =
        weldment != steps.lexicon.process_ids.end() &&
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& other) {
            return other.mention.id == weldment->second && other.mention.implied &&
                   other.mention.first < found.mention.first;
        });
    if (!welded || !found.mention.participle || !steps.process(found).kind.empty()) {
        return false;
    }
    for (std::uint32_t back = 1; back <= 3 && back <= found.mention.first; ++back) {
        const std::string& key = steps.analysis.atoms[found.mention.first - back].key;
        if (key == "anschliesend" || key == "danach" || key == "allseitig" || key == "mechanisch" ||
            key == "afterwards" || key == "then") {
            return true;
        }
    }
    return false;
}

void drop_implied(FoundSteps& steps) {
    attributes(steps);
    const bool task =
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return found.explicit_task && !found.mention.implied && found.mention.strength > 0.6F &&
                   (steps.process(found).secondary || steps.process(found).finishing) &&
                   steps.process(found).kind.empty();
        });
    if (task) {
        // "Stahlkonstruktion feuerverzinken": the construction exists already.
        const std::vector<FoundStep> all = steps.found;
        std::erase_if(steps.found, [&](const FoundStep& found) {
            return steps.process(found).kind == "assembly" && found.explicit_task &&
                   std::any_of(all.begin(), all.end(), [&](const FoundStep& finish) {
                       return finish.mention.first >= found.mention.last &&
                              (steps.process(finish).secondary || steps.process(finish).finishing);
                   });
        });
    }
    const auto only_says_how = [&](const FoundStep& found) {
        return found.mention.participle &&
               std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& other) {
                   if (steps.process(other).kind.empty()) {
                       return false;  // "Hauben, gelasert, gekantet": no whole of its own
                   }
                   const std::vector<Id>& parts = steps.process(other).involves;
                   return std::find(parts.begin(), parts.end(), found.mention.id) != parts.end();
               });
    };
    const bool explicit_main =
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return !only_says_how(found) && !found.mention.implied && !found.demand &&
                   !feature_of_made(steps, found) && !works_on_weldment(steps, found) &&
                   found.mention.strength >= 0.6F && !accompanies(steps, found) &&
                   ((!steps.process(found).secondary && !steps.process(found).finishing) ||
                    found.explicit_task) &&
                   !steps.process(found).soft;
        });
    if (explicit_main) {
        std::erase_if(steps.found, [](const FoundStep& found) { return found.mention.implied; });
    }
    const bool sure =
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return found.mention.strength > 0.7F && !steps.process(found).soft &&
                   !steps.process(found).secondary;
        });
    if (sure) {
        std::erase_if(steps.found, [](const FoundStep& found) {
            return found.mention.strength <= 0.6F;
        });
    }
}

/// "Abgasrohre, innenhochdruckumgeformt": a property that only this work gives is asked as surely.
bool shaped_so(const FoundSteps& steps, const FoundStep& found) {
    return found.mention.participle && !found.mention.implied && !found.mention.compound &&
           !found.demand && !steps.analysis.parts_exist && steps.process(found).kind.empty() &&
           !steps.process(found).secondary && !steps.process(found).finishing &&
           !steps.process(found).soft;
}

std::vector<Step> ordered(const FoundSteps& steps) {
    std::vector<Step> result;
    const bool formed =
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return !found.mention.implied && !steps.process(found).finishing &&
                   !steps.process(found).secondary && !steps.process(found).soft;
        });
    const bool works =
        std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
            return !accompanies(steps, found) && !steps.process(found).soft && !found.demand &&
                   found.mention.strength >= 0.6F && steps.process(found).kind != "service";
        });
    for (const FoundStep& found : steps.found) {
        const auto same = std::find_if(result.begin(), result.end(), [&](const Step& step) {
            return step.process == found.mention.id;
        });
        if (same != result.end()) {
            same->strength = std::max(same->strength, found.mention.strength);
            same->implied = same->implied && found.mention.implied;
            same->told = same->told || found.explicit_task || shaped_so(steps, found);
        } else if (result.size() < 12) {
            // "gekantet, geschliffen": a finish said of a part whose making is said as well.
            const bool finish =
                steps.process(found).finishing && found.mention.participle && formed;
            result.push_back(
                {found.mention.id,
                 !steps.process(found).secondary && !finish && !found.demand &&
                     !(works && accompanies(steps, found)),
                 found.mention.implied,
                 found.mention.strength,
                 found.explicit_task || shaped_so(steps, found),
                 found.mention.first}
            );
        }
    }
    // Where the part exists, each task on it is a step of its own: "härten, danach schleifen".
    const bool has_main = std::any_of(result.begin(), result.end(), [&](const Step& step) {
        return step.main && !steps.lexicon.processes[step.process].finishing;
    });
    const bool none =
        std::none_of(result.begin(), result.end(), [](const Step& step) { return step.main; });
    for (Step& step : result) {
        const bool told =
            std::any_of(steps.found.begin(), steps.found.end(), [&](const FoundStep& found) {
                return found.mention.id == step.process && found.explicit_task;
            });
        step.main = step.main || (!has_main && (told || none));
    }
    std::stable_partition(result.begin(), result.end(), [](const Step& step) { return step.main; });
    return result;
}

}  // namespace

std::vector<Step> steps_of(const Lexicon& lexicon, const Analysis& analysis) {
    FoundSteps steps{lexicon, analysis};
    collect(steps);
    name_finish(steps);
    people_instead_of_trades(steps);
    drop_material_of_things(steps);
    drop_objects_of_services(steps);
    drop_objects_of_tasks(steps);
    drop_below_other_trade(steps);
    drop_supplied_parts(steps);
    drop_implied(steps);
    name_special(steps);
    drop_less_precise(steps);
    add_by_material(steps);
    add_by_product(steps);
    name_special(steps);
    drop_finishes_of_metal(steps);
    return ordered(steps);
}

}  // namespace clusterlotse::matching
