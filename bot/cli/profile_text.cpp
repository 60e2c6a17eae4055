#include "bot/cli/profile_text.hpp"

#include "bot/cli/sheet.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::cli {

namespace {

std::string capability_line(const Capability& capability, const Sheet& sheet) {
    const bool german = std::string_view(sheet.word("de", "en")) == "de";
    const std::string process = capability.process.empty() ? "" : "[" + capability.process + "]";
    const std::string wording = capability.wording.empty() ? process
                                : process.empty()          ? capability.wording
                                                           : capability.wording + " " + process;
    return joined({
        wording,
        joined(capability.materials),
        sheet.range("Ø", capability.diameter_mm, " mm"),
        sheet.range(german ? "Länge" : "length", capability.length_mm, " mm"),
        sheet.range(german ? "Breite" : "width", capability.width_mm, " mm"),
        sheet.range(german ? "Höhe" : "height", capability.height_mm, " mm"),
        sheet.range(german ? "Dicke" : "thickness", capability.thickness_mm, " mm"),
        sheet.range(german ? "Masse" : "mass", capability.mass_kg, " kg"),
        sheet.range(german ? "Los" : "lot", capability.lot, german ? " Stück" : " pieces"),
        capability.tolerance.value_or(""),
        capability.ra_um ? "Ra " + sheet.number(*capability.ra_um) + " µm" : "",
    });
}

std::string contact_line(const Contact& contact, const Sheet& sheet) {
    std::string consent =
        sheet.word("ohne Einwilligung: wird nicht angeschrieben", "no consent: is not written to");
    if (contact.consent) {
        consent = std::string(sheet.word("Einwilligung vom ", "consent of ")) +
                  sheet.day(contact.consent->given_on) +
                  (contact.consent->source.empty() ? "" : " (" + contact.consent->source + ")") +
                  ": " + joined(contact.consent->scope);
    }
    return joined(
        {contact.name,
         contact.role,
         contact.matrix.value_or(""),
         contact.email.value_or(""),
         consent}
    );
}

}  // namespace

std::string readable(const Profile& profile, Language language) {
    Sheet sheet(language);
    sheet.line("Firma", "Firm", profile.name);
    sheet.line("Kennung", "Id", profile.id);
    sheet.line("Rolle", "Role", profile.role);
    sheet.line(
        "Ort",
        "Place",
        profile.postcode + (profile.postcode.empty() || profile.city.empty() ? "" : " ") +
            profile.city
    );
    sheet.line(
        "Mitarbeiter", "Employees", profile.employees ? std::to_string(*profile.employees) : ""
    );
    sheet.line("Webseite", "Website", profile.website);
    sheet.line("Beschreibung", "Text", profile.text);
    for (const Capability& capability : profile.capabilities) {
        const std::array<std::pair<const char*, const char*>, 3> labels = {
            {{"Kernkompetenz", "Core"}, {"Bietet", "Offers"}, {"Sucht", "Seeks"}}};
        const auto& [de, en] = labels[static_cast<std::size_t>(capability.direction)];
        sheet.line(de, en, capability_line(capability, sheet));
    }
    for (const Certificate& certificate : profile.certificates) {
        const std::string until =
            certificate.valid_until
                ? sheet.word("gültig bis ", "valid until ") + sheet.day(*certificate.valid_until)
                : "";
        const std::string grade = certificate.grade ? " " + *certificate.grade : "";
        sheet.line("Zertifikat", "Certificate", joined({certificate.standard + grade, until}));
    }
    for (const Contact& contact : profile.contacts) {
        sheet.line("Kontakt", "Contact", contact_line(contact, sheet));
    }
    sheet.line(
        "Pausiert bis", "Paused until", profile.paused_until ? sheet.day(*profile.paused_until) : ""
    );
    return sheet.text();
}

std::string readable_list(const std::vector<Profile>& profiles) {
    constexpr std::size_t kWidest = 48;
    std::array<std::size_t, 3> widths{};
    for (const Profile& profile : profiles) {
        widths[0] = std::min(kWidest, std::max(widths[0], width(profile.id)));
        widths[1] = std::min(kWidest, std::max(widths[1], width(profile.name)));
        widths[2] = std::min(kWidest, std::max(widths[2], width(profile.city)));
    }
    std::string text;
    for (const Profile& profile : profiles) {
        std::string line = padded(profile.id, widths[0]) + "  " + padded(profile.name, widths[1]) +
                           "  " + padded(profile.city, widths[2]) + "  " + profile.role;
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace clusterlotse::cli
