#include "commands/waves/network_profile.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

std::string draft(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Language language
) {
    std::vector<std::string> work;
    for (const std::string& process : understood.processes) {
        work.push_back(office.vocabulary.process_name(process, language));
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
        .set("summary", joined(matching::describe(understood, office.vocabulary, language), "; "))
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
