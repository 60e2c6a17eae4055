#include "commands/waves/network_profile.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// "investment casting" for "Investment casting", in the middle of an English sentence; "TIG
/// welding" stays, and German nouns do.
std::string within_sentence(std::string name, Language language) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (language == Language::en && name.size() > 1 && name[0] >= 'A' && name[0] <= 'Z' &&
        small(name[1])) {
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    }
    return name;
}

/// What was understood, in one line; works as they stand in a sentence.
std::string summary_of(Office& office, const UnderstoodNeed& understood, Language language) {
    std::vector<std::string> parts = matching::describe(understood, office.vocabulary, language);
    for (const std::string& process : understood.processes) {
        const std::string name = office.vocabulary.process_name(process, language);
        std::ranges::replace(parts, name, within_sentence(name, language));
    }
    return joined(parts, "; ");
}

std::string draft(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Language language
) {
    std::vector<std::string> work;
    for (const std::string& process : understood.processes) {
        work.push_back(within_sentence(office.vocabulary.process_name(process, language), language)
        );
    }
    std::vector<std::string> materials;
    for (const auto* list : {&understood.materials, &understood.equivalents}) {
        for (const Material& material : *list) {
            materials.push_back(
                office.vocabulary.material_name(material.number.value_or(material.group), language)
            );
        }
    }
    std::vector<Fields> lines;
    // The certificates have a line of their own.
    UnderstoodNeed technical = understood;
    technical.certificates.clear();
    for (const std::string& line : matching::describe(technical, office.vocabulary, language)) {
        lines.push_back(Fields().set("line", line));
    }
    const bool research = understood.kind == "technology";
    const bool specified = !lines.empty() || !understood.certificates.empty();
    Fields fields;
    fields.set("work", joined(work, ", "))
        .set("materials", joined(materials, ", "))
        .set("summary", summary_of(office, understood, language))
        .set("specified", specified)
        .set("specification", std::move(lines))
        .set("certificates", joined(understood.certificates, ", "))
        .set("research", research)
        .set("text", without_names(office, text_for_suppliers(office, need), need.asker_profile))
        .set("original_german", need.language == Language::de);
    return office.templates.render(language, "network_draft", fields).text;
}

}  // namespace

void send_network_profile(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood
) {
    Fields fields;
    fields.set("number", need.number)
        .set("english", draft(office, need, understood, Language::en))
        .set("german", draft(office, need, understood, Language::de));
    reply_privately(office, request, "network_profile", fields, {Purpose::nobody_found, need.id});
}

}  // namespace clusterlotse::commands
