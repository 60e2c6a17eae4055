#include "bot/cli/profile_text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace clusterlotse::cli {

namespace {

std::string number(double value, bool german) {
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", value);
    std::string written = text;
    std::replace(written.begin(), written.end(), '.', german ? ',' : '.');
    return written;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            text += (text.empty() ? "" : ", ") + part;
        }
    }
    return text;
}

std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    }));
}

std::string padded(const std::string& text, std::size_t to) {
    const std::size_t have = width(text);
    return text + std::string(to > have ? to - have : 0, ' ');
}

/// The lines of one profile; labels in two languages.
class Sheet {
public:
    explicit Sheet(Language language) : german_(language == Language::de) {}

    void line(const char* de, const char* en, const std::string& value) {
        constexpr std::size_t kLabelWidth = 16;
        if (value.empty()) {
            return;
        }
        std::string indented;
        for (const char c : value) {
            indented += c;
            indented += c == '\n' ? std::string(kLabelWidth, ' ') : "";
        }
        text_ += padded(std::string(german_ ? de : en) + ":", kLabelWidth) + indented + "\n";
    }

    const char* word(const char* de, const char* en) const { return german_ ? de : en; }
    std::string day(Date date) const { return german_ ? german_date(date) : iso_date(date); }
    std::string number(double value) const { return cli::number(value, german_); }
    const std::string& text() const { return text_; }

    std::string range(const char* name, const std::optional<Range>& value, const std::string& unit)
        const {
        if (!value || (!value->min && !value->max)) {
            return "";
        }
        const std::string amount = value->min && value->max
                                       ? number(*value->min) + "–" + number(*value->max)
                                   : value->max ? "≤ " + number(*value->max)
                                                : "≥ " + number(*value->min);
        return std::string(name) + " " + amount + unit;
    }

private:
    bool german_;
    std::string text_;
};

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
