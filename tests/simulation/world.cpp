#include "tests/simulation/world.hpp"

#include "bot/data_files.hpp"
#include "commands/digest/digest_schedule.hpp"
#include "storage/connection.hpp"
#include "storage/profile_files/profile_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sqlite3.h>
#include <stdexcept>
#include <utility>

namespace clusterlotse::simulation {

namespace {

/// As bot/run does after an error.
constexpr std::chrono::seconds kLooksAgainAfter{10};

constexpr char kWatch[] = R"(
CREATE TEMP TABLE changes (of_need INTEGER, id INTEGER, need_id INTEGER, before TEXT, after TEXT);
CREATE TEMP TRIGGER need_changes AFTER UPDATE OF state ON main.needs WHEN OLD.state <> NEW.state
  BEGIN INSERT INTO changes VALUES (1, NEW.id, NEW.id, OLD.state, NEW.state); END;
CREATE TEMP TRIGGER invitation_changes AFTER UPDATE OF state ON main.invitations WHEN OLD.state <> NEW.state
  BEGIN INSERT INTO changes VALUES (0, NEW.id, NEW.need_id, OLD.state, NEW.state); END;
CREATE TEMP TRIGGER invitation_added AFTER INSERT ON main.invitations
  BEGIN INSERT INTO changes VALUES (0, NEW.id, NEW.need_id, '', NEW.state); END;
)";

std::vector<Profile> sample_profiles() {
    std::ifstream in(CLUSTERLOTSE_SOURCE_DIR "/config/sample/profiles.jsonl", std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    auto reading = profile_files::read_profiles(content, profile_files::FileFormat::jsonl, {});
    if (!reading.problems.empty() || reading.profiles.empty()) {
        throw std::runtime_error("the sample profiles cannot be read");
    }
    return std::move(reading.profiles);
}

WorldSettings without_digests(const config::NeedSettings& needs, TimePoint start) {
    WorldSettings settings;
    settings.needs = needs;
    settings.digest.enabled = false;
    settings.start = start;
    return settings;
}

}  // namespace

World::World(const config::NeedSettings& needs, TimePoint start)
    : World(without_digests(needs, start)) {}

World::World(WorldSettings settings) : clock_(settings.start), profiles_(sample_profiles()) {
    settings_.cluster.name = "Metall-Cluster Westrich";
    settings_.cluster.moderators = {{Channel::matrix, kModerator}, {Channel::email, kDeputy}};
    settings_.storage.path = settings.database;
    settings_.needs = settings.needs;
    settings_.digest = settings.digest;
    if (settings.room_digest) {
        settings_.matrix.emplace().room = kRoom;
    }
    if (settings.change_profiles) {
        settings.change_profiles(profiles_);
    }
    vocabulary_ = matching::Vocabulary::load(bot::vocabulary_files(settings_.cluster));
    templates_.emplace(bot::template_files(settings_.cluster));
    open();
    for (const Profile& profile : profiles_) {
        if (!settings.joins_later || !settings.joins_later(profile)) {
            join(profile);
        }
    }
}

void World::open() {
    core_.reset();
    core_ = std::make_unique<bot::Core>(
        settings_,
        vocabulary_,
        *templates_,
        std::set<Channel>{Channel::matrix, Channel::email},
        clock_
    );
    auto& connection = core_->database().impl().connection;
    // What a power cut would lose is not what is simulated, and waiting for a disk takes time.
    connection.exec("PRAGMA synchronous = OFF");
    connection.exec(kWatch);
}

void World::join(const Profile& profile) {
    core_->office().profiles.put(profile, clock_.now());
    core_->profile_changed(profile.id);
}

void World::go_down(TimePoint back) {
    downtimes_.push_back({now(), std::max(back, now())});
    clock_.set(downtimes_.back().until);
    open();
    just_started_ = true;
}

void World::fail_next_commit() {
    ++failed_commits_;
    sqlite3* handle = core_->database().impl().connection.getHandle();
    sqlite3_commit_hook(
        handle,
        [](void* of) {
            sqlite3_commit_hook(static_cast<sqlite3*>(of), nullptr, nullptr);
            return 1;
        },
        handle
    );
}

void World::suffer() {
    switch (befalls ? befalls() : Blow::none) {
        case Blow::none:
            return;
        case Blow::commit_fails:
            fail_next_commit();
            return;
        case Blow::killed:
            throw Killed{};
    }
}

void World::plan(TimePoint when, std::function<void()> deed) {
    agenda_.emplace(std::max(when, now()), std::move(deed));
}

TimePoint World::next_due(TimePoint end) {
    if (std::exchange(just_started_, false)) {
        return now();
    }
    auto& office = core_->office();
    TimePoint next = end;
    for (const auto& due :
         {office.timers.next_due(),
          office.outbox.next_due(Channel::matrix),
          office.outbox.next_due(Channel::email)}) {
        next = due ? std::min(next, *due) : next;
    }
    if (settings_.digest.enabled) {
        next = std::min(next, commands::next_digest(settings_, now()).at);
    }
    return agenda_.empty() ? next : std::min(next, agenda_.begin()->first);
}

void World::run_until(TimePoint end) {
    while (now() < end) {
        clock_.set(std::max(now(), next_due(end)));
        settle(nullptr);
        while (!agenda_.empty() && agenda_.begin()->first <= now()) {
            const auto deed = std::move(agenda_.begin()->second);
            agenda_.erase(agenda_.begin());
            deed();
        }
    }
}

/// A server offers a message until the bot has said that it has it.
void World::deliver(const InboundBatch& batch) {
    bool taken = false;
    while (!taken) {
        const int failed_before = failed_commits_;
        bool killed = false;
        try {
            suffer();
            taken = static_cast<bool>(core_->intake().deliver(batch));
        } catch (const Killed&) {
            killed = true;
        }
        if (killed) {
            go_down(now() + comes_back_after());
        } else if (!taken && failed_commits_ == failed_before) {
            throw std::runtime_error("the intake did not take a message");
        }
    }
}

void World::settle(const InboundMessage* cause) {
    bool more = true;
    while (more) {
        Step step;
        step.cause = cause;
        bool killed = false;
        try {
            take_outbox(step);
        } catch (const Killed&) {
            killed = true;
        }
        step.changes = take_changes();
        step.cut_short = killed;
        tell(std::move(step));
        cause = nullptr;
        if (killed) {
            go_down(now() + comes_back_after());
            continue;
        }
        more = keep_up();
    }
}

void World::tell(Step step) {
    std::ranges::sort(step.delivered, {}, &Delivered::outbox_id);
    if (on_step && (step.cause != nullptr || !step.changes.empty() || !step.delivered.empty() ||
                    !step.refused.empty())) {
        on_step(step);
    }
}

bool World::keep_up() {
    const int failed_before = failed_commits_;
    try {
        suffer();
        return core_->keep_up();
    } catch (const Killed&) {
        go_down(now() + comes_back_after());
    } catch (const storage::DatabaseError&) {
        if (failed_commits_ == failed_before) {
            throw;
        }
        clock_.advance(kLooksAgainAfter);
    }
    return true;
}

bool World::dies_here() {
    return befalls && befalls() == Blow::killed;
}

}  // namespace clusterlotse::simulation
