// Reading of any profile text into the index. Links clusterlotse_matching.
#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace clusterlotse;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static matching::Engine& engine = *new matching::Engine(test_support::vocabulary());
    const std::string text(reinterpret_cast<const char*>(data), size);
    Profile profile;
    profile.id = "a";
    profile.name = text.substr(0, size / 4);
    profile.text = text.substr(size / 4);
    Capability capability;
    capability.wording = profile.name;
    capability.materials = {text.substr(0, 8)};
    profile.capabilities = {capability};
    engine.upsert(profile);
    if (engine.size() != 1) {
        std::abort();
    }
    return 0;
}
