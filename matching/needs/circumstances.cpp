#include "matching/needs/circumstances.hpp"

#include "matching/text/tokens.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

/// A work that goes by another name where it is done in a vacuum.
struct InVacuum {
    std::string_view work;
    std::string_view there;
};
constexpr InVacuum kInVacuum[] = {{"hardening", "vacuum_hardening"}, {"brazing", "vacuum_brazing"}};

/// "im Vakuum", "unter Vakuum", "under vacuum", "in a vacuum furnace".
bool vacuum_at(const Analysis& analysis, std::uint32_t at) {
    if (!one_of(analysis.atoms[at].key, {"vakuum", "vakum", "vacuum", "vacum"})) {
        return false;
    }
    for (std::uint32_t back = 1; back <= 2 && back <= at; ++back) {
        if (one_of(analysis.atoms[at - back].key, {"im", "unter", "in", "under"})) {
            return true;
        }
    }
    return false;
}

void name_works_in_vacuum(const Lexicon& lexicon, Analysis& analysis) {
    for (std::uint32_t at = 0; at < analysis.atoms.size(); ++at) {
        if (!vacuum_at(analysis, at)) {
            continue;
        }
        for (Mention& said : analysis.mentions) {
            if (said.kind != SenseKind::process ||
                analysis.atoms[said.first].sentence != analysis.atoms[at].sentence) {
                continue;
            }
            for (const InVacuum& one : kInVacuum) {
                const auto work = lexicon.process_ids.find(one.work);
                const auto there = lexicon.process_ids.find(one.there);
                if (work != lexicon.process_ids.end() && there != lexicon.process_ids.end() &&
                    said.id == work->second) {
                    said.id = there->second;
                }
            }
        }
    }
}

/// "20 Stück je Karton", "einzeln im Karton".
bool packed(const Analysis& analysis, const Mention& said) {
    if (said.first == 0 || !analysis.atoms[said.first].key.starts_with("karton") ||
        analysis.atoms[said.first].key.starts_with("kartonag")) {
        return false;
    }
    for (std::uint32_t back = 1; back <= 2 && back <= said.first; ++back) {
        if (one_of(
                analysis.atoms[said.first - back].key,
                {"im", "in", "ins", "je", "pro", "per", "den"}
            )) {
            return true;
        }
    }
    return false;
}

}  // namespace

void read_circumstances(const Lexicon& lexicon, Analysis& analysis) {
    name_works_in_vacuum(lexicon, analysis);
    const auto boxes = lexicon.process_ids.find("paper_board");
    std::erase_if(analysis.mentions, [&](const Mention& said) {
        return boxes != lexicon.process_ids.end() && said.kind == SenseKind::process &&
               said.id == boxes->second && packed(analysis, said);
    });
}

}  // namespace clusterlotse::matching
