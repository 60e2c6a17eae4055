#include "commands/needs/change_told.hpp"

#include "commands/discretion/discretion.hpp"
#include "commands/needs/free_dates.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Gern auch aus dem Saarland" says who else may be asked: nothing to those who were.
bool only_widens_search(const Office& office, const std::string& words, Language language) {
    constexpr std::size_t kLongest = 120;
    constexpr std::size_t kLongestPlace = 70;
    static const RE2 place(
        R"((?i)(?:^|[^\pL])(?:lieferung|liefern|geliefert|versand|abholung|abholen|transport|montage|aufstellort|delivery|deliver|ship|shipping|pick[- ]?up|\d+ ?(?:stk|stück|pcs))(?:[^\pL]|$))"
    );
    static const RE2 firms(
        R"((?i)^\W*(?:b[- ]?20\d\d[- /]\d{1,6}\W*)?(?:(?:gern|gerne|auch|ruhig|kann|können|darf|dürfen|es|sie|das|firmen|firma|anbieter|lieferanten|lieferant|betriebe|partner|suchen|fragen|bitte|und|oder|wir|nehmen|jemand|jemanden|von|ebenso|can|may|be|also|gladly|suppliers?|firms?|companies|ask|search|please|happy|with|someone|from)\s+)*((?:aus|im|in|um|bis|within|near|from|außerhalb|ausserhalb|outside|umkreis)\s[^.!?\n,;]+?)(?:\s(?:sein|kommen|suchen|fragen|sitzen|anfragen|gehen auch|geht auch|okay|ok))?[.!\s]*$)"
    );
    std::string where;
    if (words.size() > kLongest || RE2::PartialMatch(words, place) ||
        !RE2::PartialMatch(words, firms, &where) || where.size() > kLongestPlace) {
        return false;
    }
    // Without the word a place is where the work is done or the part goes to.
    const UnderstoodNeed read =
        office.engine.understand("Firmen " + where, today_of(office), language);
    return matching::empty(read) && !read.quantity && !read.deadline && read.lots.empty() &&
           read.surface.empty() && read.heat_treatment.empty() && read.inspection.empty() &&
           (!read.place.empty() || read.radius_km);
}

}  // namespace

bool changes_nothing_for_firms(const Office& office, const std::string& words, Language language) {
    return only_widens_search(office, words, language) || announces_papers(words);
}

bool reads_differently(
    Office& office, const storage::NeedRecord& before, const storage::NeedRecord& need
) {
    storage::NeedRecord as_before = need;
    as_before.discretion = before.discretion;
    as_before.confidential = before.confidential;
    return text_for_suppliers(office, before) != text_for_suppliers(office, as_before) ||
           (!is_open(before) && is_open(need));
}

}  // namespace clusterlotse::commands
