#include "commands/firm_mentions.hpp"
#include "commands/redaction.hpp"
#include "commands/ruling_words.hpp"
#include "commands/words.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// Where the sentence ends that begins at `begin`, its full stop and line break included.
std::size_t sentence_end(const std::string& text, std::size_t begin) {
    for (std::size_t at = begin; at < text.size(); ++at) {
        const bool stop = text[at] == '.' || text[at] == '!' || text[at] == '?';
        if (text[at] == '\n' ||
            (stop && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n'))) {
            while (at + 1 < text.size() && (text[at + 1] == '\n' || text[at + 1] == ' ')) {
                ++at;
            }
            return at + 1;
        }
    }
    return text.size();
}

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
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = sentence_end(text, begin);
        const std::string sentence = text.substr(begin, end - begin);
        if (!is_stump(sentence)) {
            kept += sentence;
        } else if (sentence.back() == '\n' && !kept.empty() && kept.back() != '\n') {
            kept += '\n';
        }
        begin = end;
    }
    return std::string(trimmed(kept));
}

}  // namespace clusterlotse::commands
