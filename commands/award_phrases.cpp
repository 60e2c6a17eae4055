#include "commands/asker_phrases.hpp"

#include <memory>
#include <re2/re2.h>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

const std::string kWhom = "(.+?)";

struct Pattern {
    bool strong;
    std::unique_ptr<RE2> words;
};

std::vector<Pattern> whole(const std::vector<std::pair<bool, std::string>>& patterns) {
    const std::string lead =
        "(?:(?:ja|ok|okay|so|also|hallo|gut|danke|hiermit|inzwischen|jetzt|nun|bitte|dann|yes|"
        "please|now) )*";
    std::vector<Pattern> all;
    for (const auto& [strong, words] : patterns) {
        all.push_back({strong, std::make_unique<RE2>(lead + "(?:" + words + ")")});
    }
    return all;
}

const std::vector<Pattern>& award_patterns() {
    const std::string order = "(?:der |den |diesen |unseren |die )?(?:auftrag|zuschlag|bestellung)";
    static const auto patterns = whole({
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
        {true, "zuschlag fuer " + kWhom},
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
             " (?:gets|got|get|wins|won|has got|is getting) (?:the )?"
             "(?:order|job|contract)"},
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
        {false,
         "(?:wir |ich )?(?:nehmen|nehme|waehlen|waehle) (?:die |den |das angebot )?" + kWhom},
        {false, "(?:die |den |das angebot )?" + kWhom + " (?:nehmen wir|nehme ich)"},
        {false, "(?:wir |ich )?(?:haben |habe )(?:die |den )?" + kWhom + " genommen"},
        {false, "(?:die )?" + kWhom + " macht (?:es|das|die teile)"},
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

struct ReasonWords {
    EndReason reason;
    std::unique_ptr<RE2> whole;   ///< a clause that says nothing else
    std::unique_ptr<RE2> within;  ///< anywhere behind "wegen"
};

const std::vector<ReasonWords>& reason_words() {
    static const auto all = [] {
        const std::vector<std::pair<EndReason, std::string>> words{
            {EndReason::price,
             "preis|preise|preises|preislich|preisgruende\\w*|guenstiger\\w*|billiger|zu teuer|"
             "teurer|kosten|kostengruende\\w*|price|prices|cheaper|cost|costs|too expensive"},
            {EndReason::date,
             "termin|termine|termins|lieferzeit|liefertermin|frueher lieferbar|zu spaet|frueherer "
             "termin|schneller lieferbar|schneller liefern|liefern schneller|delivery|delivery "
             "time|delivery date|lead time|date|earlier delivery"},
            {EndReason::quality,
             "qualitaet|zertifikat|zertifikate|zertifikats|zertifizierung|quality|certificate|"
             "certification"},
            {EndReason::closer,
             "naehe|naeher|naeher dran|entfernung|kuerzere wege|kurze wege|regional|vor ort|closer|"
             "nearer|distance|location"},
            {EndReason::faster,
             "schneller|war schneller|waren schneller|schneller geantwortet|schnellere antwort|"
             "faster|was faster|quicker|first to answer"},
            {EndReason::changed_mind,
             "umentschieden|anders ueberlegt|anders entschieden|planaenderung|changed our mind|"
             "changed my mind|change of plan"},
        };
        const std::string before =
            "(?:(?:grund|der|die|das|den|war|waren|beim|bessere|besserer|ist|sind|sie|er|wir|haben|"
            "es|"
            "uns|the|better|they|were|on|reason) )*";
        const std::string behind =
            "(?: (?:war|waren|ist|sind|passt|passte|besser|entscheidend|ausschlaggebend|gab den "
            "ausschlag|better))*";
        std::vector<ReasonWords> compiled;
        for (const auto& [reason, alternatives] : words) {
            const std::string any = "(?:" + alternatives + ")";
            compiled.push_back(
                {reason,
                 std::make_unique<RE2>(before + any + behind),
                 std::make_unique<RE2>("\\b" + any + "\\b")}
            );
        }
        return compiled;
    }();
    return all;
}

std::optional<EndReason> reason_in(const std::string& words, bool whole_only) {
    for (const ReasonWords& one : reason_words()) {
        if (whole_only ? RE2::FullMatch(words, *one.whole)
                       : RE2::PartialMatch(words, *one.within)) {
            return one.reason;
        }
    }
    return std::nullopt;
}

/// What stands behind "wegen", taken off `words`.
std::optional<EndReason> take_reason(std::string& words) {
    static const RE2 because(
        R"((.*?) ?\b(?:wegen|aufgrund|weil|da sie|denn|grund|because of|because|due to|on price|since they)\b ?(.*))"
    );
    std::string before;
    std::string after;
    if (!RE2::FullMatch(words, because, &before, &after)) {
        return std::nullopt;
    }
    const auto reason =
        words.find("on price") != std::string::npos ? EndReason::price : reason_in(after, false);
    if (reason) {
        words = before;
    }
    return reason;
}

}  // namespace

std::optional<EndReason> reason_of(const std::string& words) {
    std::string rest = words;
    const auto because = take_reason(rest);
    if (because) {
        return rest.empty() ? because : std::nullopt;
    }
    return reason_in(words, true);
}

std::optional<AwardPhrase> award_of(const std::string& words) {
    static const RE2 nobody(
        R"((?:ja |ok |also |bitte )*(?:(?:der |den )?(?:auftrag|zuschlag|bestellung) )?(?:wir haben |haben wir |ist |wurde |haben |wir )?(?:jetzt |inzwischen |bereits |schon |den auftrag |heute )*(?:vergeben|erteilt)|(?:der )?(?:auftrag|zuschlag) (?:ist )?(?:vergeben|erteilt|raus)|(?:wir haben )?(?:bestellt|uns entschieden)|(?:the )?order (?:is |was |has been )?(?:placed|awarded)|(?:it is |it s |is |was |already )?awarded)"
    );
    AwardPhrase phrase;
    std::string rest = words;
    if (const auto reason = take_reason(rest)) {
        phrase.reason = *reason;
    }
    if (RE2::FullMatch(rest, nobody)) {
        phrase.strong = true;
        return phrase;
    }
    for (const Pattern& pattern : award_patterns()) {
        if (RE2::FullMatch(rest, *pattern.words, &phrase.whom)) {
            phrase.strong = pattern.strong;
            return phrase;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
