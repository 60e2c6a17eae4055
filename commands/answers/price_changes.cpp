#include "commands/answers/price_changes.hpp"

#include "commands/answers/price_clauses.hpp"
#include "commands/answers/spoken_prices.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

/// Words that may stand beside a change of a price and change nothing of it, each with a blank
/// behind.
constexpr const char* kIdle =
    R"((?:(?:ja|jo|ok|okay|also|na|gut|wir|ich|mer|mir|könnten|koennten|kenne|können|koennen|kann|könnte|gehen|geht|ginge|gingen|gehe|machen|mache|mach|wäre|waere|wären|waeren|ist|sind|würden|würde|geben|gebe|lassen|lass|noch|da|dann|drin|um|so|ca\.?|etwa|maximal|max\.?|höchstens|pro|je|das|es|am|vom|im|beim|zum|der|den|dem|ein|eine|einen|preis|stück|stueck|teil|ihnen|euch|dir|nach|mit|entgegen|vielleicht|schon|halt|eben|jetzt|nochmal|mal|we|i|can|could|will|would|do|give|you|knock|take|go|come|it|that|the|another|by|a|an|at|most|on|price|per|each|piece|be|is|maybe|another|fine|sure|yes)[\s,:]+)*)";

/// What may end such a part.
constexpr const char* kIdleEnd =
    R"((?:\s+(?:gehen|geht|ginge|gingen|gehe|machen|drin|runter|nach|lassen|geben|möglich|machbar|sein|kommen|entgegenkommen|pro stück|je stück|das stück|am preis|vom preis|beim preis|werden|then|possible|per piece|each|on the price|on that|dann|halt|noch))*\s*[.!)]*\s*)";

constexpr const char* kDown =
    R"(runter|herunter|weniger|rabatt|nachlass|nachlassen|abschlag|billiger|günstiger|guenstiger|abzug|reduzieren|senken|entgegen|off|less|discount|cheaper|lower|down|reduction)";
constexpr const char* kUp =
    R"(drauf|rauf|hoch|mehr|teurer|höher|hoeher|up|more|dearer|higher|on top)";

double number_of(const std::string& said) {
    std::string plain = said;
    std::ranges::replace(plain, ',', '.');
    const double value = std::strtod(plain.c_str(), nullptr);
    return value > 0 ? value : spoken_number(said);
}

/// "41,80"; whole figures without cents.
std::string written_amount(double value) {
    const double rounded = std::round(value * 100) / 100;
    char text[32];
    std::snprintf(text, sizeof text, rounded == std::floor(rounded) ? "%.0f" : "%.2f", rounded);
    std::string amount = text;
    std::ranges::replace(amount, '.', ',');
    return amount;
}

/// The figure may be asked about: one price in euros, of a piece or of all.
const Price* only_price(const PricesKnown& known) {
    const bool one =
        known.own.size() == 1 && known.own.front().currency == "EUR" && !known.own.front().max;
    const std::string unit = one ? known.own.front().unit : "";
    return one && (unit.empty() || unit == "piece" || unit == "total") ? &known.own.front()
                                                                       : nullptr;
}

std::string figure(double value, const PricesKnown& known) {
    const Price* const price = only_price(known);
    return price != nullptr && near_price(value, price->amount) ? written_amount(value) : "";
}

/// "5 % runter", "Nachlass von 5 %", "2 € billiger": the new price; nothing for other words.
std::optional<std::string> by_difference(std::string_view words, const PricesKnown& known) {
    static const std::string amount =
        R"((\d+(?:[.,]\d+)?|\pL+)\s*(%|prozent|percent|per cent|€|euro|euros|eur|cent|ct))";
    static const std::string each = R"((?:\s*(?:pro|je|das|per|a)\s+(?:stück|stueck|teil|piece))?)";
    static const RE2 before(
        std::string("(?i)\\s*") + kIdle + amount + each +
        R"(\s*(?:(?:können|koennen|könnten|koennten|kann|könnte|wir|ich|noch|gehen|würden|kann|can|could|we|i)\s+)*(?:am |vom |beim |im |on the )?(?:preis |price )?(?:nach )?(?:()" +
        kDown + ")|(" + kUp + "))" + kIdleEnd
    );
    static const RE2 behind(
        std::string("(?i)\\s*") + kIdle + R"((?:(?:()" + kDown + ")|(" + kUp +
        R"())\s+(?:um|von|of|by|sind|ist|wäre|wären)?\s*))" + amount + kIdleEnd
    );
    std::string number;
    std::string unit;
    std::string down;
    std::string up;
    if (!RE2::FullMatch(piece_of(words), before, &number, &unit, &down, &up) &&
        !RE2::FullMatch(piece_of(words), behind, &down, &up, &number, &unit)) {
        return std::nullopt;
    }
    const double value = number_of(number);
    const Price* const price = only_price(known);
    if (value <= 0 || price == nullptr) {
        return value > 0 ? std::optional(std::string()) : std::nullopt;
    }
    static const RE2 percents(R"((?i)%|prozent|percent|per cent)");
    static const RE2 cents(R"((?i)cent|ct)");
    const double step = RE2::FullMatch(unit, percents) ? price->amount * value / 100
                        : RE2::FullMatch(unit, cents)  ? value / 100
                                                       : value;
    return figure(price->amount + (down.empty() ? step : -step), known);
}

/// "Zwölf fuffzig", "einen Fuffziger", "a tenner".
std::optional<std::string> by_spoken_figure(std::string_view words, const PricesKnown& known) {
    static const RE2 two(
        std::string("(?i)\\s*") + kIdle + R"((\pL+)[\s-]+(?:euro\s+)?(\pL+))" + kIdleEnd
    );
    static const RE2 note(
        std::string("(?i)\\s*") + kIdle +
        R"((?:'?n\s+|nen\s+)?(fünfer|fuenfer|fünnefer|zehner|zehnerle|zwanziger|zwanzger|fuffziger|fuffzischer|fuffzger|fünfziger|fuenfziger|fuffi|hunderter|hunnerter|hunni|fiver|tenner))" +
        kIdleEnd
    );
    std::string first;
    std::string second;
    if (RE2::FullMatch(piece_of(words), note, &first)) {
        static const RE2 five(R"((?i)f(?:ünfer|uenfer|ünnefer|iver))");
        static const RE2 ten(R"((?i)zehn.*|tenner)");
        static const RE2 twenty(R"((?i)zwan.*)");
        static const RE2 fifty(R"((?i)f(?:uff|ünf|uenf)z.*|fuffi)");
        const double value = RE2::FullMatch(first, five)     ? 5
                             : RE2::FullMatch(first, ten)    ? 10
                             : RE2::FullMatch(first, twenty) ? 20
                             : RE2::FullMatch(first, fifty)  ? 50
                                                             : 100;
        return figure(value, known);
    }
    if (!RE2::FullMatch(piece_of(words), two, &first, &second)) {
        return std::nullopt;
    }
    const int whole = spoken_number(first);
    const int cents = spoken_number(second);
    return whole > 0 && cents >= 10 ? std::optional(figure(whole + cents / 100.0, known))
                                    : std::nullopt;
}

/// "Fast gleich", "bisschen billiger", "am Preis geht noch was".
bool tells_no_figure(std::string_view words) {
    static const RE2 vague(
        std::string("(?i)\\s*") + kIdle +
        R"((?:(?:fast|ungefähr|ungefaehr|etwa|in etwa|ziemlich|nahezu|so gut wie|beinahe|about|nearly|almost|roughly|more or less|pretty much)\s+(?:der |die |das |the )?(?:gleich\w*|dasselbe|dieselbe|derselbe|identisch|same)(?:\s+(?:preis|price|wie vorher|wie bisher|as before))?|(?:knapp|etwas|bisschen|bissel|bissl|bissje|ein wenig|leicht|deutlich|viel|wesentlich|minimal|a bit|a little|bit|slightly|somewhat|much|considerably)\s+(?:)" +
        kDown + "|" + kUp +
        R"(|drunter|darunter|drüber|darüber|below|above|under|over)|(?:geht|ist|lässt sich|ließe sich|können wir|kann ich)?\s*noch (?:was|etwas)(?: am preis)?(?: machen| drin| gehen)?|(?:kleine[rn]?|bisschen|etwas|some|small|a small)\s+(?:rabatt|nachlass|discount)|(?:some |little )?room on (?:the )?price|(?:sharpen|improve) (?:the |my |our )?(?:price|pencil|offer)))" +
        kIdleEnd
    );
    return says_only(words, vague);
}

}  // namespace

std::optional<PriceChange> price_change(const std::string& text, const PricesKnown& known) {
    if (known.own.empty()) {
        return std::nullopt;
    }
    for (const PriceClause& clause : price_clauses(text).clauses) {
        const std::string_view words =
            std::string_view(text).substr(clause.begin, clause.end - clause.begin);
        if (clause.asks) {
            continue;
        }
        auto amount = by_difference(words, known);
        if (!amount) {
            amount = by_spoken_figure(words, known);
        }
        if (!amount && tells_no_figure(words)) {
            amount = "";
        }
        if (amount) {
            return PriceChange{clause.begin, clause.end, std::move(*amount)};
        }
    }
    return std::nullopt;
}

std::string without_told_change(const std::string& text, const PricesKnown& known) {
    const auto change = price_change(text, known);
    if (!change) {
        return text;
    }
    std::string rest = text;
    rest.erase(change->begin, change->end - change->begin);
    static const RE2 lead(R"(^[\s,.;:–-]+)");
    RE2::Replace(&rest, lead, "");
    return rest;
}

}  // namespace clusterlotse::commands
