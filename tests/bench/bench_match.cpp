// Time to understand a need and to rank all firms for it, and what a firm costs in memory; beside
// it SQLite's FTS5 (trigrams, BM25) on the same texts, which finds words and understands nothing.

#include "bot/data_files.hpp"
#include "matching/engine.hpp"
#include "tests/bench/latencies.hpp"
#include "tests/bench/synthetic_profiles.hpp"
#include "tests/bench/text_search_peer.hpp"

#include <benchmark/benchmark.h>
#include <malloc.h>
#include <map>
#include <memory>

namespace clusterlotse::bench {
namespace {

constexpr Date kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};
constexpr std::size_t kTop = 10;

double heap_bytes() {
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

const std::shared_ptr<const matching::Vocabulary>& vocabulary() {
    static const auto loaded = matching::Vocabulary::load(bot::vocabulary_files({}));
    return loaded;
}

struct Indexed {
    std::unique_ptr<matching::Engine> engine;
    double bytes_per_profile = 0;
    double build_ms = 0;
};

const Indexed& engine_of(std::size_t count) {
    static std::map<std::size_t, Indexed> engines;
    Indexed& indexed = engines[count];
    if (!indexed.engine) {
        vocabulary();
        ProfileGrower grower;
        const double before = heap_bytes();
        indexed.engine = std::make_unique<matching::Engine>(vocabulary());
        for (std::size_t i = 0; i < count; ++i) {
            const Profile profile = grower.next();
            const auto start = Stopwatch::now();
            indexed.engine->upsert(profile);
            indexed.build_ms += milliseconds_since(start);
        }
        indexed.bytes_per_profile = (heap_bytes() - before) / static_cast<double>(count);
    }
    return indexed;
}

void load_vocabulary(benchmark::State& state) {
    const auto files = bot::vocabulary_files({});
    for (auto _ : state) {
        benchmark::DoNotOptimize(matching::Vocabulary::load(files));
    }
}
BENCHMARK(load_vocabulary)->Unit(benchmark::kMillisecond);

void understand(benchmark::State& state) {
    const Indexed& indexed = engine_of(115);
    const auto& needs = sample_needs();
    std::size_t turn = 0;
    Latencies latencies;
    for (auto _ : state) {
        const auto start = Stopwatch::now();
        auto need = indexed.engine->understand(needs[turn++ % needs.size()], kToday, Language::de);
        benchmark::DoNotOptimize(need);
        latencies.add(milliseconds_since(start));
    }
    latencies.show(state, "need");
}
BENCHMARK(understand)->Unit(benchmark::kMillisecond);

void understand_and_match(benchmark::State& state) {
    const Indexed& indexed = engine_of(static_cast<std::size_t>(state.range(0)));
    const auto& needs = sample_needs();
    matching::MatchOptions options;
    options.top = kTop;
    options.today = kToday;
    std::size_t turn = 0;
    Latencies latencies;
    for (auto _ : state) {
        const std::string& text = needs[turn++ % needs.size()];
        const auto start = Stopwatch::now();
        const auto need = indexed.engine->understand(text, kToday, Language::de);
        auto matching = indexed.engine->match(text, need, options);
        benchmark::DoNotOptimize(matching);
        latencies.add(milliseconds_since(start));
    }
    latencies.show(state, "need");
    state.counters["bytes_per_profile"] = indexed.bytes_per_profile;
    state.counters["build_ms"] = indexed.build_ms;
}
BENCHMARK(understand_and_match)
    ->Arg(115)
    ->Arg(10'000)
    ->Arg(100'000)
    ->MinTime(3)
    ->Unit(benchmark::kMillisecond);

void fts5_trigram(benchmark::State& state) {
    TextSearchPeer peer;
    ProfileGrower grower;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        peer.add(grower.next());
    }
    peer.finish();
    const auto& needs = sample_needs();
    std::size_t turn = 0;
    Latencies latencies;
    for (auto _ : state) {
        const std::string& text = needs[turn++ % needs.size()];
        const auto start = Stopwatch::now();
        benchmark::DoNotOptimize(peer.search(text, kTop));
        latencies.add(milliseconds_since(start));
    }
    latencies.show(state, "need");
    state.counters["bytes_per_profile"] = peer.bytes() / static_cast<double>(state.range(0));
}
BENCHMARK(fts5_trigram)
    ->Arg(115)
    ->Arg(10'000)
    ->Arg(100'000)
    ->MinTime(3)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace clusterlotse::bench

BENCHMARK_MAIN();
