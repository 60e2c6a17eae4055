#pragma once

#include "bot/core.hpp"
#include "tests/support/sent_templates.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::test {

/// A message the bot would have sent.
struct Sent {
    std::int64_t outbox_id = 0;
    OutboundMessage message;
    std::string remote_id;
};

/// A small cluster in memory, with the real vocabulary and templates and a clock that stands at
/// 2026-11-23 09:00 UTC. What is said goes through the intake like a real message; what the bot
/// sends is taken from the outbox as delivered.
///
/// Members: "pumpen" (purchaser @einkauf:cluster.test, einkauf@pumpen.test), "dreherei" (turning,
/// Matrix
/// @dreher:cluster.test), "zerspaner" (turning, mail vertrieb@zerspaner.test), "english" (turning,
/// Matrix
/// @sam:cluster.test, English), "galvanik" (zinc plating, Matrix), "paused" and "silent" (turning;
/// paused, without consent). Moderator: @lotse:cluster.test, unless others are given.
/// With a `room`, digests go there as well.
class ClusterScene {
public:
    explicit ClusterScene(
        config::NeedSettings needs = unlimited(),
        const std::string& zone = "Europe/Berlin",
        const std::filesystem::path& database = ":memory:",
        const std::vector<Address>& moderators = {{Channel::matrix, "@lotse:cluster.test"}},
        const std::string& room = ""
    );

    static config::NeedSettings unlimited();
    /// The same, where the moderator releases each need.
    static config::NeedSettings by_the_moderator();

    bot::Core& core() { return core_; }
    ManualClock& clock() { return clock_; }

    InboundMessage chat(const std::string& sender, const std::string& text);
    InboundMessage room(const std::string& sender, const std::string& text);
    InboundMessage mail(
        const std::string& sender, const std::string& subject, const std::string& text
    );

    /// Delivers and returns what was sent because of it.
    std::vector<Sent> say(InboundMessage message);
    std::vector<Sent> say_in_chat(const std::string& sender, const std::string& text) {
        return say(chat(sender, text));
    }
    /// An answer to `to` by its reader, as Matrix reply or mail reply.
    std::vector<Sent> answer(const Sent& to, const std::string& text);

    /// Lets time pass: whatever becomes due meanwhile is done at its time, and what is sent because
    /// of it is returned as delivered.
    std::vector<Sent> wait(std::chrono::milliseconds time);

    /// Everything due now, marked as delivered.
    std::vector<Sent> take_outbox();

private:
    ManualClock clock_;
    config::Settings settings_;
    SentTemplates sent_templates_;
    bot::Core core_;
    int count_ = 0;
};

/// A small PDF file that came with a message.
AttachmentInfo pdf_named(const std::string& name);

/// The messages to one recipient.
std::vector<Sent> to(const std::vector<Sent>& sent, std::string_view recipient);

/// Without the weekly digests of members and moderators.
std::vector<Sent> but_digests(std::vector<Sent> sent);

/// The text of the only message to `recipient`; a message naming the problem where there is not
/// exactly one.
std::string only_text(const std::vector<Sent>& sent, std::string_view recipient);

}  // namespace clusterlotse::test
