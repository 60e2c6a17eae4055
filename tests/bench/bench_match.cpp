// Time to understand a need and to rank all firms for it, and what a firm costs in memory; beside
// it two text searches on the same texts, which find words and understand nothing. Latencies are
// CPU time of the one thread, so that other work on the machine does not count.
//   bench_match [--million | --profiles N]... [options of Google Benchmark]
// Without a choice: 115 and 10,000 firms. --million adds 1,000,000, of which the peers answer every
// third of the sample needs, once each: some 4 GB of memory, 2 GB of disk here, and half an hour,
// most of it for building the peers; --profiles takes N firms only, and more where it is said
// again. At the end stand tables of all that ran, with how much quicker the engine is than each
// peer on the same needs. Beside the sample needs the engine answers the open ones of
// tests/evaluation, long mails among them.

#include "bot/data_files.hpp"
#include "tests/bench/filled_index.hpp"
#include "tests/bench/match_figures.hpp"
#include "tests/bench/synthetic_profiles.hpp"
#include "tests/evaluation/collection.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::bench {
namespace {

constexpr Date kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};
constexpr std::size_t kTop = 10;
constexpr double kSeconds = 3;           // of each measurement, at least
constexpr std::int64_t kMany = 200'000;  // firms from which on peers take too long for every need
constexpr std::size_t kSampled = 3;      // of so many needs they answer one

using Texts = std::vector<std::string>;

/// Needs as people write them, those of tests/evaluation that are not held out.
const Texts& open_needs() {
    static const Texts needs = [] {
        Texts texts;
        for (const std::string_view set : evaluation::kOpenSets) {
            const std::string file =
                std::string(CLUSTERLOTSE_SOURCE_DIR "/tests/evaluation/").append(set) +
                "/needs.jsonl";
            for (const evaluation::JudgedNeed& need : evaluation::read_needs(file)) {
                texts.push_back(need.text);
            }
        }
        return texts;
    }();
    return needs;
}

Texts sampled_needs() {
    Texts needs;
    for (std::size_t i = 0; i < sample_needs().size(); i += kSampled) {
        needs.push_back(sample_needs()[i]);
    }
    return needs;
}

void load_vocabulary(benchmark::State& state) {
    const auto files = bot::vocabulary_files({});
    for (auto _ : state) {
        benchmark::DoNotOptimize(matching::Vocabulary::load(files));
    }
}

void clusterlotse(benchmark::State& state, const std::string& name, const Texts& needs) {
    FilledIndex& index = filled_engine(static_cast<std::size_t>(state.range(0)));
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
    index.change.show(state, "change");
    note_figures(state, name, needs.size(), match, index.bytes_per_profile, index.build_ms / 1000);
    note_engine(
        state.range(0),
        name,
        {understand.at(0.50), understand.at(0.99), index.change.at(0.50), index.change.at(0.99)}
    );
}

void text_search(
    benchmark::State& state, const std::string& name, const Texts& needs, const MakePeer& make
) {
    FilledIndex& index = filled_peer(name, static_cast<std::size_t>(state.range(0)), make);
    std::size_t turn = 0;
    Latencies match;
    for (auto _ : state) {
        const std::string& text = needs[turn++ % needs.size()];
        const double start = cpu_milliseconds();
        benchmark::DoNotOptimize(index.peer->search(text, kTop));
        match.add(cpu_milliseconds() - start);
    }
    note_figures(state, name, needs.size(), match, index.bytes_per_profile, index.build_ms / 1000);
}

/// Runs `times` needs, or, where that is 0, for some seconds.
void add(
    const std::string& name,
    std::int64_t count,
    std::size_t times,
    std::function<void(benchmark::State&)> run
) {
    auto* made = benchmark::RegisterBenchmark(name.c_str(), std::move(run))
                     ->Arg(count)
                     ->Unit(benchmark::kMillisecond);
    if (times > 0) {
        made->Iterations(static_cast<benchmark::IterationCount>(times));
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
        const bool many = count >= kMany;
        const Texts shared = many ? sampled_needs() : sample_needs();
        const std::size_t once = many ? shared.size() : 0;
        add(kEngine, count, many ? 20 * shared.size() : 0, [shared](benchmark::State& state) {
            clusterlotse(state, kEngine, shared);
        });
        add(kEngineManyNeeds, count, 3 * open_needs().size(), [](benchmark::State& state) {
            clusterlotse(state, kEngineManyNeeds, open_needs());
        });
        if (has_xapian) {
            add("xapian_german", count, once, [shared, xapian](benchmark::State& state) {
                text_search(state, "xapian_german", shared, xapian);
            });
        }
        add("fts5_trigram", count, once, [shared](benchmark::State& state) {
            text_search(state, "fts5_trigram", shared, fts5_trigram);
        });
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
