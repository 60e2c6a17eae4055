#include "commands/needs/last_order.hpp"

#include "commands/desk/words.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostQuestions = 3;

/// With the word for what is to be as it was, and the sign before it.
const RE2& last_order() {
    static const RE2 words(
        R"((?i)((?:[,;–-]\s*|\s+|^)(?:(?:(?:der|die|das|the|und|and|sonst|ansonsten|rest|alles|bitte|all|everything|else|zum|gleiche[nrs]?|selbe[nrs]?)\s+)*(?:preise?|konditionen|ausführung|qualität|toleranzen|termine?|lieferzeit|lieferung|verpackung|oberfläche|werkstoff|material|menge|stückzahl|rest|alles|price|terms|quality|quantity|finish|packaging)\s+)?(?:(?:alles|bitte|genau|genauso|so|wieder|sonst|exactly|just|the)\s+)*(?:wie\s+(?:gehabt|immer|bisher|zuletzt|letzte[ns]?\s+mal|beim\s+letzten\s+(?:mal|auftrag)|(?:im|bei\s+der|bei\s+unserer|in\s+der|der)\s+letzten?\s+(?:auftrag|bestellung|lieferung|anfrage|charge)|(?:voriges|vorheriges|das\s+letzte)\s+mal|beim\s+(?:vorigen|letztjährigen)\s+auftrag|letztes\s+jahr)|same\s+as\s+(?:last\s+(?:time|order|year)|before)|like\s+last\s+time|as\s+(?:last\s+time|in\s+(?:the|our)\s+last\s+order)))(?:[^\pL]|$))"
    );
    return words;
}

}  // namespace

bool speaks_of_last_order(const std::string& text) {
    return RE2::PartialMatch(text, last_order());
}

std::string without_last_order(const std::string& text) {
    std::string rest = text;
    re2::StringPiece found;
    for (int most = 4; most > 0 && RE2::PartialMatch(rest, last_order(), &found); --most) {
        rest.erase(static_cast<std::size_t>(found.data() - rest.data()), found.size());
    }
    static const RE2 left_over(R"(^[\s,;.–-]+)");
    if (rest != text) {
        RE2::Replace(&rest, left_over, "");
    }
    return rest == text ? text : std::string(trimmed(rest));
}

void ask_for_last_order(UnderstoodNeed& understood, Language reader) {
    auto& questions = understood.questions;
    questions.insert(
        questions.begin(),
        reader == Language::de
            ? "Den letzten Auftrag kennen die Firmen nicht: Was soll so sein wie damals (Preis, "
              "Ausführung, Termin)? Bitte mit Worten oder Zahlen."
            : "The firms do not know the last order: what shall be as it was then (price, design, "
              "date)? In words or figures, please."
    );
    if (questions.size() > kMostQuestions) {
        questions.resize(kMostQuestions);
    }
}

}  // namespace clusterlotse::commands
