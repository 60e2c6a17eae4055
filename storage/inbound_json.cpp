#include "storage/inbound_json.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace clusterlotse::storage {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 6> kInboundKinds{
    "text", "edit", "redaction", "reaction", "echo", "unreadable"};
constexpr std::array<std::string_view, 3> kInboundPlaces{"room", "direct", "mail"};
constexpr std::array<std::string_view, 3> kVerdicts{"pass", "fail", "unknown"};
constexpr std::array<std::string_view, 8> kGaps{
    "none",
    "not_fetched",
    "too_large",
    "too_many",
    "encrypted",
    "unavailable",
    "timed_out",
    "not_kept"};

template <std::size_t Size, class Value>
std::string_view word(const std::array<std::string_view, Size>& words, Value value) {
    return words.at(static_cast<std::size_t>(value));
}

struct NoMessage {};

template <std::size_t Size, class Value>
void read(
    const Json& object,
    const char* key,
    const std::array<std::string_view, Size>& words,
    Value& value
) {
    const auto found = object.find(key);
    if (found == object.end()) {
        return;
    }
    const auto name = found->get<std::string>();
    for (std::size_t index = 0; index < Size; ++index) {
        if (words[index] == name) {
            value = static_cast<Value>(index);
            return;
        }
    }
    throw NoMessage{};
}

template <class Value>
void read(const Json& object, const char* key, Value& value) {
    const auto found = object.find(key);
    if (found != object.end()) {
        value = found->get<Value>();
    }
}

Json attachments_json(const std::vector<AttachmentInfo>& attachments) {
    Json list = Json::array();
    for (const auto& [name, type, size, content, gap] : attachments) {
        const ContentGap kept = content == nullptr ? gap : ContentGap::not_kept;
        list.push_back({{"name", name}, {"type", type}, {"size", size}, {"gap", word(kGaps, kept)}}
        );
    }
    return list;
}

std::vector<AttachmentInfo> attachments_from(const Json& list) {
    if (!list.is_array()) {
        throw NoMessage{};
    }
    std::vector<AttachmentInfo> attachments;
    for (const Json& item : list) {
        if (!item.is_object()) {
            throw NoMessage{};
        }
        AttachmentInfo& attachment = attachments.emplace_back();
        read(item, "name", attachment.name);
        read(item, "type", attachment.type);
        read(item, "size", attachment.size);
        read(item, "gap", kGaps, attachment.gap);
    }
    return attachments;
}

InboundMessage message_from(const Json& object) {
    InboundMessage message;
    std::string channel(name_of(message.channel));
    read(object, "channel", channel);
    const auto named = channel_named(channel);
    if (!named) {
        throw NoMessage{};
    }
    message.channel = *named;
    read(object, "kind", kInboundKinds, message.kind);
    read(object, "place", kInboundPlaces, message.place);
    read(object, "verdict", kVerdicts, message.verdict);
    read(object, "key", message.key);
    read(object, "sender", message.sender);
    read(object, "sender_name", message.sender_name);
    read(object, "conversation", message.conversation);
    read(object, "message_id", message.message_id);
    read(object, "subject", message.subject);
    read(object, "text", message.text);
    read(object, "answers_to", message.answers_to);
    read(object, "thread_root", message.thread_root);
    read(object, "reply_token", message.reply_token);
    read(object, "mentions_bot", message.mentions_bot);
    read(object, "target", message.target);
    read(object, "outbox_id", message.outbox_id);
    read(object, "automatic", message.automatic);
    read(object, "references", message.references);
    read(object, "undeliverable", message.undeliverable);
    if (object.contains("attachments")) {
        message.attachments = attachments_from(object.at("attachments"));
    }
    std::int64_t received_at = 0;
    read(object, "received_at", received_at);
    message.received_at = TimePoint{std::chrono::milliseconds{received_at}};
    return message;
}

}  // namespace

std::string inbound_json(const InboundMessage& message) {
    // Taken apart by position: a field that is added to InboundMessage and forgotten here does not
    // compile.
    const auto& [channel, key, kind, place, sender, sender_name, conversation, message_id, subject, text, answers_to, thread_root, reply_token, mentions_bot, target, outbox_id, automatic, verdict, attachments, references, received_at, undeliverable] =
        message;
    const Json object{
        {"channel", name_of(channel)},
        {"key", key},
        {"kind", word(kInboundKinds, kind)},
        {"place", word(kInboundPlaces, place)},
        {"sender", sender},
        {"sender_name", sender_name},
        {"conversation", conversation},
        {"message_id", message_id},
        {"subject", subject},
        {"text", text},
        {"answers_to", answers_to},
        {"thread_root", thread_root},
        {"reply_token", reply_token},
        {"mentions_bot", mentions_bot},
        {"target", target},
        {"outbox_id", outbox_id},
        {"automatic", automatic},
        {"verdict", word(kVerdicts, verdict)},
        {"attachments", attachments_json(attachments)},
        {"references", references},
        {"received_at", received_at.time_since_epoch().count()},
        {"undeliverable", undeliverable},
    };
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<InboundMessage> parse_inbound(std::string_view json) {
    try {
        const Json object = Json::parse(json);
        if (!object.is_object()) {
            return Failure{FailureCode::bad_input, "a stored message is not a JSON object"};
        }
        return message_from(object);
    } catch (const Json::exception&) {
        return Failure{FailureCode::bad_input, "a stored message is not readable JSON"};
    } catch (const NoMessage&) {
        return Failure{FailureCode::bad_input, "a stored message holds an unknown word"};
    }
}

}  // namespace clusterlotse::storage
