#include "matching/answers/answer_names.hpp"

namespace clusterlotse::matching {

const char* kind_name(AnswerKind kind, bool german) {
    static constexpr const char* kGerman[] = {
        "Interesse",
        "braucht noch Zeit",
        "Rückfrage",
        "Angebot",
        "teilweise möglich",
        "Absage",
        "Zusage zurückgezogen",
        "noch nicht verstanden"};
    static constexpr const char* kEnglish[] = {
        "interested",
        "needs more time",
        "question",
        "offer",
        "possible in part",
        "declined",
        "yes taken back",
        "not understood yet"};
    return (german ? kGerman : kEnglish)[static_cast<std::size_t>(kind)];
}

const char* reason_name(DeclineReason reason, bool german) {
    static constexpr const char* kGerman[] = {
        "Kapazität",
        "Verfahren",
        "Werkstoff",
        "Größe",
        "Menge",
        "Zertifikat",
        "Termin",
        "Preisniveau",
        "Interessenkonflikt",
        "Toleranz",
        ""};
    static constexpr const char* kEnglish[] = {
        "capacity",
        "process",
        "material",
        "size",
        "quantity",
        "certificate",
        "date",
        "price level",
        "conflict of interest",
        "tolerance",
        ""};
    return (german ? kGerman : kEnglish)[static_cast<std::size_t>(reason)];
}

std::string unit_name(const std::string& unit, bool german) {
    struct Row {
        const char* unit;
        const char* de;
        const char* en;
    };
    static constexpr Row kRows[] = {
        {"piece", "/Stück", " each"},
        {"hundred", "/100 Stück", " per 100"},
        {"thousand", "/1.000 Stück", " per 1,000"},
        {"total", " gesamt", " in total"},
        {"hour", "/Stunde", " per hour"},
        {"minute", "/Minute", " per minute"},
        {"day", "/Tag", " per day"},
        {"kg", "/kg", " per kg"},
        {"t", "/t", " per t"},
        {"m", "/m", " per m"},
        {"m2", "/m²", " per m²"},
        {"set", "/Satz", " per set"},
        {"lot", "/Los", " per lot"},
        {"set_up", " Rüstkosten", " set-up"},
        {"tooling", " Werkzeugkosten", " tooling"},
        {"shipping", " Versand", " shipping"},
        {"minimum_order", " Mindestauftrag", " minimum order"},
        {"surcharge", " Zuschlag", " surcharge"}};
    for (const Row& row : kRows) {
        if (unit == row.unit) {
            return german ? row.de : row.en;
        }
    }
    return "";
}

}  // namespace clusterlotse::matching
