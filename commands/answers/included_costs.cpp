#include "commands/answers/included_costs.hpp"

#include "commands/answers/side_costs.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestIncluded = 120;

/// What the asker asked whether it is in the price, as he wrote it; "" where he asked none of it or
/// for several things.
std::string asked_whether_included(const std::string& asker_words) {
    static const RE2 before(
        R"((?i)(?:^|[^\pL])(?:inkl\pL*|incl\pL*|einschl\pL*|samt|mit|with|ohne|without|zzgl|zuzüglich|plus|exkl\pL*|excl\pL*)\.?\s+(?:(?:die|der|dem|den|the)\s+)?(\pL+(?:[- ](?:costs?|charge|up))?)\s*(?:schon |bereits )?(?:dabei|drin)?\s*\?)"
    );
    static const RE2 behind(
        R"((?i)(?:^|[^\pL])(?:ist|sind|wäre|wären|is|are|does)\s+(?:(?:da|dabei|denn|der|die|das|den|im preis|the price|that|the|auch|schon)\s+)*(\pL+)\s+(?:(?:da|schon|bereits|mit|auch|im preis|in the price|im stückpreis|noch)\s+)*(?:dabei|drin|inklusive|inkl\.?|enthalten|inbegriffen|eingerechnet|extra|includ\pL*|mit)\s*\?)"
    );
    std::string thing;
    const bool asked = RE2::PartialMatch(asker_words, before, &thing) ||
                       RE2::PartialMatch(asker_words, behind, &thing);
    return asked && !side_cost_named(thing).empty() &&
                   side_cost_named(asker_words) == side_cost_named(thing)
               ? thing
               : std::string();
}

bool says_extra(std::string_view words) {
    static const RE2 extra(
        R"((?i)^\W*(?:nein|nee|ne|nö|nicht|leider nicht|no|nope|not)(?:[^\pL]|$)|(?:^|[^\pL])(?:extra|(?:noch |oben |on )?(?:drauf|dazu|hinzu|on top)|zzgl|zuzüglich|zusätzlich|exkl\pL*|excl\pL*|separat|gesondert|nicht (?:dabei|drin|enthalten|inklusive|inkl|mit drin)|not included)(?:[^\pL]|$))"
    );
    return says(words, extra);
}

bool says_included(std::string_view words) {
    static const RE2 included(
        R"((?i)^\W*(?:(?:ja|jo|jawoll?|klar|natürlich|yes|sure|of course)[\s,.!]+)?(?:(?:das|der|die|ist|sind|ja|alles|schon|bereits|it|is|it's|all|wie geschrieben)[\s,]+)*(?:dabei|drin|mit drin|inkl\pL*|enthalten|inbegriffen|eingerechnet|frei haus|includ\pL*)(?:[\s.!)]*(?:dabei|drin|natürlich|klar)?[\s.!)]*)$)"
    );
    return says(words, included);
}

/// The words refuse more than the cost, or speak of more than it.
bool says_more_than_cost(std::string_view words) {
    static const RE2 more(
        R"((?i)(?:^|[^\pL])(?:absage\pL*|absagen|raus|ohne uns|passen|zurück\pL*|kein interesse|stück\pL*|stueck\pL*|stk|teile?|preis\pL*|rabatt|kw|woche\pL*|week|lieferung|decline|price|each|piece\pL*)(?:[^\pL]|$)|\?)"
    );
    return says(words, more);
}

}  // namespace

std::optional<std::string> included_cost_told(const std::string& text, const PricesKnown& known) {
    if (known.own.empty() || text.size() > kLongestIncluded || says_more_than_cost(text)) {
        return std::nullopt;
    }
    const std::string thing = asked_whether_included(known.asker_words);
    if (thing.empty()) {
        return std::nullopt;
    }
    static const RE2 none(R"([^\d]*)");
    static const RE2 one(R"([^\d]*(\d{1,5}(?:[.,]\d{1,2})?)(?:[^\d]|$)[^\d]*)");
    const bool extra = says_extra(text);
    if (RE2::FullMatch(text, none)) {
        return says_included(text) ? std::optional("inkl. " + thing)
               : extra             ? std::optional("zzgl. " + thing)
                                   : std::nullopt;
    }
    std::string digits;
    if (!extra || !RE2::FullMatch(text, one, &digits)) {
        return std::nullopt;
    }
    static const RE2 about(
        R"((?i)(?:^|[^\pL])(?:um die|so um|ca|circa|etwa|rund|ungefähr|ungefaehr|about|around|roughly|rum|grob|geschätzt)(?:[^\pL]|$)|~)"
    );
    const std::string currency =
        known.own.front().currency == "EUR" ? "€" : known.own.front().currency;
    return thing + (says(text, about) ? " ca. " : " ") + digits + " " + currency;
}

}  // namespace clusterlotse::commands
