#include "matching/firms/limit_works.hpp"

#include <algorithm>
#include <map>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostProcesses = 6;     // beside one number
constexpr float kSureEvidence = 0.35F;        // evidence whose work has the limits beside it
constexpr float kSureFurtherEvidence = 0.6F;  // the same of a further step

}  // namespace

LimitWorks::LimitWorks(
    const Lexicon& lexicon, const Analysis& analysis, const std::vector<Evidence>& evidence
)
    : lexicon_(lexicon) {
    for (const Evidence& shown : evidence) {
        // "aus verzinktem Band" is no zinc plating.
        const bool secondary = lexicon.processes[shown.process].secondary;
        if (shown.weight >= (secondary ? kSureFurtherEvidence : kSureEvidence) && !shown.denied &&
            !shown.sought) {
            named_.push_back(
                {analysis.atoms[shown.first].begin,
                 analysis.atoms[shown.last - 1].end,
                 shown.process,
                 shown.implied || shown.part,
                 shown.machine}
            );
        }
    }
    find_chief();
    find_works_of_baths();
}

void LimitWorks::find_chief() {
    std::map<Id, std::size_t> times;
    std::size_t all = 0;
    for (const NamedWork& named : named_) {
        if (!named.thing && !named.machine && lexicon_.processes[named.process].kind.empty()) {
            ++times[named.process];
            ++all;
        }
    }
    for (const auto& [process, count] : times) {
        if (count >= 2 && count * 5 >= all * 2 &&
            (chief_.empty() || count > times[chief_[0].process])) {
            chief_ = {{0, 0, process, false, false}};
        }
    }
}

NamedWorks LimitWorks::named_in(std::uint32_t begin, std::uint32_t end) const {
    NamedWorks here;
    for (const NamedWork& named : named_) {
        if (named.at >= begin && named.at < end && here.size() < kMostProcesses &&
            std::none_of(here.begin(), here.end(), [&](const NamedWork& known) {
                return known.process == named.process;
            })) {
            here.push_back(named);
        }
    }
    // "Fräsen von Nuten": where the work is said, things do not name another.
    if (!only_things(here)) {
        std::erase_if(here, [](const NamedWork& one) { return one.thing; });
    }
    return here;
}

bool LimitWorks::of_the_chief(const NamedWorks& goods) const {
    const Id chief = chief_[0].process;
    return std::any_of(goods.begin(), goods.end(), [&](const NamedWork& one) {
        return one.process == chief || lexicon_.is_ancestor_process(chief, one.process) ||
               lexicon_.is_ancestor_process(one.process, chief);
    });
}

bool LimitWorks::whatever_is_made(const NamedWorks& works) const {
    return !works.empty() && only_things(works) &&
           std::all_of(works.begin(), works.end(), [&](const NamedWork& one) {
               return below(one.process, "assembly");
           });
}

NamedWorks LimitWorks::whole_of(const NamedWorks& works) const {
    for (const NamedWork& one : works) {
        const Id own = one.process == kNone || one.thing ? kNone : one.process;
        for (Id above = own == kNone ? kNone : lexicon_.processes[own].parent; above != kNone;
             above = lexicon_.processes[above].parent) {
            const auto kinds =
                std::count_if(works.begin(), works.end(), [&](const NamedWork& kind) {
                    return !kind.thing && kind.process != above &&
                           lexicon_.is_ancestor_process(above, kind.process);
                });
            if (kinds > 1 && !lexicon_.processes[above].abstract) {
                return {{one.at, one.end, above, false, false}};
            }
        }
    }
    return {};
}

const NamedWorks& LimitWorks::of_bath(const NamedWorks& works) const {
    const auto wet = [&](const NamedWorks& some) {
        return std::any_of(some.begin(), some.end(), [&](const NamedWork& one) {
            return one.process != kNone &&
                   (below(one.process, "coating") || below(one.process, "cleaning"));
        });
    };
    const bool baths_alone =
        !works.empty() && std::all_of(works.begin(), works.end(), [&](const NamedWork& one) {
            return std::any_of(of_baths_.begin(), of_baths_.end(), [&](const NamedWork& bath) {
                return bath.process == one.process;
            });
        });
    if (!baths_alone && !of_baths_.empty()) {
        return of_baths_;
    }
    return wet(works) || !wet(chief_) ? works : chief_;
}

/// "Eloxieren – Beizen, Bürsten. Bäder 6.500 x 600": whatever is done in baths is done in these.
void LimitWorks::find_works_of_baths() {
    static constexpr std::string_view kBaths[] = {
        "electroplating",
        "zinc_plating",
        "anodising",
        "hot_dip_galvanising",
        "pickling",
        "conversion_coating",
        "phosphating",
        "cathodic_dip_coating",
        "cleaning"};
    for (const NamedWork& named : named_) {
        const bool bath =
            std::any_of(std::begin(kBaths), std::end(kBaths), [&](std::string_view code) {
                return below(named.process, code);
            });
        const bool known =
            std::any_of(of_baths_.begin(), of_baths_.end(), [&](const NamedWork& other) {
                return other.process == named.process;
            });
        if (bath && !known && !named.thing && of_baths_.size() < kMostProcesses) {
            of_baths_.push_back(named);
        }
    }
}

bool LimitWorks::makes_of_wire(const NamedWorks& works) const {
    return std::any_of(works.begin(), works.end(), [&](const NamedWork& one) {
        return below(one.process, "spring_making") || below(one.process, "wire_forming");
    });
}

NamedWorks LimitWorks::trade(std::string_view code) const {
    const auto found = lexicon_.process_ids.find(code);
    return found == lexicon_.process_ids.end() ? NamedWorks{}
                                               : NamedWorks{{0, 0, found->second, false, false}};
}

NamedWorks LimitWorks::of_gears(const NamedWorks& works) const {
    const auto any = [&](std::string_view code) {
        return std::any_of(works.begin(), works.end(), [&](const NamedWork& one) {
            return one.process != kNone && below(one.process, code);
        });
    };
    const bool grinds = any("gear_grinding");
    return trade(grinds && !any("gear_cutting") ? "gear_grinding" : "gear_cutting");
}

bool LimitWorks::treats_by_heat(const NamedWorks& works) const {
    return std::any_of(works.begin(), works.end(), [&](const NamedWork& one) {
        return one.process != kNone && below(one.process, "heat_treatment");
    });
}

bool LimitWorks::works_sheet(const NamedWorks& works) const {
    return std::any_of(works.begin(), works.end(), [&](const NamedWork& one) {
        return lexicon_.processes[one.process].typical.thickness.has_value();
    });
}

bool LimitWorks::presses(const NamedWorks& works) const {
    static constexpr std::string_view kPresses[] = {
        "punching",
        "press_braking",
        "bending",
        "straightening",
        "deep_drawing",
        "injection_moulding",
        "die_casting",
        "forging"};
    return std::any_of(works.begin(), works.end(), [&](const NamedWork& one) {
        return std::any_of(std::begin(kPresses), std::end(kPresses), [&](std::string_view code) {
            return below(one.process, code);
        });
    });
}

bool LimitWorks::below(Id process, std::string_view code) const {
    const auto found = lexicon_.process_ids.find(code);
    return found != lexicon_.process_ids.end() &&
           (found->second == process || lexicon_.is_ancestor_process(found->second, process));
}

bool in_brackets_alone(
    const NamedWorks& works, std::string_view text, std::uint32_t from, std::uint32_t to
) {
    const std::string_view part = text.substr(from, to - from);
    const std::size_t open = part.find('(');
    if (open == std::string_view::npos) {
        return false;
    }
    const std::size_t close = std::min(part.find(')', open), part.size());
    return !has_digit(part.substr(open, close - open)) &&
           std::all_of(works.begin(), works.end(), [&](const NamedWork& one) {
               return one.at >= from + open && one.at < from + close;
           });
}

bool only_things(const NamedWorks& works) {
    return std::all_of(works.begin(), works.end(), [](const NamedWork& one) { return one.thing; });
}

}  // namespace clusterlotse::matching
