#include "commands/questions/question_clauses.hpp"

#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {}  // namespace

bool begins_asking(std::string_view words) {
    static const RE2 asking(
        R"((?i)^\W*(?:(?:und|aber|also|auch|noch|nur|dann|bitte|and|but|also|so)\W+)*(?:welche[rsnm]?|was|wie|wieviele?|wann|wo|wohin|woher|wer|wem|womit|wozu|warum|ob|reicht|reichen|genügt|geht|gehen|ginge|ist|sind|wäre|wären|darf|dürfen|muss|müssen|soll|sollen|kann|können|könnte|könnten|brauchen|braucht|benötigen|haben|hat|gibt|gilt|gelten|liegt|kommt|wird|werden|which|what|how|when|where|who|why|is|are|can|could|may|does|do|did|would|should|will|has|have|must)(?:[^\pL]|$))"
    );
    return RE2::PartialMatch(piece_of(words), asking);
}

std::vector<std::pair<std::size_t, std::size_t>> seams_of(std::string_view sentence) {
    static const RE2 seam(
        R"((?i)([,;:]\s+(?:(?:aber|jedoch|nur|und|but|only|and|though)\s+)?(?:(?:dann|noch|vorher|vorab|then|first)\s+)?|\s+[–—-]\s+|\s+(?:aber|jedoch|but)\s+))"
    );
    std::vector<std::pair<std::size_t, std::size_t>> seams;
    re2::StringPiece rest = piece_of(sentence);
    re2::StringPiece found;
    while (RE2::FindAndConsume(&rest, seam, &found)) {
        const auto begin = static_cast<std::size_t>(found.data() - sentence.data());
        seams.emplace_back(begin, begin + found.size());
    }
    return seams;
}

std::vector<std::string_view> clauses_between(std::string_view sentence) {
    std::vector<std::string_view> clauses;
    std::size_t from = 0;
    for (const auto& [begin, end] : seams_of(sentence)) {
        clauses.push_back(sentence.substr(from, begin - from));
        from = end;
    }
    clauses.push_back(sentence.substr(from));
    return clauses;
}

}  // namespace clusterlotse::commands
