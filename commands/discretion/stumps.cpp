#include "commands/desk/words.hpp"
#include "commands/discretion/firm_mentions.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/discretion/ruling_words.hpp"
#include "commands/wording/sentences.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

bool is_stump(const std::string& sentence) {
    std::string rest = sentence;
    bool left_out = false;
    for (auto at = rest.find(kLeftOut); at != std::string::npos; at = rest.find(kLeftOut)) {
        rest.replace(at, kLeftOut.size(), " ");
        left_out = true;
    }
    return left_out && std::ranges::all_of(text_words(rest), [](const TextWord& word) {
               return is_ruling_word(word.letters, WordList::idle) ||
                      is_ruling_word(word.letters, WordList::before_name) ||
                      is_ruling_word(word.letters, WordList::after_name) ||
                      is_ruling_word(word.letters, WordList::asking) ||
                      is_ruling_word(word.letters, WordList::plain_denial);
           });
}

}  // namespace

std::string without_stumps(const std::string& text) {
    std::string kept;
    for (const std::string_view sentence : sentences_of(text)) {
        if (!is_stump(std::string(sentence))) {
            kept += sentence;
        } else if (sentence.back() == '\n' && !kept.empty() && kept.back() != '\n') {
            kept += '\n';
        }
    }
    return std::string(trimmed(kept));
}

}  // namespace clusterlotse::commands
