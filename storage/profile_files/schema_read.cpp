#include "storage/profile_files/fields.hpp"
#include "storage/profile_files/schema.hpp"

#include <algorithm>

namespace clusterlotse::profile_files {

namespace {

/// The word's code; the word itself, and a problem, where the vocabulary does not know it.
std::string checked_code(
    const Fields& fields,
    const std::string& key,
    const std::string& kind,
    const std::string& word,
    const std::function<CodeAnswer(std::string_view)>& check,
    bool names
) {
    if (word.empty() || !check) {
        return word;
    }
    const CodeAnswer answer = check(word);
    if (answer.code && (names || *answer.code == word)) {
        return *answer.code;
    }
    const std::string nearest = answer.code ? *answer.code : answer.nearest;
    fields.problem(
        key,
        "unknown " + kind + " " + in_quotes(word) +
            (nearest.empty() ? "" : "; did you mean \"" + nearest + "\"?"),
        true
    );
    return word;
}

Capability read_capability(
    const nlohmann::json& record, const std::string& path, const SchemaContext& context
) {
    Capability capability;
    Fields fields(record, path, context);
    if (!fields.is_object()) {
        return capability;
    }
    const std::string direction = fields.word("direction", {"core", "offered", "sought"});
    capability.direction = direction == "core"     ? Direction::core
                           : direction == "sought" ? Direction::sought
                                                   : Direction::offered;
    capability.wording = fields.text("wording");
    const std::string process = fields.text("process", 300);
    capability.process = checked_code(
        fields, "process", "process", process, context.check.process, context.names_for_processes
    );
    if (capability.process != process && capability.wording.empty()) {
        capability.wording = process;
    }
    const auto materials = fields.texts("materials");
    for (std::size_t i = 0; i < materials.size(); ++i) {
        const std::string place = "materials/" + std::to_string(i);
        capability.materials.push_back(
            checked_code(fields, place, "material", materials[i], context.check.material, true)
        );
    }
    capability.diameter_mm = fields.range("diameter_mm");
    capability.length_mm = fields.range("length_mm");
    capability.width_mm = fields.range("width_mm");
    capability.height_mm = fields.range("height_mm");
    capability.thickness_mm = fields.range("thickness_mm");
    capability.mass_kg = fields.range("mass_kg");
    capability.lot = fields.range("lot");
    capability.tolerance = fields.optional_text("tolerance");
    capability.ra_um = fields.number("ra_um", 0);
    fields.refuse_unknown_keys();
    return capability;
}

Certificate read_certificate(
    const nlohmann::json& record, const std::string& path, const SchemaContext& context
) {
    Certificate certificate;
    Fields fields(record, path, context);
    if (!fields.is_object()) {
        return certificate;
    }
    certificate.standard = fields.required_text("standard");
    certificate.grade = fields.optional_text("class");
    certificate.valid_until = fields.date("valid_until");
    fields.refuse_unknown_keys();
    return certificate;
}

std::optional<Consent> read_consent(
    const nlohmann::json& record, const std::string& path, const SchemaContext& context
) {
    Fields fields(record, path, context);
    if (!fields.is_object()) {
        return std::nullopt;
    }
    Consent consent;
    if (fields.find("given_on") == nullptr) {
        fields.problem("", "given_on is missing: without its day a consent cannot be shown");
    }
    const auto given_on = fields.date("given_on");
    consent.source = fields.text("source");
    consent.scope = fields.texts("scope");
    for (std::size_t i = 0; i < consent.scope.size(); ++i) {
        if (consent.scope[i] != "requests" && consent.scope[i] != "digest") {
            fields.problem(
                "scope/" + std::to_string(i),
                in_quotes(consent.scope[i]) + " is not known; must be requests or digest"
            );
        }
    }
    fields.refuse_unknown_keys();
    consent.given_on = given_on.value_or(Date{});
    return given_on ? std::optional(consent) : std::nullopt;
}

bool has_blank(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c <= ' '; });
}

Contact read_contact(
    const nlohmann::json& record, const std::string& path, const SchemaContext& context
) {
    Contact contact;
    Fields fields(record, path, context);
    if (!fields.is_object()) {
        return contact;
    }
    contact.name = fields.text("name", 300);
    contact.role = fields.text("role", 300);
    contact.matrix = fields.optional_text("matrix");
    if (contact.matrix) {
        const auto colon = contact.matrix->find(':');
        if (!contact.matrix->starts_with('@') || colon == std::string::npos || colon < 2 ||
            colon + 1 == contact.matrix->size() || has_blank(*contact.matrix)) {
            fields.problem(
                "matrix",
                in_quotes(*contact.matrix) + " is no Matrix id, e.g. \"@name:example.org\""
            );
        }
    }
    contact.email = fields.optional_text("email");
    if (contact.email) {
        const auto at = contact.email->find('@');
        const bool good = at != std::string::npos && at > 0 && at + 1 < contact.email->size() &&
                          contact.email->find_first_of("@<>,;", at + 1) == std::string::npos &&
                          !has_blank(*contact.email);
        if (!good) {
            fields.problem(
                "email",
                in_quotes(*contact.email) + " is no mail address, e.g. \"name@example.org\""
            );
        }
    }
    contact.language = language_named(fields.word("language", {"de", "en"}));
    contact.prefers = channel_named(fields.word("prefers", {"matrix", "email"}));
    if (const nlohmann::json* consent = fields.find("consent")) {
        contact.consent = read_consent(*consent, fields.path_of("consent"), context);
    }
    fields.refuse_unknown_keys();
    return contact;
}

}  // namespace

std::string readable_path(const std::string& path) {
    std::string text;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find('/', at + 1), path.size());
        const std::string part = path.substr(at + 1, end - at - 1);
        const bool index = !part.empty() && part.find_first_not_of("0123456789") == part.npos;
        text += index ? "[" + part + "]" : (text.empty() ? "" : ".") + part;
        at = end;
    }
    return text;
}

Profile read_record(const nlohmann::json& record, const SchemaContext& context) {
    Profile profile;
    Fields fields(record, "", context);
    if (!fields.is_object()) {
        return profile;
    }
    profile.id = fields.required_text("id");
    profile.name = fields.required_text("name");
    profile.role =
        fields.word("role", {"manufacturer", "supplier", "both", "university", "agency"});
    profile.city = fields.text("city", 300);
    profile.postcode = fields.text("postcode", 300);
    if (const auto employees = fields.whole_number("employees", 0, 10'000'000)) {
        profile.employees = static_cast<int>(*employees);
    }
    profile.website = fields.text("website", 2000);
    profile.text = fields.text("text");
    const auto each = [&](const char* key, const auto& read, auto& into) {
        const auto& elements = fields.list(key);
        for (std::size_t i = 0; i < elements.size(); ++i) {
            into.push_back(read(elements[i], fields.path_of(key) + "/" + std::to_string(i), context)
            );
        }
    };
    each("capabilities", read_capability, profile.capabilities);
    each("certificates", read_certificate, profile.certificates);
    each("contacts", read_contact, profile.contacts);
    profile.paused_until = fields.date("paused_until");
    fields.refuse_unknown_keys();
    return profile;
}

}  // namespace clusterlotse::profile_files
