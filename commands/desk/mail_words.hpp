#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What a message says in itself: its words, or the subject of a mail that has no others.
std::string own_words_of(const InboundMessage& message);

/// The same with the subject of a new mail before it where that names the matter: purchasers often
/// put half of the need there.
std::string with_subject(Office& office, const Request& request);

/// The words with a command in front, from the body or else from the subject of a mail. A view of
/// the message.
std::string_view command_text(const InboundMessage& message);

/// A click on a link that writes the answer into the subject of a new mail to a reply address.
bool answers_in_subject(const InboundMessage& message);

}  // namespace clusterlotse::commands
