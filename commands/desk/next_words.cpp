#include "commands/desk/status_parts.hpp"
#include "commands/desk/status_words.hpp"

namespace clusterlotse::commands {

bool asks_what_comes_next(std::string_view text) {
    static const std::string now =
        "(?:jetzt|nun|denn|dann|da|eigentlich|als naechstes|danach|damit|hier|bei (?:mir|uns)|mit "
        "(?:meine[rm]|unsere[rm]|der|dem) (?:anfrage|bedarf|sache))";
    static const RE2 german(
        kOpening +
        "(?:na|tja|ok|okay|gut|ja|aha|schade|oh|hm)* ?(?:und |also |ja |denn )*(?:"
        "wie (?:geht|gehts|geht s|laeuft|soll)(?: (?:es|das|s|die sache))?(?: " +
        now +
        ")* weiter(?: gehen)?|"
        "wie weiter|was (?:passiert|geschieht|kommt|folgt|ist|wird|machen wir|macht ihr|machen "
        "sie)(?: "
        "(?:jetzt|nun|denn|dann|eigentlich|weiter|da|damit|als naechstes|danach))+|"
        "was (?:jetzt|nun|dann)|was (?:sind|ist) (?:die |der )?naechsten? schritte?|"
        "(?:die )?naechsten? schritte?|wie ist (?:das|der) weitere (?:ablauf|vorgehen)|"
        "(?:was )?(?:muss|soll|kann) ich (?:jetzt|nun|noch|denn|da|dann)(?: "
        "(?:jetzt|noch|was|etwas|denn))* "
        "(?:tun|machen)|wann (?:geht|gehts|geht s|kommt)(?: (?:es|das|s|die anfrage|der bedarf|die "
        "sache|meine anfrage|mein bedarf))* (?:raus|los|hinaus|naus|an die firmen)|"
        "wann (?:hoere|hoer|hoeren) (?:ich|wir) (?:(?:wieder|was|etwas) )*(?:von "
        "(?:ihnen|euch|"
        "dir))?)(?: " +
        now + ")*" + kTailOfStatus
    );
    static const RE2 and_now(
        "(?:(?:hallo|na|tja|ok|okay|gut|ja|so|aha|schade|oh|hm) )*und (?:jetzt|nun|dann)(?: "
        "weiter)?"
    );
    static const RE2 english(
        kOpening +
        "(?:ok |okay |so |and |well |oh )*(?:what (?:happens|comes|is|s|do we do|are you doing)"
        "(?: (?:now|next|then|from here))+|what(?: now| next)|now what|and now|what are the next "
        "steps|"
        "(?:the )?next steps|how (?:does (?:it|this) go on|do we (?:go on|proceed)|will "
        "(?:it|this) go on)"
        "(?: now| from here)?|what (?:do|should|can) i do now|when (?:will|do) i hear(?: back| "
        "from "
        "(?:you|anyone|somebody))*)" +
        kTailOfStatus
    );
    if (text.size() > kLongestStatusQuestion) {
        return false;
    }
    const std::string words = words_beside_number(text);
    return RE2::FullMatch(words, german) || RE2::FullMatch(words, and_now) ||
           RE2::FullMatch(words, english);
}

}  // namespace clusterlotse::commands
