#include "commands/desk/words_to_bot.hpp"

#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"
#include "matching/needs/description.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

bool only_cheers(std::string_view text) {
    static const RE2 cheers(
        R"((?:(?:ok|okay|oki|top|super|prima|klasse|perfekt|gut|passt|alles|klar|danke\w*|dank|merci|euch|ihnen|dir|schoen|sehr|vielen|lieben|besten|herzlichen|fuer|die|das|den|schnelle|hilfe|info|ja|jo|so|dann|erst|erstmal|mal|schon|thx|thanks|thank|you|cheers|great|perfect|very|much|for|the|all|guys|leute|zusammen) ?)+)"
    );
    static const RE2 thanks(R"(\b(?:danke\w*|dank|merci|thx|thanks|thank you|cheers)\b)");
    constexpr std::size_t kLongest = 80;
    const std::string words = text.size() <= kLongest ? plain_words(text) : std::string();
    return RE2::PartialMatch(words, thanks) && RE2::FullMatch(words, cheers);
}

bool only_praises(std::string_view text) {
    static const RE2 only(
        R"((?:(?:ja|jo|ok|okay|oki|gut|sehr|alles|klar|prima|super|klasse|toll|perfekt|bestens|wunderbar|top|fein|passt|basst|genau|so|das|es|des|ist|sieht|aus|dann|danke|erst|erstmal|mal|schon|soweit|fuer|mich|uns|great|perfect|fine|good|like|this|that|it|is|looks|all|thanks) )+)"
    );
    static const RE2 praises(
        R"(\b(?:prima|super|klasse|toll|perfekt|bestens|wunderbar|top|fein|passt|basst|great|perfect|fine|good)\b)"
    );
    constexpr std::size_t kLongest = 60;
    const std::string words = text.size() <= kLongest && text.find('?') == std::string_view::npos
                                  ? plain_words(text)
                                  : std::string();
    return RE2::PartialMatch(words, praises) && RE2::FullMatch(words + " ", only);
}

bool asks_shortly(std::string_view text) {
    static const RE2 asks(
        R"((?:(?:hallo|na|ja|ok|hm+|und|also|tja|hey|hi|hello|well|so|and) )*(?:wer|wer denn|wen|wer alles|wie|was|was nun|und|und jetzt|und nun|hae|wie bitte|wie jetzt|who|what|so|and|hm+|na|noch da|ist da (?:\w+ )?(?:wer|jemand|einer)|jemand da|noch jemand da|bist du (?:noch )?da|sind sie (?:noch )?da|anybody (?:there|home)|anyone there))"
    );
    constexpr std::size_t kLongest = 40;
    return text.size() <= kLongest && text.find('?') != std::string_view::npos &&
           RE2::FullMatch(plain_words(text), asks);
}

bool only_takes_note(std::string_view text) {
    static const RE2 notes(
        R"((?:(?:ok|okay|oki|hm+|aha|oha|soso|ach so|achso|na gut|naja|tja|gut zu wissen|gelesen|gesehen|got it|noted|i see) ?)+)"
    );
    constexpr std::size_t kLongest = 40;
    return text.size() <= kLongest && text.find('?') == std::string_view::npos &&
           RE2::FullMatch(plain_words(text), notes);
}

bool only_asks(
    const Office& office, const storage::NeedRecord& need, const InboundMessage& message
) {
    if (message.text.find('?') == std::string::npos || !message.attachments.empty()) {
        return false;
    }
    UnderstoodNeed read = office.engine.understand(message.text, today_of(office), need.language);
    read.kind.clear();
    return matching::empty(read) && !read.quantity && !read.deadline && read.tolerances.empty() &&
           read.surface.empty() && read.certificates.empty() && read.inspection.empty() &&
           message.text.find_first_of("0123456789") == std::string::npos;
}

}  // namespace clusterlotse::commands
