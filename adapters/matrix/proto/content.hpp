#pragma once

#include "domain/message.hpp"

#include <string>

namespace clusterlotse::matrix {

/// Bytes of an event's content that every homeserver takes: 65,536 is the limit of the whole event.
inline constexpr std::size_t kMaxContent = 60'000;

/// The content of the m.room.message that `dispatch` asks for. Messages to a person are m.text,
/// because clients do not notify of a m.notice and salesmen read on their phones; in the room,
/// where other bots may listen, it is m.notice. HTML and plain text say the same: the message's own
/// HTML, or where it has none html_of its text. m.mentions always stands there. The outbox id is
/// written to org.clusterlotse.outbox, unless files follow (the last of them carries it), and the
/// delivery key to org.clusterlotse.key. A text too long for an event loses its HTML first and is
/// then cut.
std::string message_content(const Dispatch& dispatch);

/// The HTML of a text: escaped, lines by <br>, the first line bold where it begins with a need's
/// number (B-2026-031).
std::string html_of(const std::string& text);

}  // namespace clusterlotse::matrix
