// Reading of stored readings of profiles, which a damaged file can hold. Links
// clusterlotse_matching.
#include "matching/index/features_codec.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace clusterlotse;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const matching::Lexicon& lexicon = test_support::vocabulary()->lexicon();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    matching::Features features;
    if (matching::unpack_facts(bytes, lexicon, features)) {
        matching::Features again;
        const std::string packed = matching::pack_facts(features);
        if (!matching::unpack_facts(packed, lexicon, again) ||
            matching::pack_facts(again) != packed) {
            std::abort();
        }
    }
    features = {};
    if (matching::unpack_reading(bytes, lexicon, features) &&
        matching::pack_reading(features).size() > 2 * bytes.size() + 64) {
        std::abort();
    }
    return 0;
}
