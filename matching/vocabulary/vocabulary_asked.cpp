#include "matching/vocabulary/vocabulary_tables.hpp"

namespace clusterlotse::matching {

void VocabularyTables::asked(const Entry& entry) {
    entry.allow({"process", "de", "en", "words_de", "words_en"});
    read_phrases(entry);
}

void VocabularyTables::offered(const Entry& entry) {
    entry.allow({"process", "de", "en"});
    read_phrases(entry);
}

void VocabularyTables::read_phrases(const Entry& entry) {
    const std::size_t first = lexicon_.work_phrases.size();
    for (const std::string_view language : {"de", "en"}) {
        for (PlacedText& phrase : entry.list(language)) {
            lexicon_.work_phrases.push_back({kNone, std::move(phrase.text)});
        }
    }
    for (const std::string_view words : {"words_de", "words_en"}) {
        if (std::string text = entry.text(words); !text.empty()) {
            lexicon_.work_phrases.push_back({kNone, std::move(text)});
        }
    }
    refer(
        entry.place("process"),
        "process",
        lexicon_.process_ids,
        entry.text("process", true),
        [this, first, end = lexicon_.work_phrases.size()](Id process) {
            for (std::size_t at = first; at < end; ++at) {
                lexicon_.work_phrases[at].process = process;
            }
        }
    );
}

}  // namespace clusterlotse::matching
