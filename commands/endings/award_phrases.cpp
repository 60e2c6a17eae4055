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
        // "Dann halt Elsenz"
        {false,
         "(?:dann|na gut|also gut|ok dann|gut dann)(?: (?:halt|eben|doch|lieber|also|wohl))+ "
         "(?:die "
         "|den |der |an )?" +
             kWhom},
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
        R"( (?:fuer|zu|zum|um|mit|at|for)(?: (?:die|den|dem|je|jeweils|preis|von|the|price|of))*(?: (?:eur|euro))? (?:\d+ \d\d|\d+ (?:eur|euro|euros|e))(?: (?:eur|euro|euros|e|pro|je|per|das|stueck|stk|stck|each|a piece|piece|teil|netto|net|gesamt|insgesamt|zusammen|komplett|pauschal|in summe|total|in total|all in))*\b)"
    );
    // "Idarwald zu 270"; "Zuschlag für 1" means the table.
    static const RE2 bare(R"( (?:zu|um|at|mit) \d{2,6}$| (?:fuer|for) \d{3,6}$)");
    std::string rest = words;
    RE2::Replace(&rest, price, "");
    RE2::Replace(&rest, bare, "");
    // "Wolfstein für 11", "Wolfstein für 1480 das Stück"; "Zuschlag für 1" means the table.
    static const RE2 whole(
        R"((.* [a-z]+) (?:fuer|for)(?: (?:je|jeweils))? \d{1,6}(?: \d{3})?(?: (?:pro|je|per|das|stueck|stk|stck|each|a piece|piece|teil|netto|net|gesamt|insgesamt|zusammen|komplett|pauschal|in summe|total|in total|all in))*)"
    );
    static const RE2 to_the_table(
        R"((?:.* )?(?:auftrag|zuschlag|zusage|bestellung|job|wahl|entscheidung|entscheide\w*|entschieden|decided|award|order)(?: (?:bitte|geht|ist|faellt|fiel|uns|mich|hiermit|jetzt|nun|the|offer|angebot))*)"
    );
    std::string before;
    if (RE2::FullMatch(rest, whole, &before) && !RE2::FullMatch(before, to_the_table)) {
        rest = before;
    }
    return rest;
}

}  // namespace

std::optional<AwardPhrase> award_of(const std::string& words) {
    static const RE2 nobody(
        R"((?:ja |ok |also |bitte )*(?:(?:der |den )?(?:auftrag|zuschlag|bestellung) )?(?:wir haben |haben wir |ist |wurde |haben |wir )?(?:jetzt |inzwischen |bereits |schon |den auftrag |heute )*(?:vergeben|erteilt)|(?:der )?(?:auftrag|zuschlag) (?:ist )?(?:vergeben|erteilt|raus)|(?:wir haben )?(?:bestellt|uns entschieden)|(?:the )?order (?:is |was |has been )?(?:placed|awarded)|(?:it is |it s |is |was |already )?awarded)"
    );
    // "Statt C45 nehmen wir C60" is said of the work.
    static const RE2 replaces(R"((?:.* )?(?:statt|anstatt|anstelle|instead of) .*\d.*)");
    if (RE2::FullMatch(words, replaces)) {
        return std::nullopt;
    }
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
