#include "commands/moderator/firm_reasons.hpp"

#include "commands/moderator/moderator_phrases.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

bool tells_of_firm(std::string clause) {
    static const RE2 no_more(R"(\b(?:nur|bloß|bloss|only|just)\b)");
    static const RE2 up_to_a_size(
        R"(\b(?:erst )?(?:bis|ab|until|up to|from)(?: zu)? (?:ø ?)?\d[\d.,x ]*(?:mm|cm|m|µm|kg|t|tonnen|stück|stk|teile|pcs|pieces|kilo)\b)"
    );
    static const RE2 short_words(R"([^\d]{3,60})");
    const bool bounded = RE2::GlobalReplace(&clause, no_more, "") > 0;
    const bool sized = RE2::GlobalReplace(&clause, up_to_a_size, "") > 0;
    return (says_only(clause, phrases::tells_of_them()) ||
            ((bounded || sized) && says_only(clause, short_words))) &&
           !says_only(clause, phrases::says_when());
}

std::string with_reason_apart(std::string text) {
    static const RE2 begins(
        R"((?i)^(.*\S\s+(?:raus|weg|weglassen|streichen|rausnehmen|rauslassen|out|off)|(?:.*[^\pL])?(?:ohne (?:die |den )?\d{1,2}|(?:without|drop|skip) (?:number )?\d{1,2}))(?:\s*:\s*|\s+-+\s+|\s+)((?:die|der|sie|they|those|weil|because)\s+\pL.*)$)"
    );
    RE2::Replace(&text, begins, "\\1, \\2");
    return text;
}

}  // namespace clusterlotse::commands
