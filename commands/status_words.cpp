#include "commands/status_words.hpp"

#include "commands/clauses.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongest = 120;

const std::string kOpening =
    "(?:(?:hallo|hi|hey|moin|guten|gude|servus|tag|morgen|hello|sagen sie|sag|mal|bitte|please|"
    "und|also|so|lotse|zu|zum bedarf|wegen|bei|for|on|about) )*";
const std::string kTail =
    "(?: (?:denn|schon|eigentlich|inzwischen|bitte|please|yet|da|danke|thanks|on this|with this|"
    "damit|dazu|aus))*";

/// "Wie steht es denn um meine Anfrage"
const std::string kHow =
    "(?:wie|wo) (?:steht|stehts|schauts?|siehts?|laeufts?|sieht|laeuft|ist|stehen wir|weit|geht)"
    "(?: (?:es|s|denn|eigentlich|jetzt|aktuell|inzwischen|so|damit|aus|der|die|das|da|mit|um|"
    "unsere[rmn]?|meine[rmn]?|unser|mein|anfrage|sache|bedarf|auftrag|stand|aktuelle|dinge|lage|"
    "sind wir|wir|seid ihr|sind sie|bist du))*";

/// "Gibt es schon Antworten", "hat sich jemand gemeldet"
const std::string kAnything =
    "(?:was )?(?:ist |gibt es |gibts |gibt s |hat sich |haben sich |haben wir |sind |kam |kamen |"
    "wer hat |hat |tut sich )?(?:denn |da |hier |dort |dazu |schon |inzwischen |mittlerweile |"
    "eigentlich |bereits |bisher |noch )*(?:(?:was|etwas|irgendwas|irgendetwas) (?:neues?|gehoert|"
    "getan|passiert)|neues|neuigkeiten|(?:irgendwelche |die ersten |erste |eine |ein )?"
    "(?:antworten?|angebote?|rueckmeldung(?:en)?|zwischenstand)(?: da| eingegangen| gekommen)?|"
    "(?:jemand|wer|einer|welche|firmen) (?:gemeldet|geantwortet|angeboten|reagiert)|"
    "(?:geantwortet|angeboten))";

const std::string kState =
    "(?:was ist )?(?:der )?(?:aktuelle[rn]? |akt )?(?:zwischen)?stand(?: der dinge)?|"
    "status(?: update)?";

const std::string kEnglish =
    "(?:(?:is|are) there |have you (?:got |had )?|do you have )?(?:any|some) "
    "(?:news|updates?|answers?|offers?|replies|quotes|response)"
    "(?: (?:on|about|for) (?:this|that|it|my request|our request))?(?: so far| yet)?|"
    "what(?: s| is)? the (?:status|state of play|latest)|what s new|"
    "how(?: s| is)? (?:it|this|that|my request|our request) (?:going|coming along|looking)|"
    "how(?: are)? (?:we|things) (?:doing|standing|going|looking)|where do we stand|"
    "(?:has|did) (?:anybody|anyone|somebody) (?:answered|replied|quoted|answer|reply|offered)";

}  // namespace

bool asks_for_status(std::string_view text) {
    if (text.size() > kLongest) {
        return false;
    }
    static const RE2 number(R"((?i)\bb[- ]?20\d\d[- /]\d{1,6}\b)");
    static const RE2 question(
        kOpening + "(?:" + kHow + "|" + kAnything + "|" + kState + "|" + kEnglish + ")" + kTail
    );
    std::string rest(text);
    RE2::GlobalReplace(&rest, number, " ");
    return RE2::FullMatch(plain_words(rest), question);
}

}  // namespace clusterlotse::commands
