#include "commands/wording/written_language.hpp"

#include "commands/wording/clauses.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

int hits_of(std::string_view words, const RE2& pattern) {
    re2::StringPiece rest(words.data(), words.size());
    int count = 0;
    while (RE2::FindAndConsume(&rest, pattern)) {
        ++count;
    }
    return count;
}

}  // namespace

std::optional<Language> written_language(std::string_view text) {
    // Words that are both ("in", "die", "an", "am", "so", "was") say nothing.
    static const RE2 german(
        R"(\b(?:der|den|dem|das|und|oder|aus|fuer|mit|bis|bei|von|vom|zum|zur|ist|sind|wir|ich|ein|eine|einen|einer|nicht|auch|noch|nach|bitte|suchen|suche|brauchen|brauche|benoetigen|stueck|stk|teile|drehteile|fraesteile|wellen|buchsen|bleche|ohne|jahr|woche|wochen|lieferung|termin)\b)"
    );
    static const RE2 english(
        R"(\b(?:the|and|or|of|from|for|with|by|to|is|are|we|our|need|needs|needed|please|looking|pieces|pcs|parts|off|turned|milled|shafts|without|year|week|weeks|delivery|required|made|each|about|can|could|who)\b)"
    );
    const std::string words = plain_words(text);
    const int de = hits_of(words, german);
    const int en = hits_of(words, english);
    if (de == en) {
        return std::nullopt;
    }
    return de > en ? Language::de : Language::en;
}

}  // namespace clusterlotse::commands
