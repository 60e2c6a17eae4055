#pragma once

#include "domain/need.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What an asker's words are beside an open question of a supplier.
enum class ReplyKind {
    answers,  ///< says what was asked: for everybody who was asked
    waits,    ///< thanks, a greeting, "melde mich": nobody has to read it
    unclear,  ///< may be either, or asks something back
};

/// True where the words only thank, greet, joke or put something off: "Danke, schaue ich mir an".
bool only_talks(std::string_view text);

/// Reads the words against the question. `directly`: they are a reply to this very question, so
/// that plain words answer it unless they put it off. Total on any text.
ReplyKind reply_kind(
    std::string_view text,
    std::string_view question,
    bool directly,
    const std::function<UnderstoodNeed(const std::string&)>& understand
);

}  // namespace clusterlotse::commands
