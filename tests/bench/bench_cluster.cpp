#include "tests/bench/bench_cluster.hpp"

#include "tests/bench/synthetic_profiles.hpp"

#include <iterator>
#include <set>

namespace clusterlotse::bench {

namespace {

using namespace std::chrono_literals;

/// Needs that more than five firms of the sample can do.
const char* const kNeeds[] = {
    "Wir brauchen 20 Drehteile aus 1.4301, Ø 40 x 120 mm, Passung h6, bis 15. März. ISO 9001 wäre "
    "schön.",
    "Suche jemanden für 350 Laserzuschnitte S355, 8 mm, ca. 600 x 400, entgratet, Lieferung KW 51 "
    "nach Rockenhausen.",
    "Wer fräst uns 12 Platten aus EN AW-6082, 300 x 200 x 25 mm, Ra 1,6, zwei Passbohrungen H7?",
};

config::Settings settings_for(const std::filesystem::path& path) {
    config::Settings settings;
    settings.storage.path = path;
    settings.cluster.name = "Metall-Cluster Kaiserslautern";
    settings.cluster.moderators = {{Channel::matrix, "@lotse:example.org"}};
    settings.needs.requests_per_week = 0;
    settings.needs.open_needs = 0;
    settings.needs.unasked_per_day = 0;
    return settings;
}

}  // namespace

BenchCluster::BenchCluster(std::filesystem::path path)
    : path_(std::move(path)),
      clock_(std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 9h),
      settings_(settings_for(path_)) {
    remove(path_);
    core_ = std::make_unique<bot::Core>(
        settings_, std::set<Channel>{Channel::matrix, Channel::email}, clock_
    );
    storage::Transaction transaction(core_->database());
    for (const Profile& profile : sample_profiles()) {
        core_->office().profiles.put(profile, clock_.now());
        for (const Contact& contact : profile.contacts) {
            if (profile.role == "manufacturer" && contact.matrix) {
                askers_.push_back(*contact.matrix);
            }
        }
    }
    transaction.commit();
    for (const Profile& profile : sample_profiles()) {
        core_->profile_changed(profile.id);
    }
}

BenchCluster::~BenchCluster() {
    core_.reset();
    remove(path_);
}

void BenchCluster::remove(const std::filesystem::path& path) {
    for (const char* ending : {"", "-wal", "-shm"}) {
        std::filesystem::remove(path.string() + ending);
    }
}

InboundBatch BenchCluster::next_need() {
    clock_.advance(2min);
    ++count_;
    InboundMessage message;
    message.channel = Channel::matrix;
    message.place = Place::direct;
    message.key = message.message_id = "$need-" + std::to_string(count_) + ":example.org";
    message.sender = askers_[count_ % askers_.size()];
    message.conversation = "!direct-" + std::to_string(count_ % askers_.size()) + ":example.org";
    message.text = kNeeds[count_ % std::size(kNeeds)];
    message.received_at = clock_.now();
    InboundBatch batch;
    batch.channel = Channel::matrix;
    batch.messages.push_back(std::move(message));
    batch.cursors = {{"since", "s" + std::to_string(count_)}};
    return batch;
}

std::size_t BenchCluster::waiting() const {
    return static_cast<std::size_t>(core_->office().outbox.counts().pending);
}

void BenchCluster::send_all() {
    auto& outbox = core_->office().outbox;
    storage::Transaction transaction(core_->database());
    for (const Channel channel : {Channel::matrix, Channel::email}) {
        auto due = outbox.claim_due(channel, clock_.now(), 100);
        for (; !due.empty(); due = outbox.claim_due(channel, clock_.now(), 100)) {
            for (const Dispatch& dispatch : due) {
                outbox.delivered(
                    dispatch.outbox_id,
                    "$" + dispatch.delivery_key,
                    dispatch.message.conversation,
                    clock_.now()
                );
            }
        }
    }
    transaction.commit();
    core_->write_back();
}

}  // namespace clusterlotse::bench
