#include "matching/answers/answer_description.hpp"

#include "domain/english_date.hpp"
#include "matching/answers/answer_names.hpp"
#include "matching/dates/calendar.hpp"
#include "matching/text/pattern_search.hpp"
#include "matching/text/shown_number.hpp"

#include <re2/re2.h>
#include <vector>

namespace clusterlotse::matching {
namespace {

std::string price_name(const Price& price, bool german) {
    std::string text = price.at_least      ? (german ? "ab " : "from ")
                       : price.approximate ? (german ? "ca. " : "about ")
                                           : "";
    const std::string sign = price.currency == "EUR" ? "€" : price.currency;
    if (price.for_quantity && price.unit != "hour" && price.condition.empty()) {
        text = shown_number(*price.for_quantity, german, false) + (german ? " Stück: " : " pcs: ") +
               text;
    }
    std::string amount = shown_number(price.amount, german, true);
    if (price.max) {
        amount += "–" + shown_number(*price.max, german, true);
    }
    text += german || price.currency != "EUR" ? amount + " " + sign : sign + amount;
    text += unit_name(price.unit, german);
    if (price.without_vat) {
        text += *price.without_vat ? (german ? " netto" : " net") : (german ? " brutto" : " gross");
    }
    text += price.condition.empty() ? "" : " (" + price.condition + ")";
    return text;
}

int iso_week(Date day) {
    const Date monday = monday_of(day);
    const Date thursday = plus_days(monday, 3);
    const std::optional<Date> first = monday_of_week(static_cast<int>(thursday.year()), 1);
    return first ? static_cast<int>(
                       (std::chrono::sys_days(monday) - std::chrono::sys_days(*first)).count() / 7
                   ) + 1
                 : 0;
}

/// True where the sender named a week.
bool said_as_week(const Answer& answer, const char* field) {
    for (const Wording& wording : answer.wording) {
        if (wording.field == field) {
            const std::string& words = wording.words;
            return words.find("KW") != std::string::npos || words.find("kw") != std::string::npos ||
                   words.find("Kw") != std::string::npos || words.find("CW") != std::string::npos ||
                   words.find("cw") != std::string::npos || words.find("week") != std::string::npos;
        }
    }
    return false;
}

/// "9 Mar"
std::string day_and_month(Date day) {
    const std::string whole = english_date(day);
    return whole.substr(0, whole.rfind(' '));
}

std::string day_name(const Answer& answer, Date day, const char* field, bool german) {
    static constexpr const char* kGerman[] = {"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"};
    static constexpr const char* kEnglish[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    if (!day.ok()) {
        return "?";
    }
    if (said_as_week(answer, field)) {
        const std::string week = std::to_string(iso_week(day));
        return german ? "KW " + week + " (" + german_date(day).substr(0, 6) + ")"
                      : "week " + week + " (" + day_and_month(day) + ")";
    }
    const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
    return german ? std::string(kGerman[weekday]) + " " + german_date(day)
                  : std::string(kEnglish[weekday]) + " " + english_date(day);
}

/// "Nur das Härten" names what it does, and "nicht: Verfahren" beside it would deny that.
bool names_work_done(const Answer& answer, DeclineReason reason) {
    static const RE2 refuses(
        R"((?i)(?:^|[^\pL])(?:nicht|net|nit|nix|kein\pL*|ohne|nein|außer|ausser|leider|not|no|without|except|can't|cannot)(?:[^\pL]|$))"
    );
    return answer.kind == AnswerKind::partial && reason == DeclineReason::process &&
           answer.teaches.empty() && !answer.partial_what.empty() &&
           !matches(refuses, answer.partial_what);
}

}  // namespace

std::string describe(const std::vector<Price>& prices, Language language) {
    std::string line;
    for (const Price& price : prices) {
        line += (line.empty() ? "" : " · ") + price_name(price, language == Language::de);
    }
    return line;
}

std::string describe(const Answer& answer, Language language) {
    const bool german = language == Language::de;
    std::vector<std::string> parts;
    // A question behind an offer leaves the offer as it is.
    const bool asks_beside_offer =
        answer.kind == AnswerKind::question && !answer.prices.empty() && !answer.question.empty();
    // Who wants to be spoken to was understood in that.
    if (answer.kind != AnswerKind::unclear || !answer.names_exchange) {
        parts.emplace_back(kind_name(asks_beside_offer ? AnswerKind::offer : answer.kind, german));
    }
    const auto day = [&](const char* word_de,
                         const char* word_en,
                         const std::optional<Date>& date,
                         const char* field) {
        if (date) {
            parts.push_back(
                std::string(german ? word_de : word_en) + day_name(answer, *date, field, german)
            );
        }
    };
    for (const DeclineReason reason : answer.reasons) {
        if (reason != DeclineReason::unspecified && !names_work_done(answer, reason)) {
            parts.emplace_back(
                std::string(
                    answer.kind == AnswerKind::partial ? (german ? "nicht: " : "not: ") : ""
                ) +
                reason_name(reason, german)
            );
        }
    }
    for (const ProfileNote& note : answer.teaches) {
        // "nur ab 50 Stück": the asker may want to know by how much it fails.
        if (note.kind != ProfileNote::Kind::lacks && note.field != "size_mm") {
            parts.push_back(describe(note, "", language));
        } else if (note.field == "certificate" && answer.reasons.empty()) {
            parts.push_back(
                german ? "noch ohne " + note.value : "without " + note.value + " so far"
            );
        }
    }
    if (!answer.partial_what.empty()) {
        parts.push_back(german ? "„" + answer.partial_what + "“" : "“" + answer.partial_what + "”");
    }
    for (const Price& price : answer.prices) {
        parts.push_back(price_name(price, german));
    }
    parts.insert(parts.end(), answer.terms.begin(), answer.terms.end());
    const bool waits = answer.kind == AnswerKind::needs_time;
    day("ab ", "from ", answer.available_from, "available_from");
    day("Lieferung ", "delivery ", answer.delivery, "delivery");
    // Who names the time he needs is back with the parts then, not with an answer.
    const bool by_lead_time = waits && answer.lead_time_days && answer.needs_time_until;
    if (by_lead_time) {
        const std::string span = answer.lead_time_in_working_days
                                     ? std::to_string(*answer.lead_time_days) +
                                           (german ? " Arbeitstage" : " working days")
                                     : describe_span(*answer.lead_time_days, language);
        parts.push_back(
            (german ? "Lieferzeit " : "lead time ") + span + " (" +
            day_name(answer, *answer.needs_time_until, "", german) + ")"
        );
    } else if (answer.lead_time_days) {
        const std::string days = std::to_string(*answer.lead_time_days);
        parts.push_back(
            german ? "Lieferzeit " + days +
                         (answer.lead_time_in_working_days ? " Arbeitstage" : " Tage")
                   : "lead time " + days +
                         (answer.lead_time_in_working_days ? " working days" : " days")
        );
    }
    day("gültig bis ", "valid until ", answer.valid_until, "valid_until");
    if (answer.day_in_doubt) {
        day("bis ", "until ", answer.day_in_doubt, "day_in_doubt");
        parts.back() +=
            german ? " (Lieferung oder Preis: noch offen)" : " (delivery or price: not clear yet)";
    }
    if (!by_lead_time && !(waits && answer.needs_time_until == answer.available_from)) {
        day("Antwort bis ", "answer by ", answer.needs_time_until, "needs_time_until");
    }
    day("wieder Kapazität ab ",
        "capacity again from ",
        answer.capacity_again_from,
        "capacity_again_from");
    if (!answer.question.empty() && (asks_beside_offer || answer.kind != AnswerKind::question)) {
        parts.emplace_back(german ? "mit Rückfrage" : "with a question");
    }
    if (answer.names_exchange) {
        parts.emplace_back(german ? "möchte direkt sprechen" : "wants to talk directly");
    }
    std::string line;
    for (const std::string& part : parts) {
        line += (line.empty() ? "" : " · ") + part;
    }
    return line;
}

}  // namespace clusterlotse::matching
