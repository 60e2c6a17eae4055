#include "commands/needs/work_named.hpp"

#include "commands/desk/free_text.hpp"
#include "commands/desk/stance.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A longer text is a need of its own.
constexpr std::size_t kLongestNaming = 600;

/// "Außerdem noch 50 Laschen"
bool asks_for_more_besides(std::string_view text) {
    static const RE2 besides(
        R"((?i)(?:^|[^\pL])(?:außerdem|ausserdem|zusätzlich|zusaetzlich|daneben|(?:brauchen?|suchen?|hätten|haetten|haben|bräuchten?)\s+(?:wir |ich )?(?:auch|noch)|(?:neuer?|weiterer?|anderer?|zweiter?)\s+(?:bedarf|anfrage|thema)|another|besides|in addition|(?:we|i) also|new (?:need|request))(?:[^\pL]|$))"
    );
    return says(text, besides);
}

bool names_another_amount(
    const UnderstoodNeed& said, std::string_view told, const UnderstoodNeed& known
) {
    if (!said.quantity) {
        return false;
    }
    if (known.quantity) {
        return said.quantity->value != known.quantity->value;
    }
    // "sowas in 20x"
    static const RE2 figure(R"((\d+))");
    bool any = false;
    re2::StringPiece rest(told.data(), told.size());
    std::string digits;
    while (RE2::FindAndConsume(&rest, figure, &digits)) {
        if (digits == std::to_string(static_cast<long long>(said.quantity->value))) {
            return false;
        }
        any = true;
    }
    return any;
}

/// Both name what theirs is of, and nothing of it is the same.
bool names_another_material(const UnderstoodNeed& said, const UnderstoodNeed& known) {
    return !said.materials.empty() && !known.materials.empty() &&
           std::ranges::none_of(said.materials, [&known](const Material& one) {
               return std::ranges::find(known.materials, one) != known.materials.end();
           });
}

}  // namespace

bool explains_what_is_meant(std::string_view text) {
    static const RE2 explains(
        R"((?:(?:ja|also|ach so|oh|ok|okay|sorry|entschuldigung|na|naja|hallo|guten tag|well|so|yes) )*(?:(?:das|dies|es|die|alle|beide|gemeint|gesucht) (?:ist|sind|waeren|waere|werden|wird)|(?:es|das) (?:geht|handelt sich|dreht sich) (?:hier |dabei |da )?um|geht um|handelt sich um|(?:ich|wir) mein\w*|meine|meinte|gemeint|(?:these|those|they|it|that|this) (?:is|are|s|re)|it s|that s|they re|i mean|we mean|i meant|meant)\b.*)"
    );
    return text.size() <= kLongestNaming && says_only(plain_words(text), explains);
}

WorkNamed work_named(
    std::string_view text,
    const UnderstoodNeed& said,
    std::string_view told,
    const UnderstoodNeed& known
) {
    if (!known.processes.empty() || said.processes.empty() || text.size() > kLongestNaming ||
        text.find('?') != std::string_view::npos || tells_news(text) ||
        asks_for_more_besides(text)) {
        return WorkNamed::no;
    }
    const bool seeks = asks_for_work(text);
    if (names_another_amount(said, told, known)) {
        return seeks || names_another_material(said, known) ? WorkNamed::no : WorkNamed::may_be;
    }
    return !seeks || explains_what_is_meant(text) ? WorkNamed::surely : WorkNamed::may_be;
}

}  // namespace clusterlotse::commands
