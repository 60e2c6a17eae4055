#include "commands/asker/order_words.hpp"

#include "commands/asker/asker_clauses.hpp"
#include "commands/asker/asker_phrases.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

/// Nobody speaks of an order in more words than this.
constexpr std::size_t kMostOfOrder = 240;

}  // namespace

bool accepts_offer(std::string_view text) {
    static const RE2 takes(
        R"(\b(?:nehmen|nehme|nehmmer|nehm mer|nemme mer|machen wir|mach mer|mache mer|machmer|akzeptier\w*|angenommen|take|accept\w*|deal|bestellen|beauftragen)\b)"
    );
    if (text.size() > kMostOfOrder || text.find('?') != std::string_view::npos) {
        return false;
    }
    const auto clauses = clauses_of(without_number(text));
    const auto agrees = [](const Clause& clause) { return agrees_to_price(clause.words); };
    return std::ranges::all_of(clauses, agrees) &&
           std::ranges::any_of(clauses, [](const Clause& clause) {
               return RE2::PartialMatch(clause.words, takes);
           });
}

bool awards_to_several(std::string_view text) {
    static const RE2 several(
        R"((?:.* )?(?:vergeben|vergebe|zuschlag|auftrag|auftraege|award|awarded|order)\b.*(?: (?:\d{1,2})(?: \d{1,2})* (?:und|and|u) (?:an )?\d{1,2}\b.*| (?:an |to )?(?:beide|beiden|both)\b.*))"
    );
    return text.size() <= kMostOfOrder && RE2::FullMatch(plain_words(text), several);
}

bool speaks_of_order_placed(std::string_view text) {
    static const RE2 placed(
        R"(\b(?:vergeben|zuschlag|(?:in|bei|beim|von|an) [a-z]+ (?:bestellt|beauftragt|gekauft)|(?:hausliefer\w*|stammliefer\w*)|awarded|(?:ordered|bought) (?:in|from|at|elsewhere))\b)"
    );
    static const RE2 later(
        R"(\b(?:werden|wird|wollen|moechten|koennen|wann|ob|wenn|sobald|will|when|if)\b)"
    );
    const std::string words = plain_words(text.substr(0, kMostOfOrder));
    return text.size() <= kMostOfOrder && text.find('?') == std::string_view::npos &&
           RE2::PartialMatch(words, placed) && !RE2::PartialMatch(words, later);
}

}  // namespace clusterlotse::commands
