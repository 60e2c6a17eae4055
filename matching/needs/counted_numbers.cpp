#include "matching/needs/counted_numbers.hpp"

#include "matching/text/tokens.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

bool is_number(const Analysis& analysis, const Mention& mention) {
    return mention.kind == SenseKind::process && mention.last == mention.first + 1 &&
           analysis.atoms[mention.first].key.find_first_not_of("0123456789") == std::string::npos;
}

std::string_view word(const Analysis& analysis, std::uint32_t at) {
    const Atom& atom = analysis.atoms[at];
    return std::string_view(analysis.folded.text).substr(atom.begin, atom.end - atom.begin);
}

/// "135 Stanzteile", "135 Stück".
bool counts(const Analysis& analysis, const Mention& number) {
    if (number.last >= analysis.atoms.size()) {
        return false;
    }
    if (one_of(
            word(analysis, number.last),
            {"stueck", "stk", "stck", "st", "teile", "pcs", "pieces", "parts", "off"}
        )) {
        return true;
    }
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& mention) {
            return mention.first == number.last && !mention.participle &&
                   (mention.kind == SenseKind::process || mention.kind == SenseKind::product ||
                    mention.kind == SenseKind::need_kind);
        }
    );
}

/// "Verfahren 135", or another word for a work of its kind.
bool meant(const Lexicon& lexicon, const Analysis& analysis, const Mention& number) {
    if (number.first > 0 && one_of(
                                word(analysis, number.first - 1),
                                {"verfahren", "prozess", "process", "wps", "schweisser", "welder"}
                            )) {
        return true;
    }
    const Id parent = lexicon.processes[number.id].parent;
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& mention) {
            return mention.kind == SenseKind::process && !is_number(analysis, mention) &&
                   (mention.id == number.id || mention.id == parent ||
                    lexicon.is_ancestor_process(parent, mention.id));
        }
    );
}

}  // namespace

void drop_counted_numbers(const Lexicon& lexicon, Analysis& analysis) {
    std::vector<Mention> kept;
    for (const Mention& mention : analysis.mentions) {
        if (!is_number(analysis, mention) ||
            (!counts(analysis, mention) && meant(lexicon, analysis, mention))) {
            kept.push_back(mention);
        }
    }
    analysis.mentions = std::move(kept);
}

void drop_guidelines(Analysis& analysis) {
    std::erase_if(analysis.mentions, [&](const Mention& said) {
        if ((said.kind != SenseKind::group && said.kind != SenseKind::grade) ||
            analysis.atoms[said.first].key != "fkm") {
            return false;
        }
        const std::string_view before = said.first > 0 ? word(analysis, said.first - 1) : "";
        const std::string_view behind =
            said.last < analysis.atoms.size() ? word(analysis, said.last) : "";
        return one_of(before, {"nach", "gemaess", "laut", "per", "to", "gem"}) ||
               behind.starts_with("richtlinie") || behind == "guideline" ||
               behind.starts_with("nachweis");
    });
}

}  // namespace clusterlotse::matching
