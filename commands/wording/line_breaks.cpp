#include "commands/wording/line_breaks.hpp"

#include "commands/wording/word_set.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

namespace {

/// What a wrapped line may end with, and no sentence does.
bool leads_on(std::string_view word) {
    static const WordSet words = set_of(
        "der die das den dem des eine einen einem einer eines kein keine keinen keinem keiner mit "
        "von vom bei beim zum zur am im ins fuer ueber unter bis ohne durch gegen wegen und oder "
        "sowie aber denn weil dass wenn als wie ob sehr viel viele nur noch immer wirklich leider "
        "uns unser unsere unserem unseren unserer wir ich nie firma fa the a an of to from by with "
        "for at and or but that than our no not never very only still je pro per ca max min mind "
        "statt sondern ist sind war waren hat haben hatte hatten wird werden wurde wurden is are "
        "was were has have had we they be been"
    );
    return words.contains(word);
}

/// Lead on to a number, and end sentences as well: "wir fragen bei Ihnen an".
bool leads_to_number(std::string_view word) {
    static const WordSet words = set_of("zu um ab an auf aus vor nach in on about around under up");
    return words.contains(word);
}

}  // namespace

bool begins_sentence(std::string_view word) {
    static const WordSet words = set_of(
        "ach also am an auf aus auch aber bei beim bisher bislang bitte bloss da danke das dem den "
        "der derzeit die ein eine es fuer im in ja kein keine mein mit momentan nein nicht nie "
        "niemals ohne seit sie so uebrigens und unser unsere vom von wegen wer wir zu zuletzt zum "
        "zur another as at do had never no not our please so still the they this we with"
    );
    return words.contains(word);
}

bool line_goes_on(const std::vector<TextWord>& words, std::size_t at, bool whispers) {
    const TextWord& word = words[at];
    const std::string& before = words[at - 1].letters;
    const bool digit = word.letters[0] >= '0' && word.letters[0] <= '9';
    if (digit) {
        return leads_on(before) || leads_to_number(before);
    }
    if (word.capital || whispers) {
        return begins_sentence(word.letters) ? whispers && leads_on(before)
                                             : whispers || leads_on(before);
    }
    return true;
}

}  // namespace clusterlotse::commands
