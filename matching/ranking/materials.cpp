#include "matching/ranking/materials.hpp"

#include "matching/firms/foreign_materials.hpp"
#include "matching/needs/negation.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// "V2A (1.4301)": the number says which of the grades of the trade name is meant.
bool said_more_precisely(const Lexicon& lexicon, const Analysis& analysis, const Grade& grade) {
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& other) {
            if (other.kind != SenseKind::grade || other.id == kNone) {
                return false;
            }
            const std::string& number = lexicon.grades[other.id].number;
            return !number.empty() &&
                   std::find(grade.numbers.begin(), grade.numbers.end(), number) !=
                       grade.numbers.end();
        }
    );
}

/// "nicht aus Holz", "not made of plastic".
bool denied_stuff(const Analysis& analysis, const Mention& mention) {
    if (mention.first == 0) {
        return false;
    }
    const std::string& before = analysis.atoms[mention.first - 1].key;
    return (before == "aus" || before == "in" || before == "of" || before == "from") &&
           negated(analysis, mention, 1);
}

/// "Alu haben wir ausprobiert, wird zu schwer", "Kunststoff hatten wir, hält nicht".
bool tried_in_vain(const Analysis& analysis, const Mention& mention) {
    constexpr std::uint32_t kOneThought = 10;  // atoms
    const std::vector<Atom>& atoms = analysis.atoms;
    const std::uint32_t next = mention.last;
    if (next + 1 >= atoms.size() || atoms[next].sentence != atoms[next - 1].sentence ||
        (atoms[next].key != "haben" && atoms[next].key != "hatten" && atoms[next].key != "wurde") ||
        (mention.first > 0 && atoms[mention.first - 1].clause == atoms[mention.first].clause)) {
        return false;
    }
    for (std::uint32_t at = next + 1; at < atoms.size() && at < next + kOneThought; ++at) {
        if (atoms[at].sentence != atoms[next].sentence) {
            break;
        }
        const std::string& key = atoms[at].key;
        const bool last = at + 1 >= atoms.size() || atoms[at + 1].sentence != atoms[at].sentence;
        if (key == "zu" || (key == "nicht" && last)) {
            return atoms[at].clause != atoms[next].clause;
        }
    }
    return false;
}

/// "Alu ist zu schwer", "Kunststoff scheidet aus".
bool ruled_out_behind(const Analysis& analysis, const Mention& mention) {
    const std::vector<Atom>& atoms = analysis.atoms;
    for (std::uint32_t at = mention.last; at < atoms.size() && at < mention.last + 4; ++at) {
        if (atoms[at].sentence != atoms[mention.last - 1].sentence) {
            break;
        }
        const std::string& key = atoms[at].key;
        const bool too = at + 1 < atoms.size() && (key == "ist" || key == "is") &&
                         (atoms[at + 1].key == "zu" || atoms[at + 1].key == "to" ||
                          atoms[at + 1].key == "too" || atoms[at + 1].key == "nicht");
        if (too || key == "scheidet" || key == "scheiden" || key == "entfallt" ||
            key == "ausgeschlosen") {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string group_of_number(std::string_view number) {
    const auto starts = [&](std::string_view prefix) { return number.starts_with(prefix); };
    if (starts("1.40") || starts("1.41") || starts("1.43") || starts("1.44") || starts("1.45")) {
        return "stainless";
    }
    if (starts("1.2")) {
        return "tool_steel";
    }
    if (starts("1.47") || starts("1.48") || starts("1.49")) {
        return "heat_resistant_steel";
    }
    if (starts("1.")) {
        return "steel";
    }
    if (starts("2.4")) {
        return "nickel_alloy";
    }
    if (starts("2.0") || starts("2.1")) {
        return "copper_alloy";
    }
    if (starts("3.7")) {
        return "titanium";
    }
    if (starts("3.")) {
        return "aluminium";
    }
    if (starts("0.7")) {
        return "ductile_cast_iron";
    }
    return starts("0.6") ? "grey_cast_iron" : "";
}

std::vector<Material> materials_of(const Lexicon& lexicon, const Analysis& analysis) {
    std::vector<Material> result;
    const auto add = [&](Material material) {
        if (result.size() < 12 &&
            std::find(result.begin(), result.end(), material) == result.end()) {
            result.push_back(std::move(material));
        }
    };
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind != SenseKind::grade || negated(analysis, mention, 0) ||
            denied_stuff(analysis, mention) || ruled_out_behind(analysis, mention) ||
            tried_in_vain(analysis, mention)) {
            continue;
        }
        if (mention.id == kNone) {
            const std::string number = analysis.atoms[mention.first].key + "." +
                                       analysis.atoms[mention.first + 1].key.substr(0, 4);
            add({number, number, group_of_number(number)});
        } else {
            const Grade& grade = lexicon.grades[mention.id];
            if (said_more_precisely(lexicon, analysis, grade)) {
                continue;
            }
            add(
                {grade.number.empty() ? std::nullopt : std::optional(grade.number),
                 grade.name,
                 lexicon.groups[grade.group].code}
            );
        }
    }
    std::vector<Id> groups;
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind == SenseKind::group && !negated(analysis, mention, 0) &&
            !denied_stuff(analysis, mention) && !ruled_out_behind(analysis, mention) &&
            !tried_in_vain(analysis, mention) &&
            (!of_another_trade(lexicon, mention.id) || made_of(lexicon, analysis, mention))) {
            groups.push_back(mention.id);
        }
    }
    const std::size_t grades = result.size();
    for (const Id group : groups) {
        const bool finer_group = std::any_of(groups.begin(), groups.end(), [&](Id other) {
            return other != group && lexicon.is_ancestor_group(group, other);
        });
        const bool finer_grade = std::any_of(
            result.begin(),
            result.begin() + static_cast<std::ptrdiff_t>(grades),
            [&](const Material& material) {
                const auto found = lexicon.group_ids.find(material.group);
                return found != lexicon.group_ids.end() &&
                       (lexicon.is_ancestor_group(group, found->second) ||
                        lexicon.is_ancestor_group(found->second, group));
            }
        );
        if (!finer_group && !finer_grade) {
            add({std::nullopt, lexicon.groups[group].de, lexicon.groups[group].code});
        }
    }
    return result;
}

}  // namespace clusterlotse::matching
