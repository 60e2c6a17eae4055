#include "commands/answers/compare.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "domain/english_date.hpp"
#include "matching/answers/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

constexpr std::size_t kLookBack = 20;

std::string number(double value, int decimals, Language language) {
    char written[48];
    std::snprintf(written, sizeof written, "%.*f", decimals, value);
    std::string text = written;
    if (language == Language::de) {
        std::ranges::replace(text, '.', ',');
    }
    return text;
}

std::string amount(double value, Language language) {
    return number(
        value, value == static_cast<double>(static_cast<long long>(value)) ? 0 : 2, language
    );
}

std::string unit_name(const std::string& unit, Language language) {
    struct Name {
        std::string_view code;
        std::string_view german;
        std::string_view english;
    };
    static constexpr Name kNames[] = {
        {"piece", "Stück", "piece"},
        {"hundred", "100 Stück", "100 pieces"},
        {"thousand", "1000 Stück", "1000 pieces"},
        {"total", "gesamt", "total"},
        {"hour", "Stunde", "hour"},
        {"minute", "Minute", "minute"},
        {"day", "Tag", "day"},
        {"set", "Satz", "set"},
        {"lot", "Los", "lot"},
        {"set_up", "Rüsten", "set-up"},
        {"tooling", "Werkzeug", "tooling"},
        {"shipping", "Versand", "shipping"},
        {"minimum_order", "Mindestbestellwert", "minimum order"},
        {"surcharge", "Zuschlag", "surcharge"}};
    for (const Name& name : kNames) {
        if (name.code == unit) {
            return std::string(language == Language::de ? name.german : name.english);
        }
    }
    return unit;
}

/// A spreadsheet runs what begins like a formula.
std::string cell(std::string text, char separator) {
    static constexpr std::string_view kFormula = "=+-@\t\r";
    if (!text.empty() && kFormula.find(text.front()) != std::string_view::npos) {
        text.insert(text.begin(), '\'');
    }
    if (text.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

std::string shown(const std::optional<Date>& date, Language language) {
    return !date ? "" : language == Language::de ? german_date(*date) : english_date(*date);
}

std::string lead_time(const Answer& answer, Language language) {
    if (!answer.lead_time_days) {
        return {};
    }
    const bool german = language == Language::de;
    const char* const unit = answer.lead_time_in_working_days
                                 ? (german ? " Arbeitstage" : " working days")
                                 : (german ? " Tage" : " days");
    return std::to_string(*answer.lead_time_days) + unit;
}

std::string remarks(
    const Answer& answer, const Price* price, const std::string& words, Language language
) {
    const bool german = language == Language::de;
    std::vector<std::string> parts;
    if (price != nullptr) {
        if (price->at_least) {
            parts.emplace_back(german ? "ab" : "from");
        } else if (price->approximate) {
            parts.emplace_back(german ? "ca." : "approx.");
        }
        if (price->max) {
            parts.push_back((german ? "bis " : "up to ") + number(*price->max, 2, language));
        }
        if (!price->condition.empty()) {
            parts.push_back(price->condition);
        }
        if (price->without_vat) {
            parts.emplace_back(
                *price->without_vat ? (german ? "netto" : "without VAT")
                                    : (german ? "brutto" : "with VAT")
            );
        }
    }
    parts.insert(parts.end(), answer.terms.begin(), answer.terms.end());
    if (answer.available_from) {
        parts.push_back((german ? "ab " : "from ") + shown(answer.available_from, language));
    }
    if (answer.valid_until) {
        parts.push_back(
            (german ? "gültig bis " : "valid until ") + shown(answer.valid_until, language)
        );
    }
    if (!answer.partial_what.empty()) {
        parts.push_back((german ? "nur: " : "only: ") + answer.partial_what);
    }
    if (!words.empty()) {
        parts.push_back(words);
    }
    return joined(parts, "; ");
}

std::string latest_words(Office& office, const Invitation& invitation) {
    std::string words;
    for (const auto& answer : office.invitations.answers_of(invitation.id)) {
        if (answer.from_supplier && !trimmed(answer.text).empty()) {
            words = std::string(trimmed(answer.text));
        }
    }
    std::ranges::replace(words, '\n', ' ');
    return words;
}

}  // namespace

std::string comparison_csv(Office& office, const NeedRecord& need, Language language) {
    const bool german = language == Language::de;
    const char separator = german ? ';' : ',';
    std::string csv = "\xEF\xBB\xBF";
    const auto add_line = [&csv, separator](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            csv += (i == 0 ? "" : std::string(1, separator)) + cell(cells[i], separator);
        }
        csv += "\r\n";
    };
    if (german) {
        add_line(
            {"Nr",
             "Firma",
             "Antwort",
             "Preis",
             "Währung",
             "Einheit",
             "für Menge",
             "Termin",
             "Lieferzeit",
             "Bemerkungen"}
        );
    } else {
        add_line(
            {"No",
             "Firm",
             "Answer",
             "Price",
             "Currency",
             "Unit",
             "For quantity",
             "Date",
             "Lead time",
             "Remarks"}
        );
    }
    int position = 0;
    for (const Invitation& invitation : office.invitations.answered_of(need.id)) {
        const Answer answer = storage::parse_answer(invitation.reading).value_or(Answer{});
        const auto profile = office.profiles.find(invitation.profile_id);
        const std::string all = answer.kind == AnswerKind::unclear
                                    ? std::string()
                                    : matching::describe(answer, language);
        const std::string nr = std::to_string(++position);
        const std::string words = latest_words(office, invitation);
        const std::size_t lines = std::max<std::size_t>(1, answer.prices.size());
        for (std::size_t i = 0; i < lines; ++i) {
            const Price* price = answer.prices.empty() ? nullptr : &answer.prices[i];
            add_line(
                {nr,
                 profile ? profile->name : invitation.profile_id,
                 all.substr(0, all.find(" · ")),
                 price != nullptr ? number(price->amount, 2, language) : "",
                 price != nullptr ? price->currency : "",
                 price != nullptr ? unit_name(price->unit, language) : "",
                 price != nullptr && price->for_quantity ? amount(*price->for_quantity, language)
                                                         : "",
                 shown(answer.delivery, language),
                 lead_time(answer, language),
                 remarks(answer, price, i == 0 ? words : std::string(), language)}
            );
        }
    }
    return csv;
}

void show_comparison(Office& office, const Request& request, const std::string& argument) {
    const Speaker& speaker = request.speaker;
    std::optional<NeedRecord> need;
    if (const auto number = find_need_number(argument)) {
        need = office.needs.find_number(*number);
    } else {
        for (auto& one : office.needs.of_asker(speaker.profile_id, speaker.address, kLookBack)) {
            if (!office.invitations.answered_of(one.id).empty()) {
                need = std::move(one);
                break;
            }
        }
    }
    const bool own = need && is_asker(speaker, *need);
    if (!own || office.invitations.answered_of(need->id).empty()) {
        Fields fields;
        fields.set("number", own ? need->number : std::string());
        reply_privately(office, request, "compare_none", fields, {});
        return;
    }
    OutboundAttachment file;
    file.name =
        (speaker.language == Language::de ? "Vergleich-" : "Comparison-") + need->number + ".csv";
    file.type = "text/csv";
    file.content =
        std::make_shared<const std::string>(comparison_csv(office, *need, speaker.language));
    Fields fields;
    fields.set("number", need->number);
    reply_privately(
        office, request, "compare", fields, {Purpose::status, need->id}, {std::move(file)}
    );
}

}  // namespace clusterlotse::commands
