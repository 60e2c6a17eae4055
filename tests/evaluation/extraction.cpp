#include "tests/evaluation/extraction.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace clusterlotse::evaluation {

namespace {

using nlohmann::json;

constexpr int kDraws = 1000;
constexpr double kRounding = 0.005;

const json* said(const json& need, const char* key) {
    const auto found = need.find(key);
    if (found == need.end() || found->is_null() || (found->is_array() && found->empty()) ||
        (found->is_object() && found->empty()) || (found->is_boolean() && !found->get<bool>()) ||
        (found->is_string() && found->get<std::string>().empty())) {
        return nullptr;
    }
    return &*found;
}

bool alike(double a, double b) {
    return std::abs(a - b) <= kRounding * std::max(std::abs(a), std::abs(b));
}

bool same_end(const json& a, const json& b) {
    return a.is_number() && b.is_number() ? alike(a.get<double>(), b.get<double>())
                                          : a.is_null() && b.is_null();
}

bool same_interval(const json& a, const json& b) {
    return a.is_array() && b.is_array() && a.size() == 2 && b.size() == 2 && same_end(a[0], b[0]) &&
           same_end(a[1], b[1]);
}

bool same_quantity(const json& a, const json& b) {
    return a.is_object() && b.is_object() && alike(a.value("value", 0.0), b.value("value", 0.0)) &&
           a.value("unit", "piece") == b.value("unit", "piece");
}

void note(Hits& hits, const json* expected, const json* read, bool same) {
    const bool right = expected != nullptr && read != nullptr && same;
    hits.right += right ? 1 : 0;
    hits.missed += expected != nullptr && !right ? 1 : 0;
    hits.wrong += read != nullptr && !right ? 1 : 0;
}

std::string plain(const std::string& words) {
    std::string letters;
    for (const char c : words) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80) {
            letters += static_cast<char>(std::tolower(byte));
        }
    }
    return letters;
}

std::set<std::string> items(const json* list) {
    std::set<std::string> result;
    for (const json& item : list == nullptr ? json::array() : *list) {
        if (item.is_string()) {
            result.insert(plain(item.get<std::string>()));
        } else if (item.is_object() && item.contains("number") && item["number"].is_string()) {
            result.insert(plain(item["number"].get<std::string>()));
        }
    }
    return result;
}

void note(Hits& hits, const std::set<std::string>& expected, const std::set<std::string>& read) {
    for (const std::string& item : expected) {
        (read.contains(item) ? hits.right : hits.missed) += 1;
    }
    for (const std::string& item : read) {
        hits.wrong += expected.contains(item) ? 0 : 1;
    }
}

double f1(const Hits& hits) {
    const int all = 2 * hits.right + hits.wrong + hits.missed;
    return all == 0 ? 1 : 2.0 * hits.right / all;
}

void add(Hits& sum, const Hits& hits) {
    sum.right += hits.right;
    sum.wrong += hits.wrong;
    sum.missed += hits.missed;
}

}  // namespace

std::map<std::string, Hits> compare(const json& expected, const json& read) {
    std::map<std::string, Hits> fields;
    const auto whole = [&](const char* key, auto same) {
        const json* a = said(expected, key);
        const json* b = said(read, key);
        note(fields[key], a, b, a != nullptr && b != nullptr && same(*a, *b));
    };
    whole("quantity", same_quantity);
    whole("mass_kg", same_interval);
    whole("deadline", std::equal_to<json>());
    whole("confidential", std::equal_to<json>());
    if (said(expected, "kind") != nullptr) {
        whole(
            "kind", std::equal_to<json>()
        );  // nobody says it in so many words: judged where a person did
    }
    const json none = json::object();
    const json* wanted = said(expected, "dimensions_mm");
    const json* got = said(read, "dimensions_mm");
    for (const char* key : {"diameter", "length", "width", "height", "thickness"}) {
        const json* a = said(wanted == nullptr ? none : *wanted, key);
        const json* b = said(got == nullptr ? none : *got, key);
        note(fields["dimensions_mm"], a, b, a != nullptr && b != nullptr && same_interval(*a, *b));
    }
    for (const char* key : {"materials", "tolerances", "certificates"}) {
        note(fields[key], items(said(expected, key)), items(said(read, key)));
    }
    return fields;
}

FieldScore score_of(const std::vector<Hits>& needs) {
    FieldScore score;
    for (const Hits& hits : needs) {
        add(score.sum, hits);
    }
    score.f1 = f1(score.sum);
    if (needs.empty()) {
        return score;
    }
    std::mt19937 random(17);
    std::vector<double> draws;
    for (int draw = 0; draw < kDraws; ++draw) {
        Hits sum;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            add(sum, needs[random() % needs.size()]);
        }
        draws.push_back(f1(sum));
    }
    std::sort(draws.begin(), draws.end());
    score.low = draws[kDraws * 25 / 1000];
    score.high = draws[kDraws * 975 / 1000];
    return score;
}

}  // namespace clusterlotse::evaluation
