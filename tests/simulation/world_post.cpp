#include "storage/connection.hpp"
#include "tests/simulation/world.hpp"

namespace clusterlotse::simulation {

namespace {

/// Messages that are on their way when the bot is killed.
constexpr std::size_t kAtOnce = 20;

}  // namespace

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
    const std::int64_t before = newest_row();
    deliver(batch);
    for (std::int64_t row = newest_row(); row > before; --row) {
        causes_[row] = {message.sender, message.conversation};
    }
    settle(&message);
}

std::int64_t World::newest_row() {
    storage::Query query(core_->database(), "SELECT coalesce(max(id), 0) FROM outbox");
    query.step();
    return query.integer(0);
}

void World::take_outbox(Step& step) {
    bool more = true;
    while (more) {
        more = false;
        for (const Channel channel : {Channel::matrix, Channel::email}) {
            for (const Dispatch& dispatch : core_->claim_due(channel, kAtOnce)) {
                more = true;
                take_dispatch(step, dispatch);
            }
        }
    }
}

void World::take_dispatch(Step& step, const Dispatch& dispatch) {
    auto& outbox = core_->office().outbox;
    const Channel channel = dispatch.message.channel;
    const auto row = outbox.find_row(dispatch.outbox_id);
    const auto context = row ? row->context : storage::OutboxContext{};
    if (dies_here()) {
        throw Killed{};
    }
    Delivered one{dispatch.outbox_id, context, dispatch.message, {}, now(), dispatch.delivery_key};
    if (const auto cause = causes_.find(dispatch.outbox_id); cause != causes_.end()) {
        one.cause = cause->second;
    }
    if (refuses && refuses(dispatch, context)) {
        const std::int64_t before = newest_row();
        storage::Transaction transaction(core_->database());
        outbox.rejected(dispatch.outbox_id, "user_unknown", now());
        core_->desk().not_delivered(dispatch.outbox_id, "user_unknown");
        transaction.commit();
        const std::int64_t newest = newest_row();
        for (std::int64_t row = before + 1; one.cause && row <= newest; ++row) {
            causes_[row] = *one.cause;
        }
        step.refused.push_back({one, newest > before});
        return;
    }
    one.remote_id = channel == Channel::email
                        ? "<" + dispatch.delivery_key + "@cluster.example.net>"
                        : "$out-" + dispatch.delivery_key;
    if (arrived_.insert(dispatch.delivery_key).second) {
        step.delivered.push_back(one);
    }
    if (dies_here()) {
        throw Killed{};
    }
    outbox.delivered(dispatch.outbox_id, one.remote_id, dispatch.message.conversation, now());
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

}  // namespace clusterlotse::simulation
