#pragma once

#include "domain/message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::matrix {

/// The text of an m.room.message, or of the m.new_content of an edit.
struct MessageBody {
    std::string msgtype;
    std::string body;
    std::string formatted_body;  ///< only where its format is org.matrix.custom.html
    bool has_mentions = false;   ///< m.mentions is there, possibly empty
    std::vector<std::string> mentions;
    std::optional<AttachmentInfo> attachment = {};  ///< m.file, m.image, m.audio, m.video
    std::string media_uri;     ///< where the attachment lies; empty where it is encrypted
    bool has_caption = false;  ///< `body` is said by the sender, not only the file's name
};

/// What this program reads of an event (client-server API, "Room event format"). Absent strings are
/// empty.
struct Event {
    std::string id;  ///< empty in stripped state
    std::string type;
    std::string sender;
    std::optional<std::string> state_key = {};
    std::int64_t sent_at_ms = 0;  ///< the sender's server says so

    MessageBody message;
    std::optional<MessageBody> new_content = {};
    std::string relation;       ///< m.relates_to.rel_type
    std::string related_event;  ///< m.relates_to.event_id
    std::string reaction_key;
    std::string in_reply_to;
    bool reply_is_fallback = false;
    std::string redacts;         ///< from the content (room version 11) or the top level (older)
    std::int64_t outbox_id = 0;  ///< org.clusterlotse.outbox
    std::string outbox_key;      ///< org.clusterlotse.key
    std::string outbox_text;     ///< org.clusterlotse.text: of a file, the event of its row's text

    std::string membership;
    std::string display_name;
    bool is_direct = false;
    std::string replacement_room;
    std::string alias;  ///< m.room.canonical_alias

    bool is_state() const { return state_key.has_value(); }
    bool is_member_of(const std::string& user) const {
        return type == "m.room.member" && state_key == user;
    }
};

}  // namespace clusterlotse::matrix
