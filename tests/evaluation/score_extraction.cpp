// Prints how well needs are understood, field by field:
//   score_extraction [NEEDS.jsonl] [-v]
// Needs: {"id","text","lang","today","expected":{keys of understand --json}}. A key that is absent
// in `expected` means that the text does not say it, except `processes`, `kind` and `questions`,
// which count only where they are given. By the id's hash a third of the needs is set apart: `-v`
// shows mistakes of the other two thirds only.
#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

using namespace clusterlotse;
using nlohmann::json;

namespace {

std::string number(double value) {
    std::string text = std::to_string(std::round(value * 100) / 100);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

using Values = std::set<std::string>;
using Fields = std::map<std::string, Values>;

Values strings(const std::vector<std::string>& list) {
    return {list.begin(), list.end()};
}

Fields fields_of(const UnderstoodNeed& need) {
    Fields fields;
    const auto interval = [](const std::optional<Interval>& value) -> Values {
        return value ? Values{number(value->first) + ".." + number(value->second)} : Values{};
    };
    fields["kind"] = need.kind.empty() ? Values{} : Values{need.kind};
    fields["processes"] = strings(need.processes);
    for (const Material& material : need.materials) {
        fields["materials"].insert(material.number.value_or(material.group));
    }
    if (need.quantity) {
        fields["quantity"] = {
            number(need.quantity->value) + " " + need.quantity->unit + " " +
            need.quantity->per.value_or("")};
    }
    for (const double lot : need.lots) {
        fields["lots"].insert(number(lot));
    }
    if (need.yearly_quantity) {
        fields["yearly_quantity"] = {number(*need.yearly_quantity)};
    }
    fields["diameter"] = interval(need.dimensions_mm.diameter);
    fields["length"] = interval(need.dimensions_mm.length);
    fields["width"] = interval(need.dimensions_mm.width);
    fields["height"] = interval(need.dimensions_mm.height);
    fields["thickness"] = interval(need.dimensions_mm.thickness);
    fields["mass_kg"] = interval(need.mass_kg);
    fields["tolerances"] = strings(need.tolerances);
    fields["surface"] = strings(need.surface);
    fields["heat_treatment"] = strings(need.heat_treatment);
    fields["certificates"] = strings(need.certificates);
    fields["inspection"] = strings(need.inspection);
    fields["threads"] = strings(need.threads);
    fields["excluded_firms"] = strings(need.excluded_firms);
    if (need.deadline) {
        fields["deadline"] = {iso_date(*need.deadline)};
    }
    if (need.delivery_from) {
        fields["delivery_from"] = {iso_date(*need.delivery_from)};
    }
    if (!need.place.empty()) {
        fields["place"] = {need.place};
    }
    if (need.radius_km) {
        fields["radius_km"] = {number(*need.radius_km)};
    }
    if (need.confidential) {
        fields["confidential"] = {"yes"};
    }
    return fields;
}

Fields fields_of(const json& expected) {
    Fields fields;
    for (const auto& [key, value] : expected.items()) {
        if (value.is_null()) {
            continue;
        }
        if (key == "materials") {
            for (const json& material : value) {
                fields[key].insert(
                    material["number"].is_null() ? material["group"].get<std::string>()
                                                 : material["number"].get<std::string>()
                );
            }
        } else if (key == "quantity") {
            fields[key] = {
                number(value["value"]) + " " + value["unit"].get<std::string>() + " " +
                (value["per"].is_null() ? "" : value["per"].get<std::string>())};
        } else if (key == "dimensions_mm") {
            for (const auto& [name, span] : value.items()) {
                fields[name] = {number(span[0]) + ".." + number(span[1])};
            }
        } else if (key == "mass_kg") {
            fields[key] = {number(value[0]) + ".." + number(value[1])};
        } else if (key == "confidential") {
            fields[key] = value.get<bool>() ? Values{"yes"} : Values{};
        } else if (value.is_array()) {
            for (const json& item : value) {
                fields[key].insert(
                    item.is_string() ? item.get<std::string>() : number(item.get<double>())
                );
            }
        } else {
            fields[key] = {value.is_string() ? value.get<std::string>() : number(value)};
        }
    }
    return fields;
}

struct Count {
    int right = 0, invented = 0, missed = 0;

    double f1() const {
        const int all = 2 * right + invented + missed;
        return all == 0 ? 1 : 2.0 * right / all;
    }
};

std::uint32_t hash_of(const std::string& id) {
    std::uint32_t hash = 2166136261U;
    for (const char c : id) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash ^ hash >> 15;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool verbose = std::erase(arguments, "-v") > 0;
    const std::string path = arguments.empty() ? CLUSTERLOTSE_SOURCE_DIR
                                 "/tests/evaluation/extraction/own.jsonl"
                                               : arguments[0];
    std::ifstream in(path);
    if (!in) {
        std::cerr << "cannot read " << path << "\n";
        return 1;
    }
    const matching::Engine engine(test_support::vocabulary());
    std::map<std::string, Count> counts[2];
    int needs[2] = {0, 0};
    int whole[2] = {0, 0};
    double micros = 0;
    for (std::string line; std::getline(in, line);) {
        const json row = json::parse(line);
        const std::string id = row.at("id");
        const std::string text = row.at("text");
        const bool apart = hash_of(id) % 3 == 0;
        const Date today = *parse_iso_date(row.at("today").get<std::string>());
        const auto start = std::chrono::steady_clock::now();
        const UnderstoodNeed need = engine.understand(text, today, Language::de);
        micros +=
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
                .count();
        Fields got = fields_of(need);
        Fields wanted = fields_of(row.at("expected"));
        for (const char* optional : {"kind", "processes", "questions"}) {
            if (!row.at("expected").contains(optional)) {
                got.erase(optional);
            }
        }
        std::set<std::string> names;
        for (const Fields* fields : {&got, &wanted}) {
            for (const auto& [name, values] : *fields) {
                names.insert(name);
            }
        }
        bool perfect = true;
        for (const std::string& name : names) {
            Count& count = counts[apart][name];
            std::string shown;
            for (const std::string& value : got[name]) {
                const bool right = wanted[name].contains(value);
                ++(right ? count.right : count.invented);
                shown += right ? "" : " +" + value;
            }
            for (const std::string& value : wanted[name]) {
                const bool missed = !got[name].contains(value);
                count.missed += missed ? 1 : 0;
                shown += missed ? " -" + value : "";
            }
            perfect = perfect && shown.empty();
            if (verbose && !apart && !shown.empty()) {
                std::cout << id << " " << name << ":" << shown << "   | " << text << "\n";
            }
        }
        ++needs[apart];
        whole[apart] += perfect ? 1 : 0;
    }
    for (const int apart : {0, 1}) {
        Count sum;
        std::cout << (apart ? "set apart: " : "work: ") << needs[apart] << " needs, "
                  << whole[apart] << " without any mistake\n";
        for (const auto& [name, count] : counts[apart]) {
            std::cout << "  " << name << " F1 " << std::round(count.f1() * 1000) / 1000 << " ("
                      << count.right << " right, " << count.invented << " invented, "
                      << count.missed << " missed)\n";
            sum.right += count.right;
            sum.invented += count.invented;
            sum.missed += count.missed;
        }
        std::cout << "  all F1 " << std::round(sum.f1() * 1000) / 1000 << "\n";
    }
    std::cout << "understand " << micros / std::max(1, needs[0] + needs[1]) << " us a need\n";
}
