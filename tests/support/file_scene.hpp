#pragma once

#include "tests/support/cluster_scene.hpp"

#include <memory>

namespace clusterlotse::test {

/// The message with one file more.
inline InboundMessage with(
    InboundMessage message, const std::string& name, const std::string& bytes
) {
    AttachmentInfo file;
    file.name = name;
    file.type = "application/octet-stream";
    file.size = bytes.size();
    file.content = std::make_shared<const std::string>(bytes);
    file.gap = ContentGap::none;
    message.attachments.push_back(std::move(file));
    return message;
}

/// A reply in the chat to what the bot sent, with a file.
inline InboundMessage answer_with(
    ClusterScene& scene,
    const Sent& to,
    const std::string& text,
    const std::string& name,
    const std::string& bytes
) {
    InboundMessage message = scene.chat(to.message.recipient, text);
    message.answers_to = {to.remote_id};
    return with(std::move(message), name, bytes);
}

/// The names of all files that went to one recipient.
inline std::vector<std::string> names_to(
    const std::vector<Sent>& sent, std::string_view recipient
) {
    std::vector<std::string> names;
    for (const Sent& one : to(sent, recipient)) {
        for (const auto& attachment : one.message.attachments) {
            names.push_back(attachment.name);
        }
    }
    return names;
}

}  // namespace clusterlotse::test
