#include "adapters/matrix/proto/event.hpp"

#include "adapters/matrix/proto/event_json.hpp"

namespace clusterlotse::matrix {

namespace {

constexpr std::size_t kMaxId = 255;
constexpr std::size_t kMaxMentions = 100;

bool is_id(const std::string& text, char sigil) {
    return text.size() > 1 && text.size() <= kMaxId && text.front() == sigil;
}

std::string id_of(const Json& object, const char* name, char sigil) {
    auto text = text_of(object, name);
    return is_id(text, sigil) ? text : std::string();
}

std::optional<AttachmentInfo> read_attachment(const Json& content, const std::string& msgtype) {
    if (msgtype != "m.file" && msgtype != "m.image" && msgtype != "m.audio" &&
        msgtype != "m.video") {
        return std::nullopt;
    }
    const auto& info = member(content, "info");
    AttachmentInfo attachment;
    attachment.name = text_of(content, "filename");
    if (attachment.name.empty()) {
        attachment.name = text_of(content, "body");
    }
    attachment.type = text_of(info, "mimetype");
    for (auto& c : attachment.type) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    const auto size = integer_of(info, "size");
    attachment.size = size > 0 ? static_cast<std::uint64_t>(size) : 0;
    if (member(content, "file").is_object()) {
        attachment.gap = ContentGap::encrypted;
    }
    return attachment;
}

MessageBody read_body(const Json& content) {
    MessageBody message;
    message.msgtype = text_of(content, "msgtype");
    message.body = text_of(content, "body");
    if (text_of(content, "format") == "org.matrix.custom.html") {
        message.formatted_body = text_of(content, "formatted_body");
    }
    const auto& mentions = member(content, "m.mentions");
    message.has_mentions = mentions.is_object();
    const auto& users = member(mentions, "user_ids");
    if (users.is_array()) {
        for (const auto& user : users) {
            if (user.is_string() && message.mentions.size() < kMaxMentions) {
                message.mentions.push_back(user.get<std::string>());
            }
        }
    }
    message.attachment = read_attachment(content, message.msgtype);
    if (message.attachment && message.attachment->gap != ContentGap::encrypted) {
        message.media_uri = text_of(content, "url");
    }
    const auto file_name = text_of(content, "filename");
    message.has_caption = message.attachment && !file_name.empty() && file_name != message.body;
    return message;
}

void read_relation(const Json& content, Event& event) {
    const auto& relation = member(content, "m.relates_to");
    event.relation = text_of(relation, "rel_type");
    event.related_event = id_of(relation, "event_id", '$');
    event.reaction_key = text_of(relation, "key");
    event.reply_is_fallback = flag_of(relation, "is_falling_back");
    event.in_reply_to = id_of(member(relation, "m.in_reply_to"), "event_id", '$');
}

}  // namespace

std::optional<Event> read_event(const Json& json, bool stripped) {
    Event event;
    event.id = id_of(json, "event_id", '$');
    event.type = text_of(json, "type");
    event.sender = id_of(json, "sender", '@');
    if (event.type.empty() || event.type.size() > kMaxId || event.sender.empty() ||
        (event.id.empty() && !stripped)) {
        return std::nullopt;
    }
    if (member(json, "state_key").is_string()) {
        event.state_key = text_of(json, "state_key");
    }
    event.sent_at_ms = integer_of(json, "origin_server_ts");

    const auto& content = member(json, "content");
    event.message = read_body(content);
    if (member(content, "m.new_content").is_object()) {
        event.new_content = read_body(member(content, "m.new_content"));
    }
    read_relation(content, event);
    event.redacts = id_of(content, "redacts", '$');
    if (event.redacts.empty()) {
        event.redacts = id_of(json, "redacts", '$');
    }
    event.outbox_id = integer_of(content, "org.clusterlotse.outbox");
    event.outbox_key = text_of(content, "org.clusterlotse.key");
    event.outbox_text = id_of(content, "org.clusterlotse.text", '$');
    event.membership = text_of(content, "membership");
    event.display_name = text_of(content, "displayname");
    event.is_direct = flag_of(content, "is_direct");
    event.replacement_room = id_of(content, "replacement_room", '!');
    event.alias = id_of(content, "alias", '#');
    return event;
}

std::vector<Event> read_events(const Json& array, bool stripped) {
    std::vector<Event> events;
    if (array.is_array()) {
        for (const auto& json : array) {
            if (auto event = read_event(json, stripped)) {
                events.push_back(std::move(*event));
            }
        }
    }
    return events;
}

}  // namespace clusterlotse::matrix
