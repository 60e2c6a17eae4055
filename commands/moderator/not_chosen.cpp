#include "commands/moderator/not_chosen.hpp"

#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/letters/templates.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "die anderen sind voll", "der Rest ist zu weit weg", "2 hat keine Zeit"
bool speaks_of_others(
    Office& office,
    const storage::NeedRecord& need,
    const std::vector<std::string>& chosen,
    const std::string& reason
) {
    static const RE2 others(
        R"(\b(?:ander(?:e|en|er)|rest|restliche[nr]?|uebrige[nr]?|other|others|remaining)\b)"
    );
    const std::string words = plain_words(reason);
    if (RE2::PartialMatch(words, others)) {
        return true;
    }
    static const RE2 number(R"(^(?:nr |nummer |no |number |die |der )?(\d{1,2})\b)");
    int digit = 0;
    return RE2::PartialMatch(words, number, &digit) &&
           std::ranges::none_of(chosen, [&](const std::string& id) {
               return firm_number(office, need.id, id) == digit;
           });
}

}  // namespace

std::string reason_for_others(
    Office& office,
    const storage::NeedRecord& need,
    const std::vector<std::string>& chosen,
    const std::string& reason,
    Language language
) {
    if (reason.empty() || chosen.empty() || speaks_of_others(office, need, chosen, reason)) {
        return reason;
    }
    std::vector<std::string> names;
    for (const std::string& id : chosen) {
        names.push_back(firm_name(office, id));
    }
    Fields fields;
    fields.set("firms", enumerated(names, language))
        .set("several", names.size() > 1)
        .set("reason", reason);
    return std::string(trimmed(office.templates.render(language, "not_chosen", fields).text));
}

}  // namespace clusterlotse::commands
