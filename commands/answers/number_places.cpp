#include "commands/answers/number_places.hpp"

#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// German and English, in full and shortened.
constexpr const char* kMonth =
    "(?:jan(?:uar|uary)?|jänner|feb(?:ruar|ruary)?|märz|maerz|mrz|mar(?:ch)?|apr(?:il)?|mai|may|"
    "june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|"
    "de[zc](?:ember)?)";

}  // namespace

bool led_to_something_else(std::string_view before, bool price_talk) {
    static const RE2 glued(R"([\pL\d.,:/×Ø#+=*_-]$)");
    static const RE2 word(
        R"((?i)(?:^|[^\pL])(?:kw|woche|week|wk|cw|ab|bis|von|of|statt|bei|am|vom|zum|den|dem|seit|from|until|till|by|pos|position|nr|nummer|no|number|punkt|ø|durchmesser|länge|breite|m|ra|rz|dn|pn|sw|din|iso|en|iatf|rev|index|zeichnung|auf|x|um|at|on|the|halle|klasse|unter|under|below|über|ueber|above|over|oberhalb|größer|groesser|größere|als|than|lots?|lose?|losgröße|losgroesse|seriengröße|serien?|mindest\pL*|min|minimum|moq)\.?:?\s*$)"
    );
    static const RE2 word_in_talk(
        R"((?i)(?:^|[^\pL])(?:kw|woche|week|wk|cw|am|vom|zum|den|dem|seit|until|till|by|pos|position|nr|nummer|number|punkt|ø|durchmesser|länge|breite|m|ra|rz|dn|pn|sw|din|iso|en|iatf|rev|index|zeichnung|x|on|the|halle|klasse|lots?|lose?|losgröße|losgroesse|seriengröße|serien?|mindestmenge|mindestabnahme|moq|die|anderen|andern|other|others|restlichen|nur|only)\.?:?\s*$)"
    );
    static const RE2 name(R"(\p{Lu}{2,}[\pL\d-]*\s*$)");
    static const RE2 money(R"((?i)(?:eur|chf|usd|gbp)\s*$)");
    static const RE2 month(std::string(R"((?i)(?:^|[^\pL]))") + kMonth + R"(\.?\s*(?:the\s+)?$)");
    return says(before, glued) || says(before, price_talk ? word_in_talk : word) ||
           (says(before, name) && !(price_talk && says(before, money))) || says(before, month);
}

bool followed_by_something_else(std::string_view after, bool exact, bool dotted) {
    static const RE2 glued(R"(^(?:[\pL\d/:%°"×*-]|[.,]\d|\s*[x×*]\s*\d|\s*-\s*\d))");
    static const RE2 word(
        R"((?i)^\s*(?:st(?:ü|ue)?c?k\pL*|stck|st\.|teile?n?|drehteile?n?|pcs?|pieces?|parts?|mm|cm|m|my|µm|kg|g|t|wochen?|tagen?|monaten?|arbeitstagen?|werktagen?|at|days?|weeks?|months?|uhr|h|std\.?|stunden?|hours?|minuten?|prozent|percent|%|mann|leute|maschinen|jahren?|years?|von|of|aufwärts|aufwaerts|upwards|and up|und mehr|or more|abgenommen|abnehmen|abnahme|hrc|hv|hb|bar|grad)(?:[^\pL]|$))"
    );
    static const RE2 month(
        std::string(R"((?i)^(?:st|nd|rd|th)?\.?\s*(?:of\s+)?)") + kMonth + R"((?:[^\pL]|$))"
    );
    static const RE2 day(R"(^\.\s*\S)");
    static const RE2 date(R"(^\.)");
    return says(after, glued) || says(after, word) || says(after, month) ||
           (!exact && says(after, day)) || (dotted && says(after, date));
}

bool is_number_of_need(const std::string& amount, const std::string& need_text) {
    const RE2 whole("(?:^|[^\\d])" + RE2::QuoteMeta(amount) + "(?:[^\\d]|$)");
    return RE2::PartialMatch(need_text, whole);
}

}  // namespace clusterlotse::commands
