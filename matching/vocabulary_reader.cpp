#include "matching/vocabulary_reader.hpp"

#include "matching/text.hpp"
#include "matching/vocabulary.hpp"

#include <functional>
#include <set>
#include <toml++/toml.h>

namespace clusterlotse::matching {
namespace {

[[noreturn]] void fail(
    const std::string& file, const toml::source_region& where, const std::string& text
) {
    throw VocabularyError(file + ":" + std::to_string(where.begin.line) + ": " + text);
}

/// One table of a file with checked access to its keys.
class Entry {
public:
    Entry(const std::string& file, const toml::table& table) : file_(file), table_(table) {}

    [[noreturn]] void fail_here(const std::string& text) const {
        fail(file_, table_.source(), text);
    }
    [[noreturn]] void fail_at(std::string_view key, const std::string& text) const {
        const toml::node* node = table_.get(key);
        fail(file_, node != nullptr ? node->source() : table_.source(), text);
    }

    void allow(const std::set<std::string_view>& keys) const {
        for (const auto& [key, node] : table_) {
            if (!keys.contains(key.str())) {
                fail(file_, node.source(), "unknown key '" + std::string(key.str()) + "'");
            }
        }
    }

    std::string text(std::string_view key, bool required = false) const {
        const toml::node* node = table_.get(key);
        if (node == nullptr) {
            if (required) {
                fail_here("'" + std::string(key) + "' is missing");
            }
            return {};
        }
        if (!node->is_string() || node->as_string()->get().empty()) {
            fail_at(key, "'" + std::string(key) + "' must be a text");
        }
        return node->as_string()->get();
    }

    bool flag(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (node != nullptr && !node->is_boolean()) {
            fail_at(key, "'" + std::string(key) + "' must be true or false");
        }
        return node != nullptr && node->as_boolean()->get();
    }

    float number(std::string_view key, float otherwise) const {
        const toml::node* node = table_.get(key);
        if (node == nullptr) {
            return otherwise;
        }
        return fraction(*node, key);
    }

    std::vector<std::string> list(std::string_view key) const {
        std::vector<std::string> texts;
        const toml::node* node = table_.get(key);
        if (node == nullptr) {
            return texts;
        }
        if (!node->is_array()) {
            fail_at(key, "'" + std::string(key) + "' must be a list of texts");
        }
        for (const toml::node& item : *node->as_array()) {
            if (!item.is_string() || item.as_string()->get().empty()) {
                fail(file_, item.source(), "'" + std::string(key) + "' must hold texts only");
            }
            texts.push_back(item.as_string()->get());
        }
        return texts;
    }

    std::vector<std::pair<std::string, float>> weights(std::string_view key) const {
        std::vector<std::pair<std::string, float>> result;
        const toml::node* node = table_.get(key);
        if (node == nullptr) {
            return result;
        }
        if (!node->is_table()) {
            fail_at(key, "'" + std::string(key) + "' must be a table of codes and weights");
        }
        for (const auto& [code, weight] : *node->as_table()) {
            result.emplace_back(std::string(code.str()), fraction(weight, key));
        }
        return result;
    }

    std::vector<std::pair<std::string, std::string>> codes(std::string_view key) const {
        std::vector<std::pair<std::string, std::string>> result;
        const toml::node* node = table_.get(key);
        if (node == nullptr) {
            return result;
        }
        if (!node->is_table()) {
            fail_at(key, "'" + std::string(key) + "' must be a table of codes");
        }
        for (const auto& [code, other] : *node->as_table()) {
            if (!other.is_string()) {
                fail(file_, other.source(), "'" + std::string(key) + "' must hold codes only");
            }
            result.emplace_back(std::string(code.str()), other.as_string()->get());
        }
        return result;
    }

private:
    float fraction(const toml::node& node, std::string_view key) const {
        const std::optional<double> value = node.value<double>();
        if (!node.is_number() || !value || *value < 0 || *value > 1) {
            fail(file_, node.source(), "'" + std::string(key) + "' must be a number from 0 to 1");
        }
        return static_cast<float>(*value);
    }

    const std::string& file_;
    const toml::table& table_;
};

class Reader {
public:
    explicit Reader(Lexicon& lexicon) : lexicon_(lexicon) {}

    void read(const VocabularyFile& file) {
        toml::table root;
        try {
            root = toml::parse(file.content, file.name);
        } catch (const toml::parse_error& error) {
            fail(file.name, error.source(), std::string(error.description()));
        }
        for (const auto& [key, node] : root) {
            const std::string_view name = key.str();
            if (name == "heads" || name == "words" || name == "cues" || name == "kinds" ||
                name == "stop") {
                word_lists(file.name, name, node);
                continue;
            }
            const auto reader = readers_.find(name);
            if (reader == readers_.end()) {
                fail(file.name, node.source(), "unknown table '" + std::string(name) + "'");
            }
            if (!node.is_array_of_tables()) {
                fail(
                    file.name,
                    node.source(),
                    "'" + std::string(name) + "' must be written as [[" + std::string(name) + "]]"
                );
            }
            for (const toml::node& item : *node.as_array()) {
                (this->*reader->second)(Entry(file.name, *item.as_table()));
            }
        }
    }

    /// References may point forward and into later files, so they are resolved last.
    void resolve() {
        for (const std::function<void()>& reference : references_) {
            reference();
        }
        for (Id id = 0; id < lexicon_.processes.size(); ++id) {
            Id up = id;
            for (std::size_t steps = 0; up != kNone; ++steps, up = lexicon_.processes[up].parent) {
                if (steps > lexicon_.processes.size()) {
                    throw VocabularyError(
                        "process '" + lexicon_.processes[id].code + "' is its own ancestor"
                    );
                }
            }
        }
    }

private:
    using Read = void (Reader::*)(const Entry&);

    Id claim(
        const Entry& entry,
        StringMap<Id>& ids,
        const std::string& code,
        std::size_t size,
        std::string_view key
    ) {
        if (size >= kNone) {
            entry.fail_here("too many entries");
        }
        if (!ids.emplace(code, static_cast<Id>(size)).second) {
            entry.fail_at(key, "'" + code + "' is defined twice");
        }
        return static_cast<Id>(size);
    }

    /// Resolves `code` after all files are read; `entry` lives as long as the parsed file, so the
    /// message is built now.
    void refer(
        const Entry& entry,
        std::string_view key,
        const StringMap<Id>& ids,
        const std::string& code,
        std::function<void(Id)> set
    ) {
        std::string message;
        try {
            entry.fail_at(key, std::string(key) + " '" + code + "' is not known");
        } catch (const VocabularyError& error) {
            message = error.what();
        }
        references_.push_back([&ids, code, set = std::move(set), message] {
            const auto found = ids.find(code);
            if (found == ids.end()) {
                throw VocabularyError(message);
            }
            set(found->second);
        });
    }

    void words_of(const Entry& entry, Sense sense) {
        for (const char* key : {"synonyms_de", "synonyms_en"}) {
            for (const std::string& word : entry.list(key)) {
                lexicon_.add_word(word, sense);
            }
        }
    }

    void names(const Entry& entry, Named& named, Sense sense) {
        named.de = entry.text("de", true);
        named.en = entry.text("en", true);
        lexicon_.add_word(named.de, sense);
        lexicon_.add_word(named.en, sense);
        words_of(entry, sense);
    }

    void process_words(const Entry& entry, Id id) {
        words_of(entry, {SenseKind::process, id});
        for (const std::string& word : entry.list("products")) {
            lexicon_.add_word(word, {SenseKind::process, id, false, true});
        }
        for (const std::string& word : entry.list("machines")) {
            lexicon_.add_word(word, {SenseKind::machine, id});
        }
    }

    void process(const Entry& entry) {
        entry.allow({"code",        "de",        "en",          "parent",      "abstract",
                     "secondary",   "finishing", "soft",        "other_trade", "kind",
                     "from_parent", "to_parent", "synonyms_de", "synonyms_en", "products",
                     "machines",    "involves",  "finished_by", "is_not",      "near"});
        Process process;
        process.code = entry.text("code", true);
        const Id id =
            claim(entry, lexicon_.process_ids, process.code, lexicon_.processes.size(), "code");
        process.abstract = entry.flag("abstract");
        process.secondary = entry.flag("secondary");
        process.finishing = entry.flag("finishing");
        process.soft = entry.flag("soft");
        process.other_trade = entry.flag("other_trade");
        process.kind = entry.text("kind");
        process.from_parent = entry.number("from_parent", 0.6F);
        process.to_parent = entry.number("to_parent", 0.92F);
        lexicon_.correctable = !process.other_trade;
        if (process.abstract) {
            process.de = entry.text("de", true);
            process.en = entry.text("en", true);
        } else {
            names(entry, process, {SenseKind::process, id});
        }
        lexicon_.processes.push_back(process);
        process_words(entry, id);
        lexicon_.correctable = true;
        if (const std::string parent = entry.text("parent"); !parent.empty()) {
            refer(entry, "parent", lexicon_.process_ids, parent, [this, id](Id other) {
                lexicon_.processes[id].parent = other;
            });
        }
        for (const std::string& code : entry.list("involves")) {
            refer(entry, "involves", lexicon_.process_ids, code, [this, id](Id other) {
                lexicon_.processes[id].involves.push_back(other);
            });
        }
        for (const std::string& code : entry.list("finished_by")) {
            refer(entry, "finished_by", lexicon_.process_ids, code, [this, id](Id other) {
                lexicon_.processes[id].finished_by.push_back(other);
            });
        }
        for (const std::string& code : entry.list("is_not")) {
            refer(entry, "is_not", lexicon_.process_ids, code, [this, id](Id other) {
                lexicon_.processes[id].is_not.push_back(other);
            });
        }
        for (const auto& [code, weight] : entry.weights("near")) {
            refer(entry, "near", lexicon_.process_ids, code, [this, id, w = weight](Id other) {
                lexicon_.processes[id].near.emplace_back(other, w);
            });
        }
    }

    /// What a general process means on this thing or material.
    void becomes(const Entry& entry, std::function<std::vector<std::pair<Id, Id>>&()> list) {
        for (const auto& [code, other] : entry.codes("becomes")) {
            refer(entry, "becomes", lexicon_.process_ids, code, [list](Id general) {
                list().emplace_back(general, kNone);
            });
            refer(entry, "becomes", lexicon_.process_ids, other, [list](Id special) {
                list().back().second = special;
            });
        }
    }

    void product(const Entry& entry) {
        entry.allow({"code", "de", "en", "synonyms_de", "synonyms_en", "implies", "becomes"});
        Product product;
        product.code = entry.text("code", true);
        const Id id =
            claim(entry, lexicon_.product_ids, product.code, lexicon_.products.size(), "code");
        names(entry, product, {SenseKind::product, id});
        lexicon_.products.push_back(product);
        becomes(
            entry, [ this, id ]() -> auto& { return lexicon_.products[id].becomes; }
        );
        for (const std::string& code : entry.list("implies")) {
            refer(entry, "implies", lexicon_.process_ids, code, [this, id](Id other) {
                lexicon_.products[id].implies.push_back(other);
            });
        }
    }

    void topic(const Entry& entry) {
        entry.allow({"code", "de", "en", "synonyms_de", "synonyms_en"});
        Named topic;
        topic.code = entry.text("code", true);
        const Id id = claim(entry, lexicon_.topic_ids, topic.code, lexicon_.topics.size(), "code");
        names(entry, topic, {SenseKind::topic, id});
        lexicon_.topics.push_back(topic);
    }

    void group(const Entry& entry) {
        entry.allow(
            {"code", "de", "en", "parent", "synonyms_de", "synonyms_en", "implies", "becomes"}
        );
        Group group;
        group.code = entry.text("code", true);
        const Id id = claim(entry, lexicon_.group_ids, group.code, lexicon_.groups.size(), "code");
        names(entry, group, {SenseKind::group, id});
        lexicon_.groups.push_back(group);
        becomes(
            entry, [ this, id ]() -> auto& { return lexicon_.groups[id].becomes; }
        );
        if (const std::string parent = entry.text("parent"); !parent.empty()) {
            refer(entry, "parent", lexicon_.group_ids, parent, [this, id](Id other) {
                lexicon_.groups[id].parent = other;
            });
        }
        for (const std::string& code : entry.list("implies")) {
            refer(entry, "implies", lexicon_.process_ids, code, [this, id](Id other) {
                lexicon_.groups[id].implies.push_back(other);
            });
        }
    }

    Id grade(const Entry& entry) {
        Grade grade;
        grade.name = entry.text("name", true);
        grade.number = entry.text("number");
        const Id id = static_cast<Id>(lexicon_.grades.size());
        if (!grade.number.empty()) {
            claim(entry, lexicon_.grade_numbers, grade.number, id, "number");
        }
        lexicon_.grades.push_back(grade);
        lexicon_.grade_names.emplace(squeezed(grade.name), id);
        for (const std::string& name : entry.list("also")) {
            lexicon_.grade_names.emplace(squeezed(name), id);
        }
        refer(entry, "group", lexicon_.group_ids, entry.text("group", true), [this, id](Id other) {
            lexicon_.grades[id].group = other;
        });
        return id;
    }

    void material(const Entry& entry) {
        entry.allow({"number", "name", "group", "also"});
        grade(entry);
    }

    void trade_name(const Entry& entry) {
        entry.allow({"name", "group", "numbers", "also"});
        const Id id = grade(entry);
        for (const std::string& number : entry.list("numbers")) {
            refer(entry, "numbers", lexicon_.grade_numbers, number, [this, id, number](Id) {
                lexicon_.grades[id].numbers.push_back(number);
            });
        }
    }

    void certificate(const Entry& entry) {
        entry.allow({"name", "words", "implies", "classes"});
        CertificateKind certificate;
        certificate.name = entry.text("name", true);
        certificate.classes = entry.list("classes");
        const Id id = claim(
            entry, lexicon_.certificate_ids, certificate.name, lexicon_.certificates.size(), "name"
        );
        lexicon_.certificates.push_back(certificate);
        for (const std::string& word : entry.list("words")) {
            lexicon_.certificate_names.emplace(squeezed(word), id);
        }
        for (const std::string& name : entry.list("implies")) {
            refer(entry, "implies", lexicon_.certificate_ids, name, [this, id](Id other) {
                lexicon_.certificates[id].implies.push_back(other);
            });
        }
    }

    void add(const Entry& entry) {
        entry.allow({"to", "synonyms_de", "synonyms_en", "products", "machines"});
        const std::string code = entry.text("to", true);
        if (const auto found = lexicon_.process_ids.find(code);
            found != lexicon_.process_ids.end()) {
            process_words(entry, found->second);
        } else if (const auto product = lexicon_.product_ids.find(code);
                   product != lexicon_.product_ids.end()) {
            words_of(entry, {SenseKind::product, product->second});
        } else if (const auto group = lexicon_.group_ids.find(code);
                   group != lexicon_.group_ids.end()) {
            words_of(entry, {SenseKind::group, group->second});
        } else {
            entry.fail_at("to", "'" + code + "' is not known in this or an earlier file");
        }
    }

    void word_lists(const std::string& file, std::string_view table, const toml::node& node) {
        static const std::map<std::string_view, std::vector<std::string_view>> kLists = {
            {"heads",
             {"work",
              "part",
              "machine",
              "supply",
              "other",
              "training",
              "person",
              "repair",
              "industry"}},
            {"cues",
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
              "own_work"}},
            {"kinds",
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
              "service"}},
            {"words", {"ordinary", "plain"}},
            {"stop", {"words"}}};
        if (!node.is_table()) {
            fail(file, node.source(), "'" + std::string(table) + "' must be a table of word lists");
        }
        const Entry entry(file, *node.as_table());
        const std::vector<std::string_view>& known = kLists.at(table);
        entry.allow({known.begin(), known.end()});
        const SenseKind kind = table == "heads"   ? SenseKind::head
                               : table == "cues"  ? SenseKind::cue
                               : table == "kinds" ? SenseKind::need_kind
                                                  : SenseKind::ordinary;
        for (Id id = 0; id < known.size(); ++id) {
            for (const std::string& word : entry.list(known[id])) {
                if (table == "stop") {
                    lexicon_.stop_words.insert(squeezed(word));
                } else {
                    lexicon_.add_word(word, {kind, id});
                }
            }
        }
    }

    Lexicon& lexicon_;
    std::vector<std::function<void()>> references_;
    const std::map<std::string_view, Read> readers_ = {
        {"process", &Reader::process},
        {"product", &Reader::product},
        {"topic", &Reader::topic},
        {"group", &Reader::group},
        {"material", &Reader::material},
        {"trade_name", &Reader::trade_name},
        {"certificate", &Reader::certificate},
        {"add", &Reader::add}};
};

}  // namespace

std::unique_ptr<Lexicon> read_vocabulary(const std::vector<VocabularyFile>& files) {
    auto lexicon = std::make_unique<Lexicon>();
    Reader reader(*lexicon);
    for (const VocabularyFile& file : files) {
        reader.read(file);
    }
    reader.resolve();
    lexicon->finish();
    return lexicon;
}

}  // namespace clusterlotse::matching
