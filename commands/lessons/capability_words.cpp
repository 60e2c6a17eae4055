#include "commands/lessons/capability_words.hpp"

#include "commands/desk/words.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

/// A number as the reader writes it, without trailing zeros: "0,1" or "0.1".
std::string number_text(double value, Language language) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    if (language == Language::de) {
        std::ranges::replace(text, '.', ',');
    }
    return text;
}

std::string range_text(
    const char* label, const std::optional<Range>& range, const char* unit, Language language
) {
    if (!range || (!range->min && !range->max)) {
        return {};
    }
    std::string text = label;
    if (range->min && range->max) {
        text += number_text(*range->min, language) + "–" + number_text(*range->max, language);
    } else {
        text += range->max ? "≤ " + number_text(*range->max, language)
                           : "≥ " + number_text(*range->min, language);
    }
    return text + unit;
}

}  // namespace

std::vector<std::string> details_of(
    const Office& office, const Capability& capability, Language language
) {
    std::vector<std::string> parts;
    for (const std::string& material : capability.materials) {
        parts.push_back(office.vocabulary.material_name(material, language));
    }
    for (std::string& text : std::vector<std::string>{
             range_text("Ø ", capability.diameter_mm, " mm", language),
             range_text("L ", capability.length_mm, " mm", language),
             range_text("t ", capability.thickness_mm, " mm", language),
             range_text("", capability.mass_kg, " kg", language),
         }) {
        if (!text.empty()) {
            parts.push_back(std::move(text));
        }
    }
    return parts;
}

std::string capability_text(const Office& office, const Capability& capability, Language language) {
    std::vector<std::string> parts;
    if (!capability.wording.empty()) {
        parts.push_back(capability.wording);
    } else if (!capability.process.empty()) {
        parts.push_back(office.vocabulary.process_name(capability.process, language));
    }
    std::ranges::move(details_of(office, capability, language), std::back_inserter(parts));
    return joined(parts, ", ");
}

std::string subject_of(const Office& office, const ProfileNote& note, Language language) {
    const bool lacks = note.kind == ProfileNote::Kind::lacks;
    if (lacks && office.vocabulary.has_material(note.value)) {
        return office.vocabulary.material_name(note.value, language);
    }
    const std::string& process = lacks && note.field == "process" ? note.value : note.process;
    // "Kein EN 9100" is about the certificate, whatever is to be done.
    const bool of_work = !process.empty() && !(lacks && note.field == "certificate");
    return of_work ? office.vocabulary.process_name(process, language) : std::string();
}

Language language_of(const Office& office, const Profile& profile) {
    const Language usual = office.settings.cluster.language;
    return profile.contacts.empty() ? usual : profile.contacts.front().language.value_or(usual);
}

}  // namespace clusterlotse::commands
