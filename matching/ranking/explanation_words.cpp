#include "matching/ranking/explanation_words.hpp"

#include "domain/date.hpp"
#include "domain/english_date.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace clusterlotse::matching {
namespace {

using Kind = Finding::Kind;
using Verdict = Fact::Verdict;

Date date_of(double days_since_1970) {
    return std::chrono::sys_days(std::chrono::days(static_cast<int>(days_since_1970)));
}

}  // namespace

std::string plain_number(double value, char decimal) {
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", value < 1 ? 2 : 1, value);
    std::string digits = text;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') {
        digits.pop_back();
    } else {
        std::replace(digits.begin(), digits.end(), '.', decimal);
    }
    return digits;
}

Words size_words(const Finding& finding) {
    static constexpr struct {
        const char* de;
        const char* en;
        const char* unit;
    } kNames[] = {
        {"Ø ", "Ø ", " mm"},
        {"Länge ", "length ", " mm"},
        {"Breite ", "width ", " mm"},
        {"Höhe ", "height ", " mm"},
        {"Dicke ", "thickness ", " mm"},
        {"Gewicht ", "mass ", " kg"},
        {"Modul ", "module ", ""},
        {"Umkreis ", "circumscribed circle ", " mm"}};
    const auto& name = kNames[finding.subject];
    const auto shown = [&](double value, char decimal) {
        return plain_number(value, decimal) + name.unit;
    };
    const Words wanted{name.de + shown(finding.value, ','), name.en + shown(finding.value, '.')};
    const bool above = finding.value > finding.limit;
    if (finding.kind == Kind::unusual_size) {
        const bool mass = finding.subject == Finding::mass;
        return {
            wanted.de + ", ungewöhnlich " +
                (above  ? mass ? "schwer" : "groß"
                 : mass ? "leicht"
                        : "klein"),
            wanted.en + ", unusually " +
                (above  ? mass ? "heavy" : "large"
                 : mass ? "light"
                        : "small")};
    }
    if (finding.verdict == Verdict::contradicts) {
        return {
            wanted.de + (above ? ", geht nur bis " : ", geht erst ab ") + shown(finding.limit, ','),
            wanted.en + (above ? ", limit is " : ", starts at ") + shown(finding.limit, '.')};
    }
    if (finding.verdict == Verdict::fits && finding.limit > 0) {
        return {
            std::string(name.de) + "bis " + shown(finding.limit, ','),
            std::string(name.en) + "up to " + shown(finding.limit, '.')};
    }
    return wanted;
}

Words lot_words(const Finding& finding) {
    const bool above = finding.value > finding.limit;
    const Words wanted{
        "Losgröße " + plain_number(finding.value, ','),
        "lot size " + plain_number(finding.value, '.')};
    if (finding.kind == Kind::unusual_lot) {
        return {
            wanted.de + ", ungewöhnlich " + (above ? "groß" : "klein"),
            wanted.en + ", unusually " + (above ? "large" : "small")};
    }
    if (finding.verdict == Verdict::unknown) {
        return {"Losgröße", "lot size"};
    }
    if (finding.verdict == Verdict::fits) {
        return wanted;
    }
    return {
        wanted.de + (above ? ", üblich bis " : ", üblich ab ") + plain_number(finding.limit, ','),
        wanted.en + (above ? ", usually up to " : ", usually from ") +
            plain_number(finding.limit, '.')};
}

Words lead_time_words(const Finding& finding) {
    const auto days = [](double value, bool german) {
        const bool one = value == 1;
        return plain_number(value, german ? ',' : '.') + (german ? one ? " Tag" : " Tage"
                                                          : one  ? " day"
                                                                 : " days");
    };
    Words words{
        "Lieferzeit " + days(finding.limit, true), "lead time " + days(finding.limit, false)};
    if (finding.verdict != Verdict::fits) {
        words.de += ", gewünscht in " + days(finding.value, true) + (finding.value == 1 ? "" : "n");
        words.en += ", wanted in " + days(finding.value, false);
    }
    return words;
}

Words free_from_words(const Finding& finding) {
    const Date free = date_of(finding.limit);
    Words words{"frei ab " + german_date(free), "free from " + english_date(free)};
    if (finding.verdict == Verdict::contradicts) {
        words.de += ", gewünscht bis " + german_date(date_of(finding.value));
        words.en += ", wanted by " + english_date(date_of(finding.value));
    }
    return words;
}

Words distance_words(const Finding& finding, const std::string& place) {
    if (finding.subject == kNone) {
        return place.empty() ? Words{"Entfernung", "distance"}
                             : Words{"Entfernung zu " + place, "distance from " + place};
    }
    const std::string km = std::to_string(std::lround(finding.value)) + " km";
    const bool rough = finding.subject != 0;
    Words words{(rough ? "etwa " : "") + km + " entfernt", (rough ? "about " : "") + km + " away"};
    if (finding.limit > 0 && finding.verdict != Verdict::fits) {
        const std::string most = std::to_string(std::lround(finding.limit)) + " km";
        words.de += ", gewünscht höchstens " + most;
        words.en += ", wanted within " + most;
    } else if (finding.verdict == Verdict::unknown) {
        words.de += ", vielleicht zu weit";
        words.en += ", perhaps too far";
    }
    return words;
}

}  // namespace clusterlotse::matching
