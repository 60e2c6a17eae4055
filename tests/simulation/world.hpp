#pragma once

#include "bot/core.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace clusterlotse::simulation {

/// A message of the bot that arrived, and why it was sent.
struct Delivered {
    std::int64_t outbox_id = 0;
    storage::OutboxContext context;
    OutboundMessage message;
    std::string remote_id;
    TimePoint at{};
};

/// One step that a need or an invitation took, as the database saw it.
struct Change {
    bool of_need = false;
    std::int64_t id = 0;
    std::int64_t need_id = 0;
    std::string from;  ///< empty: it was just made
    std::string to;
};

/// What one message, or one due timer, brought about.
struct Step {
    const InboundMessage* cause = nullptr;  ///< absent: time passed
    std::vector<Change> changes;
    std::vector<Delivered> delivered;
};

constexpr char kRoom[] = "!cluster:example.org";
constexpr char kModerator[] = "@lotse:example.org";
constexpr char kDeputy[] = "lotsin@lotsenbuero.example.net";

/// The bot with the sample cluster in memory, a clock that jumps to what is due next, and an agenda
/// of what people are going to do. All that happens is told step by step.
class World {
public:
    World(const config::NeedSettings& needs, TimePoint start);

    bot::Core& core() { return *core_; }
    const config::Settings& settings() const { return settings_; }
    const std::vector<Profile>& profiles() const { return profiles_; }
    TimePoint now() const { return clock_.now(); }

    /// Called after every step.
    std::function<void(const Step&)> on_step;
    /// True where a server refuses a message for good.
    std::function<bool(const Dispatch&, const storage::OutboxContext&)> refuses;

    void plan(TimePoint when, std::function<void()> deed);
    /// Lets everything happen that is due until then.
    void run_until(TimePoint end);

    /// A message from `sender`, to be completed and handed to say().
    InboundMessage written(const std::string& sender, Place place, const std::string& text);
    void say(InboundMessage message);

    /// Whether the need has a timer of its own or of one of its invitations.
    bool has_timer(std::int64_t need_id);

private:
    void settle(const InboundMessage* cause);
    void take_outbox(Step& step);
    std::vector<Change> take_changes();
    TimePoint next_due(TimePoint end);

    ManualClock clock_;
    config::Settings settings_;
    std::vector<Profile> profiles_;
    std::unique_ptr<bot::Core> core_;
    std::multimap<TimePoint, std::function<void()>> agenda_;
    int count_ = 0;
};

}  // namespace clusterlotse::simulation
