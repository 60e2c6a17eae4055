#pragma once

#include "matching/text/text.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::matching {

/// What emoji of a message say; others say nothing.
enum class Reaction { none, yes, no, question, thinking, laughing };

/// Words that stand for a currency's sign once a text is prepared.
constexpr std::string_view kEuroSign = "qe";
constexpr std::string_view kPoundSign = "j";

/// A message made ready for reading.
struct AnswerLines {
    std::string source;  ///< of the message's length: quoted lines and signatures are blanks
    Folded folded;       ///< of `source`, dialect and typing errors put right
    Reaction reaction = Reaction::none;  ///< contradicting ones are none
    bool laughs = false;                 ///< a laughing emoji is among them
    bool wordless = false;               ///< no letter and no digit
};

/// Prepares at most the first 6,000 bytes of `text`. Total on any bytes.
AnswerLines prepare_answer(std::string_view text);

/// The written word that a dialect word or a typing error stands for; the word itself else.
std::string_view plain_word(std::string_view folded);

}  // namespace clusterlotse::matching
