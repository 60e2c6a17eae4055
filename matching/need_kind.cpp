#include "matching/understanding.hpp"

#include <algorithm>

namespace clusterlotse::matching {

std::string kind_of(const Lexicon& lexicon, const Analysis& analysis, const ReadNeed& read) {
    std::vector<NeedKind> cues;
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind == SenseKind::need_kind) {
            cues.push_back(static_cast<NeedKind>(mention.id));
        }
    }
    const auto has = [&](NeedKind wanted) {
        return std::find(cues.begin(), cues.end(), wanted) != cues.end();
    };
    for (const NeedKind strong : {NeedKind::pool, NeedKind::used_machine, NeedKind::capacity}) {
        if (has(strong)) {
            return std::string(name_of(strong));
        }
    }
    for (const Step& step : read.steps) {
        const Process& process = lexicon.processes[step.process];
        if (step.main && !process.kind.empty()) {
            return process.kind;
        }
    }
    const bool products = !read.products.empty();
    const bool only_additional =
        !read.steps.empty() &&
        std::all_of(read.steps.begin(), read.steps.end(), [&](const Step& step) {
            return lexicon.processes[step.process].secondary;
        });
    if (!read.steps.empty() && (has(NeedKind::operation) || only_additional)) {
        return "operation";
    }
    if (has(NeedKind::assembly)) {
        return "assembly";
    }
    if (!read.steps.empty() || products || has(NeedKind::part)) {
        return "part";
    }
    for (const NeedKind weak :
         {NeedKind::material,
          NeedKind::technology,
          NeedKind::staffing,
          NeedKind::tooling,
          NeedKind::inspection,
          NeedKind::operation,
          NeedKind::service}) {
        if (has(weak)) {
            return std::string(name_of(weak));
        }
    }
    return "";
}

}  // namespace clusterlotse::matching
