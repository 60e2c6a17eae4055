#include "commands/needs/afterthoughts.hpp"

#include "commands/desk/stance.hpp"
#include "commands/desk/words.hpp"
#include "commands/needs/free_dates.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::ptrdiff_t kWordsOfADate = 5;

bool takes_up_what_was_said(std::string_view text) {
    static const RE2 words(
        R"((?i)(?:^|[^\pL])(?:doch|statt|sondern|sorry|korrektur|korrigiere|verschoben|verschiebt|geändert|geaendert|ändert|aendert|reicht|genügt|genuegt|lieber|vergessen|nachtrag|ergänzung|ergaenzung|flexibel|eilt|eilig|dringend|zeichnung(?:en)?|toleranz(?:en)?|stückzahl|stueckzahl|menge|termin|liefertermin|lieferung (?:erst|ab|bis|frühestens|fruehestens|spätestens|spaetestens|nicht vor)|delivery (?:only|from|not before|by)|werkstoff|material|oberfläche|oberflaeche|durchmesser|länge|laenge|geht auch|gehen auch|ginge auch|geht ebenfalls|nicht an|nur an|actually|instead|correction|forgot|drawings?|deadline|tolerances?|urgent|rather|not to|only to|quantity)(?:[^\pL]|$))"
    );
    return says(text, words);
}

/// What nobody understands as work but answers "Toleranzen?", "Einmalig oder im Jahr?".
bool answers_in_a_word(std::string_view text) {
    static const RE2 words(
        R"((?i)^\s*(?:ganz |eher |gern |gerne |auch |bitte )*(?:normale?|übliche?|uebliche?|standard|egal|offen|kein[es]?|einmalig|einmal|jährlich|jaehrlich|im jahr|serie|prototyp|mittel|grob|fein|auch aus|aus dem|aus der|none|usual|once|yearly|one[- ]off|any)(?:[^\pL]|$))"
    );
    return says(text, words);
}

/// "H7 in der Bohrung, sonst mittel": a hole that has a fit is no hole to be drilled.
bool only_says_tolerances(std::string_view text, const UnderstoodNeed& understood) {
    constexpr std::size_t kLongestTolerance = 120;
    return text.size() <= kLongestTolerance && !understood.tolerances.empty() &&
           !understood.quantity && understood.lots.empty() && understood.materials.empty() &&
           understood.dimensions_mm == Dimensions{} && understood.threads.empty() &&
           understood.surface.empty() && understood.heat_treatment.empty() &&
           !understood.deadline && !asks_for_work(text);
}

/// "Nee, 12 Flansche" puts right what was said; "nein, wir suchen 20 Drehteile" does not.
bool denies_and_puts_right(std::string_view text) {
    static const RE2 denies(
        R"((?i)^\W*(?:nee|nein|ne|nö|no|nope|ups|oops|quatsch|halt|moment|wait)\s*[,!.:–-]+\s)"
    );
    return says(text, denies) && !asks_for_work(text) && !has_need_words(text);
}

}  // namespace

bool completes_last(std::string_view text, const UnderstoodNeed& understood, bool asked) {
    if (text.size() > kLongestAfterthought || text.find('?') != std::string_view::npos) {
        return false;
    }
    if (frees_date(text) || announces_papers(text)) {
        return true;
    }
    if (!understood.processes.empty()) {
        return only_says_tolerances(text, understood) ||
               (understood.quantity && denies_and_puts_right(text));
    }
    static const RE2 another(R"((?i)^\s*(?:noch |auch |und |dann )*(?:eine?[nmr]?|an?)\s)");
    // "Teile sind fertig": a kind of part alone answers nothing.
    UnderstoodNeed details = understood;
    details.kind.clear();
    const bool says_something =
        !matching::empty(details) || understood.quantity || understood.deadline;
    const bool answered = (says_something && !says(text, another)) || answers_in_a_word(text);
    if (takes_up_what_was_said(text) || (asked && answered)) {
        return true;
    }
    return understood.deadline && !understood.quantity &&
           std::ranges::count(text, ' ') < kWordsOfADate;
}

bool names_own_work(std::string_view text, const UnderstoodNeed& understood) {
    static const RE2 takes_back(
        R"((?i)(?:^|[^\pL])(?:doch|statt|stattdessen|sondern|sorry|korrektur|nachtrag|ergänzung|ergaenzung|zusätzlich|zusaetzlich|jetzt|actually|instead|correction)(?:[^\pL]|$))"
    );
    return !understood.processes.empty() && understood.quantity && !says(text, takes_back) &&
           !denies_and_puts_right(text);
}

namespace {

/// "Wir bieten an: 4 Stck à 285,- netto", "26 EUR pro Zinken, Versand 40", "Brauche Zeit bis
/// Freitag": a firm's answer, whatever it was asked.
bool offers_unasked(std::string_view text, const UnderstoodNeed& understood) {
    constexpr std::size_t kLongestWish = 80;
    static const RE2 time(
        R"((?i)^\W*(?:(?:hallo|moin|wir|ich|we|i)[\s,!]+)*(?:brauchen?|benötigen?|need)\s+(?:noch\s|etwas\s|mehr\s|more\s|some\s|ein bisschen\s)*(?:zeit|bedenkzeit|time)\s+(?:bis|until|till)\b)"
    );
    if (text.size() <= kLongestWish && says(text, time)) {
        return true;
    }
    static const RE2 money(R"((?i)\d\s*(?:€|eur)|€\s*\d|\d,-)");
    static const RE2 bids(
        R"((?i)^\W*(?:(?:hallo|guten tag|moin|hello)[\s,!]+)*(?:wir|ich|we|i)\s+(?:bieten?|offer)\s)"
    );
    static const RE2 freight(
        R"((?i)(?:^|[^\pL])(?:zzgl\.?|zuzüglich|plus)\s*(?:versand|fracht|shipping|freight)|(?:^|[^\pL])(?:versand|fracht|versandkosten|shipping|freight)\s*:?\s*\d)"
    );
    // "100 Drehteile aus C45, Zielpreis 4 € zzgl. Versand" asks for all that.
    const bool whole_need = understood.quantity && !understood.materials.empty();
    return text.find('?') == std::string_view::npos && says(text, money) &&
           (says(text, bids) || (says(text, freight) && !whole_need)) && !asks_for_work(text) &&
           !has_need_words(text);
}

}  // namespace

bool needs_a_context(std::string_view text, const UnderstoodNeed& understood, bool answers) {
    static const RE2 bare(
        R"((?i)^\s*(?:(?:nr\.?\s*)?\d{1,3}[.)]?|(?:und |aber )?(?:warum|wieso|weshalb|wann|wie|was|wer|welche[rs]?|why|when|how|what|who|which)(?: (?:denn|nicht|das|so|not|that|so))?)\s*[?!.]*\s*$)"
    );
    if (says(text, bare)) {
        return true;
    }
    // "5 nur das Drehen, Härten macht jemand anderes": a digit of a request and what it stands for.
    static const RE2 code_of_answer(
        R"((?i)^\s*[1-6]\s*[:,.)–-]?\s*(?:interesse|interested|brauchen?\s+zeit|need time|frage|question|richtpreis|guide price|nur|only|nein|no)(?:[^\pL]|$))"
    );
    const bool whole_need = understood.quantity && !understood.materials.empty();
    if (says(text, code_of_answer) && !whole_need && text.find('?') == std::string_view::npos) {
        return true;
    }
    if (offers_unasked(text, understood)) {
        return true;
    }
    // "Teile sind fertig"
    static const RE2 tells(
        R"((?i)^\W*(?:(?:hallo|guten tag|moin|die|unsere|ihre|alle|the|your|all|your|our)[\s,]+)*(?:teile|musterteile|muster|ware|lieferung|bestellung|sendung|zeichnung|rechnung|angebot|parts|samples?|goods|delivery|shipment|order|invoice)\s(?:sind|ist|wurden?|sollte|sollten|are|is|has been|have been)\s(?:[\pL]+\s){0,4}?(?:fertig|fertiggestellt|versandt|versendet|verschickt|unterwegs|raus|da|angekommen|abholbereit|bereit|bezahlt|gepackt|gut|super|ready|shipped|sent|done|finished|delivered|paid|on (?:its|their|the) way)\W*$)"
    );
    if (says(text, tells)) {
        return true;
    }
    // "Zum Schweißrahmen: 890 € das Stück, KW 6" offers; who seeks says how many, or of what.
    static const RE2 price_of_a_piece(
        R"((?i)\d\s*(?:€|eur(?:o)?)\s*(?:/|je|pro|per|das|a|à|each|apiece|the)\s*(?:st(?:ü|ue)?c?k\b|stck|stück|teil\b|pcs?\b|piece|part\b)?|\d[.,]\d{2}\s*(?:/|je|pro|per|das|a|à|each|apiece|the)\s*(?:st(?:ü|ue)?c?k\b|stck|stück|teil\b|pcs?\b|piece|part\b))"
    );
    if (answers && says(text, price_of_a_piece) && !understood.quantity &&
        understood.materials.empty() && understood.dimensions_mm == Dimensions{}) {
        return true;
    }
    static const RE2 bare_price(
        R"((?i)^\W*(?:ca\.?\s+)?\d{1,5}[.,]\d{2}\s*(?:/|je|pro|per|das|a|à|each|apiece|the)\s*(?:st(?:ü|ue)?c?k\b|stck|stück|teil\b|pcs?\b|piece|part\b)\W*$)"
    );
    if (answers && says(text, bare_price)) {
        return true;
    }
    // "Leider keine Kapazität"
    UnderstoodNeed details = understood;
    details.kind.clear();
    const bool bare_answer =
        matching::empty(details) && !understood.quantity && !understood.deadline;
    return answers && (bare_answer || offers_own_work(text));
}

}  // namespace clusterlotse::commands
