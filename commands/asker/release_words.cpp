#include "commands/asker/release_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Longer texts say more than that.
constexpr std::size_t kLongestRelease = 80;
constexpr std::size_t kLongestAgreement = 240;

/// What lets the need go: a yes, or a word that sends it.
const std::string kReleasing =
    "(?:ja|jawohl|jo|joh|jep|jup|jou|ok|okay|oke|passt|passts|basst|bassd|passd|stimmt|stimmts|"
    "genau|"
    "einverstanden|freigeben|freigegeben|yes|yep|yeah|go|go ahead|send it|release|release it|"
    "(?:raus|naus|hinaus|nunner|ab|los) damit|ab die post|"
    "(?:schick|schicks|schickt|schicken|gib|gebt|geben)(?: (?:sie|ihn|es|das|s|bitte|mal|so))*"
    " (?:raus|naus|los|ab|frei|hinaus)|"
    "(?:kann|kannst|koennt|koennen|darf|kannsch)(?: "
    "(?:sie|du|ihr|es|das|so|jetzt|dann|ruhig|gern))*"
    " (?:raus|naus|rausgehen|rausschicken|nausschicken|losschicken|abschicken|los|losgehen|"
    "loslegen)|"
    "(?:bitte )?(?:rausschicken|losschicken|abschicken))";
const std::string kBeside =
    "(?:so|jetzt|dann|schon|alles|das|es|s|is|ist|isses|bitte|danke|gern|gerne|gut|super|prima|"
    "klar|richtig|ei|na|also|mal|doch|it|is|fine|good|great|perfect|please|thanks|that|looks|"
    "right|correct|out)";

}  // namespace

bool lets_out(std::string_view text) {
    static const RE2 only(
        "(?:" + kBeside + " )*" + kReleasing + "(?: (?:" + kReleasing + "|" + kBeside + "))*"
    );
    return text.size() <= kLongestRelease && text.find('?') == std::string_view::npos &&
           RE2::FullMatch(plain_words(text), only);
}

std::optional<std::string> agrees_but(std::string_view text) {
    static const RE2 but(
        R"((?i)^\s*(?:ja|jo|jep|ok|okay|passt|basst|stimmt|genau|gut|richtig|yes|fine|right|correct|good)(?:[ ,.!]+(?:so|soweit|fast|alles|schon|gut|danke|thanks))*[ ,.;:!–-]+((?:(?:aber|nur|allerdings|jedoch|bloß|bloss|ausser|außer|but|only|except)\b|(?:es )?(?:sind|werden|wären|ist|wird|it is|they are|make it)\s(?:aber|nur|allerdings|jedoch|doch|but|only)\b).{2,})$)"
    );
    std::string rest;
    const std::string_view words = trimmed(text);
    if (words.size() > kLongestAgreement || words.find('?') != std::string_view::npos ||
        !RE2::FullMatch(re2::StringPiece(words.data(), words.size()), but, &rest)) {
        return std::nullopt;
    }
    static const RE2 lead(R"((?i)^(?:aber|nur|allerdings|jedoch|bloß|bloss|but|only)\s+)");
    RE2::Replace(&rest, lead, "");
    return rest;
}

std::optional<std::string> denies_but(std::string_view text) {
    static const RE2 but(
        R"((?is)^\s*(?:(?:ach|oh|sorry|halt|moment)\b[\s,.:;!–-]*)*(?:(?:nein|nee|ne|nö|falsch|fast(?: richtig)?|nicht ganz(?: richtig)?|(?:stimmt|passt|das stimmt|das passt) (?:so |noch )?nicht|no|nope|not quite|wrong|almost)(?:[\s,.:;!–-]+|$))+(?:(?:aber|sondern|es sind|es ist|das sind|but|it is|it's|they are)\s+)?(.{2,})$)"
    );
    std::string rest;
    const std::string_view words = trimmed(text);
    const bool denies = words.size() <= kLongestAgreement &&
                        words.find('?') == std::string_view::npos &&
                        RE2::FullMatch(re2::StringPiece(words.data(), words.size()), but, &rest);
    return denies ? std::optional(rest) : std::nullopt;
}

std::optional<std::string> agrees_and(std::string_view text) {
    static const RE2 more(
        R"((?i)^\s*(?:ja|jo|jep|ok|okay|passt|basst|stimmt|genau|gut|richtig|yes|fine|right|correct|good)(?:[ ,.!]+(?:so|soweit|alles|schon|gut|danke|thanks))*[ ,.;:!–-]+(?:(?:und|aber|and|but)\s+)?((?:bitte\s+|please\s+)?(?:auch|noch|nur|nicht|ohne|außer|ausser|dazu|zusätzlich|zusaetzlich|also|not|without|except|plus|ask|frag\pL*)\b.{2,})$)"
    );
    std::string rest;
    const std::string_view words = trimmed(text);
    const bool agrees = words.size() <= kLongestAgreement &&
                        words.find('?') == std::string_view::npos &&
                        RE2::FullMatch(re2::StringPiece(words.data(), words.size()), more, &rest);
    return agrees ? std::optional(rest) : std::nullopt;
}

bool says_only_from_when(std::string_view text) {
    static const RE2 when(
        R"((?:(?:erst|bitte|frueh?estens|fruehestens|nicht|aber|noch|dann|bitte|please|only|not|just|earliest) )*(?:ab|am|vor|nach|im|in|from|on|after|before|starting|until)?(?: (?:der|dem|den|the|naechste[nrm]?|kommende[nrm]?|next))* ?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|morgen|uebermorgen|tomorrow|woche|week|monat|month|kw ?\d{1,2}|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|\d{1,2} \d{1,2}(?: \d{2,4})?|\d{1,2} (?:januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember))(?: (?:raus|rausschicken|losschicken|fragen|anfragen|bitte|please))*)"
    );
    static const RE2 waits(
        R"(\b(?:erst|nicht vor|nicht|fruehestens|only|not before|not|from|starting|ab)\b)"
    );
    const std::string words = plain_words(text);
    return RE2::PartialMatch(words, waits) && RE2::FullMatch(words, when);
}

}  // namespace clusterlotse::commands
