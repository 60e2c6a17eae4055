#include "matching/needs/work_on_parts.hpp"

#include "matching/needs/existing_parts.hpp"

#include <algorithm>

namespace clusterlotse::matching {

bool WorkOnParts::tells(const Process& process) const {
    const Id id = lexicon_.process_ids.find(process.code)->second;
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& said) {
            return said.kind == SenseKind::process && said.id == id && said.role == Role::asked &&
                   !said.participle && !said.implied && !made_thing(analysis_, said);
        }
    );
}

bool WorkOnParts::on_sent_parts() const {
    return parts_come(lexicon_, analysis_) || wage_work();
}

/// "unsere Teile" are only spoken of where the asker makes them himself.
bool WorkOnParts::wage_work() const {
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& said) {
            return said.kind == SenseKind::need_kind &&
                   said.id == static_cast<Id>(NeedKind::operation) &&
                   !made_by_asker(analysis_, said);
        }
    );
}

bool WorkOnParts::on_what_exists() const {
    bool finishes = false;
    for (const Step& step : read_.steps) {
        const Process& process = lexicon_.processes[step.process];
        const bool beside =
            process.finishing && (!step.main || (read_.steps.size() > 1 && tells(process)));
        if (!process.secondary && !beside) {
            return worked_on();
        }
        finishes = finishes || finishing_asked(step);
    }
    return finishes || (!only_added() && worked_on());
}

bool WorkOnParts::finishes_others(const Process& main) const {
    return !tells(main) && worked_on() &&
           std::any_of(read_.steps.begin(), read_.steps.end(), [&](const Step& step) {
               const Process& process = lexicon_.processes[step.process];
               return process.secondary && tells(process);
           });
}

/// Whether the finish is more than a feature of what is to be made ("Bohrung H7", "inkl.
/// Lasergravur").
bool WorkOnParts::finishing_asked(const Step& step) const {
    const bool made =
        std::any_of(analysis_.mentions.begin(), analysis_.mentions.end(), [&](const Mention& said) {
            return made_thing(analysis_, said);
        });
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& said) {
            return said.kind == SenseKind::process && said.id == step.process &&
                   said.role == Role::asked && !feature(analysis_, said) &&
                   !(made && added(analysis_, said));
        }
    );
}

/// All work besides making the thing comes with it.
bool WorkOnParts::only_added() const {
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& said) {
            return said.kind == SenseKind::process && said.role == Role::asked &&
                   lexicon_.processes[said.id].secondary && added(analysis_, said);
        }
    );
}

bool WorkOnParts::worked_on() const {
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& said) {
            return said.role == Role::workpiece && !feature(analysis_, said) &&
                   (said.kind == SenseKind::product || said.kind == SenseKind::process) &&
                   !made_of(analysis_, said);
        }
    );
}

}  // namespace clusterlotse::matching
