#include "commands/needs/last_order.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <optional>
#include <re2/re2.h>
#include <string_view>

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

/// "Wie immer anonym", "wie bisher in Gitterboxen", "nicht wie letztes Mal verzinkt": what is said
/// behind it, or that it is not so, needs no last order.
bool is_of_last_order(std::string_view before, std::string_view found, std::string_view behind) {
    static const RE2 denied(R"((?i)(?:^|[^\pL])(?:nicht|kein\pL*|not)(?:\s+(?:so|mehr))?\s*$)");
    static const RE2 discreet(
        R"((?i)^[\s,]*(?:bitte\s+)?(?:anonym\pL*|diskret\pL*|vertraulich\pL*|ohne\s+(?:unseren\s+|meinen\s+)?namen|anonymous\pL*|confidential\pL*|discreet\pL*))"
    );
    static const RE2 any_time(R"((?i)wie\s+(?:gehabt|immer|bisher)\s*$)");
    static const RE2 alone(
        R"((?i)^\s*(?:(?:bitte|danke|auch|schon|halt|eben|natürlich|please|und|aber|drehen|fräsen|fertigen|liefern)\s*)*(?:[,;.:!?()\n–-]|$))"
    );
    return !says(before, denied) && !says(behind, discreet) &&
           (!says(found, any_time) || says(behind, alone));
}

/// The first words of that kind in `text`, from `at` on; nothing where there are none.
std::optional<re2::StringPiece> last_order_in(const std::string& text) {
    re2::StringPiece rest(text);
    re2::StringPiece found;
    while (RE2::FindAndConsume(&rest, last_order(), &found)) {
        const auto begin = static_cast<std::size_t>(found.data() - text.data());
        const std::string_view whole = text;
        const std::string_view words = whole.substr(begin, found.size());
        if (is_of_last_order(whole.substr(0, begin), words, whole.substr(begin + found.size()))) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace

bool speaks_of_last_order(const std::string& text, bool added) {
    // "Rest wie gehabt", beside a need that runs: as it says.
    static const RE2 as_it_stands(R"((?i)wie\s+(?:gehabt|immer|bisher)\s*$)");
    const auto found = last_order_in(text);
    return found && !(added && RE2::PartialMatch(*found, as_it_stands));
}

std::string without_last_order(const std::string& text) {
    std::string rest = text;
    for (int most = 4; most > 0; --most) {
        const auto found = last_order_in(rest);
        if (!found) {
            break;
        }
        rest.erase(static_cast<std::size_t>(found->data() - rest.data()), found->size());
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
