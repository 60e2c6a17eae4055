#include "tests/bench/match_figures.hpp"

#include <cstdio>
#include <map>
#include <utility>

namespace clusterlotse::bench {
namespace {

using Methods = std::map<std::string, MatchFigures>;

std::map<std::int64_t, Methods>& match_figures() {
    static std::map<std::int64_t, Methods> all;
    return all;
}

std::map<std::pair<std::int64_t, std::string>, EngineFigures>& engine_figures() {
    static std::map<std::pair<std::int64_t, std::string>, EngineFigures> all;
    return all;
}

void print_methods(std::int64_t profiles, const Methods& methods) {
    const auto own = methods.find(kEngine);
    for (const auto& [method, figure] : methods) {
        std::printf(
            "| %lld | %s | %zu | %.3f ms | %.3f ms | %.3f ms | %.0f | %.0f s | ",
            static_cast<long long>(profiles),
            method.c_str(),
            figure.needs,
            figure.p50_ms,
            figure.p99_ms,
            figure.slowest_ms,
            figure.bytes_per_profile,
            figure.build_s
        );
        if (own != methods.end() && method != kEngineManyNeeds) {
            std::printf(
                "%.1f, %.1f times",
                figure.p50_ms / own->second.p50_ms,
                figure.p99_ms / own->second.p99_ms
            );
        }
        std::puts(" |");
    }
}

}  // namespace

void note_figures(
    benchmark::State& state,
    const std::string& method,
    std::size_t needs,
    Latencies& match,
    double bytes_per_profile,
    double build_s
) {
    match.show(state, "match");
    state.counters["bytes_per_profile"] = bytes_per_profile;
    state.counters["build_s"] = build_s;
    match_figures()[state.range(0)][method] = {
        needs, match.at(0.50), match.at(0.99), match.at(1), bytes_per_profile, build_s};
}

void note_engine(std::int64_t profiles, const std::string& needs, const EngineFigures& figures) {
    engine_figures()[{profiles, needs}] = figures;
}

void print_figures() {
    std::puts(
        "\n| Profiles | Method | Needs | p50 | p99 | Slowest | Bytes a profile | Build | p50 "
        "and p99 of the engine's |"
    );
    std::puts("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (const auto& [profiles, methods] : match_figures()) {
        print_methods(profiles, methods);
    }
    std::puts("\n| Profiles | Needs | Understanding p50 | p99 | A changed profile p50 | p99 |");
    std::puts("| --- | --- | --- | --- | --- | --- |");
    for (const auto& [key, figure] : engine_figures()) {
        std::printf(
            "| %lld | %s | %.3f ms | %.3f ms | %.3f ms | %.3f ms |\n",
            static_cast<long long>(key.first),
            key.second.c_str(),
            figure.understand_p50_ms,
            figure.understand_p99_ms,
            figure.change_p50_ms,
            figure.change_p99_ms
        );
    }
}

}  // namespace clusterlotse::bench
