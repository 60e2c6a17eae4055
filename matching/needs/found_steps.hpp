#pragma once

#include "matching/needs/understanding.hpp"

#include <vector>

namespace clusterlotse::matching {

/// A process found in a need, on its way to become a step.
struct FoundStep {
    Mention mention;
    bool explicit_task = true;  ///< neither implied by a product nor a participle
    bool demand = false;        ///< goes with what is made
};

/// The processes found in a need, from which one job after another drops what is not asked and
/// names what is meant. Lives shorter than what it refers to.
struct FoundSteps {
    const Lexicon& lexicon;
    const Analysis& analysis;
    std::vector<FoundStep> found = {};
    std::vector<Id> worked_on = {};  ///< how the workpieces were made

    const Process& process(const FoundStep& step) const {
        return lexicon.processes[step.mention.id];
    }
};

// Filling (step_collection.cpp).
void collect(FoundSteps& steps);

// Dropping what the work is done on (step_objects.cpp).
void drop_material_of_things(FoundSteps& steps);
void people_instead_of_trades(FoundSteps& steps);
void drop_objects_of_services(FoundSteps& steps);
void drop_objects_of_tasks(FoundSteps& steps);
void drop_below_other_trade(FoundSteps& steps);
void drop_supplied_parts(FoundSteps& steps);

// Naming more precisely (step_precision.cpp).
void name_finish(FoundSteps& steps);
void name_special(FoundSteps& steps);
void drop_less_precise(FoundSteps& steps);
void drop_finishes_of_metal(FoundSteps& steps);
void add_by_material(FoundSteps& steps);
void add_by_product(FoundSteps& steps);

}  // namespace clusterlotse::matching
