#include "matching/vocabulary/vocabulary_tables.hpp"

#include "domain/nearest.hpp"
#include "matching/text/text.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// Its nearest known code in an error message; far ones would only puzzle.
std::string suggestion(const std::string& code, const StringMap<Id>& ids) {
    std::vector<std::string> codes;
    for (const auto& [known, id] : ids) {
        codes.push_back(known);
    }
    std::sort(codes.begin(), codes.end());
    const std::string nearest = nearest_of(code, codes);
    const bool near = edit_distance(code, nearest) <= std::max<std::size_t>(2, code.size() / 3);
    return near && !nearest.empty() ? "; the nearest known is '" + nearest + "'" : "";
}

void set_typical(const Entry& entry, TypicalSize& size) {
    static const std::map<std::string_view, std::optional<Range> TypicalSize::*> kFields = {
        {"diameter_mm", &TypicalSize::diameter},
        {"length_mm", &TypicalSize::length},
        {"width_mm", &TypicalSize::width},
        {"height_mm", &TypicalSize::height},
        {"thickness_mm", &TypicalSize::thickness},
        {"mass_kg", &TypicalSize::mass},
        {"lot", &TypicalSize::lot}};
    for (const auto& [name, range] : entry.ranges("typical")) {
        const auto field = kFields.find(name);
        if (field == kFields.end()) {
            fail(entry.place("typical"), "'typical' has no limit '" + name + "'");
        }
        size.*(field->second) = range;
    }
}

}  // namespace

const std::map<std::string_view, VocabularyTables::Read>& VocabularyTables::readers() {
    static const std::map<std::string_view, Read> kReaders = {
        {"process", &VocabularyTables::process},
        {"product", &VocabularyTables::product},
        {"topic", &VocabularyTables::topic},
        {"group", &VocabularyTables::group},
        {"material", &VocabularyTables::material},
        {"trade_name", &VocabularyTables::trade_name},
        {"certificate", &VocabularyTables::certificate},
        {"symptom", &VocabularyTables::symptom},
        {"asked", &VocabularyTables::asked},
        {"offered", &VocabularyTables::offered},
        {"add", &VocabularyTables::add}};
    return kReaders;
}

bool VocabularyTables::knows(std::string_view table) {
    return readers().contains(table);
}

void VocabularyTables::read(std::string_view table, const Entry& entry) {
    (this->*readers().at(table))(entry);
}

void VocabularyTables::allow_shared(std::string_view word) {
    shared_.emplace(squeezed(word), '\0');
}

Id VocabularyTables::claim(
    const Entry& entry,
    StringMap<Id>& ids,
    const std::string& code,
    std::size_t size,
    std::string_view key
) {
    if (size >= kNone) {
        fail(entry.place(), "too many entries");
    }
    if (!ids.emplace(code, static_cast<Id>(size)).second) {
        fail(entry.place(key), "'" + code + "' is defined twice");
    }
    return static_cast<Id>(size);
}

void VocabularyTables::refer(
    FilePlace place,
    std::string_view key,
    const StringMap<Id>& ids,
    const std::string& code,
    std::function<void(Id)> set
) {
    references_.push_back([place, name = std::string(key), &ids, code, set = std::move(set)] {
        const auto found = ids.find(code);
        if (found == ids.end()) {
            fail(place, name + " '" + code + "' is not known" + suggestion(code, ids));
        }
        set(found->second);
    });
}

void VocabularyTables::refer_list(
    const Entry& entry, std::string_view key, std::function<std::vector<Id>&()> to
) {
    for (const PlacedText& code : entry.list(key)) {
        refer(code.place, key, lexicon_.process_ids, code.text, [to](Id other) {
            to().push_back(other);
        });
    }
}

/// What a general process means on this thing or material.
void VocabularyTables::becomes(
    const Entry& entry, std::function<std::vector<std::pair<Id, Id>>&()> list
) {
    for (const auto& [code, other] : entry.codes("becomes")) {
        const FilePlace place = entry.place("becomes");
        refer(place, "becomes", lexicon_.process_ids, code, [list](Id general) {
            list().emplace_back(general, kNone);
        });
        refer(place, "becomes", lexicon_.process_ids, other, [list](Id special) {
            list().back().second = special;
        });
    }
}

void VocabularyTables::take_word(const PlacedText& word, Sense sense) {
    const std::string squeezed = lexicon_.add_word(word.text, sense);
    // "Räum-" is part of "Räumnadel" only, so "Raum" may be a stop word.
    if (sense.kind == SenseKind::process && !word.text.ends_with('-')) {
        const std::uint32_t key = claimed_.add(squeezed);
        if (key == first_claims_.size()) {
            first_claims_.push_back(static_cast<std::uint32_t>(claims_.size()));
        }
        claims_.push_back({key, written_.add(word.text), sense.id, word.place});
    }
}

void VocabularyTables::words_of(const Entry& entry, Sense sense) {
    for (const char* key : {"synonyms_de", "synonyms_en"}) {
        for (const PlacedText& word : entry.list(key)) {
            take_word(word, sense);
        }
    }
}

void VocabularyTables::names(const Entry& entry, Named& named, Sense sense) {
    named.de = entry.text("de", true);
    named.en = entry.text("en", true);
    take_word({named.de, entry.place("de")}, sense);
    take_word({named.en, entry.place("en")}, sense);
    words_of(entry, sense);
}

void VocabularyTables::process_words(const Entry& entry, Id id) {
    words_of(entry, {SenseKind::process, id});
    for (const PlacedText& word : entry.list("products")) {
        take_word(word, {SenseKind::process, id, false, true});
    }
    for (const PlacedText& word : entry.list("machines")) {
        take_word(word, {SenseKind::machine, id});
    }
    for (const PlacedText& word : entry.list("makes")) {
        take_word({"=" + word.text, word.place}, {SenseKind::make, id});
    }
}

void VocabularyTables::process(const Entry& entry) {
    entry.allow({"code",        "de",          "en",          "parent",        "abstract",
                 "secondary",   "finishing",   "soft",        "other_trade",   "industry",
                 "kind",        "products",    "from_parent", "to_parent",     "synonyms_de",
                 "synonyms_en", "machines",    "makes",       "involves",      "finished_by",
                 "is_not",      "near",        "typical",     "from_involved", "names_others",
                 "incidental",  "accompanies", "asked_as",    "another_beside"});
    Process process;
    process.code = entry.text("code", true);
    const Id id =
        claim(entry, lexicon_.process_ids, process.code, lexicon_.processes.size(), "code");
    process.abstract = entry.flag("abstract");
    process.secondary = entry.flag("secondary");
    process.finishing = entry.flag("finishing");
    process.soft = entry.flag("soft");
    process.other_trade = entry.flag("other_trade");
    process.industry = entry.flag("industry");
    process.names_others = entry.flag("names_others");
    process.incidental = entry.flag("incidental");
    process.accompanies = process.incidental || entry.flag("accompanies");
    process.kind = entry.text("kind");
    process.asked_as = entry.text("asked_as");
    process.from_parent = entry.fraction("from_parent", 0.6F);
    process.to_parent = entry.fraction("to_parent", 0.92F);
    process.from_involved = entry.fraction("from_involved", 0.5F);
    set_typical(entry, process.typical);
    lexicon_.correctable = !process.other_trade;
    process.de = entry.text("de", true);
    process.en = entry.text("en", true);
    if (!process.abstract) {
        take_word({process.de, entry.place("de")}, {SenseKind::process, id});
        take_word({process.en, entry.place("en")}, {SenseKind::process, id});
    }
    process_words(entry, id);
    lexicon_.processes.push_back(process);
    lexicon_.correctable = true;
    processes_at_.push_back(entry.place("code"));
    if (const std::string parent = entry.text("parent"); !parent.empty()) {
        refer(entry.place("parent"), "parent", lexicon_.process_ids, parent, [this, id](Id other) {
            lexicon_.processes[id].parent = other;
        });
    }
    refer_list(
        entry, "involves", [ this, id ]() -> auto& { return lexicon_.processes[id].involves; }
    );
    refer_list(
        entry, "finished_by", [ this, id ]() -> auto& { return lexicon_.processes[id].finished_by; }
    );
    refer_list(
        entry, "is_not", [ this, id ]() -> auto& { return lexicon_.processes[id].is_not; }
    );
    refer_list(
        entry, "another_beside", [ this, id ]() -> auto& {
            return lexicon_.processes[id].another_beside;
        }
    );
    for (const auto& [code, weight] : entry.weights("near")) {
        refer(
            entry.place("near"),
            "near",
            lexicon_.process_ids,
            code,
            [this, id, w = weight](Id other) { lexicon_.processes[id].near.emplace_back(other, w); }
        );
    }
}

void VocabularyTables::product(const Entry& entry) {
    entry.allow(
        {"code", "de", "en", "synonyms_de", "synonyms_en", "implies", "otherwise", "becomes"}
    );
    Product product;
    product.code = entry.text("code", true);
    const Id id =
        claim(entry, lexicon_.product_ids, product.code, lexicon_.products.size(), "code");
    names(entry, product, {SenseKind::product, id});
    lexicon_.products.push_back(product);
    becomes(
        entry, [ this, id ]() -> auto& { return lexicon_.products[id].becomes; }
    );
    refer_list(
        entry, "implies", [ this, id ]() -> auto& { return lexicon_.products[id].implies; }
    );
    refer_list(
        entry, "otherwise", [ this, id ]() -> auto& { return lexicon_.products[id].otherwise; }
    );
}

void VocabularyTables::topic(const Entry& entry) {
    entry.allow({"code", "de", "en", "synonyms_de", "synonyms_en", "industry"});
    Topic topic;
    topic.code = entry.text("code", true);
    topic.industry = entry.flag("industry");
    const Id id = claim(entry, lexicon_.topic_ids, topic.code, lexicon_.topics.size(), "code");
    names(entry, topic, {SenseKind::topic, id});
    lexicon_.topics.push_back(topic);
}

void VocabularyTables::add(const Entry& entry) {
    entry.allow({"to", "synonyms_de", "synonyms_en", "products", "machines", "makes", "typical"});
    const std::string code = entry.text("to", true);
    if (const auto found = lexicon_.process_ids.find(code); found != lexicon_.process_ids.end()) {
        process_words(entry, found->second);
        set_typical(entry, lexicon_.processes[found->second].typical);
    } else if (const auto product = lexicon_.product_ids.find(code);
               product != lexicon_.product_ids.end()) {
        words_of(entry, {SenseKind::product, product->second});
    } else if (const auto group = lexicon_.group_ids.find(code);
               group != lexicon_.group_ids.end()) {
        words_of(entry, {SenseKind::group, group->second});
    } else {
        fail(
            entry.place("to"),
            "'" + code + "' is not known in this or an earlier file" +
                suggestion(code, lexicon_.process_ids)
        );
    }
}

}  // namespace clusterlotse::matching
