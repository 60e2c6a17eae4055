#include "storage/profile_files/schema.hpp"

#include <cmath>

namespace clusterlotse::profile_files {

namespace {

using Record = nlohmann::ordered_json;

/// 400 rather than 400.0: the number a person wrote.
Record plain(double number) {
    constexpr double kExact = 1e15;
    if (std::floor(number) == number && std::fabs(number) < kExact) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

Record end_of(const std::optional<double>& end) {
    return end ? plain(*end) : Record(nullptr);
}

void put(Record& record, const char* key, const std::string& text) {
    if (!text.empty()) {
        record[key] = text;
    }
}

void put(Record& record, const char* key, const std::optional<std::string>& text) {
    put(record, key, text.value_or(""));
}

void put(Record& record, const char* key, const std::optional<Range>& range) {
    if (range) {
        record[key] = Record::array({end_of(range->min), end_of(range->max)});
    }
}

void put(Record& record, const char* key, const std::optional<Date>& date) {
    if (date) {
        record[key] = iso_date(*date);
    }
}

template <class Element>
void put_all(Record& record, const char* key, const std::vector<Element>& elements) {
    if (elements.empty()) {
        return;
    }
    Record list = Record::array();
    for (const Element& element : elements) {
        list.push_back(to_record(element));
    }
    record[key] = std::move(list);
}

}  // namespace

Record to_record(const Capability& capability) {
    Record record = Record::object();
    record["direction"] = capability.direction == Direction::core     ? "core"
                          : capability.direction == Direction::sought ? "sought"
                                                                      : "offered";
    put(record, "process", capability.process);
    put(record, "wording", capability.wording);
    if (!capability.materials.empty()) {
        record["materials"] = capability.materials;
    }
    put(record, "diameter_mm", capability.diameter_mm);
    put(record, "length_mm", capability.length_mm);
    put(record, "width_mm", capability.width_mm);
    put(record, "height_mm", capability.height_mm);
    put(record, "thickness_mm", capability.thickness_mm);
    put(record, "mass_kg", capability.mass_kg);
    put(record, "lot", capability.lot);
    put(record, "tolerance", capability.tolerance);
    if (capability.ra_um) {
        record["ra_um"] = plain(*capability.ra_um);
    }
    return record;
}

Record to_record(const Certificate& certificate) {
    Record record = Record::object();
    record["standard"] = certificate.standard;
    put(record, "class", certificate.grade);
    put(record, "valid_until", certificate.valid_until);
    return record;
}

Record to_record(const Contact& contact) {
    Record record = Record::object();
    put(record, "name", contact.name);
    put(record, "role", contact.role);
    put(record, "matrix", contact.matrix);
    put(record, "email", contact.email);
    if (contact.language) {
        record["language"] = std::string(name_of(*contact.language));
    }
    if (contact.prefers) {
        record["prefers"] = std::string(name_of(*contact.prefers));
    }
    if (contact.consent) {
        Record consent = Record::object();
        consent["given_on"] = iso_date(contact.consent->given_on);
        put(consent, "source", contact.consent->source);
        if (!contact.consent->scope.empty()) {
            consent["scope"] = contact.consent->scope;
        }
        record["consent"] = std::move(consent);
    }
    return record;
}

Record to_record(const Profile& profile) {
    Record record = Record::object();
    record["id"] = profile.id;
    record["name"] = profile.name;
    put(record, "role", profile.role);
    put(record, "city", profile.city);
    put(record, "postcode", profile.postcode);
    if (profile.employees) {
        record["employees"] = *profile.employees;
    }
    put(record, "website", profile.website);
    put(record, "text", profile.text);
    put_all(record, "capabilities", profile.capabilities);
    put_all(record, "certificates", profile.certificates);
    put_all(record, "contacts", profile.contacts);
    put(record, "paused_until", profile.paused_until);
    return record;
}

}  // namespace clusterlotse::profile_files
