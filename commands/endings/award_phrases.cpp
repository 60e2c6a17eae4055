#include "commands/asker/asker_phrases.hpp"
#include "commands/endings/plain_orders.hpp"
#include "commands/endings/reason_words.hpp"

#include <memory>
#include <re2/re2.h>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

const std::string kWhom = "(.+?)";

struct AwardPattern {
    bool strong;
    std::unique_ptr<RE2> words;
};

std::vector<AwardPattern> with_lead(const std::vector<std::pair<bool, std::string>>& patterns) {
    const std::string lead =
        "(?:(?:ja|ok|okay|so|also|hallo|gut|danke|hiermit|inzwischen|jetzt|nun|bitte|dann|beide|"
        "beides|alle|alles|na|prima|super|perfekt|fein|alla|hopp|ei|passt|yes|please|now|both|all|"
        "great|fine|good|well|right|alright|then) )*";
    std::vector<AwardPattern> all;
    for (const auto& [strong, words] : patterns) {
        all.push_back({strong, std::make_unique<RE2>(lead + "(?:" + words + ")")});
    }
    return all;
}

const std::vector<AwardPattern>& award_patterns() {
    const std::string order = "(?:der |den |diesen |unseren |die )?(?:auftrag|zuschlag|bestellung)";
    static const auto patterns = with_lead({
        {true,
         order +
             " (?:geht |ging |ist |wurde |haben wir |habe ich |erteilen wir |geben wir |soll )?"
             "(?:jetzt |nun |hiermit )?(?:an|bei) (?:die |den )?" +
             kWhom + "(?: (?:vergeben|erteilt|gegangen|gegeben|raus|platziert|gehen))?"},
        {true,
         "(?:wir |ich )?(?:haben |habe |hab |ist |wurde )?(?:das |es |den auftrag |die teile )?"
         "(?:vergeben|vergebe) (?:wir |ich )?(?:das |es |den auftrag )?an (?:die |den )?" +
             kWhom},
        {true,
         "(?:wir |ich )?(?:haben |habe |ist |wurde )?(?:das |es |den auftrag |die teile |der "
         "auftrag )?(?:haben wir )?an (?:die |den )?" +
             kWhom + " (?:vergeben|gegangen|erteilt)"},
        {true,
         "(?:die |den )?" + kWhom +
             " (?:bekommt|kriegt|erhaelt|hat|bekam|bekommen|erhalten) (?:den auftrag|den "
             "zuschlag|den job|die bestellung)"},
        {true,
         "(?:den |diesen |unseren )?(?:auftrag|zuschlag|job) (?:bekommt|kriegt|erhaelt|bekommen|"
         "hat|kriecht|kricht) (?:jetzt |nun |hiermit |somit )?(?:die |der |den )?" +
             kWhom},
        {true,
         "soll (?:die |der )?" + kWhom +
             " (?:es|das|den auftrag|die teile|sie) (?:jetzt |dann |bitte )?(?:machen|bekommen|"
             "haben|kriegen|fertigen)"},
        {true, "zuschlag (?:fuer |an |geht an )?" + kWhom},
        {true,
         "(?:die |den )?" + kWhom +
             " (?:hat gewonnen|hat den zuschlag|hat den auftrag|macht das rennen|gewinnt|ist der "
             "gewinner|soll (?:es|das|den auftrag) (?:machen|bekommen|haben|kriegen)|darf "
             "(?:es|das) "
             "machen|darf loslegen|kann loslegen|kann anfangen)"},
        {true,
         "(?:bitte )?(?:die |den )?" + kWhom +
             " (?:bitte )?(?:beauftragen|den auftrag (?:geben|erteilen)|zusagen)"},
        {true,
         "(?:bitte )?(?:den )?(?:auftrag|zuschlag|zusage) (?:bitte )?(?:an|fuer) (?:die |den )?" +
             kWhom + "(?: (?:geben|erteilen|vergeben|raus|schicken))?"},
        {true,
         "(?:unsere |meine |die )?(?:wahl|entscheidung) (?:ist |faellt |fiel )?(?:auf |fuer |ist )?"
         "(?:die |den )?" +
             kWhom + "(?: gefallen)?"},
        {true, "(?:zusage|auftrag) (?:an|fuer) " + kWhom},
        {true, "(?:wir |ich )?(?:haben |habe )?(?:die |den )?" + kWhom + " beauftragt"},
        {true, "(?:wir |ich )?(?:beauftragen|beauftrage) (?:die |den )?" + kWhom},
        {true,
         "(?:wir |ich )?(?:haben uns |habe mich |entscheiden uns |entscheide mich )fuer (?:die "
         "|den "
         "|das angebot von )?" +
             kWhom + "(?: entschieden)?"},
        {true, "(?:wir |ich )?(?:bestellen|bestelle) bei (?:der )?" + kWhom},
        {true, "(?:wir |ich )?(?:haben |habe )bei (?:der )?" + kWhom + " bestellt"},
        {true,
         "(?:wir |ich )?(?:nehmen|nehme) (?:das |ihr )?angebot (?:von )?(?:der )?" + kWhom + " an"},
        {true,
         "(?:the )?" + kWhom +
             " (?:gets|got|get|wins|won|has got|is getting|is awarded|has) (?:the |our )?"
             "(?:order|job|contract|award|deal|po|business)"},
        {true,
         "(?:the |our )?(?:award|po|purchase order|deal|business) (?:goes |went |is going |is |has "
         "gone |was |has been )?(?:awarded |given |placed )?(?:to|with) (?:the )?" +
             kWhom},
        {true,
         "(?:we )?(?:ve |have )?decided (?:for|on|in favou?r of|to go with) (?:the )?" + kWhom},
        {true, "(?:please )?award (?:it |this |the (?:order|job) )?to (?:the )?" + kWhom},
        {true,
         "(?:the )?(?:order|job|contract) (?:goes |went |is going |has gone |was |has been |is )?"
         "(?:awarded |given )?to (?:the )?" +
             kWhom},
        {true,
         "(?:we |i )?(?:ve |have |ll |will )?(?:award|awarded|gave|give|given) (?:it |this |the "
         "order |the job |the contract )?to (?:the )?" +
             kWhom},
        {true,
         "(?:we |i )?(?:ve |have )?(?:placed|placing) (?:the |our )?order with (?:the )?" + kWhom},
        {true, "(?:we |i )?(?:ve |have )?ordered (?:it )?from (?:the )?" + kWhom},
        {true,
         "(?:we |i )?(?:ve |have |ll |will )?(?:accept|accepted|take|took|choose|chose|go with|"
         "going with) (?:the |that )?(?:offer|quote|quotation|bid) (?:of|from|by) (?:the )?" +
             kWhom},
        {true,
         "(?:wir |ich )?(?:nehmen|nehme|waehlen|waehle|akzeptieren|akzeptiere) (?:dann |gern |"
         "gerne )?(?:das )?angebot (?:von |vom |der |des )+" +
             kWhom + "(?: an)?"},
        {true,
         "(?:das )?angebot (?:von |vom |der |des )+" + kWhom +
             " (?:nehmen wir|nehme ich)(?: gern| gerne)?(?: an)?"},
        {false,
         "(?:wir |ich )?(?:nehmen|nehme|waehlen|waehle) (?:die |den |das angebot )?" + kWhom},
        {false, "(?:die |den |das angebot )?" + kWhom + " (?:nehmen wir|nehme ich)"},
        {false, "(?:wir |ich )?(?:haben |habe )(?:die |den )?" + kWhom + " genommen"},
        {false,
         "(?:die |de |der )?" + kWhom +
             " (?:macht|bekommt|kriegt|kriecht|kricht|bekommts|kriegts|machts|nimmt|hats)"
             "(?: (?:s|es|das|die teile|den auftrag|de uffdrach|de auftrag|ihn))?"},
        {false,
         "(?:es |das |alles |dann |wir |der |die |damit )*(?:geht|gehts|gehen|ging|geben|gebe|gib|"
         "geben sie)(?: (?:es|das|alles|den|ihn|wir|jetzt|nun|hiermit|also|damit|somit|dann|raus|"
         "bitte))* "
         "(?:an|zu|zum|zur) (?:die |den |der )?" +
             kWhom},
        {false,
         "(?:dann |also |jetzt |fuer uns )*(?:nehmen wir|nehme ich|nehmmer|nemme mer|machen wir)"
         "(?: (?:dann|also|jetzt|das|es|die|den|mit|von))* " +
             kWhom},
        {false,
         "(?:ich |wir |mer |mir |isch )?(?:nehm|nimm|nemm|nehmen|nehme|nemme)(?: "
         "(?:ich|wir|mer|mir|"
         "isch|i))?(?: (?:dann|also|jetzt|gern|gerne|doch|lieber|die|den|de|das "
         "angebot|von|der))* " +
             kWhom + "(?: (?:dann|bitte|gern|gerne))*"},
        {false,
         "(?:die |de |den |der )?" + kWhom +
             " (?:nehm ich|nehm mer|nehmen mer|nemme mer|nemm ich|nehmen wir|nehme ich)"
             "(?: (?:dann|gern|gerne))*"},
        {false,
         "(?:lassen sie |lass |lasst )(?:das |es |die teile )?(?:dann |bitte )*(?:von )?(?:der "
         "|die "
         "|den |dem )?" +
             kWhom + " (?:das |es |die teile )?(?:machen|fertigen|bauen|drehen|liefern)"},
        {false,
         "(?:bei |von )(?:der |die |den )?" + kWhom +
             " (?:bitte )?(?:bestellen|fertigen lassen|machen lassen|kaufen)"},
        {false,
         "(?:wir |ich )?(?:wollen|will|moechten|moechte)(?: "
         "(?:dann|gern|gerne|die|den|der|bei))* " +
             kWhom + " (?:nehmen|beauftragen|bestellen)"},
        {false,
         "(?:let s |lets |we |we ll |we will )?(?:go ahead|proceed|move forward|move ahead) with "
         "(?:the )?(?:offer (?:of|from|by) )?" +
             kWhom},
        {false,
         "(?:we |i )?(?:ll |will |d like to |would like to |want to )?(?:order|buy) (?:it |them "
         "|this )?(?:from|at|with) (?:the )?" +
             kWhom},
        {false, "place the order with (?:the )?" + kWhom},
        {false,
         "(?:have|let) (?:the )?" + kWhom +
             " (?:make|do|build|produce|have)(?: (?:it|them|the parts))?"},
        {false,
         "(?:the )?" + kWhom + " (?:should|can|may) (?:go ahead|start|make (?:it|them)|do it)"},
        {false, kWhom + " (?:gets|wins|does) it"},
        {false, kWhom + " it is"},
        {false, "(?:it s|it is|its|let s go with|lets go with|goes to|going to) (?:the )?" + kWhom},
        {false, "(?:wir )?(?:gehen|machen es|machen das) mit (?:der |den )?" + kWhom},
        {false,
         "(?:we |i )?(?:re |are |ll |will |ve |have |d )?(?:go|going|went|gone) with (?:the )?" +
             kWhom},
        {false,
         "(?:we |i )?(?:ve |have |ll |will )?(?:chosen|chose|choose|picked|pick|take|took|selected|"
         "select) (?:the )?" +
             kWhom},
    });
    return patterns;
}

/// "Berger für 9,80 das Stück" without the price.
std::string without_price(const std::string& words) {
    static const RE2 price(
        R"( (?:fuer|zu|zum|um|mit|at|for)(?: (?:die|den|dem|je|jeweils|preis|von|the|price|of))*(?: (?:eur|euro))? (?:\d+ \d\d|\d+ (?:eur|euro|euros|e))(?: (?:eur|euro|euros|e|pro|je|per|das|stueck|stk|stck|each|a piece|piece|teil|netto|net))*\b)"
    );
    std::string rest = words;
    RE2::Replace(&rest, price, "");
    return rest;
}

}  // namespace

bool cheapest_gets_it(const std::string& words) {
    constexpr std::size_t kLongest = 120;
    static const std::string cheapest =
        "\\b(?:(?:der|die|den|dem|das|the|an) (?:\\w+ "
        ")?(?:(?:preis)?guenstig(?:er|st)(?:e|en|er|es)|"
        "billig(?:er|st)(?:e|en|er|es)|preiswert(?:er|est)(?:e|en|er|es)|cheaper|cheapest|"
        "lowest|least expensive|less expensive)|(?:wer|der|die|whoever|who) (?:\\w+ ){0,2}?(?:am "
        "(?:preis)?(?:guenstigsten|billigsten|preiswertesten)|(?:das )?(?:guenstigste|billigste) "
        "angebot|(?:is )?(?:the )?cheapest)|(?:der|die|the one) (?:mit|with) (?:dem |the )?"
        "(?:besten|niedrigsten|kleinsten|best|lowest) (?:preis|price))\\b";
    static const std::string gets =
        "\\b(?:nimm|nimmst|macht|machts|machen|bekommt|bekommts|bekommen|kriegt|kriegts|kriegen|"
        "erhaelt|"
        "erhalten|"
        "nehmen|nehme|nehmt|nimmt|gewinnt|auftrag|zuschlag|bestellen|beauftragen|vergeben|solls|"
        "soll|"
        "darf|entscheiden|gets|get|wins|win|takes|take|award|order|job|go|going|does|choose|pick)"
        "\\b";
    static const RE2 before(".*" + cheapest + ".*" + gets + ".*");
    static const RE2 behind(".*" + gets + ".*" + cheapest + ".*");
    static const RE2 alone(
        "(?:(?:dann|also|ja|ok|okay|bitte|lieber|gern|gerne|halt|eben|einfach|please|then) )*(?:" +
        cheapest + ")(?: (?:bitte|von beiden|von den beiden|anbieter|please|one|offer|halt))*"
    );
    static const RE2 digits(R"(\d)");
    return words.size() <= kLongest && !RE2::PartialMatch(words, digits) &&
           (RE2::FullMatch(words, before) || RE2::FullMatch(words, behind) ||
            RE2::FullMatch(words, alone));
}

bool agrees_to_price(const std::string& words) {
    static const std::string what =
        "(?:(?:ja|ok|okay|gut|prima|super|danke|der|die|das|den|ihr|sein|deren|ihre|preis|angebot|"
        "offerte|summe|betrag|von|zu|fuer|mit|um|the|price|offer|quote|of|for|at|yes|fine|that|"
        "this|is|ist|sind|waere|montag|dienstag|mittwoch|donnerstag|freitag|samstag|naechste|woche|"
        "anfang|mitte|ende|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|"
        "november|dezember|am|bis|ab|der|dem|monday|tuesday|wednesday|thursday|friday|week|"
        "\\d+|eur|euro|euros|pro|je|per|stueck|stk|stck|each|piece|netto|"
        "also|dann|ja|wir|we|uns|liefertermin|termin|lieferzeit|kw|und|and) )*";
    static const RE2 agrees(
        what +
        "(?:passt|passts|basst|passen|ok|okay|in ordnung|einverstanden|geht "
        "klar|akzeptiert|akzeptieren wir|"
        "nehmen wir|nehme ich|nehmmer|nehm mer|nemme mer|machen wir|mach mer|mache "
        "mer|machmer|angenommen|nehmen wir "
        "an|gut|prima|super|deal|fair|"
        "top|fine|good|agreed|accepted|we accept|accept|we take it|we ll take it|take it|works|"
        "works for us|sounds good|great)(?: (?:so|uns|fuer uns|mir|an|das|es|them|it|for us|danke|"
        "thanks|then|dann))*"
    );
    static const RE2 price(
        "(?:fuer|zu|um|mit|at|for|je|preis|price)? ?\\d[\\d "
        "]*(?:(?:eur|euro|euros|pro|je|per|das|the|"
        "stueck|stk|stck|each|piece|teil|netto|net) ?)*"
    );
    return RE2::FullMatch(words, agrees) || RE2::FullMatch(words, price);
}

std::optional<AwardPhrase> award_of(const std::string& words) {
    static const RE2 nobody(
        R"((?:ja |ok |also |bitte )*(?:(?:der |den )?(?:auftrag|zuschlag|bestellung) )?(?:wir haben |haben wir |ist |wurde |haben |wir )?(?:jetzt |inzwischen |bereits |schon |den auftrag |heute )*(?:vergeben|erteilt)|(?:der )?(?:auftrag|zuschlag) (?:ist )?(?:vergeben|erteilt|raus)|(?:wir haben )?(?:bestellt|uns entschieden)|(?:the )?order (?:is |was |has been )?(?:placed|awarded)|(?:it is |it s |is |was |already )?awarded)"
    );
    AwardPhrase phrase;
    std::string rest = without_price(words);
    if (const auto reason = take_reason(rest)) {
        phrase.reason = *reason;
    }
    if (RE2::FullMatch(rest, nobody) || takes_the_offer(rest)) {
        phrase.strong = true;
        return phrase;
    }
    for (const AwardPattern& pattern : award_patterns()) {
        if (RE2::FullMatch(rest, *pattern.words, &phrase.whom)) {
            // "Nehmen wir die X", "wir möchten die X beauftragen"
            static const RE2 before(
                "^(?:(?:wir|ich|mer) )(?:(?:wollen|will|moechten|moechte|dann|gern|gerne|lieber) )*"
            );
            RE2::Replace(&phrase.whom, before, "");
            phrase.strong = pattern.strong;
            return phrase;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
