#include "commands/needs/size_corrections.hpp"

#include <cstddef>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Nobody puts a size right in more words.
constexpr std::size_t kLongestSizeCorrection = 400;
/// More sizes than this are a new need.
constexpr int kMost = 6;

const char* name_of_size(const std::string& word) {
    static const RE2 diameter(R"((?i)durchmesser|dm|diameter|dia|ø)");
    static const RE2 length(R"((?i)länge|laenge|length)");
    static const RE2 width(R"((?i)breite|width)");
    static const RE2 height(R"((?i)höhe|hoehe|height)");
    return RE2::FullMatch(word, diameter) ? "Ø "
           : RE2::FullMatch(word, length) ? "Länge "
           : RE2::FullMatch(word, width)  ? "Breite "
           : RE2::FullMatch(word, height) ? "Höhe "
                                          : "Dicke ";
}

}  // namespace

std::string with_size_named(std::string text) {
    static const RE2 put_right(
        R"((?i)(?:^|[^\pL])((?:(?:der|die|the|our|unser|unsere)\s+)?(ø|durchmesser|diameter|dia|länge|laenge|length|breite|width|höhe|hoehe|height|dicke|stärke|thickness)(?:\s+(?:ist|sind|soll|sollte|muss|wird|wäre|waere|sein|doch|jetzt|nun|lieber|bitte|eigentlich|auf|is|should|must|be|now|actually))*\s*[:=]?\s*(\d+(?:[.,]\d+)?)(?:\s*mm)?(?:\s+(?:sein|bitte|werden|betragen|please))*\s*,?\s*(?:(?:und |and )?(?:nicht|statt|anstatt|not|instead of|rather than)(?:\s+mehr)?\s+(?:ø\s*)?\d+(?:[.,]\d+)?(?:\s*mm)?)(?:\s+(?:sein|bitte|please))*))"
    );
    // "Nicht Ø 40, sondern Ø 45"
    static const RE2 not_but(
        R"((?i)(?:^|[^\pL])((?:nicht|net|nit|kein|keine|not)\s+(?:ø|durchmesser|diameter|dia|länge|laenge|length|breite|width|höhe|hoehe|height|dicke|stärke|thickness)?\s*\d+(?:[.,]\d+)?(?:\s*mm)?\s*,?\s*(?:sondern|but)\s+(ø|durchmesser|diameter|dia|länge|laenge|length|breite|width|höhe|hoehe|height|dicke|stärke|thickness)\s*(\d+(?:[.,]\d+)?)(?:\s*mm)?))"
    );
    if (text.size() > kLongestSizeCorrection) {
        return text;
    }
    for (int round = 0; round < kMost; ++round) {
        re2::StringPiece whole;
        std::string word;
        std::string digits;
        if (!RE2::PartialMatch(text, put_right, &whole, &word, &digits) &&
            !RE2::PartialMatch(text, not_but, &whole, &word, &digits)) {
            break;
        }
        text.replace(
            static_cast<std::size_t>(whole.data() - text.data()),
            whole.size(),
            name_of_size(word) + digits + " mm"
        );
    }
    return text;
}

}  // namespace clusterlotse::commands
