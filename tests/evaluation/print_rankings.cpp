// Prints everything that matching says of the open needs, every score to its last bit, so that two
// builds can be compared byte by byte where a change must not change a result:
//   print_rankings > before; (change, build); print_rankings > after; cmp before after
// Each set alone, then the needs of all sets with the firms of all sets together, once each and
// eight times each under other ids: clusters in which firms are left out before they are weighed,
// with and without letters.
#include "matching/index/engine.hpp"
#include "tests/evaluation/collection.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

using namespace clusterlotse;
using namespace clusterlotse::evaluation;
namespace fs = std::filesystem;

namespace {

constexpr Date kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};

struct Set {
    std::string name;
    std::vector<Profile> firms;
    std::vector<JudgedNeed> needs;
};

/// Those of tests/evaluation whose needs are open.
std::vector<Set> open_sets() {
    const fs::path here = CLUSTERLOTSE_SOURCE_DIR "/tests/evaluation";
    std::vector<Set> sets;
    for (const std::string_view name : kOpenSets) {
        fs::path firms = here / name / "profiles.jsonl";
        if (!fs::exists(firms)) {
            firms = name == "hopeless"
                        ? here / "collection/profiles.jsonl"
                        : fs::path(CLUSTERLOTSE_SOURCE_DIR "/config/sample/profiles.jsonl");
        }
        sets.push_back(
            {std::string(name), read_profiles(firms), read_needs(here / name / "needs.jsonl")}
        );
        if (const fs::path fresh = here / name / "fresh.jsonl"; fs::exists(fresh)) {
            const std::vector<JudgedNeed> more = read_needs(fresh);
            sets.back().needs.insert(sets.back().needs.end(), more.begin(), more.end());
        }
    }
    return sets;
}

void print(const matching::Match& match, const char* before) {
    std::printf("%s%a %s", before, match.score, match.profile.c_str());
    for (const std::string& step : match.covers) {
        std::printf(" {%s}", step.c_str());
    }
    for (const matching::Fact& fact : match.facts) {
        std::printf(
            " %c%s|%s", "+?-"[static_cast<int>(fact.verdict)], fact.de.c_str(), fact.en.c_str()
        );
    }
    std::puts("");
}

void print(const matching::Matching& found) {
    std::printf("  %s", found.nobody ? "nobody" : "somebody");
    for (const std::string& step : found.steps) {
        std::printf(" {%s}", step.c_str());
    }
    std::puts("");
    for (const matching::Match& match : found.matches) {
        print(match, "    ");
    }
    for (const matching::ChainLink& link : found.chain) {
        std::printf("    link");
        for (const std::string& step : link.steps) {
            std::printf(" {%s}", step.c_str());
        }
        std::puts("");
        for (const matching::Match& match : link.firms) {
            print(match, "      ");
        }
    }
}

void print(const matching::Engine& engine, const Set& set) {
    for (const JudgedNeed& need : set.needs) {
        std::printf("%s %s of %zu firms\n", set.name.c_str(), need.id.c_str(), engine.size());
        const UnderstoodNeed read = engine.understand(need.text, kToday, Language::de);
        print(engine.match(need.text, read, {.top = 10, .today = kToday, .fill_up = true}));
        print(engine.match(need.text, read, {.top = 10, .today = kToday, .chain = true}));
    }
}

void print_together(const std::vector<Set>& sets, std::size_t times) {
    matching::Engine engine(test_support::vocabulary());
    for (const Set& set : sets) {
        for (const Profile& firm : set.firms) {
            const std::string reading = engine.reading_of(firm);
            for (std::size_t i = 0; i < times; ++i) {
                engine.restore(set.name + "/" + firm.id + "/" + std::to_string(i), reading);
            }
        }
    }
    for (const Set& set : sets) {
        print(engine, set);
    }
}

}  // namespace

int main() try {
    const std::vector<Set> sets = open_sets();
    for (const Set& set : sets) {
        matching::Engine engine(test_support::vocabulary());
        for (const Profile& firm : set.firms) {
            engine.upsert(firm);
        }
        print(engine, set);
    }
    for (const std::size_t times : {1U, 8U}) {
        print_together(sets, times);
    }
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
