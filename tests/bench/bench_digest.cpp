// A whole edition of the digest for a cluster of 10,000 firms: how long it takes in all, and how
// long its longest step keeps a need waiting that comes meanwhile. The database lies in the working
// directory: run this on a disk, not on tmpfs.

#include "commands/desk/warm_up.hpp"
#include "commands/digest/digest_run.hpp"
#include "tests/bench/bench_cluster.hpp"
#include "tests/bench/latencies.hpp"
#include "tests/bench/synthetic_profiles.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <filesystem>
#include <unistd.h>

namespace clusterlotse::bench {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kReaders = 10'000;
constexpr std::size_t kOpenNeeds = 200;
constexpr std::size_t kProfilesAtOnce = 1000;

/// A cluster in which every firm has one reader, half of them on each channel.
class ReadingCluster {
public:
    explicit ReadingCluster(std::filesystem::path path) : path_(std::move(path)) {
        remove();
        settings_.storage.path = path_;
        settings_.cluster.name = "Metall-Cluster Kaiserslautern";
        settings_.matrix.emplace().room = "#metall:example.org";
        core_ = std::make_unique<bot::Core>(
            settings_, std::set<Channel>{Channel::matrix, Channel::email}, clock_
        );
        add_firms();
        add_needs();
        commands::warm_up(office());  // as at each start
        clock_.set(commands::next_digest(settings_, clock_.now()).at);
    }
    ~ReadingCluster() {
        core_.reset();
        remove();
    }

    bot::Core& core() { return *core_; }
    commands::Office& office() { return core_->office(); }

private:
    void remove() const {
        for (const char* ending : {"", "-wal", "-shm"}) {
            std::filesystem::remove(path_.string() + ending);
        }
    }

    void add_firms() {
        ProfileGrower grower;
        for (std::size_t from = 0; from < kReaders; from += kProfilesAtOnce) {
            storage::Transaction transaction(core_->database());
            std::vector<std::string> ids;
            for (std::size_t i = from; i < from + kProfilesAtOnce; ++i) {
                Profile profile = grower.next();
                Contact contact;
                contact.name = "Vertrieb";
                if (i % 2 == 0) {
                    contact.matrix = "@firm-" + std::to_string(i) + ":example.org";
                } else {
                    contact.email = "firm-" + std::to_string(i) + "@example.org";
                }
                contact.consent =
                    Consent{Date(std::chrono::sys_days(start_)), "Beitritt", {"digest"}};
                profile.contacts = {contact};
                profile.paused_until.reset();
                office().profiles.put(profile, clock_.now());
                core_->profile_stored(profile);
                ids.push_back(profile.id);
            }
            transaction.commit();
            for (const std::string& id : ids) {
                core_->profile_changed(id);
            }
        }
    }

    void add_needs() {
        const auto& texts = sample_needs();
        storage::Transaction transaction(core_->database());
        for (std::size_t i = 0; i < kOpenNeeds; ++i) {
            storage::NeedRecord need;
            need.asker_profile = sample_profiles()[i % sample_profiles().size()].id;
            need.asker = {Channel::matrix, "@asker-" + std::to_string(i) + ":example.org"};
            need.text = texts[i % texts.size()];
            need.state =
                NeedProgress::restored(i % 3 == 0 ? NeedState::answered : NeedState::distributed);
            need.created_at = need.updated_at = clock_.now();
            office().needs.add(need, 2026);
        }
        transaction.commit();
    }

    std::filesystem::path path_;
    std::chrono::sys_days start_ = std::chrono::year(2026) / 11 / 23;
    ManualClock clock_{start_ + 9h};
    config::Settings settings_;
    std::unique_ptr<bot::Core> core_;
};

void edition_of_ten_thousand(benchmark::State& state) {
    for (auto _ : state) {
        ReadingCluster cluster("bench-digest-" + std::to_string(::getpid()) + ".db");
        Latencies steps;
        double total = 0;
        double longest = 0;
        double longest_work = 0;
        double work = 0;
        int count = 0;
        int longest_at = 0;
        bool more = true;
        while (more) {
            const double worked = cpu_milliseconds();
            const auto start = Stopwatch::now();
            more = cluster.core().keep_up();
            const double took = milliseconds_since(start);
            const double step = cpu_milliseconds() - worked;
            total += took;
            work += step;
            longest = std::max(longest, took);
            longest_at = step > longest_work ? count : longest_at;
            ++count;
            longest_work = std::max(longest_work, step);
            steps.add(took);
        }
        const auto counts = cluster.office().outbox.counts();
        if (static_cast<std::size_t>(counts.pending) < kReaders * 9 / 10) {
            state.SkipWithError("hardly any digest was written");
            break;
        }
        state.SetIterationTime(total / 1000);
        steps.show(state, "step");
        state.counters["step_longest_ms"] = longest;
        state.counters["step_longest_cpu_ms"] = longest_work;
        state.counters["step_longest_at"] = longest_at;
        state.counters["cpu_ms"] = work;
        state.counters["digests"] = counts.pending;
    }
}

BENCHMARK(edition_of_ten_thousand)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace clusterlotse::bench

BENCHMARK_MAIN();
