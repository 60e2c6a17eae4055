#include "commands/answers/heard_words.hpp"

#include "commands/answers/answer_reading.hpp"
#include "commands/desk/asides.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/ill_answers.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

/// "Mit denen nicht", "nicht für die", "never again with them".
bool wants_nothing_from_them(std::string_view text) {
    static const RE2 words(
        "(?:^| )(?:(?:mit|fuer|with|for) (?:denen|die|dene|dem|der|them|those) "
        "(?:nicht|net|nit|nie|niemals|nimmer|never|not|no)|(?:nicht|nie|nimmer|not|never)"
        "(?: (?:mehr|wieder|again))? (?:mit|fuer|with|for) (?:denen|die|dene|them|those))(?: |$)"
    );
    return RE2::PartialMatch(plain_words(text), words);
}

}  // namespace

HeardWords heard_words(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    Language language
) {
    const AsidesApart apart = asides_apart(text);
    HeardWords heard{without_ill_talk(office, apart.rest), apart.asides};
    const bool will_not = wants_nothing_from_them(apart.rest);
    if (heard.for_asker == apart.rest || (!clauses_of(heard.for_asker).empty() && !will_not)) {
        return heard;
    }
    const bool no =
        will_not || read_answer_to(office, need, apart.rest, language).kind == AnswerKind::decline;
    heard.for_asker = !no ? "" : language == Language::de ? "Nein" : "No";
    return heard;
}

}  // namespace clusterlotse::commands
