#include "matching/firms/firm_materials.hpp"

#include "matching/text/text.hpp"
#include "matching/text/tokens.hpp"

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

/// "Farben: natur, schwarz, gold, titan": what it looks like.
bool names_colour(const Analysis& analysis, const Mention& mention) {
    const std::vector<Atom>& atoms = analysis.atoms;
    if (!one_of(atoms[mention.first].key, {"titan", "kupfer", "mesing", "bronze", "titanium"})) {
        return false;
    }
    for (std::uint32_t at = mention.first;
         at-- > 0 && atoms[at].sentence == atoms[mention.first].sentence;) {
        const std::string& key = atoms[at].key;
        if (key.starts_with("farb") || key.starts_with("colour") || key.starts_with("color")) {
            return true;
        }
    }
    return false;
}

/// "strikt getrennt von Schwarzstahl": what stands elsewhere, or is not worked at all.
bool kept_apart(const Analysis& analysis, const Mention& mention) {
    for (std::uint32_t back = 2; back <= 3 && back <= mention.first; ++back) {
        const Atom& word = analysis.atoms[mention.first - back];
        if (word.clause == analysis.atoms[mention.first].clause &&
            one_of(word.key, {"getrennt", "getrent", "separate", "separated", "separat"})) {
            return true;
        }
    }
    return false;
}

/// "Nur Edelstahl: …", "Wir verarbeiten ausschließlich Kunststoff": nothing else is worked. "Drehen
/// nur Edelstahl" is of one work, "nur Edelstahl bis 3 mm" of a size.
bool worked_alone(const Analysis& analysis, const Mention& mention) {
    const std::vector<Atom>& atoms = analysis.atoms;
    const auto same_sentence = [&](std::uint32_t at) {
        return at < atoms.size() && atoms[at].sentence == atoms[mention.first].sentence;
    };
    if (mention.compound || mention.first == 0 ||
        !one_of(
            atoms[mention.first - 1].key, {"nur", "auschlieslich", "only", "exclusively", "rein"}
        ) ||
        !same_sentence(mention.first - 1)) {
        return false;
    }
    if (same_sentence(mention.last) &&
        (one_of(atoms[mention.last].key, {"bis", "ab", "up", "im", "auf", "in", "fur", "for"}) ||
         has_digit(atoms[mention.last].key))) {
        return false;
    }
    std::uint32_t before = mention.first - 1;
    if (before == 0 || !same_sentence(before - 1)) {
        return true;
    }
    for (std::uint32_t words = 0; words < 3 && before > 0 && same_sentence(before - 1); ++words) {
        --before;
        if (one_of(
                atoms[before].key,
                {"verarbeiten",
                 "bearbeiten",
                 "zerspanen",
                 "verarbeitet",
                 "bearbeitet",
                 "work",
                 "machine",
                 "process"}
            )) {
            return true;
        }
        if (one_of(atoms[before].key, {"nicht", "not"})) {
            return false;
        }
    }
    return false;
}

}  // namespace

void FirmMaterials::name(const Analysis& analysis, const Mention& mention, bool refused) {
    if (mention.kind == SenseKind::group &&
        (kept_apart(analysis, mention) || names_colour(analysis, mention))) {
        return;
    }
    if (mention.kind == SenseKind::group && !refused && worked_alone(analysis, mention)) {
        alone_.insert(mention.id);
    }
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
    exclude_all_but_alone();
    narrow_exclusions();
    features.excluded_groups.assign(excluded_.begin(), excluded_.end());
}

/// What else a firm names that works one material only, it works as well.
void FirmMaterials::exclude_all_but_alone() {
    if (alone_.empty()) {
        return;
    }
    for (std::size_t i = 0; i < lexicon_.groups.size(); ++i) {
        if (lexicon_.groups[i].parent == kNone && !groups_.contains(static_cast<Id>(i))) {
            excluded_.insert(static_cast<Id>(i));
        }
    }
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
