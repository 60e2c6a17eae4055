#include "commands/discretion/own_words.hpp"

#include "commands/desk/free_text.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/words.hpp"
#include "commands/moderator/passed_on.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

bool tells_of_own_work(std::string_view text) {
    static const std::string between =
        "(?:(?:selbst|hier|leider|auch|generell|grundsaetzlich|aber|ja|halt|immer|nur|never|only|"
        "always|do|can|don t|cannot|also|just|mostly|meist|bei uns) ){0,3}";
    static const std::string works =
        "(?:drehen|drehe|fraesen|schweissen|lasern|kanten|biegen|schleifen|haerten|verzinken|"
        "eloxieren|stanzen|bohren|erodieren|giessen|schmieden|honen|lackieren|beschichten|"
        "zerspanen|turn|mill|weld|grind|bend|cut|anodise|anodize|cast|forge|harden|coat)";
    static const std::string limited =
        "(?:nur|nicht|nichts|nie|kein|keine|keinen|maximal|max|hoechstens|lediglich|only|not|"
        "never|no|nothing|up to|at most|bis|ab|unter|under|below|above|ueber)";
    static const RE2 own_work(
        "(?:^| )(?:wir|mir|mer|we) " + between + works + "(?: |$)|(?:^| )" + works +
        " (?:wir|mir|mer)(?: |$)"
    );
    static const RE2 own_limit(
        "(?:^| )(?:wir|mir|mer|we) (?:[a-z]+ ){0,2}?(?:machen|mache|fertigen|bearbeiten|"
        "verarbeiten|nehmen|haben|hawwe|make|do|take|process|have) (?:[a-z]+ ){0,3}?" +
        limited +
        "(?: |$)|(?:^| )(?:machen|mache|fertigen|bearbeiten|verarbeiten|nehmen|haben) "
        "(?:wir|mir|mer) (?:[a-z]+ ){0,3}?" +
        limited +
        "(?: |$)|(?:^| )(?:we (?:do not|don t|cannot|can t|never|only) "
        "(?:do|make|take|process|have|work))(?: |$)|(?:^| )(?:bei uns|unser\\w*|our) "
        "(?:[a-z]+ ){0,5}?" +
        limited + "(?: |$)"
    );
    // Who names work beside a number of pieces, or lacks something, may well want it done.
    static const RE2 wants(
        R"((?:^| )(?:such\w*|brauch\w*|bruch\w*|benoetig\w*|bedarf\w*|anfrage|angebot\w*|bitte|please|need\w*|looking|require\w*|wer|jemand\w*|anyone|someone|somebody|lassen|vergeben|fremd\w*|auswaerts|fehlt|fehlen|ersatz\w*|dringend|eilt|urgent\w*|kapazitaetsengpass|gesucht|wanted|muess\w*|muss|must|should|soll\w*|kaputt|defekt\w*|helfen|hilfe|help|outsourc\w*|selber nicht|ourselves|selbst nicht|nicht selbst|nicht selber|kunde\w*|customer\w*)(?: |$))"
    );
    const std::string words = plain_words(text.substr(0, kReadOfMessage));
    if (text.find('?') != std::string_view::npos || says(words, wants) ||
        has_need_words(text.substr(0, kReadOfMessage)) || asks_for_work(text)) {
        return false;
    }
    return says(words, own_work) || says(words, own_limit);
}

void pass_on_own_words(Office& office, const Request& request, std::string_view text) {
    pass_to_moderators(office, request, text, "moderator_own_words", "own_words_noted");
}

}  // namespace clusterlotse::commands
