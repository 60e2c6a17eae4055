#pragma once

#include "matching/text/string_pool.hpp"
#include "matching/vocabulary/lexicon.hpp"
#include "matching/vocabulary/vocabulary_entry.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Turns the tables of vocabulary files into a lexicon. Codes may be used before they are defined
/// and in earlier files than they are defined in, so resolve() comes last. Every mistake throws
/// VocabularyError with file and line.
class VocabularyTables {
public:
    explicit VocabularyTables(Lexicon& lexicon) : lexicon_(lexicon) {}

    /// True where `table` is one of [[process]], [[material]], ... ; read() takes its entries.
    static bool knows(std::string_view table);
    void read(std::string_view table, const Entry& entry);

    /// Words that may stand under several processes, as [shared] lists them.
    void allow_shared(std::string_view word);

    /// Sets all references between codes and checks what only the whole can show: cycles, a
    /// process that is not what it also is near to, words that two processes claim, trade words
    /// that are stop words.
    void resolve();

private:
    using Read = void (VocabularyTables::*)(const Entry&);
    static const std::map<std::string_view, Read>& readers();

    struct Claim {
        std::uint32_t key = 0;      ///< in claimed_
        std::uint32_t written = 0;  ///< in written_
        Id process = kNone;
        FilePlace place;
    };

    Id claim(
        const Entry& entry,
        StringMap<Id>& ids,
        const std::string& code,
        std::size_t size,
        std::string_view key
    );
    void refer(
        FilePlace place,
        std::string_view key,
        const StringMap<Id>& ids,
        const std::string& code,
        std::function<void(Id)> set
    );
    void refer_list(const Entry& entry, std::string_view key, std::function<std::vector<Id>&()> to);
    void becomes(const Entry& entry, std::function<std::vector<std::pair<Id, Id>>&()> list);
    void names(const Entry& entry, Named& named, Sense sense);
    void words_of(const Entry& entry, Sense sense);
    void process_words(const Entry& entry, Id id);
    void take_word(const PlacedText& word, Sense sense);

    void process(const Entry& entry);
    void product(const Entry& entry);
    void topic(const Entry& entry);
    void group(const Entry& entry);
    Id grade(const Entry& entry);
    void material(const Entry& entry);
    void trade_name(const Entry& entry);
    void certificate(const Entry& entry);
    void symptom(const Entry& entry);
    void asked(const Entry& entry);
    void offered(const Entry& entry);
    void read_phrases(const Entry& entry);
    void add(const Entry& entry);

    void check_ancestors() const;
    void check_involved() const;
    void check_vetoes() const;
    void check_words() const;
    void inherit_typical();

    Lexicon& lexicon_;
    std::vector<std::function<void()>> references_;
    std::vector<FilePlace> processes_at_;
    std::vector<FilePlace> groups_at_;
    std::vector<FilePlace> certificates_at_;
    StringPool claimed_;  ///< spelling keys
    StringPool written_;
    std::vector<Claim> claims_;
    std::vector<std::uint32_t> first_claims_;  ///< in claims_, by key
    StringMap<char> shared_;
};

}  // namespace clusterlotse::matching
