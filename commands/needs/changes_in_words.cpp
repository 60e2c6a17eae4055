#include "commands/desk/words.hpp"
#include "commands/needs/clean_corrections.hpp"
#include "commands/needs/need_matters.hpp"
#include "matching/needs/description.hpp"

#include <vector>

namespace clusterlotse::commands {

namespace {

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
    // One matter at a time, so that each change is told by itself.
    for (const MatterOf figure : kFigures) {
        const UnderstoodNeed was = alone_of(figure, before);
        const UnderstoodNeed is = alone_of(figure, after);
        add(joined(matching::describe(was, office.vocabulary, language), " "),
            joined(matching::describe(is, office.vocabulary, language), " "));
    }
    add(materials_in_words(before, language), materials_in_words(after, language));
    return joined(changes, ", ");
}

}  // namespace clusterlotse::commands
