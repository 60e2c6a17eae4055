// Prints how well texts of firms and single words are read, with the mistakes in the part to steer
// by; of the scored part only the figures.
#include "tests/evaluation/reading.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <chrono>
#include <cstdio>

using namespace clusterlotse;

int main() {
    const auto begin = std::chrono::steady_clock::now();
    const auto vocabulary = matching::Vocabulary::load(test_support::vocabulary_files());
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    const matching::Lexicon& lexicon = vocabulary->lexicon();
    for (const char* part : {"work", "scored"}) {
        const evaluation::Score profiles = evaluation::score_profiles(lexicon, part);
        const evaluation::Score words = evaluation::score_words(lexicon, part);
        if (std::string_view(part) == "work") {
            for (const evaluation::Score* score : {&profiles, &words}) {
                for (const std::string& mistake : score->mistakes) {
                    std::printf("%s\n", mistake.c_str());
                }
            }
        }
        std::printf(
            "%-7s profiles: precision %.3f recall %.3f   words: right %.3f of %d\n",
            part,
            profiles.precision(),
            profiles.recall(),
            words.recall(),
            words.right + words.missed
        );
    }
    std::printf("loading the vocabulary took %.1f ms\n", took.count());
}
