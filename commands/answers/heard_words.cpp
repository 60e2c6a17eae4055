#include "commands/answers/heard_words.hpp"

#include "commands/answers/answer_reading.hpp"
#include "commands/desk/asides.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/ill_answers.hpp"
#include "commands/wording/clauses.hpp"

namespace clusterlotse::commands {

HeardWords heard_words(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    Language language
) {
    const AsidesApart apart = asides_apart(text);
    HeardWords heard{without_ill_talk(office, apart.rest), apart.asides};
    if (heard.for_asker == apart.rest || !clauses_of(heard.for_asker).empty()) {
        return heard;
    }
    const bool no = read_answer_to(office, need, apart.rest, language).kind == AnswerKind::decline;
    heard.for_asker = !no ? "" : language == Language::de ? "Nein" : "No";
    return heard;
}

}  // namespace clusterlotse::commands
