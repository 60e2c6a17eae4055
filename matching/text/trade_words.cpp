#include "matching/text/trade_words.hpp"

#include "matching/text/text.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>
#include <string>

namespace clusterlotse::matching {

bool stands_in_vocabulary(const Vocabulary& vocabulary, std::string_view word) {
    const std::string key = squeezed(word);
    const auto known = [&](std::string_view one) {
        return std::ranges::any_of(vocabulary.lexicon().find(one), [](const Sense& sense) {
            return sense.kind != SenseKind::ordinary && sense.kind != SenseKind::cue;
        });
    };
    return !key.empty() && (known(key) || known(stem(key)));
}

}  // namespace clusterlotse::matching
