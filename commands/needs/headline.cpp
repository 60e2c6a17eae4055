#include "commands/needs/headline.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/needs/written_in.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Hallo zusammen,", "Sehr geehrte Damen und Herren,": what comes behind it is the matter.
std::string_view without_greeting(std::string_view text) {
    static const RE2 greeting(
        R"((?i)^\s*(?:(?:hallo|hi|hey|hello|moin(?: moin)?|servus|grüß gott|gruess gott|guten (?:tag|morgen|abend)|good (?:morning|afternoon|day)|tach|ei gude|gude)(?:\s+(?:zusammen|miteinander|alle|allerseits|there|all|everybody|everyone|team|lotse|liebe[rs]? lotse))*|sehr geehrte[^,!\n]{0,60}|dear [^,!\n]{0,40}|liebe[rs]? [^,!\n]{0,40})\s*(?:[,!.:–-]+|\n)\s*)"
    );
    re2::StringPiece rest(text.data(), text.size());
    RE2::Consume(&rest, greeting);
    return trimmed({rest.data(), rest.size()});
}

}  // namespace

std::string headline_of(const Office& office, const storage::NeedRecord& written) {
    const storage::NeedRecord need = as_it_is_headed(office, written);
    const auto places = ruled_out_in(office, need.text, need.asker_profile);
    const std::string matter = places.empty() ? need.text : without_ruled_out(need.text, places);
    const std::string_view greeted = without_greeting(matter);
    const std::string_view shown = greeted.empty() ? trimmed(matter) : greeted;
    return first_line(shown.empty() ? std::string_view(need.text) : shown);
}

}  // namespace clusterlotse::commands
