#pragma once

#include "adapters/matrix/proto/event.hpp"

#include <string>

namespace clusterlotse::matrix {

/// Who the bot is for the people in a room.
struct OwnName {
    std::string user_id;
    std::string display_name;  ///< may be empty

    /// "bot" of "@bot:example.org".
    std::string localpart() const;
};

struct Addressing {
    bool mentioned = false;
    std::string text;  ///< without the name the message begins with
};

/// Whether a message is addressed to us: by m.mentions, else by a matrix.to link in its HTML, else
/// because its text begins with our id, display name or localpart and a colon or comma (a bare name
/// could be an ordinary word). `text` is the message's own text, reply fallback removed.
Addressing addressing(const MessageBody& message, std::string text, const OwnName& own);

}  // namespace clusterlotse::matrix
