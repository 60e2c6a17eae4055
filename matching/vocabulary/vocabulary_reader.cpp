#include "matching/vocabulary/vocabulary_reader.hpp"

#include "domain/nearest.hpp"
#include "matching/text/text.hpp"
#include "matching/vocabulary/vocabulary.hpp"
#include "matching/vocabulary/vocabulary_places.hpp"
#include "matching/vocabulary/vocabulary_tables.hpp"

#include <deque>
#include <future>
#include <utility>

namespace clusterlotse::matching {
namespace {

struct WordLists {
    SenseKind kind = SenseKind::ordinary;
    std::vector<std::string_view> keys;  ///< in the order of the ids
};

/// The tables of word lists, as `[cues]`, with their lists in the order of Head, Cue and NeedKind.
const std::map<std::string_view, WordLists>& word_tables() {
    static const std::map<std::string_view, WordLists> kTables = {
        {"heads",
         {SenseKind::head,
          {"work",
           "part",
           "machine",
           "supply",
           "other",
           "training",
           "person",
           "repair",
           "industry"}}},
        {"cues",
         {SenseKind::cue,
          {"maker",
           "dealer",
           "sought",
           "partner",
           "customer",
           "job_ad",
           "negation",
           "machines_owned",
           "already_done",
           "confidential",
           "own_work",
           "site",
           "legal",
           "offering",
           "comparison"}}},
        {"kinds",
         {SenseKind::need_kind,
          {"pool",
           "used_machine",
           "capacity",
           "staffing",
           "technology",
           "tooling",
           "inspection",
           "material",
           "assembly",
           "part",
           "operation",
           "service"}}},
        {"words", {SenseKind::ordinary, {"ordinary", "plain", "bare"}}},
        {"people", {SenseKind::ordinary, {"words"}}},
        {"shared", {SenseKind::ordinary, {"words"}}},
        {"stop", {SenseKind::ordinary, {"words"}}}};
    return kTables;
}

void read_lists(
    std::string_view table, const Entry& entry, Lexicon& lexicon, VocabularyTables& tables
) {
    const WordLists& lists = word_tables().at(table);
    entry.allow({lists.keys.begin(), lists.keys.end()});
    for (Id id = 0; id < lists.keys.size(); ++id) {
        for (const PlacedText& word : entry.list(lists.keys[id])) {
            if (table == "stop") {
                lexicon.stop_words.insert(squeezed(word.text));
            } else if (table == "people") {
                lexicon.people.insert(squeezed(word.text));
            } else if (table == "shared") {
                tables.allow_shared(word.text);
            } else {
                lexicon.add_word(word.text, {lists.kind, id});
            }
        }
    }
}

toml::table parsed(const VocabularyFile& file) {
    try {
        return toml::parse(file.content, file.name);
    } catch (const toml::parse_error& error) {
        fail({file.name, error.source().begin.line}, std::string(error.description()));
    }
}

/// Parses files beside the thread that reads them, in their order. Half of the work of reading a
/// vocabulary is parsing, and no file needs another one for it.
class ParsedFiles {
public:
    explicit ParsedFiles(const std::vector<VocabularyFile>& files) : files_(files) { go_on(); }

    /// The next file; throws what is wrong with it.
    toml::table next() {
        std::future<toml::table> first = std::move(coming_.front());
        coming_.pop_front();
        toml::table table = first.get();
        go_on();
        return table;
    }

private:
    static constexpr std::size_t kAtOnce = 2;  // more would only hold more memory

    void go_on() {
        while (coming_.size() < kAtOnce && started_ < files_.size()) {
            // Without a free thread it is parsed when it is asked for.
            coming_.push_back(std::async([&file = files_[started_]] { return parsed(file); }));
            ++started_;
        }
    }

    const std::vector<VocabularyFile>& files_;
    std::size_t started_ = 0;
    std::deque<std::future<toml::table>> coming_;
};

void read_file(
    const VocabularyFile& file, const toml::table& root, Lexicon& lexicon, VocabularyTables& tables
) {
    for (const auto& [key, node] : root) {
        const std::string_view name = key.str();
        const FilePlace place = place_of(file.name, node);
        const std::string quoted = "'" + std::string(name) + "'";
        if (word_tables().contains(name)) {
            if (!node.is_table()) {
                fail(place, quoted + " must be a table of word lists");
            }
            read_lists(name, Entry(file.name, *node.as_table()), lexicon, tables);
        } else if (names_places(name)) {
            if (!node.is_table()) {
                fail(place, quoted + " must be a table of places");
            }
            read_places(name, file.name, *node.as_table(), lexicon.places);
        } else if (!VocabularyTables::knows(name)) {
            fail(place, "unknown table " + quoted);
        } else if (!node.is_array_of_tables()) {
            fail(place, quoted + " must be written as [[" + std::string(name) + "]]");
        } else {
            for (const toml::node& item : *node.as_array()) {
                tables.read(name, Entry(file.name, *item.as_table()));
            }
        }
    }
}

}  // namespace

std::unique_ptr<Lexicon> read_vocabulary(const std::vector<VocabularyFile>& files) {
    auto lexicon = std::make_unique<Lexicon>();
    VocabularyTables tables(*lexicon);
    ParsedFiles parsed_files(files);
    for (const VocabularyFile& file : files) {
        read_file(file, parsed_files.next(), *lexicon, tables);
    }
    tables.resolve();
    lexicon->finish();
    return lexicon;
}

}  // namespace clusterlotse::matching
