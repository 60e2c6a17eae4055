#pragma once

#include "domain/need.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// What somebody writes who answers nothing and gives no command.
enum class FreeText {
    need,     ///< asks for something, or says what is to be made
    news,     ///< tells of his own firm, of machines, holidays, the day: nothing is wanted
    unclear,  ///< says neither
};

/// Reads the text with what was understood of it. A need asks ("suchen", "wer kann", "bitte um
/// Angebot"), names work, pieces or measures, or tells what is broken; whoever tells what his firm
/// has got, has done or what happens there, and asks for nothing, tells news. Total on any text.
FreeText free_text_kind(std::string_view text, const UnderstoodNeed& understood);

/// News of the firm or the day that want nothing: no part of a need either.
bool tells_news(std::string_view text);

/// News of what the firm can do now: a machine, people, a certificate.
bool tells_of_capability(std::string_view text);

}  // namespace clusterlotse::commands
