// Start-up time and resident memory of everything the bot keeps (bot::Core), each in a process of
// its own:
//   bench_startup make DATABASE COUNT   writes a database with COUNT profiles, as an import does
//   bench_startup forget DATABASE       removes what was read of them, as a new vocabulary does
//   bench_startup open DATABASE         opens it as `run` does, prints one line of figures

#include "bot/core.hpp"
#include "bot/data_files.hpp"
#include "bot/profile_index.hpp"
#include "tests/bench/synthetic_profiles.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::bench {
namespace {

config::Settings settings_for(const std::string& path) {
    config::Settings settings;
    settings.storage.path = path;
    settings.cluster.moderators = {{Channel::matrix, "@lotse:example.org"}};
    return settings;
}

void make(const std::string& path, std::size_t count) {
    constexpr std::size_t kAtOnce = 50'000;
    const SystemClock clock;
    storage::Database database(path);
    storage::ProfileStore profiles(database);
    matching::Engine reader(matching::Vocabulary::load(bot::vocabulary_files({})));
    bot::ProfileIndex index(database, reader);
    ProfileGrower grower;
    for (std::size_t done = 0; done < count; done += kAtOnce) {
        storage::Transaction transaction(database);
        for (std::size_t i = done; i < std::min(count, done + kAtOnce); ++i) {
            const Profile profile = grower.next();
            profiles.put(profile, clock.now());
            index.stored(profile);
        }
        transaction.commit();
        database.write_back();
    }
}

void forget(const std::string& path) {
    storage::Database database(path);
    storage::ReadingStore readings(database);
    std::vector<std::string> ids;
    readings.for_each_profile(0, [&](const std::string& id, std::string_view) {
        ids.push_back(id);
    });
    storage::Transaction transaction(database);
    for (const std::string& id : ids) {
        readings.put(id, 0, "");
    }
    transaction.commit();
}

/// A line of /proc/self/status, which counts in KiB.
double status_mib(std::string_view key) {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with(key)) {
            return std::atof(line.c_str() + key.size()) / 1024;
        }
    }
    return 0;
}

void open(const std::string& path) {
    const SystemClock clock;
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t cpu_start = std::clock();
    bot::Core core(settings_for(path), {Channel::matrix, Channel::email}, clock);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    const double cpu = static_cast<double>(std::clock() - cpu_start) * 1000 / CLOCKS_PER_SEC;
    std::printf(
        "profiles %zu  start_ms %.1f  cpu_ms %.1f  resident_mib %.1f  peak_mib %.1f\n",
        core.office().profiles.count(),
        took.count(),
        cpu,
        status_mib("VmRSS:"),
        status_mib("VmHWM:")
    );
}

}  // namespace
}  // namespace clusterlotse::bench

int main(int argc, char** argv) {
    const std::string_view what = argc > 2 ? argv[1] : "";
    if (what == "make" && argc == 4) {
        clusterlotse::bench::make(argv[2], std::strtoul(argv[3], nullptr, 10));
    } else if (what == "forget" && argc == 3) {
        clusterlotse::bench::forget(argv[2]);
    } else if (what == "open" && argc == 3) {
        clusterlotse::bench::open(argv[2]);
    } else {
        std::fputs("usage: bench_startup make DATABASE COUNT | forget DATABASE | open DATABASE\n", stderr);
        return 2;
    }
    return 0;
}
