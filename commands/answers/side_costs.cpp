#include "commands/answers/side_costs.hpp"

#include "commands/answers/price_clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr const char* kCosts =
    R"((?:(?:versand|fracht|transport|liefer|verpackungs|verpackung|zoll|porto|rüst|ruest|einricht|einrichtungs|programmier|werkzeug|vorrichtungs|form|express|mindermengen|zeugnis|prüf|pruef)(?:s)?(?:kosten|pauschale|zuschlag)|versand|fracht|transport|porto|verpackung|spedition|rüsten|ruesten|einrichten|werkzeug|vorrichtung|programmierung|shipping|freight|carriage|postage|delivery charge|packaging|packing|set-?up(?: costs?| fee)?|tooling(?: costs?)?|fixture))";

/// "Was kostet die Fracht?", "Und der Versand?": more than a mention of it.
bool asks_for_cost(const std::string& asker_words) {
    static const RE2 asks(
        R"((?i)(?:^|[^\pL])(?:was (?:würde|wuerde|kost|käm|kaem|komm|mach|nehm|berechn|wär|waer)\pL*|wie ?viel|wie hoch|wie teuer|welche \pL*kosten|how much|how high|what (?:does|do|would|will|is|are|about))(?:[^\pL]|$))"
    );
    // The full stop of "inkl." ends no sentence.
    static const RE2 alone(
        std::string(
            R"((?i)(?:^|[!?,;\n]|[^lL]\.)\s*(?:(?:und|and|noch|die|der|den|dem|das|the|dazu|was ist mit|wie sieht es mit|what about|how about)\s+)*)"
        ) +
        kCosts + R"((?:\s+aus)?\s*\?)"
    );
    // "Was wäre Ihr bester Preis inkl. Versand?" asks for the price.
    static const RE2 beside(
        std::string(
            R"((?i)(?:^|[^\pL])(?:preis|price|best\pL*|letzt\pL*|rabatt|nachlass|discount)(?:[^\pL]|$)|(?:^|[^\pL])(?:inkl\pL*|incl\pL*|einschl\pL*|samt|mit|with|ohne|without|zzgl|zuzüglich|plus)\.?\s*(?:(?:die|der|dem|den|the)\s+)?)"
        ) +
        kCosts
    );
    std::size_t begin = 0;
    while (begin < asker_words.size()) {
        const std::size_t end =
            std::min(asker_words.find_first_of("!?\n", begin), asker_words.size());
        const std::string sentence = asker_words.substr(begin, end - begin);
        if (says(sentence, asks) && !says(sentence, beside) && !side_cost_named(sentence).empty()) {
            return true;
        }
        begin = end + 1;
    }
    return says(asker_words, alone);
}

/// "13,50 bei 85 Fracht", "6,00 plus 200 Euro Versand": a price and what comes on top of it.
const RE2& price_before_cost() {
    static const RE2 words(
        std::string(
            R"((?i)^(?:(?:ok|okay|ja|gut|dann|also|wir|würden|wuerden|könnten|koennten|können|machen|gehen|auf|jetzt|neu|doch|nur|noch|preis|we|could|can|do|now)[\s,:]+)*(\d{1,6}(?:[.,]\d{1,2})?)\s*(?:€|eur|euro)?\s*(?:(?:/|je |pro |das |per )\s*(?:stück|stk\.?|stck|teil|piece|pc))?[\s,]*(?:bei|plus|zzgl\.?|zuzüglich|und|mit|\+|with|and)\s*(?:nur |noch )?(\d{1,5}(?:[.,]\d{1,2})?)\s*(?:€|eur|euro)?\s*(?:(?:für|fuer|an|for)\s+)?(?:(?:die|den|das)\s+)?)"
        ) +
        kCosts + R"((?:[^\pL]|$))"
    );
    return words;
}

/// The words speak of the parts themselves.
bool names_parts(const std::string& text) {
    static const RE2 parts(
        R"((?i)(?:^|[^\pL])(?:stück\pL*|stueck\pL*|stk|stck|teile?|alles|zusammen|insgesamt|gesamt\pL*|komplett\pL*|\pL*preis|price|each|pieces?|pcs|altogether|in total)(?:[^\pL]|$))"
    );
    return says(text, parts);
}

}  // namespace

std::string side_cost_named(const std::string& words) {
    struct Cost {
        const char* unit;
        RE2 words;
    };
    static const std::array<Cost, 4> costs = {
        {{"shipping",
          RE2(R"((?i)(?:^|[^\pL])(?:versand\pL*|fracht\pL*|transport\pL*|porto\pL*|spedition|lieferkosten|anlieferung|shipping|freight|carriage|postage|delivery (?:cost|charge)s?)(?:[^\pL]|$))"
          )},
         {"tooling",
          RE2(R"((?i)(?:^|[^\pL])(?:werkzeug(?:e|kosten)?|vorrichtung\pL*|formkosten|tooling|fixtures?)(?:[^\pL]|$))"
          )},
         {"set_up",
          RE2(R"((?i)(?:^|[^\pL])(?:rüst\pL*|ruest\pL*|einricht\pL*|programmier\pL*|set-?up)(?:[^\pL]|$))"
          )},
         {"surcharge",
          RE2(R"((?i)(?:^|[^\pL])(?:verpackung\pL*|zeugnis\pL*|prüfprotokoll|express\pL*|packaging|packing|certificate)(?:[^\pL]|$))"
          )}}};
    std::string unit;
    for (const Cost& cost : costs) {
        if (says(words, cost.words)) {
            if (!unit.empty()) {
                return {};
            }
            unit = cost.unit;
        }
    }
    return unit;
}

bool speaks_of_side_cost(std::string_view words) {
    static const RE2 cost(std::string("(?i)(?:^|[^\\pL])") + kCosts + R"((?:[^\pL]|$))");
    return says(words, cost);
}

bool prices_with_side_cost(std::string_view words) {
    return says(words, price_before_cost());
}

bool led_to_side_cost(std::string_view before) {
    static const RE2 cost(
        std::string("(?i)(?:^|[^\\pL])") + kCosts +
        R"((?:[\s:=]+(?:sind|wären|waeren|wäre|waere|ist|kostet|kosten|liegt|liegen|bei|nur|doch|auch|ca\.?|etwa|rund|dann|jetzt|pauschal|einmalig|extra|kommt|kommen|dazu|noch|auf|is|are|would|be|about|just|only|extra|one-?off)\b)*[\s:=]*$)"
    );
    return says(before, cost);
}

std::string side_cost_asked(const PricesKnown& known) {
    if (known.own.empty()) {
        return {};
    }
    const bool of_price = std::ranges::any_of(known.wished, [&](double wished) {
        return std::ranges::any_of(known.own, [&](const Price& own) {
            return near_price(wished, own.amount);
        });
    });
    return of_price || !asks_for_cost(known.asker_words) ? std::string()
                                                         : side_cost_named(known.asker_words);
}

std::string with_side_costs(const std::string& text, const PricesKnown& known) {
    if (known.own.empty()) {
        return text;
    }
    static const RE2 behind(
        std::string(R"((?i)^\s*(?:(?:für|fuer|for|an)\s+)?(?:(?:den|die|das|the)\s+)?)") + kCosts +
        R"((?:[^\pL]|$))"
    );
    std::string said = text;
    re2::StringPiece price;
    re2::StringPiece cost;
    if (RE2::PartialMatch(text, price_before_cost(), &price, &cost)) {
        static const RE2 money(R"((?i)^\s*(?:€|eur))");
        for (const re2::StringPiece& one : {cost, price}) {
            const auto end = static_cast<std::size_t>(one.data() - text.data()) + one.size();
            if (!says(std::string_view(text).substr(end), money)) {
                said.insert(end, " €");
            }
        }
        return said;
    }
    const auto amounts = price_clauses(text).amounts;
    const bool asked = amounts.size() == 1 && !names_parts(text) && !side_cost_asked(known).empty();
    for (auto amount = amounts.rbegin(); amount != amounts.rend(); ++amount) {
        const std::string_view all(text);
        const bool of_cost =
            led_to_side_cost(all.substr(0, amount->from)) || says(all.substr(amount->next), behind);
        if (!amount->money && amount->role == AmountRole::named && (of_cost || asked)) {
            said.insert(amount->end, " €");
        }
    }
    return said;
}

void take_side_cost_asked_for(const std::string& text, const PricesKnown& known, Answer& answer) {
    const std::string unit = side_cost_asked(known);
    if (known.own.empty() || unit.empty() || answer.prices.size() != 1 || names_parts(text)) {
        return;
    }
    Price& price = answer.prices.front();
    if (price.unit.empty() || price.unit == "total") {
        price.unit = unit;
    }
}

}  // namespace clusterlotse::commands
