#include "matching/vocabulary_tables.hpp"

namespace clusterlotse::matching {

void VocabularyTables::asked(const Entry& entry) {
    entry.allow({"process", "de", "en", "words_de", "words_en"});
    const std::size_t first = lexicon_.asked.size();
    for (const std::string_view language : {"de", "en"}) {
        for (PlacedText& phrase : entry.list(language)) {
            lexicon_.asked.push_back({kNone, std::move(phrase.text)});
        }
    }
    for (const std::string_view words : {"words_de", "words_en"}) {
        if (std::string text = entry.text(words); !text.empty()) {
            lexicon_.asked.push_back({kNone, std::move(text)});
        }
    }
    refer(
        entry.place("process"),
        "process",
        lexicon_.process_ids,
        entry.text("process", true),
        [this, first, end = lexicon_.asked.size()](Id process) {
            for (std::size_t at = first; at < end; ++at) {
                lexicon_.asked[at].process = process;
            }
        }
    );
}

}  // namespace clusterlotse::matching
