// Time to understand a need and to rank all firms for it, and what a firm costs in memory; beside
// it two text searches on the same texts, which find words and understand nothing. Latencies are
// CPU time of the one thread, so that other work on the machine does not count.
//   bench_match [--million | --profiles N]... [options of Google Benchmark]
// Without a choice: 115 and 10,000 firms. --million adds 1,000,000: some 10 GB of memory, 4 GB of
// disk here, and an hour; --profiles takes N firms only, and more where it is said again. At the
// end stands a table of all that ran, with how much quicker the engine is than each peer.

#include "bot/data_files.hpp"
#include "matching/engine.hpp"
#include "tests/bench/latencies.hpp"
#include "tests/bench/synthetic_profiles.hpp"
#include "tests/bench/text_peer.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <malloc.h>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::bench {
namespace {

constexpr Date kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};
constexpr std::size_t kTop = 10;
constexpr double kSeconds = 3;  // of each measurement, at least

double heap_bytes() {
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

const std::shared_ptr<const matching::Vocabulary>& vocabulary() {
    static const auto loaded = matching::Vocabulary::load(bot::vocabulary_files({}));
    return loaded;
}

void load_vocabulary(benchmark::State& state) {
    const auto files = bot::vocabulary_files({});
    for (auto _ : state) {
        benchmark::DoNotOptimize(matching::Vocabulary::load(files));
    }
}

/// What one method took with so many firms.
struct Figures {
    double p50 = 0, p99 = 0, bytes_per_profile = 0;
};

std::map<std::int64_t, std::map<std::string, Figures>>& figures() {
    static std::map<std::int64_t, std::map<std::string, Figures>> all;
    return all;
}

void note(
    benchmark::State& state, const std::string& method, Latencies& match, double bytes_per_profile
) {
    match.show(state, "match");
    state.counters["bytes_per_profile"] = bytes_per_profile;
    figures()[state.range(0)][method] = {match.at(0.50), match.at(0.99), bytes_per_profile};
}

void print_figures() {
    std::puts("\n| Profiles | Method | p50 | p99 | bytes a profile | p50 and p99 of the engine's |"
    );
    std::puts("| --- | --- | --- | --- | --- | --- |");
    for (const auto& [count, methods] : figures()) {
        const auto own = methods.find("clusterlotse");
        for (const auto& [method, figure] : methods) {
            std::printf(
                "| %lld | %s | %.3f ms | %.3f ms | %.0f | ",
                static_cast<long long>(count),
                method.c_str(),
                figure.p50,
                figure.p99,
                figure.bytes_per_profile
            );
            if (own != methods.end()) {
                std::printf(
                    "%.1f, %.1f times", figure.p50 / own->second.p50, figure.p99 / own->second.p99
                );
            }
            std::puts(" |");
        }
    }
}

/// An index that several runs of a benchmark share; one at a time is kept.
struct Index {
    std::string of;
    std::unique_ptr<matching::Engine> engine;
    std::unique_ptr<TextPeer> peer;
    double bytes_per_profile = 0;
    double build_ms = 0;
    Latencies change;
};

Index& index_of(const std::string& name) {
    static std::unique_ptr<Index> kept;
    if (!kept || kept->of != name) {
        kept.reset();
        malloc_trim(0);
        kept = std::make_unique<Index>();
        kept->of = name;
    }
    return *kept;
}

Index& filled_engine(std::size_t count) {
    Index& index = index_of("clusterlotse/" + std::to_string(count));
    if (index.engine) {
        return index;
    }
    vocabulary();
    const double before = heap_bytes();
    index.engine = std::make_unique<matching::Engine>(vocabulary());
    ProfileGrower grower;
    for (std::size_t i = 0; i < count; ++i) {
        const Profile profile = grower.next();
        const double start = cpu_milliseconds();
        index.engine->upsert(profile);
        index.build_ms += cpu_milliseconds() - start;
    }
    index.bytes_per_profile = (heap_bytes() - before) / static_cast<double>(count);
    // Firms that rewrite their profile; each is searchable when its change is over.
    for (std::size_t i = 0; i < sample_profiles().size(); ++i) {
        Profile profile = grower.next();
        profile.id = sample_profiles()[i].id;
        const double start = cpu_milliseconds();
        index.engine->upsert(profile);
        index.change.add(cpu_milliseconds() - start);
        index.engine->upsert(sample_profiles()[i]);
    }
    return index;
}

void clusterlotse(benchmark::State& state) {
    Index& index = filled_engine(static_cast<std::size_t>(state.range(0)));
    const auto& needs = sample_needs();
    matching::MatchOptions options;
    options.top = kTop;
    options.today = kToday;
    std::size_t turn = 0;
    Latencies understand;
    Latencies match;
    for (auto _ : state) {
        const std::string& text = needs[turn++ % needs.size()];
        const double start = cpu_milliseconds();
        const auto need = index.engine->understand(text, kToday, Language::de);
        const double understood = cpu_milliseconds();
        auto matching = index.engine->match(text, need, options);
        benchmark::DoNotOptimize(matching);
        understand.add(understood - start);
        match.add(cpu_milliseconds() - understood);
    }
    understand.show(state, "understand");
    note(state, "clusterlotse", match, index.bytes_per_profile);
    index.change.show(state, "change");
    state.counters["build_s"] = index.build_ms / 1000;
}

using MakePeer = std::function<std::unique_ptr<TextPeer>()>;

Index& filled_peer(const std::string& name, std::size_t count, const MakePeer& make) {
    Index& index = index_of(name + "/" + std::to_string(count));
    if (index.peer) {
        return index;
    }
    index.peer = make();
    ProfileGrower grower;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string words = words_of(grower.next());
        const double start = cpu_milliseconds();
        index.peer->add(words);
        index.build_ms += cpu_milliseconds() - start;
    }
    const double start = cpu_milliseconds();
    index.peer->finish();
    index.build_ms += cpu_milliseconds() - start;
    index.bytes_per_profile = index.peer->bytes() / static_cast<double>(count);
    return index;
}

void text_search(benchmark::State& state, const std::string& name, const MakePeer& make) {
    Index& index = filled_peer(name, static_cast<std::size_t>(state.range(0)), make);
    const auto& needs = sample_needs();
    std::size_t turn = 0;
    Latencies match;
    for (auto _ : state) {
        const std::string& text = needs[turn++ % needs.size()];
        const double start = cpu_milliseconds();
        benchmark::DoNotOptimize(index.peer->search(text, kTop));
        match.add(cpu_milliseconds() - start);
    }
    note(state, name, match, index.bytes_per_profile);
    state.counters["build_s"] = index.build_ms / 1000;
}

void add(const std::string& name, std::int64_t count, std::function<void(benchmark::State&)> run) {
    const auto least = static_cast<benchmark::IterationCount>(2 * sample_needs().size());
    auto* made = benchmark::RegisterBenchmark(name.c_str(), std::move(run))
                     ->Arg(count)
                     ->Unit(benchmark::kMillisecond);
    if (count >= 1'000'000) {
        made->Iterations(name == "clusterlotse" ? 2 * least : least / 2);
    } else {
        made->MinTime(kSeconds);
    }
}

void add_all(const std::vector<std::int64_t>& counts) {
    benchmark::RegisterBenchmark("load_vocabulary", load_vocabulary)->Unit(benchmark::kMillisecond);
    const auto xapian = [] { return xapian_german("bench-xapian"); };
    const bool has_xapian = xapian() != nullptr;
    if (!has_xapian) {
        std::fputs("built without Xapian (libxapian-dev): it is left out\n", stderr);
    }
    for (const std::int64_t count : counts) {
        add("clusterlotse", count, clusterlotse);
        add("fts5_trigram", count, [](benchmark::State& state) {
            text_search(state, "fts5_trigram", fts5_trigram);
        });
        if (has_xapian) {
            add("xapian_german", count, [xapian](benchmark::State& state) {
                text_search(state, "xapian_german", xapian);
            });
        }
    }
}

}  // namespace
}  // namespace clusterlotse::bench

int main(int argc, char** argv) {
    std::vector<std::int64_t> counts;
    bool million = false;
    std::vector<char*> arguments;
    for (int i = 0; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--million") {
            million = true;
        } else if (argument == "--profiles" && i + 1 < argc) {
            counts.push_back(std::atoll(argv[++i]));
        } else {
            arguments.push_back(argv[i]);
        }
    }
    if (counts.empty()) {
        counts = {115, 10'000};
    }
    if (million) {
        counts.push_back(1'000'000);
    }
    int count = static_cast<int>(arguments.size());
    arguments.push_back(nullptr);
    benchmark::Initialize(&count, arguments.data());
    const bool none = std::ranges::any_of(counts, [](std::int64_t firms) { return firms < 1; });
    if (none || benchmark::ReportUnrecognizedArguments(count, arguments.data())) {
        std::fputs("usage: bench_match [--million | --profiles N]...\n", stderr);
        return 2;
    }
    clusterlotse::bench::add_all(counts);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    clusterlotse::bench::print_figures();
    return 0;
}
