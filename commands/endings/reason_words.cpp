#include "commands/endings/reason_words.hpp"

#include "commands/asker/asker_phrases.hpp"

#include <memory>
#include <re2/re2.h>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

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
            "(?: "
            "(?:war|waren|ist|sind|hat|haben|passt|passte|passten|gepasst|stimmt|stimmte|gestimmt|"
            "besser|entscheidend|ausschlaggebend|gab den "
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

}  // namespace

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

std::optional<EndReason> reason_of(const std::string& words) {
    std::string rest = words;
    const auto because = take_reason(rest);
    if (because) {
        return rest.empty() ? because : std::nullopt;
    }
    // "Der Müller ist zu teuer": of one firm, as the reason for what he wants next.
    static const RE2 of_one(
        R"((?:(?:der|die|das|den|von|firma|fa) )*(?:\w+ ){1,3}(?:ist|sind|war|waren|is|are|was|were) (?:(?:mir|uns|leider|viel|einfach|etwas|far|much|way|doch|alle) )*(zu teuer|zu spaet|zu langsam|too expensive|too late|too slow))"
    );
    std::string what;
    if (RE2::FullMatch(words, of_one, &what)) {
        return what == "zu teuer" || what == "too expensive" ? EndReason::price : EndReason::date;
    }
    return reason_in(words, true);
}

}  // namespace clusterlotse::commands
