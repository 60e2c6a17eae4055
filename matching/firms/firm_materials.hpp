#pragma once

#include "matching/index/features.hpp"
#include "matching/text/analysis.hpp"

#include <set>
#include <string_view>

namespace clusterlotse::matching {

/// Adds up which materials a firm's texts and its list of capabilities name, and which they
/// exclude. Keeps a reference to the lexicon.
class FirmMaterials {
public:
    explicit FirmMaterials(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// Takes a mention of a text where it is a grade or a group of materials.
    void name(const Analysis& analysis, const Mention& mention, bool refused);

    /// Takes a material of a capability: a number, a group's code or a name.
    void list(std::string_view material, ConceptBag& concepts);

    /// Any other material than wood is named.
    bool others_than_wood() const;

    /// Writes grades, groups and excluded groups.
    void finish(Features& features);

private:
    void exclude_all_but_alone();
    void narrow_exclusions();

    const Lexicon& lexicon_;
    std::set<Id> grades_, groups_, excluded_;
    std::set<Id> alone_;  ///< groups beside which the firm says it works nothing
};

}  // namespace clusterlotse::matching
