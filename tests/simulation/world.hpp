#pragma once

#include "bot/core.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace clusterlotse::simulation {

/// Who wrote a message, and in which conversation.
struct Writer {
    std::string sender;
    std::string conversation;
};

/// A message of the bot that arrived, and why it was sent.
struct Delivered {
    std::int64_t outbox_id = 0;
    storage::OutboxContext context;
    OutboundMessage message;
    std::string remote_id;
    TimePoint at{};
    std::string delivery_key = {};
    std::optional<Writer> cause = {};  ///< whose message brought it about; absent: time passed
};

/// One step that a need or an invitation took, as the database saw it.
struct Change {
    bool of_need = false;
    std::int64_t id = 0;
    std::int64_t need_id = 0;
    std::string from;  ///< empty: it was just made
    std::string to;
};

/// A message that a server refused for good.
struct Refused {
    Delivered one;
    bool heard_of = false;  ///< the bot wrote something because of it
};

/// What one message, or one due timer, brought about.
struct Step {
    const InboundMessage* cause = nullptr;  ///< absent: time passed
    std::vector<Change> changes;
    std::vector<Delivered> delivered;
    std::vector<Refused> refused = {};
    bool cut_short = false;  ///< killed before all was sent: the rest comes after the restart
};

/// What can befall the bot in the middle of its work.
enum class Blow {
    none,
    commit_fails,  ///< as on a full disk: all of the transaction is undone, and it goes on
    killed,
};

/// A time in which the bot did not run.
struct Downtime {
    TimePoint from{};
    TimePoint until{};
};

struct WorldSettings {
    config::NeedSettings needs;
    config::DigestSettings digest;
    bool room_digest = false;  ///< the room is told to the bot, and gets a digest
    TimePoint start{};
    std::filesystem::path database = ":memory:";
    /// Changes the sample's profiles before anybody is a member.
    std::function<void(std::vector<Profile>&)> change_profiles = {};
    /// True for firms that are no members at the start.
    std::function<bool(const Profile&)> joins_later = {};
};

constexpr char kRoom[] = "!cluster:example.org";
constexpr char kModerator[] = "@lotse:example.org";
constexpr char kDeputy[] = "lotsin@lotsenbuero.example.net";

/// The bot with the sample cluster, a clock that jumps to what is due next, and an agenda of what
/// people are going to do. All that happens is told step by step. With a database in a file the bot
/// can be killed and comes back with what is in it.
class World {
public:
    /// Without digests.
    World(const config::NeedSettings& needs, TimePoint start);
    explicit World(WorldSettings settings);

    bot::Core& core() { return *core_; }
    const config::Settings& settings() const { return settings_; }
    const std::vector<Profile>& profiles() const { return profiles_; }
    TimePoint now() const { return clock_.now(); }

    /// Called after every step.
    std::function<void(const Step&)> on_step;
    /// True where a server refuses a message for good.
    std::function<bool(const Dispatch&, const storage::OutboxContext&)> refuses;

    /// Asked before each step of the upkeep, before each message that comes in, and for each
    /// message that goes out twice: before a server has it and before the bot has noted that.
    std::function<Blow()> befalls;
    /// How long the bot is down after it was killed.
    std::function<std::chrono::milliseconds()> comes_back_after;

    /// The bot stops now, as if killed, and is back then; nobody's messages get to it meanwhile.
    void go_down(TimePoint back);
    const std::vector<Downtime>& downtimes() const { return downtimes_; }
    /// How often a commit failed.
    int failed_commits() const { return failed_commits_; }
    /// Makes the firm a member, or brings its profile up to date.
    void join(const Profile& profile);

    void plan(TimePoint when, std::function<void()> deed);
    /// Lets everything happen that is due until then.
    void run_until(TimePoint end);

    /// A message from `sender`, to be completed and handed to say().
    InboundMessage written(const std::string& sender, Place place, const std::string& text);
    void say(InboundMessage message);

private:
    /// Thrown: it ends the bot's work wherever it is.
    struct Killed {};

    void open();
    void settle(const InboundMessage* cause);
    void tell(Step step);
    bool keep_up();
    void deliver(const InboundBatch& batch);
    std::int64_t newest_row();
    void fail_next_commit();
    /// Throws Killed where that befalls the bot.
    void suffer();
    bool dies_here();
    void take_outbox(Step& step);
    void take_dispatch(Step& step, const Dispatch& dispatch);
    std::vector<Change> take_changes();
    TimePoint next_due(TimePoint end);

    ManualClock clock_;
    config::Settings settings_;
    std::vector<Profile> profiles_;
    // Read once, for every start.
    std::shared_ptr<const matching::Vocabulary> vocabulary_;
    std::optional<commands::Templates> templates_;
    std::unique_ptr<bot::Core> core_;
    std::multimap<TimePoint, std::function<void()>> agenda_;
    std::set<std::string> arrived_;  ///< delivery keys: servers and mail programs know a repeat
    std::map<std::int64_t, Writer> causes_;  ///< by row of the outbox
    std::vector<Downtime> downtimes_;
    bool just_started_ = false;  ///< and looks at once what is due
    int count_ = 0;
    int failed_commits_ = 0;
};

}  // namespace clusterlotse::simulation
