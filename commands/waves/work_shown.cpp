#include "commands/waves/work_shown.hpp"

#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/waves/askable.hpp"

namespace clusterlotse::commands {

namespace {

using matching::Fact;

WorkShown work_shown_in(const matching::Match& match, Language language) {
    if (facts_of(match, Fact::Verdict::fits, language).empty()) {
        return WorkShown::none;
    }
    const bool whole =
        facts_of(match, Fact::Verdict::contradicts, language).empty() && !match.only_part;
    return whole ? WorkShown::whole : WorkShown::part;
}

}  // namespace

std::vector<WorkShown> work_shown_by(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Profile>& firms
) {
    if (understood.processes.empty()) {
        return std::vector<WorkShown>(firms.size(), WorkShown::whole);
    }
    UnderstoodNeed work;
    work.kind = understood.kind;
    work.processes = understood.processes;
    std::vector<WorkShown> shown;
    for (const Candidate& candidate : candidates_among(office, need, work, firms)) {
        shown.push_back(work_shown_in(candidate.match, need.language));
    }
    return shown;
}

std::string work_unshown_by(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Profile& firm,
    Language language
) {
    if (work_shown_by(office, need, understood, {firm}).front() != WorkShown::none) {
        return {};
    }
    std::vector<std::string> names;
    for (const std::string& process : understood.processes) {
        names.push_back(office.vocabulary.process_name(process, language));
    }
    return enumerated(names, language);
}

}  // namespace clusterlotse::commands
