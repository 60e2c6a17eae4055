#include "matching/answers/answer_phrases.hpp"

#include "matching/answers/answer_capacity.hpp"
#include "matching/answers/answer_cues.hpp"
#include "matching/answers/answer_rewrites.hpp"
#include "matching/answers/phrase_list.hpp"

#include <string>
#include <vector>

namespace clusterlotse::matching {
namespace {

struct CompiledPhrase {
    Does does;
    PhraseList words;
};

std::vector<CompiledPhrase> compile_phrases(std::span<const Phrase> rows) {
    std::vector<CompiledPhrase> made;
    made.reserve(rows.size());
    for (const Phrase& row : rows) {
        made.push_back({row.does, PhraseList(row.pattern)});
    }
    return made;
}

void add_cues(
    const std::vector<CompiledPhrase>& phrases, const std::string& words, std::uint32_t& cues
) {
    for (const CompiledPhrase& one : phrases) {
        if ((cues & bit(one.does)) == 0 && one.words.find(words)) {
            cues |= bit(one.does);
        }
    }
}

}  // namespace

std::uint32_t phrase_cues(std::string& words, bool marked) {
    static const auto intents = compile_phrases(intent_phrases());
    static const auto limits = compile_phrases(limit_phrases());
    static const auto answers = compile_phrases(yes_no_phrases());
    std::uint32_t cues = 0;
    drop_idle_capacity(words);
    add_cues(intents, words, cues);
    add_cues(limits, words, cues);
    // What follows is a no or a yes only without the words that merely look like one.
    rewrite_seeming_noes(words);
    cues |= take_missing_certificate(words) ? bit(Does::lacks_yet) : 0;
    add_cues(answers, words, cues);
    if (marked) {
        cues |= bit(Does::asks);
    }
    return cues;
}

}  // namespace clusterlotse::matching
