#include "commands/desk/salutation.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

std::string without_salutation(std::string_view text) {
    static const RE2 greeting(
        R"((?i)^(\s*(?:hallo|hi|hey|moin(?: moin)?|servus|guten (?:tag|morgen|abend)|grüß gott|hello|good (?:morning|afternoon|day|evening)))((?:[ ,]+[\pL.&'’/-]+){1,7}?)\s*([,!:]|\n|\s[–-]\s))"
    );
    static const RE2 german(
        R"((?i)^\s*(?:sehr geehrte[rs]?|liebe[rs]?|werte[rs]?)((?: [\pL.&'’/-]+){1,7}?)\s*([,!:]|\n))"
    );
    static const RE2 english(R"((?i)^\s*dear((?: [\pL.&'’/-]+){1,7}?)\s*([,!:]|\n))");
    static const RE2 everybody(
        R"((?i)(?: (?:zusammen|allerseits|alle|all|everybody|everyone|damen und herren|sir or madam|team|lotse|leute|in die runde|there))+)"
    );
    // "Hallo, nein, das bitte mit anbieten", "Hallo, das ist egal: ...": nobody's name.
    static const RE2 own_words(
        R"((?i: *,? *(?:ja|nein|doch|yes|no|klar|gern|okay|ok)\b.*)| *,\s*\p{Ll}.*)"
    );
    static const RE2 title(R"((?i) *, *(?:herr|frau|fa|firma|mr|mrs|ms|dr|lieber?|werter?)\b.*)");
    std::string result(text);
    re2::StringPiece whom;
    for (const auto& [pattern, instead] :
         {std::pair{&greeting, "\\1\\3"}, {&german, "Guten Tag\\2"}, {&english, "Hello\\2"}}) {
        const std::string before = result;
        const bool found = pattern == &greeting
                               ? RE2::PartialMatch(before, *pattern, nullptr, &whom)
                               : RE2::PartialMatch(before, *pattern, &whom);
        if (!found) {
            continue;
        }
        const bool no_name = RE2::FullMatch(whom, own_words) && !RE2::FullMatch(whom, title);
        if (!no_name && !RE2::FullMatch(whom, everybody)) {
            RE2::Replace(&result, *pattern, instead);
        }
        break;
    }
    return result;
}

}  // namespace clusterlotse::commands
