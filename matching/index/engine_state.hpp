#pragma once

#include "matching/index/engine.hpp"
#include "matching/index/features_codec.hpp"
#include "matching/index/firm_index.hpp"
#include "matching/needs/understanding.hpp"
#include "matching/text/letter_index.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace clusterlotse::matching {

/// What an engine holds; for the files that implement it.
struct Engine::State {
    explicit State(std::shared_ptr<const Vocabulary> words)
        : vocabulary(std::move(words)), lexicon(vocabulary->lexicon()), index(lexicon) {}

    /// The need as it was read last; the same text is usually understood and then matched.
    const ReadNeed& read(std::string_view text, Date today, Language language) {
        if (!last_read || last_text != text || last_today != today || last_reader != language) {
            last_read = read_need(lexicon, text, today, language);
            last_text = text;
            last_today = today;
            last_reader = language;
        }
        return *last_read;
    }

    std::shared_ptr<const Vocabulary> vocabulary;
    const Lexicon& lexicon;
    FirmIndex index;
    LetterIndex letters;
    ReadingReader reader;
    std::optional<ReadNeed> last_read;
    std::string last_text;
    Date last_today{};
    Language last_reader = Language::de;
};

}  // namespace clusterlotse::matching
