#include "commands/asker/call_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr int kFewestNumberDigits = 5;
/// Beside a number no more than a name and when somebody is there.
constexpr std::size_t kLongestBesideNumber = 60;

bool wants_call(const std::string& words) {
    static const RE2 wish(
        R"(\b(?:(?:ruf|rufe|rufen|ruft|klingel|klingeln|klingelt) (?:\w+ ){0,6}?(?:an|zurueck|durch)\b|(?:bitte|mich|uns|mir|mal|kurz|soll|sollen|lieber|einfach|besser|gern|gerne|am besten) (?:\w+ ){0,3}?(?:anrufen|zurueckrufen|durchrufen|durchklingeln)\b|(?:rueckruf|anruf)(?: bitte)?(?: (?:erbeten|erwuenscht|gewuenscht|waere\b.*|noetig|bitte))|(?:bitte|bitten|bittet) (?:\w+ )?um (?:\w+ ){0,2}?(?:rueckruf|anruf)\b|(?:melden?|meldet|meld) (?:\w+ ){0,4}?telefonisch\b|(?:please|pls|kindly|just|can you|could you|would you)(?: \w+)? (?:call|ring|phone)\b|(?:call|ring|phone) (?:me|us)\b|give (?:me|us) a (?:call|ring|buzz|bell)\b|call ?back(?: (?:please|requested|wanted))?$|\b(?:kann|koennte|darf|koennen|koennten|moechte|moechten|will) (?:ich|wir|mer|mir) (?:\w+ ){0,3}?mit (?:jemand\w*|wem|einem menschen|einer person) (?:\w+ )?(?:sprechen|reden)(?: bitte)?$|\b(?:talk|speak) (?:to|with) (?:someone|somebody|a human|a person|a real person)(?: please)?$))"
    );
    static const RE2 bare(
        R"((?:bitte )?(?:anrufen|zurueckrufen|rueckruf|anruf|call ?back)(?: bitte)?)"
    );
    static const RE2 others(
        R"(\b(?:ich|isch|ick|wir|mer|er|sie|kollege|chef) (?:\w+ ){0,3}?(?:rufe?|ruft|rufen) (?:\w+ ){0,4}?an\b|\b(?:kann|darf|duerfen|koennen|koennte|koennten|soll|sollen|muss|muessen|will|wollen|wuerde|wuerden|moechte|moechten) (?:ich|wir|man) (?:\w+ ){0,6}?(?:anrufen|telefonieren)|\b(?:ich|wir) (?:\w+ ){0,5}?(?:anrufen|zurueckrufen)\b|\b(?:wen|wem|wo|wohin|welche\w*) (?:\w+ ){0,5}?(?:anrufen|an)\b|\b(?:nicht|nie|kein\w*|not|don t|never) (?:\w+ ){0,3}?(?:an|anruf\w*|rueckruf\w*|call\w*|ring)\b|\b(?:rufen|call|ring) (?:\w+ ){0,2}?(?:nicht|not)\b|\b(?:vor|bei|zur|nach|before|on|upon) (?:der |dem )?(?:an|aus)?(?:lieferung|abholung|versand|ankunft|delivery|collection|pick ?up)\b|\blotsen?\b|\b(?:i|we) (?:ll |will |can |could |would )?(?:call|ring|phone)\b)"
    );
    return (RE2::FullMatch(words, bare) || says(words, wish)) && !says(words, others);
}

/// "06371 48544", "Tel. 06371 48544, Meier", "unter 06371 48544 bis 16 Uhr".
bool only_telephone(const std::string& text) {
    const auto number = telephone_in(text);
    if (!number) {
        return false;
    }
    std::string rest = text;
    rest.erase(rest.find(*number), number->size());
    static const RE2 more(
        R"((?i)[€$?]|(?:^|[^\pL])(?:preis\pL*|angebot\pL*|euro?|eur|kw|können|machen|interesse|ja|gerne?|liefer\pL*|nein|leider|absage\pL*|offer|price|quote|no|sorry)(?:[^\pL]|$))"
    );
    return rest.size() <= kLongestBesideNumber && !says(rest, more);
}

/// "Bis 16 Uhr", "heute nachmittag".
bool tells_hours(const std::string& words) {
    static const RE2 time(
        R"((?:(?:bis|ab|zwischen|von|um|heute|morgen|ganztags|vormittags?|nachmittags?|mittags?|werktags|uhr|und|gerne?|jederzeit|am|besten|tel|telefon|mobil|handy|montag|dienstag|mittwoch|donnerstag|freitag|until|before|after|today|tomorrow|anytime|between|\d{1,2})(?: |$))+)"
    );
    return RE2::FullMatch(words, time);
}

}  // namespace

std::optional<std::string> telephone_in(const std::string& text) {
    for (const std::string& found : contacts_in(text, Identity{})) {
        static const RE2 number(R"([+\d][\d ()/.–-]*)");
        const auto digits =
            std::ranges::count_if(found, [](char c) { return c >= '0' && c <= '9'; });
        if (digits >= kFewestNumberDigits && says_only(found, number)) {
            return found;
        }
    }
    return std::nullopt;
}

CallWish call_wish(std::string_view text) {
    bool wished = false;
    bool numbered = false;
    bool more = false;
    for (const Clause& clause : clauses_of(text.substr(0, kReadOfMessage))) {
        if (wants_call(clause.words)) {
            wished = true;
        } else if (only_telephone(clause.written)) {
            numbered = true;
        } else if (!tells_hours(clause.words)) {
            more = true;
        }
    }
    // A number below other words is a signature.
    return wished ? CallWish{true, !more} : CallWish{numbered && !more, numbered && !more};
}

std::string with_telephone_of(std::string text, const std::string& whole) {
    if (call_wish(text).wished && !telephone_in(text)) {
        if (const auto number = telephone_in(whole)) {
            text += "\nTel. " + *number;
        }
    }
    return text;
}

}  // namespace clusterlotse::commands
