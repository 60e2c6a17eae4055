#include "commands/desk/words.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "matching/needs/description.hpp"

#include <vector>

namespace clusterlotse::commands {

namespace {

using FieldOf = void (*)(UnderstoodNeed&, const UnderstoodNeed&);

/// One field at a time, so that each change is told by itself.
constexpr FieldOf kNeedFields[] = {
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.quantity = all.quantity; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.diameter = all.dimensions_mm.diameter;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.length = all.dimensions_mm.length;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.width = all.dimensions_mm.width;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.height = all.dimensions_mm.height;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.thickness = all.dimensions_mm.thickness;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.mass_kg = all.mass_kg; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.deadline = all.deadline; },
};

std::string materials_in_words(const UnderstoodNeed& need, Language language) {
    std::vector<std::string> names;
    for (const Material& material : need.materials) {
        names.push_back(material.number.value_or(material.name));
    }
    return joined(names, language == Language::de ? " oder " : " or ");
}

}  // namespace

std::string changes_in_words(
    const Office& office,
    const UnderstoodNeed& before,
    const UnderstoodNeed& after,
    Language language
) {
    const std::string instead = language == Language::de ? " statt " : " instead of ";
    std::vector<std::string> changes;
    const auto add = [&](const std::string& was, const std::string& is) {
        if (is != was && !is.empty()) {
            changes.push_back(was.empty() ? is : is + instead + was);
        }
    };
    for (const FieldOf field : kNeedFields) {
        UnderstoodNeed was;
        UnderstoodNeed is;
        field(was, before);
        field(is, after);
        add(joined(matching::describe(was, office.vocabulary, language), " "),
            joined(matching::describe(is, office.vocabulary, language), " "));
    }
    add(materials_in_words(before, language), materials_in_words(after, language));
    return joined(changes, ", ");
}

}  // namespace clusterlotse::commands
