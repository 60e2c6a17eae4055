#include "bot/cli/need_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace clusterlotse::cli {

namespace {

using Json = nlohmann::ordered_json;

/// 120 rather than 120.0: the number as a person wrote it.
Json plain(double number) {
    constexpr double kExact = 1e15;
    if (std::floor(number) == number && std::fabs(number) < kExact) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

Json interval(const Interval& value) {
    return Json::array({plain(value.first), plain(value.second)});
}

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Original words by field: a list for a field that is a list, else one string.
Json wording_of(const UnderstoodNeed& need) {
    static constexpr std::array<std::string_view, 10> kLists = {
        "processes",
        "materials",
        "tolerances",
        "surface",
        "heat_treatment",
        "certificates",
        "inspection",
        "threads",
        "excluded_firms",
        "questions"};
    Json json = Json::object();
    for (const Wording& wording : need.wording) {
        if (std::find(kLists.begin(), kLists.end(), wording.field) != kLists.end()) {
            json[wording.field].push_back(wording.words);
        } else {
            json[wording.field] = wording.words;
        }
    }
    return json;
}

/// The keys that came after the first contract; all of them are always there.
void more_of(const UnderstoodNeed& need, Json& json) {
    json["lots"] = Json::array();
    for (const double lot : need.lots) {
        json["lots"].push_back(plain(lot));
    }
    json["yearly_quantity"] = need.yearly_quantity ? plain(*need.yearly_quantity) : Json(nullptr);
    json["delivery_from"] =
        need.delivery_from ? Json(iso_date(*need.delivery_from)) : Json(nullptr);
    json["threads"] = need.threads;
    json["inspection"] = need.inspection;
    json["place"] = need.place.empty() ? Json(nullptr) : Json(need.place);
    json["radius_km"] = need.radius_km ? plain(*need.radius_km) : Json(nullptr);
    json["excluded_firms"] = need.excluded_firms;
    json["wording"] = wording_of(need);
}

}  // namespace

std::string need_json(const UnderstoodNeed& need) {
    Json json;
    json["kind"] = need.kind.empty() ? Json(nullptr) : Json(need.kind);
    json["processes"] = need.processes;
    json["materials"] = Json::array();
    for (const Material& material : need.materials) {
        Json entry;
        entry["number"] = material.number ? Json(*material.number) : Json(nullptr);
        entry["name"] = material.name;
        entry["group"] = material.group;
        json["materials"].push_back(std::move(entry));
    }
    json["quantity"] = nullptr;
    if (need.quantity) {
        Json quantity;
        quantity["value"] = plain(need.quantity->value);
        quantity["unit"] = need.quantity->unit;
        quantity["per"] = need.quantity->per ? Json(*need.quantity->per) : Json(nullptr);
        if (need.quantity->max) {
            quantity["max"] = plain(*need.quantity->max);
        }
        json["quantity"] = std::move(quantity);
    }
    json["dimensions_mm"] = Json::object();
    const std::pair<const char*, const std::optional<Interval>&> dimensions[] = {
        {"diameter", need.dimensions_mm.diameter},
        {"length", need.dimensions_mm.length},
        {"width", need.dimensions_mm.width},
        {"height", need.dimensions_mm.height},
        {"thickness", need.dimensions_mm.thickness},
    };
    for (const auto& [key, value] : dimensions) {
        if (value) {
            json["dimensions_mm"][key] = interval(*value);
        }
    }
    json["mass_kg"] = need.mass_kg ? interval(*need.mass_kg) : Json(nullptr);
    json["tolerances"] = need.tolerances;
    json["surface"] = need.surface;
    json["heat_treatment"] = need.heat_treatment;
    json["certificates"] = need.certificates;
    json["deadline"] = need.deadline ? Json(iso_date(*need.deadline)) : Json(nullptr);
    json["confidential"] = need.confidential;
    json["questions"] = need.questions;
    more_of(need, json);
    return dumped(json);
}

namespace {

Json entry_of(const matching::Match& match, Language language) {
    using Is = matching::Fact::Verdict;
    Json entry;
    entry["profile"] = match.profile;
    // Four digits order as well as seventeen and can be read.
    entry["score"] = std::round(std::clamp(match.score, 0.0, 1.0) * 1e4) / 1e4;
    entry["fits"] = facts_of(match, Is::fits, language);
    entry["unknown"] = facts_of(match, Is::unknown, language);
    entry["contradicts"] = facts_of(match, Is::contradicts, language);
    if (!match.covers.empty()) {
        entry["covers"] = match.covers;
    }
    return entry;
}

}  // namespace

std::string match_json(
    const std::string& need_id, const matching::Matching& matching, Language language
) {
    Json json;
    json["need"] = need_id;
    json["decision"] = matching.nobody ? "no_match" : "match";
    json["matches"] = Json::array();
    for (const matching::Match& match : matching.matches) {
        json["matches"].push_back(entry_of(match, language));
    }
    if (!matching.steps.empty()) {
        json["steps"] = matching.steps;
        json["chain"] = Json::array();
        for (const matching::ChainLink& link : matching.chain) {
            Json entry;
            entry["steps"] = link.steps;
            entry["profile"] = link.firms.empty() ? Json(nullptr) : Json(link.firms[0].profile);
            json["chain"].push_back(std::move(entry));
        }
    }
    return dumped(json);
}

std::string partners_json(
    const std::string& profile_id, const matching::Partners& partners, Language language
) {
    Json json;
    json["profile"] = profile_id;
    const auto list = [&](const std::vector<matching::Partner>& found) {
        Json entries = Json::array();
        for (const matching::Partner& partner : found) {
            Json entry;
            entry["process"] = partner.process;
            entry.update(entry_of(partner.firm, language));
            entries.push_back(std::move(entry));
        }
        return entries;
    };
    json["offering"] = list(partners.offering);
    json["seeking"] = list(partners.seeking);
    return dumped(json);
}

std::string valid_utf8(std::string_view bytes) {
    // The serializer already knows how to replace what is broken.
    const std::string quoted = dumped(Json(std::string(bytes)));
    return Json::parse(quoted).get<std::string>();
}

}  // namespace clusterlotse::cli
