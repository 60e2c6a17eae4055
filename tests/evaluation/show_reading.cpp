#include "tests/evaluation/show_reading.hpp"

#include "matching/firms/offers.hpp"
#include "matching/index/features.hpp"
#include "matching/needs/understanding.hpp"
#include "matching/ranking/ranking.hpp"
#include "tests/evaluation/collection.hpp"

#include <algorithm>
#include <cstdio>

namespace clusterlotse::evaluation {
namespace {

using namespace matching;

void show_limits(const Lexicon& lexicon, const Features& firm) {
    for (const Envelope& limit : firm.envelopes) {
        const auto show = [](const char* name, const std::optional<Range>& range) {
            if (range) {
                std::printf(" %s %g..%g", name, range->min.value_or(0), range->max.value_or(0));
            }
        };
        std::printf(
            "    [%s]", limit.process == kNone ? "-" : lexicon.processes[limit.process].code.c_str()
        );
        show("diameter", limit.diameter);
        show("length", limit.length);
        show("width", limit.width);
        show("height", limit.height);
        show("thickness", limit.thickness);
        show("mass", limit.mass);
        show("lot", limit.lot);
        show("module", limit.trade.module);
        show("circle", limit.trade.circle);
        std::printf(" IT%d Ra%g\n", limit.fineness.it, static_cast<double>(limit.fineness.ra));
    }
}

}  // namespace

void show_offers(const Lexicon& lexicon, const std::string& profiles) {
    for (const Profile& profile : read_profiles(profiles)) {
        const Features firm = read_profile(lexicon, profile);
        std::printf("%s:", firm.id.c_str());
        for (const Offer& offer : firm.offers) {
            if (offer.evidence >= kGate) {
                const char* const mark = offer.basis == Basis::said      ? ""
                                         : offer.basis == Basis::machine ? "m"
                                                                         : "p";
                const std::string& code = lexicon.processes[offer.process].code;
                std::printf(" %s=%.2f%s", code.c_str(), static_cast<double>(offer.evidence), mark);
            }
        }
        std::vector<Id> denied = firm.denied;
        denied.insert(denied.end(), firm.denied_alone.begin(), firm.denied_alone.end());
        for (const Id id : denied) {
            std::printf(" -%s", lexicon.processes[id].code.c_str());
        }
        for (const Id id : firm.sought) {
            std::printf(" ?%s", lexicon.processes[id].code.c_str());
        }
        std::printf("\n");
        show_limits(lexicon, firm);
        const Analysis analysis = analyse(lexicon, profile.text, 20000);
        for (const Evidence& evidence :
             weigh_mentions(lexicon, analysis, passages_of(lexicon, analysis))) {
            const std::uint32_t from = evidence.first < 5 ? 0 : evidence.first - 5;
            const std::uint32_t to = std::min<std::uint32_t>(
                evidence.last + 5, static_cast<std::uint32_t>(analysis.atoms.size())
            );
            const auto place = [&](std::uint32_t offset) { return analysis.folded.origin[offset]; };
            std::string around(analysis.source.substr(
                place(analysis.atoms[from].begin),
                place(analysis.atoms[to - 1].end) - place(analysis.atoms[from].begin)
            ));
            std::replace(around.begin(), around.end(), '\n', ' ');
            std::printf(
                "    %-24s %.2f%s%s%s%s %s\n",
                lexicon.processes[evidence.process].code.c_str(),
                static_cast<double>(evidence.weight),
                evidence.denied ? " denied" : "",
                evidence.sought ? " sought" : "",
                evidence.machine   ? " machine"
                : evidence.implied ? " product"
                                   : "",
                evidence.own ? " own" : "",
                around.c_str()
            );
        }
    }
}

void show_needs(const Lexicon& lexicon, const std::string& needs, Date today) {
    for (const JudgedNeed& judged : read_needs(needs)) {
        const ReadNeed read = read_need(lexicon, judged.text, today, Language::de);
        std::printf("%s %s\n   steps", judged.id.c_str(), judged.text.c_str());
        for (const Step& step : read.steps) {
            std::printf(
                " %s%s%s%s %.2f",
                lexicon.processes[step.process].code.c_str(),
                step.main ? "" : " beside",
                step.implied ? " implied" : "",
                step.told ? " told" : "",
                static_cast<double>(step.strength)
            );
        }
        std::printf("\n   likely");
        for (const PhraseBook::Likely& one : read.likely) {
            std::printf(
                " %s %.3f",
                lexicon.processes[one.process].code.c_str(),
                static_cast<double>(one.likeness)
            );
        }
        std::printf("\n   means");
        for (const Concept& meant : read.concepts) {
            if (meant.id < lexicon.processes.size()) {
                std::printf(" %s %d", lexicon.processes[meant.id].code.c_str(), meant.count);
            }
        }
        const Analysis analysis = analyse(lexicon, judged.text);
        std::printf("\n   mentions");
        for (const Mention& mention : analysis.mentions) {
            const auto place = [&](std::uint32_t at) { return analysis.folded.origin[at]; };
            const std::size_t begin = place(analysis.atoms[mention.first].begin);
            const std::size_t end = place(analysis.atoms[mention.last - 1].end);
            const bool process =
                mention.kind == SenseKind::process || mention.kind == SenseKind::machine;
            std::printf(
                " [%s k%d %s %.2f]",
                std::string(analysis.source.substr(begin, end - begin)).c_str(),
                static_cast<int>(mention.kind),
                process ? lexicon.processes[mention.id].code.c_str() : "",
                static_cast<double>(mention.strength)
            );
        }
        std::printf("\n");
    }
}

}  // namespace clusterlotse::evaluation
