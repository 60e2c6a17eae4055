#include "matching/vocabulary/vocabulary_tables.hpp"

namespace clusterlotse::matching {

void VocabularyTables::symptom(const Entry& entry) {
    entry.allow(
        {"code", "synonyms_de", "synonyms_en", "process", "on_machine", "on", "beside", "of"}
    );
    Symptom symptom;
    symptom.code = entry.text("code", true);
    const Id id =
        claim(entry, lexicon_.symptom_ids, symptom.code, lexicon_.symptoms.size(), "code");
    words_of(entry, {SenseKind::symptom, id});
    lexicon_.symptoms.push_back(symptom);
    const auto asks = [&](std::string_view key, Id Symptom::*field) {
        if (const std::string code = entry.text(key); !code.empty()) {
            refer(entry.place(key), key, lexicon_.process_ids, code, [this, id, field](Id other) {
                lexicon_.symptoms[id].*field = other;
            });
        }
    };
    asks("process", &Symptom::process);
    asks("on_machine", &Symptom::on_machine);
    const auto pairs = [&](std::string_view key,
                           const StringMap<Id>& things,
                           std::vector<std::pair<Id, Id>> Symptom::*list) {
        for (const auto& [thing, process] : entry.codes(key)) {
            const FilePlace place = entry.place(key);
            refer(place, key, things, thing, [this, id, list](Id known) {
                (lexicon_.symptoms[id].*list).emplace_back(known, kNone);
            });
            refer(place, key, lexicon_.process_ids, process, [this, id, list](Id known) {
                (lexicon_.symptoms[id].*list).back().second = known;
            });
        }
    };
    pairs("on", lexicon_.product_ids, &Symptom::on);
    pairs("beside", lexicon_.process_ids, &Symptom::beside);
    pairs("of", lexicon_.group_ids, &Symptom::of);
}

}  // namespace clusterlotse::matching
