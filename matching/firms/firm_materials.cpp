#include "matching/firms/firm_materials.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace clusterlotse::matching {
namespace {

bool stands_without(const Analysis& analysis, const Mention& mention) {
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& other) {
            // "auch ohne Zink" tells of another way, not of what is not worked.
            const std::string& key = analysis.atoms[other.first].key;
            return other.kind == SenseKind::cue && other.id == static_cast<Id>(Cue::negation) &&
                   key != "ohne" && key != "without" && other.last <= mention.first &&
                   mention.first - other.last < 2;
        }
    );
}

}  // namespace

void FirmMaterials::name(const Analysis& analysis, const Mention& mention, bool refused) {
    if (mention.kind == SenseKind::grade && mention.id != kNone && !refused) {
        grades_.insert(mention.id);
        for (const std::string& number : lexicon_.grades[mention.id].numbers) {
            grades_.insert(lexicon_.grade_numbers.find(number)->second);
        }
    } else if (mention.kind == SenseKind::group) {
        (refused || stands_without(analysis, mention) ? excluded_ : groups_).insert(mention.id);
    }
}

void FirmMaterials::list(std::string_view material, ConceptBag& concepts) {
    if (const auto grade = lexicon_.grade_numbers.find(material);
        grade != lexicon_.grade_numbers.end()) {
        grades_.insert(grade->second);
        concepts.add_grade(grade->second, 1);
    } else if (const auto group = lexicon_.group_ids.find(material);
               group != lexicon_.group_ids.end()) {
        groups_.insert(group->second);
        concepts.add_group(group->second, 1);
    } else if (const auto named = lexicon_.grade_names.find(squeezed(material));
               named != lexicon_.grade_names.end()) {
        grades_.insert(named->second);
    }
}

bool FirmMaterials::others_than_wood() const {
    return !grades_.empty() || std::any_of(groups_.begin(), groups_.end(), [&](Id group) {
        return lexicon_.groups[group].code != "wood";
    });
}

void FirmMaterials::finish(Features& features) {
    features.grades.assign(grades_.begin(), grades_.end());
    features.groups.assign(groups_.begin(), groups_.end());
    narrow_exclusions();
    features.excluded_groups.assign(excluded_.begin(), excluded_.end());
}

/// "Kein Stahl" beside "Edelstahl 1.4301" excludes the other steels.
void FirmMaterials::narrow_exclusions() {
    const auto named_within = [&](Id group) {
        return std::any_of(
                   groups_.begin(),
                   groups_.end(),
                   [&](Id held) { return lexicon_.is_ancestor_group(group, held); }
               ) ||
               std::any_of(grades_.begin(), grades_.end(), [&](Id grade) {
                   return lexicon_.is_ancestor_group(group, lexicon_.grades[grade].group);
               });
    };
    std::vector<Id> open(excluded_.begin(), excluded_.end());
    excluded_.clear();
    while (!open.empty()) {
        const Id group = open.back();
        open.pop_back();
        if (!named_within(group)) {
            excluded_.insert(group);
            continue;
        }
        if (groups_.contains(group)) {
            continue;
        }
        for (std::size_t i = 0; i < lexicon_.groups.size(); ++i) {
            if (lexicon_.groups[i].parent == group) {
                open.push_back(static_cast<Id>(i));
            }
        }
    }
}

}  // namespace clusterlotse::matching
