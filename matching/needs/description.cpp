#include "matching/needs/description.hpp"

#include "domain/english_date.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace clusterlotse::matching {
namespace {

std::string number(double value, Language language) {
    char text[48];
    if (std::abs(value - std::round(value)) < 1e-6) {
        std::snprintf(text, sizeof text, "%.0f", value);
        std::string digits = text;
        for (std::size_t at = digits.size(); at > 3 && digits.size() > 4;) {
            at -= 3;
            digits.insert(at, language == Language::de ? "." : ",");
        }
        return digits;
    }
    std::snprintf(text, sizeof text, "%.2f", value);
    std::string digits = text;
    while (digits.back() == '0') {
        digits.pop_back();
    }
    if (language == Language::de) {
        digits[digits.find('.')] = ',';
    }
    return digits;
}

std::string span(const Interval& interval, Language language) {
    if (interval.first <= 0) {
        return (language == Language::de ? "bis " : "up to ") + number(interval.second, language);
    }
    if (interval.first == interval.second) {
        return number(interval.second, language);
    }
    return number(interval.first, language) + "–" + number(interval.second, language);
}

std::string unit_name(const Quantity& quantity, Language language) {
    const bool german = language == Language::de;
    if (quantity.unit == "piece") {
        return german ? "Stück" : quantity.value == 1 ? "piece" : "pieces";
    }
    if (quantity.unit == "hour") {
        return german ? "Stunden" : "hours";
    }
    if (quantity.unit == "person") {
        const bool one = quantity.value == 1 && !quantity.max;
        return language == Language::en ? (one ? "person" : "people")
                                        : (one ? "Person" : "Personen");
    }
    if (quantity.unit == "set") {
        return german ? "Sätze" : "sets";
    }
    if (quantity.unit == "pair") {
        return german ? "Paar" : "pairs";
    }
    return quantity.unit;
}

std::string rate_name(const std::string& per, Language language) {
    if (language == Language::en) {
        return " per " + per;
    }
    return per == "year"      ? " im Jahr"
           : per == "quarter" ? " im Quartal"
           : per == "month"   ? " im Monat"
           : per == "week"    ? " in der Woche"
                              : " je " + per;
}

std::string day(Date date, Language language) {
    static constexpr const char* kGerman[] = {"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"};
    static constexpr const char* kEnglish[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
    return language == Language::de ? std::string(kGerman[weekday]) + " " + german_date(date)
                                    : std::string(kEnglish[weekday]) + " " + english_date(date);
}

std::string deadline(Date date, Language language) {
    return (language == Language::de ? "bis " : "by ") + day(date, language);
}

/// "Ra 1,6" with an English decimal point.
std::string in_language(std::string value, Language language) {
    for (std::size_t at = 1; language == Language::en && at + 1 < value.size(); ++at) {
        const auto is_digit = [&](std::size_t place) {
            return value[place] >= '0' && value[place] <= '9';
        };
        if (value[at] == ',' && is_digit(at - 1) && is_digit(at + 1)) {
            value[at] = '.';
        }
    }
    return value;
}

std::string material_phrase(
    const Material& material, const Vocabulary& vocabulary, Language language
) {
    if (material.number) {
        return *material.number == material.name ? *material.number
                                                 : *material.number + " (" + material.name + ")";
    }
    const bool is_group = vocabulary.has_material(material.group) &&
                          vocabulary.material_name(material.group, Language::de) == material.name;
    return is_group ? vocabulary.material_name(material.group, language) : material.name;
}

/// "feuerverzinken" says no more than the process that is named already.
bool names_a_process(const UnderstoodNeed& need, const std::string& words) {
    return std::any_of(need.wording.begin(), need.wording.end(), [&](const Wording& said) {
        return said.field == "processes" && said.words == words;
    });
}

}  // namespace

std::vector<std::string> describe(
    const UnderstoodNeed& need, const Vocabulary& vocabulary, Language language
) {
    const bool german = language == Language::de;
    std::vector<std::string> phrases;
    if (need.quantity) {
        phrases.push_back(
            number(need.quantity->value, language) + " " + unit_name(*need.quantity, language) +
            (need.quantity->per ? rate_name(*need.quantity->per, language) : "")
        );
    }
    for (const std::string& process : need.processes) {
        phrases.push_back(vocabulary.process_name(process, language));
    }
    for (const Material& material : need.materials) {
        phrases.push_back(material_phrase(material, vocabulary, language));
    }
    for (const Material& material : need.equivalents) {
        const std::string phrase = material_phrase(material, vocabulary, language);
        if (need.materials.empty()) {
            phrases.push_back(phrase);
        } else {
            phrases.back() += (german ? ", auch " : ", also ") + phrase;
        }
    }
    const auto size = [&](const std::optional<Interval>& interval, const char* de, const char* en) {
        if (interval) {
            phrases.push_back(std::string(german ? de : en) + span(*interval, language) + " mm");
        }
    };
    size(need.dimensions_mm.diameter, "Ø ", "Ø ");
    size(need.dimensions_mm.length, "Länge ", "length ");
    size(need.dimensions_mm.width, "Breite ", "width ");
    size(need.dimensions_mm.height, "Höhe ", "height ");
    size(need.dimensions_mm.thickness, "Dicke ", "thickness ");
    if (need.mass_kg) {
        phrases.push_back(span(*need.mass_kg, language) + " kg");
    }
    for (const std::vector<std::string>* list :
         {&need.threads,
          &need.tolerances,
          &need.surface,
          &need.heat_treatment,
          &need.certificates}) {
        for (const std::string& value : *list) {
            if (!names_a_process(need, value)) {
                phrases.push_back(in_language(value, language));
            }
        }
    }
    if (need.deadline) {
        phrases.push_back(deadline(*need.deadline, language));
    } else if (need.delivery_from) {
        phrases.push_back((german ? "ab " : "from ") + day(*need.delivery_from, language));
    }
    if (need.confidential) {
        phrases.emplace_back(german ? "vertraulich" : "confidential");
    }
    return phrases;
}

bool empty(const UnderstoodNeed& need) {
    const Dimensions& size = need.dimensions_mm;
    const bool sized =
        size.diameter || size.length || size.width || size.height || size.thickness || need.mass_kg;
    return need.kind.empty() && need.processes.empty() && need.materials.empty() && !sized &&
           need.tolerances.empty() && need.certificates.empty();
}

}  // namespace clusterlotse::matching
