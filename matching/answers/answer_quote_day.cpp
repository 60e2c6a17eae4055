#include "matching/answers/answer_quote_day.hpp"

#include "matching/text/pattern_search.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::matching {

namespace {

/// What a firm works out before it may be ordered from.
constexpr const char* kQuote =
    "(?:preis|preise|preisen|stueckpreis|richtpreis|angebot|angebote|offerte|kalkulation|quote|"
    "quotation|price|prices|pricing|offer|numbers|figures)";

}  // namespace

bool day_of_quote(std::string_view before, std::string_view after, std::string_view sentence) {
    static const RE2 named(std::string(" ") + kQuote + " ");
    // "Zu dem Preis machen wir das bis Freitag", "for that price"
    static const RE2 on_terms(
        std::string(
            " (?:zu|zum|fuer|bei|beim|for|at) (?:dem |den |der |diesem |that |this |the |ihrem )?"
        ) +
        kQuote + " "
    );
    static const RE2 comes(
        R"( (?:mach|mache|machen|macht|schick|schicke|schicken|schickt|sende|senden|nenne|nennen|reiche|reichen|geb|gebe|geben|gibts|gibt|bekommen|bekommst|bekommt|kriegen|kriegst|kriegt|erhalten|haben|habt|hast|kommt|kommen|folgt|folgen|steht|sag|sage|sagen|mail|maile|mailen|fertig|nachreichen|durchgeben|schreib|schreibe|send|get|have|give|follow|follows|come|comes|coming|ready|submit|prepare|provide|receive) )"
    );
    static const RE2 only_named(
        std::string(R"(^ (?:der |das |die |the |our |unser |yes |ja )*)") + kQuote +
        R"( (?:is |ist |erst |am |bis |zum |on |by |for |im |in )*$)"
    );
    static const RE2 reckons(
        R"( (?:(?:ich|wir|i|we|ll|will) (?:[^ ]+ ){0,3}(?:rechne|rechnen|kalkulier|kalkuliere|kalkulieren|quote|price|cost)|(?:rechne|kalkulier|kalkuliere|kalkulieren) (?:ich|wir)) )"
    );
    static const RE2 expects(R"( (?:rechne|rechnen) (?:ich |wir |sie )?mit )");
    static const RE2 parts(
        R"( (?:@p|@n|teile|lieferung|liefern|geliefert|liefertermin|lieferbar|ware|parts|goods|delivery|deliver|delivered|shipped) )"
    );
    static const RE2 it_comes(R"( (?:have|get|receive) it )");
    static const RE2 quotes(R"( (?:quote|quotation|angebot|price it) )");
    const std::string clause = std::string(before) + "@d" + std::string(after);
    if (matches(parts, clause) || matches(expects, clause)) {
        return false;
    }
    if (matches(reckons, clause) ||
        (matches(it_comes, clause) && matches(quotes, sentence) && !matches(parts, sentence))) {
        return true;
    }
    return matches(named, clause) && !matches(on_terms, clause) &&
           (matches(comes, clause) || matches(only_named, before));
}

}  // namespace clusterlotse::matching
