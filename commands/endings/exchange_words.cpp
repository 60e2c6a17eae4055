#include "commands/endings/exchange_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/discretion_words.hpp"

#include <cstddef>
#include <re2/re2.h>

namespace clusterlotse::commands {

bool agrees(const std::string& text) {
    static const RE2 yes(
        R"((?:sehr |aber |na |ei )?(?:ja|jo|jawohl|logisch|logo|selbstverständlich|yes|yep|gerne?|klar|natürlich|sicher|sure|of course|gladly|einverstanden|in ordnung|agreed|fine|ok|okay|kein problem|no problem)(?:[\s,.!]+(?:gerne?|sehr gerne?|bitte|klar|na klar|aber klar|aber sicher|sicher|logisch|doch|natürlich|selbstverständlich|passt|das passt|danke|danke ?schön|danke sehr|vielen dank|besten dank|herzlichen dank|kein problem|no problem|in ordnung|das ist (?:in ordnung|ok|okay|gut)|geht in ordnung|einverstanden|(?:das )?(?:dürfen|können) sie(?: (?:gern|gerne|machen|tun))*|machen sie das|tun sie das|nur zu|passt so|für mich in ordnung|please|please do|thanks|thank you(?: very much)?|of course|gladly|sure|fine|(?:that's|that is|it's) (?:fine|ok|okay|alright)|go ahead|you (?:may|can)|do so|agreed))*[\s,.!]*)"
    );
    // To "Darf ich Ihren Namen nennen?"
    static const RE2 may(
        R"((?:(?:ja|jo|ok|okay|klar|gern|gerne|yes|sure)[\s,.!]+)*(?:(?:das |den |den namen |ihn |unseren namen )?(?:dürfen|können|dürft|könnt|darfst|kannst) (?:sie|ihr|du)(?: (?:gern|gerne|ruhig|das|ihn|uns|den|namen|bitte|ihnen|denen))*(?: (?:nennen|sagen|weitergeben|rausgeben|herausgeben|mitteilen|verraten|machen|tun))?|(?:nennen|sagen|geben) sie (?:ihn|uns|den namen|es|ihnen|denen)(?: (?:ihn|den namen|gern|gerne|ruhig|weiter|raus|bitte))*|(?:von mir aus|meinetwegen|nur zu|spricht nichts dagegen|nichts dagegen)(?: (?:gern|gerne|ja|nennen))*|you (?:may|can)(?: (?:give|tell|name|share|do|pass|on|it|them|us|our|name|that))*|go ahead)[\s,.!]*(?:danke|bitte|thanks|please)?[\s,.!]*)"
    );
    const std::string said = folded(trimmed(text));
    return says_yes(text) || RE2::FullMatch(said, yes) || RE2::FullMatch(said, may);
}

std::optional<std::string> words_behind_yes(const std::string& text) {
    static const RE2 condition(
        R"((?:^|[^\pL])(?:aber|erst|wenn|falls|sobald|sofern|nur|außer|ausser|bevor|ohne|nicht|nix|net|kein\w*|lieber|später|spaeter|oder|but|if|once|when|only|unless|before|without|not|no|don't|rather|later|or)(?:[^\pL]|$)|\?)"
    );
    if (agrees(text)) {
        return std::nullopt;
    }
    for (std::size_t at = text.find_first_of(".!,;\n"); at != std::string::npos;
         at = text.find_first_of(".!,;\n", at + 1)) {
        const std::string lead(trimmed(std::string_view(text).substr(0, at)));
        const std::string rest(trimmed(std::string_view(text).substr(at + 1)));
        const bool longer =
            at + 1 < text.size() && agrees(text.substr(0, text.find_first_of(".!,;\n", at + 1)));
        if (longer) {
            continue;
        }
        // "ja, Namen dürfen Sie nennen" says nothing else.
        const bool same = wants_exchange(rest) && besides_exchange(rest) == rest;
        if (!agrees(lead) || rest.empty() || same || RE2::PartialMatch(folded(rest), condition)) {
            return std::nullopt;
        }
        return rest;
    }
    return std::nullopt;
}

bool wants_exchange(std::string_view text) {
    static const RE2 wish(
        R"((?:(?:unser\w*|mein\w*|den|die)\s)?(?:namen?|kontakt|kontaktdaten|firmennamen?)\s(?:[\pL]+\s){0,3}?(?:nennen|freigeben|weitergeben|austauschen|herausgeben|mitteilen|genannt|freigegeben)|(?:namen|kontakt)\s(?:darf|dürfen|können)\s|kontakt(?:daten)? bitte|kontaktfreigabe|direkt(?:en)? (?:mit \S+ |mit der \S+ )?(?:sprechen|reden|telefonieren|kontakt)|(?:sprechen|reden) (?:gern |gerne )?direkt|(?:give|tell|share|pass on|disclose|exchange)\s(?:[a-z]+\s)?(?:our|my|the)?\s?(?:company |firm )?(?:name|names|contact|contacts|contact details)(?:[^\pL]|$)|(?:talk|speak) (?:to them |to \S+ |with \S+ )?directly|(?:talk|speak) directly|put us in (?:touch|contact)|contact (?:details )?please|(?:unser\w*|mein\w*) (?:kontakt(?:daten)?|nummer|telefonnummer|mail\w*) (?:[\pL]+ ){0,3}?(?:geben|weitergeben|rausgeben|herausgeben|haben)|namen? (?:kann|darf|können|dürfen|koennen|duerfen|may|can) (?:[\pL]+ ){0,4}?(?:allen?|all|everybody) (?:[\pL]+ )?(?:außer|ausser|bis auf|except)|namen? an (?:allen?|jeden|beiden?|(?:die |den |der |firma |nr\.? ?|nummer )*\d)|(?:our |my )?names? to (?:all|everybody|everyone|both|(?:no\.? ?|number |firm )?\d)(?:[^\pL\d]|$))"
    );
    static const RE2 denied(
        R"((?:^|[^\pL])(?:nicht|noch nicht|kein|keine|keinen|keinesfalls|nein|net|nit|not|don't|dont|never|no)(?:[^\pL]|$))"
    );
    const std::string words = folded(text);
    return (RE2::PartialMatch(words, wish) && !RE2::PartialMatch(words, denied)) ||
           allows_name(text);
}

std::string besides_exchange(std::string_view text) {
    std::string rest;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool ends = at == text.size() ||
                          std::string_view(",;.!?\n").find(text[at]) != std::string_view::npos;
        if (!ends) {
            continue;
        }
        const std::string_view clause = text.substr(begin, at - begin);
        if (!wants_exchange(clause)) {
            rest += text.substr(begin, at + 1 - begin);
        }
        begin = at + 1;
    }
    while (!rest.empty() && std::string_view(" ,;\n").find(rest.back()) != std::string_view::npos) {
        rest.pop_back();
    }
    return rest.empty() ? std::string(text) : rest;
}

bool names_everybody(std::string_view text) {
    static const RE2 everybody(
        R"((?:^|[^\pL])(?:allen?|jede[mnr]?|(?:den|die|an) (?:firmen|anbietern?|lieferanten)|all|everyone|everybody|(?:the )?(?:firms|suppliers))(?:[^\pL]|$))"
    );
    return RE2::PartialMatch(folded(text), everybody);
}

}  // namespace clusterlotse::commands
