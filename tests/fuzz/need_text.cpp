// Understanding and matching of any need text. Links clusterlotse_matching.
#include "matching/index/engine.hpp"
#include "matching/needs/description.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace clusterlotse;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};
    static matching::Engine& engine = *[] {
        auto* made = new matching::Engine(test_support::vocabulary());
        Profile profile;
        profile.id = "a";
        profile.name = "Dreherei";
        profile.text = "Drehen bis 400 mm, Fräsen, Schweißen nach EN 1090 EXC2 aus 1.4301";
        made->upsert(profile);
        return made;
    }();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const UnderstoodNeed need = engine.understand(text, today, Language::en);
    if (need.questions.size() > 3) {
        std::abort();
    }
    for (const matching::Match& match : engine.match(text, need, {5, {}, today}).matches) {
        if (!(match.score >= 0 && match.score <= 1)) {
            std::abort();
        }
    }
    matching::describe(need, *test_support::vocabulary(), Language::de);
    return 0;
}
