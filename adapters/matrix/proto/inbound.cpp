#include "adapters/matrix/proto/inbound.hpp"

#include "adapters/matrix/proto/text.hpp"

namespace clusterlotse::matrix {

namespace {

constexpr std::size_t kMaxReactionKey = 64;

InboundMessage base_of(
    const Event& event, const RoomView& room, const std::string& sender_name, TimePoint now
) {
    InboundMessage message;
    message.channel = Channel::matrix;
    message.key = event.id;
    message.place = room.place;
    message.sender = event.sender;
    message.sender_name = sender_name;
    message.conversation = room.room_id;
    message.message_id = event.id;
    message.verdict = SenderVerdict::pass;
    // The sender's server may claim any time; the future is never one.
    const TimePoint sent{std::chrono::milliseconds(event.sent_at_ms)};
    message.received_at = event.sent_at_ms > 0 && sent < now ? sent : now;
    return message;
}

std::string without_variation_selector(const std::string& key) {
    constexpr std::string_view kSelector = "\xEF\xB8\x8F";  // U+FE0F
    std::string plain;
    for (std::size_t at = 0; at < key.size();) {
        if (key.compare(at, kSelector.size(), kSelector) == 0) {
            at += kSelector.size();
        } else {
            plain += key[at++];
        }
    }
    return plain;
}

void take_answers(const Event& event, InboundMessage& message) {
    const bool in_thread = event.relation == "m.thread" && !event.related_event.empty();
    if (in_thread) {
        message.thread_root = event.related_event;
    }
    // In a thread, clients that do not know threads get the latest message as a stand-in: that is
    // no answer to it.
    const bool real_reply = !event.in_reply_to.empty() && !(in_thread && event.reply_is_fallback);
    if (real_reply) {
        message.answers_to.push_back(event.in_reply_to);
    }
    if (in_thread && (!real_reply || event.in_reply_to != event.related_event)) {
        message.answers_to.push_back(event.related_event);
    }
    if (in_thread && !real_reply && !event.in_reply_to.empty() &&
        event.in_reply_to != event.related_event) {
        message.answers_to.push_back(event.in_reply_to);
    }
}

bool take_text(
    const MessageBody& body, bool is_reply, const RoomView& room, InboundMessage& message
) {
    if (body.msgtype.empty() || body.msgtype == "m.key.verification.request") {
        return false;
    }
    message.automatic = body.msgtype == "m.notice" || body.msgtype == "m.server_notice";
    if (body.msgtype == "m.location") {
        message.kind = InboundKind::unreadable;
        return room.place == Place::direct;
    }
    std::string text;
    if (!body.attachment || body.has_caption) {
        const std::string clean = clean_text(body.body);
        text = is_reply ? std::string(without_reply_fallback(clean)) : clean;
    }
    auto addressed = addressing(body, std::move(text), room.own);
    message.mentions_bot = addressed.mentioned;
    message.text = std::move(addressed.text);
    if (body.attachment) {
        message.attachments.push_back(*body.attachment);
        message.attachments.back().name = clean_text(message.attachments.back().name);
    }
    return true;
}

std::optional<InboundMessage> from_message(
    const Event& event, const RoomView& room, InboundMessage message
) {
    if (event.relation == "m.replace") {
        if (!event.new_content || event.related_event.empty()) {
            return std::nullopt;
        }
        message.kind = InboundKind::edit;
        message.target = event.related_event;
        // The new content repeats a reply's fallback where the client still writes one.
        if (!take_text(*event.new_content, true, room, message) ||
            message.kind != InboundKind::edit) {
            return std::nullopt;
        }
        return message;
    }
    message.kind = InboundKind::text;
    if (!take_text(event.message, !event.in_reply_to.empty(), room, message)) {
        return std::nullopt;
    }
    take_answers(event, message);
    return message;
}

std::optional<InboundMessage> from_own(const Event& event, InboundMessage message) {
    if (event.type != "m.room.message" || event.outbox_id <= 0 || event.relation == "m.replace") {
        return std::nullopt;
    }
    message.kind = InboundKind::echo;
    message.outbox_id = event.outbox_id;
    if (!event.outbox_text.empty()) {
        // People answer the text, and by it the row is found.
        message.key = message.message_id = event.outbox_text;
    }
    message.automatic = true;
    return message;
}

}  // namespace

std::optional<InboundMessage> to_inbound(
    const Event& event, const RoomView& room, const std::string& sender_name, TimePoint now
) {
    auto message = base_of(event, room, clean_text(sender_name), now);
    if (event.sender == room.own.user_id) {
        return event.is_state() ? std::nullopt : from_own(event, std::move(message));
    }
    const bool turned_on = event.type == "m.room.encryption" && event.is_state();
    if (turned_on || (event.type == "m.room.encrypted" && !event.is_state())) {
        if (room.place != Place::direct) {
            return std::nullopt;
        }
        message.kind = InboundKind::unreadable;
        message.key = "encrypted:" + room.room_id;
        return message;
    }
    if (event.is_state()) {
        return std::nullopt;
    }
    if (event.type == "m.room.message") {
        return from_message(event, room, std::move(message));
    }
    if (event.type == "m.room.redaction" && !event.redacts.empty()) {
        message.kind = InboundKind::redaction;
        message.target = event.redacts;
        return message;
    }
    if (event.type == "m.reaction" && event.relation == "m.annotation" &&
        !event.related_event.empty()) {
        message.kind = InboundKind::reaction;
        message.target = event.related_event;
        message.text = std::string(
            utf8_prefix(without_variation_selector(clean_text(event.reaction_key)), kMaxReactionKey)
        );
        return message;
    }
    return std::nullopt;
}

}  // namespace clusterlotse::matrix
