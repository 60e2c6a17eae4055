#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// Does what a member says about being written to (commands/wishes/wish_words.hpp), in a chat of
/// his own or by mail, subject included, and confirms each wish in one line. `answered`: what the
/// message replies to; without it, in a chat, the last message to him counts. A bare STOPP or PAUSE
/// is about what it answers: the digest, or requests; what may as well be about a need of his is
/// left alone. Nothing where there was no wish; else what was said besides, empty where nothing
/// was. Saying it again changes nothing.
std::optional<std::string> heed_wishes(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& answered
);

/// True while the person's digest or the requests to his firm rest until a day.
bool has_paused(Office& office, const Speaker& speaker);

/// The same for a mail to the reader's own unsubscribe address: it answers the digest.
bool heed_wishes_of_reader(Office& office, const Request& request);

/// What "wish_stop" says once the digest is off for him.
Fields digest_stopped(Office& office, const Address& person);

}  // namespace clusterlotse::commands
