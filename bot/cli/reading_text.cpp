#include "bot/cli/reading_text.hpp"

#include "bot/cli/sheet.hpp"
#include "matching/ranking/ranking.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace clusterlotse::cli {

namespace {

using matching::Envelope;
using matching::ProfileReading;
using Json = nlohmann::ordered_json;

constexpr float kClearly = 0.75F;
constexpr std::size_t kMostLines = 60;

const char* name_of(ProfileReading::Basis basis) {
    switch (basis) {
        case ProfileReading::Basis::listed:
            return "listed";
        case ProfileReading::Basis::said:
            return "said";
        case ProfileReading::Basis::machine:
            return "machine";
        case ProfileReading::Basis::product:
            return "product";
    }
    return "";
}

std::string process_line(
    const ProfileReading::Process& process, const std::string& name, const Sheet& sheet
) {
    const char* strength = process.evidence >= kClearly ? sheet.word("deutlich", "clearly")
                           : process.evidence >= matching::kGate
                               ? sheet.word("genannt", "named")
                               : sheet.word("nur am Rande, zählt nicht", "in passing, not counted");
    const char* source = "";
    switch (process.basis) {
        case ProfileReading::Basis::listed:
            source = sheet.word("aus der Tabelle", "from the table");
            break;
        case ProfileReading::Basis::said:
            source = sheet.word("aus dem Text", "from the text");
            break;
        case ProfileReading::Basis::machine:
            source = sheet.word("aus dem Maschinenpark", "from its machines");
            break;
        case ProfileReading::Basis::product:
            source = sheet.word("aus den Produkten", "from its products");
            break;
    }
    const std::string quoted = process.words.empty() ? "" : ": " + sheet.quoted(process.words);
    return name + " [" + process.code + "] – " + strength + ", " + source + quoted;
}

std::string limit_line(
    const ProfileReading::Limit& limit, const std::string& name, const Sheet& sheet
) {
    const Envelope& envelope = limit.envelope;
    const matching::Fineness& fine = envelope.fineness;
    return joined(
        {name,
         sheet.range("Ø", envelope.diameter, " mm"),
         sheet.range(sheet.word("Länge", "length"), envelope.length, " mm"),
         sheet.range(sheet.word("Breite", "width"), envelope.width, " mm"),
         sheet.range(sheet.word("Höhe", "height"), envelope.height, " mm"),
         sheet.range(sheet.word("Dicke", "thickness"), envelope.thickness, " mm"),
         sheet.range(sheet.word("Masse", "mass"), envelope.mass, " kg"),
         sheet.range(sheet.word("Los", "lot"), envelope.lot, sheet.word(" Stück", " pieces")),
         fine.it != 0 ? "IT" + std::to_string(fine.it) : "",
         fine.ra > 0
             ? "Ra " + sheet.number(std::round(static_cast<double>(fine.ra) * 100) / 100) + " µm"
             : "",
         envelope.structured ? "" : sheet.word("aus dem Text", "from the text")}
    );
}

std::string promise_line(const matching::Promises& promises, Date today, const Sheet& sheet) {
    const auto days = [&](int count) {
        return std::to_string(count) +
               (count == 1 ? sheet.word(" Tag", " day") : sheet.word(" Tage", " days"));
    };
    const auto free = matching::day_near(promises.free, today);
    return joined(
        {promises.lead_days > 0
             ? std::string(sheet.word("Lieferzeit ", "lead time ")) + days(promises.lead_days)
             : "",
         promises.express_days > 0
             ? std::string(sheet.word("eilig ", "express ")) + days(promises.express_days)
             : "",
         free ? std::string(sheet.word("frei ab ", "free from ")) + sheet.day(*free) : "",
         promises.full && !free
             ? sheet.word("zurzeit keine freie Kapazität", "no free capacity at present")
             : ""}
    );
}

Json range_json(const Range& range) {
    const auto end = [](const std::optional<double>& value) {
        return value ? Json(*value) : Json();
    };
    return Json::array({end(range.min), end(range.max)});
}

Json limit_json(const ProfileReading::Limit& limit) {
    const Envelope& envelope = limit.envelope;
    Json json = {
        {"process", limit.process.empty() ? Json() : Json(limit.process)},
        {"source", envelope.structured ? "table" : "text"}};
    const std::pair<const char*, const std::optional<Range>*> fields[] = {
        {"diameter_mm", &envelope.diameter},
        {"length_mm", &envelope.length},
        {"width_mm", &envelope.width},
        {"height_mm", &envelope.height},
        {"thickness_mm", &envelope.thickness},
        {"mass_kg", &envelope.mass},
        {"lot", &envelope.lot}};
    for (const auto& [name, range] : fields) {
        if (*range) {
            json[name] = range_json(**range);
        }
    }
    if (envelope.fineness.it != 0) {
        json["it_grade"] = envelope.fineness.it;
    }
    if (envelope.fineness.ra > 0) {
        json["ra_um"] = std::round(static_cast<double>(envelope.fineness.ra) * 1000) / 1000;
    }
    return json;
}

}  // namespace

std::string readable_reading(
    const ProfileReading& reading,
    const matching::Vocabulary& vocabulary,
    Date today,
    Language language
) {
    Sheet sheet(language);
    const auto process_names = [&](const std::vector<std::string>& codes) {
        std::vector<std::string> names;
        for (const std::string& code : codes) {
            names.push_back(vocabulary.process_name(code, language));
        }
        return joined(names);
    };
    const auto material_names = [&](const std::vector<std::string>& codes) {
        std::vector<std::string> names;
        for (const std::string& code : codes) {
            names.push_back(vocabulary.material_name(code, language));
        }
        return joined(names);
    };
    std::string processes;
    for (std::size_t i = 0; i < std::min(reading.processes.size(), kMostLines); ++i) {
        const ProfileReading::Process& process = reading.processes[i];
        const std::string name = vocabulary.process_name(process.code, language);
        processes += (i > 0 ? "\n" : "") + process_line(process, name, sheet);
    }
    sheet.line("Verfahren", "Processes", processes);
    sheet.line("Macht nicht", "Does not do", process_names(reading.denied));
    sheet.line("Sucht", "Seeks", process_names(reading.sought));
    sheet.line("Werkstoffe", "Materials", material_names(reading.materials));
    sheet.line("Nicht", "Not", material_names(reading.excluded_materials));
    for (std::size_t i = 0; i < std::min(reading.limits.size(), kMostLines); ++i) {
        const ProfileReading::Limit& limit = reading.limits[i];
        const std::string name =
            limit.process.empty() ? "" : vocabulary.process_name(limit.process, language);
        sheet.line("Grenzen", "Limits", limit_line(limit, name, sheet));
    }
    for (const ProfileReading::Held& held : reading.certificates) {
        const bool over = held.valid_until && today.ok() &&
                          std::chrono::sys_days(*held.valid_until) < std::chrono::sys_days(today);
        const std::string until = held.valid_until
                                      ? std::string(
                                            over ? sheet.word("abgelaufen am ", "expired on ")
                                                 : sheet.word("gültig bis ", "valid until ")
                                        ) + sheet.day(*held.valid_until)
                                      : "";
        sheet.line("Zertifikat", "Certificate", joined({held.label, until}));
    }
    sheet.line("Zeit", "Time", promise_line(reading.promises, today, sheet));
    sheet.line(
        "Lage",
        "Position",
        reading.position
            ? sheet.number(reading.position->latitude / 100.0) + "° N, " +
                  sheet.number(reading.position->longitude / 100.0) + sheet.word("° O", "° E")
            : sheet.word(
                  "unbekannt: Ort und Postleitzahl stehen nicht in config/vocabulary/places.toml",
                  "unknown: town and postcode are not in config/vocabulary/places.toml"
              )
    );
    return std::string("\n") +
           sheet.word("So liest der Abgleich das Profil:\n", "What matching reads of it:\n") +
           sheet.text();
}

std::string with_reading(
    const std::string& profile_json, const ProfileReading& reading, Date today
) {
    Json processes = Json::array();
    for (const ProfileReading::Process& process : reading.processes) {
        processes.push_back(
            {{"process", process.code},
             {"evidence", std::round(static_cast<double>(process.evidence) * 1000) / 1000},
             {"basis", name_of(process.basis)},
             {"words", process.words}}
        );
    }
    Json limits = Json::array();
    std::transform(
        reading.limits.begin(), reading.limits.end(), std::back_inserter(limits), limit_json
    );
    Json certificates = Json::array();
    for (const ProfileReading::Held& held : reading.certificates) {
        certificates.push_back(
            {{"certificate", held.label},
             {"valid_until", held.valid_until ? Json(iso_date(*held.valid_until)) : Json()}}
        );
    }
    const matching::Promises& promises = reading.promises;
    const auto free = matching::day_near(promises.free, today);
    const auto days = [](int count) { return count > 0 ? Json(count) : Json(); };
    Json place;
    if (reading.position) {
        place = {
            {"latitude", reading.position->latitude / 100.0},
            {"longitude", reading.position->longitude / 100.0},
            {"within_km", reading.position->reach_km}};
    }
    Json profile = Json::parse(profile_json);
    profile["understood"] = {
        {"processes", processes},
        {"denied", reading.denied},
        {"sought", reading.sought},
        {"materials", reading.materials},
        {"excluded_materials", reading.excluded_materials},
        {"limits", limits},
        {"certificates", certificates},
        {"lead_days", days(promises.lead_days)},
        {"express_days", days(promises.express_days)},
        {"full", promises.full && !free},
        {"free_from", free ? Json(iso_date(*free)) : Json()},
        {"place", place}};
    return profile.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace clusterlotse::cli
