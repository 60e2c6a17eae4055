#include "tests/bench/filled_index.hpp"

#include "bot/data_files.hpp"
#include "tests/bench/synthetic_profiles.hpp"

#include <malloc.h>

namespace clusterlotse::bench {
namespace {

double heap_bytes() {
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

FilledIndex& index_of(const std::string& name) {
    static std::unique_ptr<FilledIndex> kept;
    if (!kept || kept->of != name) {
        kept.reset();
        malloc_trim(0);
        kept = std::make_unique<FilledIndex>();
        kept->of = name;
    }
    return *kept;
}

/// What reading makes once and keeps, as tables of patterns, belongs to no profile.
void read_the_sample_once() {
    matching::Engine engine(vocabulary());
    for (const Profile& profile : sample_profiles()) {
        engine.upsert(profile);
    }
}

}  // namespace

const std::shared_ptr<const matching::Vocabulary>& vocabulary() {
    static const auto loaded = matching::Vocabulary::load(bot::vocabulary_files({}));
    return loaded;
}

FilledIndex& filled_engine(std::size_t count) {
    FilledIndex& index = index_of("clusterlotse/" + std::to_string(count));
    if (index.engine) {
        return index;
    }
    ProfileGrower grower;
    read_the_sample_once();
    const double before = heap_bytes();
    index.engine = std::make_unique<matching::Engine>(vocabulary());
    for (std::size_t i = 0; i < count; ++i) {
        const Profile profile = grower.next();
        const double start = cpu_milliseconds();
        index.engine->upsert(profile);
        index.build_ms += cpu_milliseconds() - start;
    }
    index.bytes_per_profile = (heap_bytes() - before) / static_cast<double>(count);
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

FilledIndex& filled_peer(const std::string& name, std::size_t count, const MakePeer& make) {
    FilledIndex& index = index_of(name + "/" + std::to_string(count));
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

}  // namespace clusterlotse::bench
