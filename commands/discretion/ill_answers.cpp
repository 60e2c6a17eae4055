#include "commands/discretion/ill_answers.hpp"

#include "commands/discretion/ill_talk.hpp"
#include "commands/discretion/ill_words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/wording/clauses.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>

namespace clusterlotse::commands {

std::string without_ill_talk(const Office& office, const std::string& text) {
    const std::vector<TextWord> words = text_words(text);
    if (!may_tell_of_others(words)) {
        return text;
    }
    const std::vector<std::string> names = names_of_others(office, words, {});
    PlainWords known(office.engine);
    auto places = told_of_others(
        text,
        words,
        names,
        [&known](std::string_view word) { return known(word); },
        [&office](std::string_view part, bool or_when) {
            return says_work(office.engine, part) || (or_when && says_when(part));
        }
    );
    std::erase_if(places, [&](const RuledOut& place) {
        const bool of_member = std::ranges::any_of(place.firms, [&](const std::string& firm) {
            return std::ranges::any_of(names, [&](const std::string& name) {
                return matching::may_mean_firm(firm, name);
            });
        });
        return !of_member ||
               !speaks_ill(plain_words(text.substr(place.begin, place.end - place.begin)));
    });
    return places.empty() ? text : without_ruled_out(text, places);
}

}  // namespace clusterlotse::commands
