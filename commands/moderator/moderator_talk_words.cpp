#include "commands/moderator/moderator_talk_words.hpp"

#include "commands/desk/words.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A question for a person is short; more words speak of something else.
constexpr std::size_t kLongestAsking = 120;

const RE2& called() {
    static const RE2 name(
        R"((?is)^\W*(?:(?:hallo|guten tag|moin|hello|hi)[\s,]+)*(?:lotsen?|lotsin|moderator|moderatorin|mittelstandslotsen?|geschäftsstelle|geschaeftsstelle)\s*:\s*(.*)$)"
    );
    return name;
}

}  // namespace

bool calls_moderator_by_name(std::string_view text) {
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), called());
}

std::optional<std::string> words_to_moderator(std::string_view text) {
    static const RE2 address(
        R"((?is)^\W*(?:(?:hallo|guten tag|moin|bitte|please|hello|hi)[\s,]+)*(?:(?:(?:eine?\s+|a\s+)?(?:nachricht|frage|bitte|info|mitteilung|message|question|note|word)\s+)?(?:an|für|fuer|to|for)\s+)(?:(?:den|die|unseren|unsere|the|our)\s+)?(?:lotsen?|lotsin|moderator|moderatorin|mittelstandslotsen?|geschäftsstelle|geschaeftsstelle)\s*(?::|\s[-–—]\s|[-–—]\s|\n)\s*(.*)$)"
    );
    static const RE2 pass_on(
        R"((?is)^\W*(?:(?:bitte|please)[\s,]+)?(?:(?:sag(?:en|t)?|richte[nt]?|tell)(?:\s+(?:sie|bitte|das|es|please))*\s+(?:dem|der|the)\s+(?:lotsen|lotsin|moderator|moderatorin)(?:\s+(?:bitte|please|aus|bescheid))*[\s,:]+(?:(?:dass|daß|that)\s+)?(.+))$)"
    );
    static const RE2 alone(R"((?i)^\W*(?:an (?:den|die) )?(?:lotsen?|lotsin)\W*$)");
    std::string rest;
    if (RE2::FullMatch(re2::StringPiece(text.data(), text.size()), address, &rest) ||
        RE2::FullMatch(re2::StringPiece(text.data(), text.size()), called(), &rest) ||
        RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pass_on, &rest)) {
        return std::string(trimmed(rest));
    }
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), alone)
               ? std::optional<std::string>("")
               : std::nullopt;
}

bool asks_for_moderator(std::string_view text) {
    static const RE2 asks(
        R"((?i)(?:wie|wo|wann)\s+(?:erreiche?n?|finde?n?|kontaktiere?n?)\s+(?:ich|wir|mer)\s+(?:hier\s+)?(?:den|die|einen|eine|unseren?)\s+(?:lotsen|lotsin|moderator|moderatorin|menschen|person|geschäftsstelle|geschaeftsstelle)|wer ist (?:eigentlich |denn |hier )*(?:der|die|unser|mein)\s+(?:lotse|lotsin|moderator|moderatorin|ansprechpartner)|mit (?:dem|der|einem|einer) (?:lotsen|lotsin|moderator|menschen|echten menschen|person) (?:sprechen|reden|telefonieren)|(?:how|where) (?:do|can) (?:i|we) (?:reach|find|contact) (?:the|a|our) (?:moderator|human|person|office)|who is (?:the|our) moderator|(?:speak|talk) (?:to|with) (?:the|a|our) (?:moderator|human|real person|person))"
    );
    return text.size() <= kLongestAsking &&
           RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), asks);
}

}  // namespace clusterlotse::commands
