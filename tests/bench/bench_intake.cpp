// From a message that came in to the commit that holds its effects and replies, and on to the bytes
// on a socket. The database lies in the working directory: run this on a disk, not on tmpfs.

#include "bot/dispatcher.hpp"
#include "tests/bench/bench_cluster.hpp"
#include "tests/bench/latencies.hpp"
#include "tests/bench/loopback.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>

#include <benchmark/benchmark.h>
#include <unistd.h>

namespace clusterlotse::bench {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

constexpr int kNeeds = 2000;

std::string database_file() {
    return "bench-" + std::to_string(::getpid()) + ".db";
}

/// What the disk asks for a transaction of one row; no need can be faster.
void commit_of_a_cursor(benchmark::State& state) {
    BenchCluster cluster(database_file());
    Latencies latencies;
    for (auto _ : state) {
        InboundBatch batch = cluster.next_need();
        batch.messages.clear();
        const auto start = Stopwatch::now();
        const Status stored = cluster.core().intake().deliver(batch);
        const double took = milliseconds_since(start);
        if (!stored) {
            state.SkipWithError("not stored");
            break;
        }
        latencies.add(took);
        state.SetIterationTime(took / 1000);
    }
    latencies.show(state, "commit");
}

void need_to_commit(benchmark::State& state, const std::string& file) {
    BenchCluster cluster(file);
    Latencies latencies;
    std::size_t messages = 0;
    for (auto _ : state) {
        const InboundBatch batch = cluster.next_need();
        const auto start = Stopwatch::now();
        const Status stored = cluster.core().intake().deliver(batch);
        const double took = milliseconds_since(start);
        messages += cluster.waiting();
        if (!stored || cluster.waiting() < kFewestMessages) {
            state.SkipWithError("a need asked hardly any firm");
            break;
        }
        cluster.send_all();
        latencies.add(took);
        state.SetIterationTime(took / 1000);
    }
    latencies.show(state, "commit");
    state.counters["messages_per_need"] =
        static_cast<double>(messages) / static_cast<double>(state.iterations());
}

/// The asker's answer and the last firm's request, read at the other end of a loopback connection.
void need_to_socket(benchmark::State& state) {
    BenchCluster cluster(database_file());
    bot::Core& core = cluster.core();
    asio::io_context io{1};
    LoopbackServer server(io);
    LoopbackAdapter matrix(Channel::matrix, server.client());
    LoopbackAdapter email(Channel::email, server.client());
    const auto no_log = [](const std::string&) {};
    bot::Dispatcher to_matrix(core, matrix, io.get_executor(), {}, no_log);
    bot::Dispatcher to_email(core, email, io.get_executor(), {}, no_log);
    asio::cancellation_signal stop_matrix;
    asio::cancellation_signal stop_email;
    const auto start = [&io](bot::Dispatcher& dispatcher, asio::cancellation_signal& stop) {
        asio::co_spawn(
            io,
            dispatcher.run(),
            asio::bind_cancellation_slot(stop.slot(), [](std::exception_ptr) {})
        );
    };
    start(to_matrix, stop_matrix);
    start(to_email, stop_email);
    core.intake().on_commit([&] {
        to_matrix.wake();
        to_email.wake();
    });
    io.poll();
    Latencies first;
    Latencies last;
    std::size_t expected = 0;
    for (auto _ : state) {
        const InboundBatch batch = cluster.next_need();
        const auto begin = Stopwatch::now();
        const Status stored = core.intake().deliver(batch);
        const std::size_t messages = cluster.waiting();
        expected += messages;
        while (stored && server.received() < expected && Stopwatch::now() - begin < 2s) {
            io.run_one_for(1ms);
        }
        const auto times = server.take_times();
        if (times.size() != messages) {
            state.SkipWithError("not all messages reached the socket");
            break;
        }
        const std::chrono::duration<double, std::milli> to_first = times.front() - begin;
        const std::chrono::duration<double, std::milli> to_last = times.back() - begin;
        first.add(to_first.count());
        last.add(to_last.count());
        state.SetIterationTime(to_first.count() / 1000);
        // The results of the last sends are recorded before the next need comes.
        do {
            io.poll();
        } while (cluster.waiting() > 0);
    }
    stop_matrix.emit(asio::cancellation_type::terminal);
    stop_email.emit(asio::cancellation_type::terminal);
    io.run();
    first.show(state, "first_bytes");
    last.show(state, "last_bytes");
}

BENCHMARK(commit_of_a_cursor)->Iterations(kNeeds)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(need_to_commit, memory, std::string(":memory:"))
    ->Iterations(kNeeds)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(need_to_commit, file, database_file())
    ->Iterations(kNeeds)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(need_to_socket)->Iterations(kNeeds)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace clusterlotse::bench

BENCHMARK_MAIN();
