#include "tests/simulation/world.hpp"

#include "storage/connection.hpp"
#include "storage/profile_files/profile_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace clusterlotse::simulation {

namespace {

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

}  // namespace

World::World(const config::NeedSettings& needs, TimePoint start)
    : clock_(start), profiles_(sample_profiles()) {
    settings_.cluster.name = "Metall-Cluster Westrich";
    settings_.cluster.moderators = {{Channel::matrix, kModerator}, {Channel::email, kDeputy}};
    settings_.storage.path = ":memory:";
    settings_.needs = needs;
    core_ = std::make_unique<bot::Core>(
        settings_, std::set<Channel>{Channel::matrix, Channel::email}, clock_
    );
    for (const Profile& profile : profiles_) {
        core_->office().profiles.put(profile, clock_.now());
        core_->profile_changed(profile.id);
    }
    core_->database().impl().connection.exec(kWatch);
}

void World::plan(TimePoint when, std::function<void()> deed) {
    agenda_.emplace(std::max(when, now()), std::move(deed));
}

TimePoint World::next_due(TimePoint end) {
    auto& office = core_->office();
    TimePoint next = end;
    for (const auto& due :
         {office.timers.next_due(),
          office.outbox.next_due(Channel::matrix),
          office.outbox.next_due(Channel::email)}) {
        next = due ? std::min(next, *due) : next;
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

InboundMessage World::written(const std::string& sender, Place place, const std::string& text) {
    InboundMessage message;
    const std::string count = std::to_string(++count_);
    message.channel = place == Place::mail ? Channel::email : Channel::matrix;
    message.place = place;
    message.sender = sender;
    message.text = text;
    message.received_at = now();
    message.key = message.message_id = "$in" + count;
    switch (place) {
        case Place::mail:
            message.message_id = "<" + count + "." + sender + ">";
            message.references = {"<thread" + count + "." + sender + ">"};
            break;
        case Place::direct:
            message.conversation = "!direct-" + sender;
            break;
        case Place::room:
            message.conversation = kRoom;
            break;
    }
    return message;
}

void World::say(InboundMessage message) {
    InboundBatch batch;
    batch.channel = message.channel;
    batch.messages.push_back(message);
    if (!core_->intake().deliver(batch)) {
        throw std::runtime_error("the intake did not take a message");
    }
    settle(&message);
}

void World::settle(const InboundMessage* cause) {
    bool more = true;
    while (more) {
        Step step;
        step.cause = cause;
        take_outbox(step);
        step.changes = take_changes();
        if (on_step && (cause != nullptr || !step.changes.empty() || !step.delivered.empty())) {
            on_step(step);
        }
        cause = nullptr;
        more = core_->keep_up();
    }
}

void World::take_outbox(Step& step) {
    auto& outbox = core_->office().outbox;
    bool more = true;
    while (more) {
        more = false;
        for (const Channel channel : {Channel::matrix, Channel::email}) {
            for (const Dispatch& dispatch : outbox.claim_due(channel, now(), 100)) {
                more = true;
                const auto row = outbox.find_row(dispatch.outbox_id);
                const auto context = row ? row->context : storage::OutboxContext{};
                if (refuses && refuses(dispatch, context)) {
                    storage::Transaction transaction(core_->database());
                    outbox.rejected(dispatch.outbox_id, "user_unknown", now());
                    core_->desk().not_delivered(dispatch.outbox_id, "user_unknown");
                    transaction.commit();
                    continue;
                }
                Delivered one{dispatch.outbox_id, context, dispatch.message, {}, now()};
                one.remote_id = channel == Channel::email
                                    ? "<" + dispatch.delivery_key + "@cluster.example.net>"
                                    : "$out-" + dispatch.delivery_key;
                outbox.delivered(
                    dispatch.outbox_id, one.remote_id, dispatch.message.conversation, now()
                );
                step.delivered.push_back(std::move(one));
            }
        }
    }
    std::ranges::sort(step.delivered, {}, &Delivered::outbox_id);
}

std::vector<Change> World::take_changes() {
    std::vector<Change> changes;
    {
        storage::Query query(
            core_->database(),
            "SELECT of_need, id, need_id, before, after FROM temp.changes ORDER BY rowid"
        );
        while (query.step()) {
            changes.push_back(
                {query.flag(0), query.integer(1), query.integer(2), query.text(3), query.text(4)}
            );
        }
    }
    if (!changes.empty()) {
        storage::Query(core_->database(), "DELETE FROM temp.changes").run();
    }
    return changes;
}

bool World::has_timer(std::int64_t need_id) {
    storage::Query query(
        core_->database(), "SELECT 1 FROM timers WHERE need_id = ? LIMIT 1", need_id
    );
    return query.step();
}

}  // namespace clusterlotse::simulation
