#pragma once

#include "domain/profile.hpp"
#include "matching/needs/phrase_book.hpp"
#include "matching/text/part_trie.hpp"
#include "matching/text/prefix_filter.hpp"
#include "matching/text/typo_index.hpp"
#include "matching/text/word_table.hpp"
#include "matching/vocabulary/gazetteer.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace clusterlotse::matching {

using Id = std::uint16_t;
constexpr Id kNone = 0xFFFF;

inline bool contains(const std::vector<Id>& sorted, Id id) {
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

/// Class of a compound's last part, as config/vocabulary/words.toml names them.
enum class Head : Id { work, part, machine, supply, other, training, person, repair, industry };

/// What a sentence is about, as words.toml names it.
enum class Cue : Id {
    maker,
    dealer,
    sought,
    partner,
    customer,
    job_ad,
    negation,
    machines_owned,
    already_done,
    confidential,
    own_work,
    site,       ///< words of a web site's menus
    legal,      ///< cookies, privacy, imprint
    offering,   ///< headings and words for what is done for others or in one's own house
    comparison  ///< "statt", "im Gegensatz zu": what is not meant
};

/// Kinds of needs that words tell directly, in the order of their precedence.
enum class NeedKind : Id {
    pool,
    used_machine,
    capacity,
    staffing,
    technology,
    tooling,
    inspection,
    material,
    assembly,
    part,
    operation,
    service
};
std::string_view name_of(NeedKind kind);

enum class SenseKind : std::uint8_t {
    process,
    machine,
    make,  ///< maker or model of a machine, with the process it is for
    product,
    topic,
    group,
    grade,
    certificate,
    cue,
    head,
    need_kind,
    symptom,
    ordinary
};

/// One meaning of a word.
struct Sense {
    SenseKind kind = SenseKind::ordinary;
    Id id = kNone;
    bool modifier =
        false;  ///< written "x-": only the leading part of a compound, or alone with a hyphen
    bool implied = false;  ///< a product word that implies the process

    bool operator==(const Sense&) const = default;
};

struct Named {
    std::string code;
    std::string de;
    std::string en;
};

/// What most firms of a process can take, for the case that a profile does not say: mm, kg and
/// pieces of one lot.
struct TypicalSize {
    std::optional<Range> diameter, length, width, height, thickness, mass, lot;
};

struct Process : Named {
    Id parent = kNone;
    bool abstract = false;   ///< a heading only: nobody asks for it or offers it
    bool secondary = false;  ///< usually an additional step on a part that is made otherwise
    bool finishing =
        false;  ///< a step on a part whose shape is made otherwise, where it is said as a property
    bool soft = false;         ///< a circumstance rather than a trade: never decides alone
    bool other_trade = false;  ///< outside the metal trades
    bool industry = false;     ///< also the name of an industry that customers belong to
    /// A firm of this trade names other processes as what it sells to, teaches or designs for.
    bool names_others = false;
    bool incidental = false;   ///< mentioned by firms of every trade: training, parking, canteen
    bool accompanies = false;  ///< goes with a thing that is to be made: transport, fitting
    std::string kind;          ///< kind of a need for it; empty: part or operation
    /// What `understand` calls a need for it and what is below it, where that is not `kind`: "part"
    /// where it makes parts of material, "operation" where it works on parts that exist.
    std::string asked_as;
    float from_parent = 0.6F;    ///< how likely a firm that names only the parent does this
    float to_parent = 0.92F;     ///< how likely a firm that names this serves a need for the parent
    std::vector<Id> involves;    ///< the steps it is made up of, the essential one first
    float from_involved = 0.5F;  ///< how likely a firm that does these steps does the whole
    std::vector<Id> finished_by;  ///< finishes meant where a need names only a near one
    std::vector<Id> is_not;
    std::vector<Id>
        another_beside;  ///< works beside which a firm's word for it means another thing
    std::vector<std::pair<Id, float>> near;
    TypicalSize typical;
};

struct Product : Named {
    std::vector<Id> implies;
    std::vector<Id> otherwise;               ///< how it is made where a need says nothing of it
    std::vector<std::pair<Id, Id>> becomes;  ///< general process -> what it means on this thing
};

struct Topic : Named {
    bool industry = false;  ///< customers belong to it
};

struct Group : Named {
    Id parent = kNone;
    std::vector<Id> implies;  ///< how parts of it are made where nothing else is said
    std::vector<std::pair<Id, Id>> becomes;  ///< general process -> what it means on this material
};

/// Id of a word that means nothing where it stands alone, whatever else is spelled like it.
constexpr Id kPlainWord = 1;
/// The same only where it is written without an umlaut: "sagen" beside "sägen".
constexpr Id kBareWord = 2;

/// Words for what is wrong with a thing, and the work that mends it.
struct Symptom {
    std::string code;
    Id process = kNone;     ///< on a thing that is not listed; kNone: asks for nothing there
    Id on_machine = kNone;  ///< on a machine; kNone: as on other things
    std::vector<std::pair<Id, Id>> on;      ///< product -> process
    std::vector<std::pair<Id, Id>> beside;  ///< process or machine named -> process
    std::vector<std::pair<Id, Id>> of;      ///< material group -> process, before all else
};

struct Grade {
    std::string number;  ///< empty for plastics and trade names
    std::string name;
    Id group = kNone;
    std::vector<std::string> numbers;  ///< of a trade name: the grades it may mean
};

struct CertificateKind {
    std::string name;
    std::vector<Id> implies;
    std::vector<std::string> classes;  ///< weakest first
    /// Parts of words that show that a need lies inside and outside of what it is for; lower case,
    /// without umlauts. Both empty: for everything.
    std::vector<std::string> inside, outside;
    std::string hint_de, hint_en;  ///< what to ask back where a need lies outside
};

/// How well a firm that offers `offered` serves a need for the process this stands under.
struct Relation {
    Id offered = kNone;
    float weight = 0;
};

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};
template <class T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

/// All tables of a vocabulary, built once.
struct WorkPhrase {
    Id process = kNone;
    std::string text;
};

struct Lexicon {
    std::vector<Process> processes;
    std::vector<Product> products;
    std::vector<Topic> topics;
    std::vector<Group> groups;
    std::vector<Grade> grades;
    std::vector<CertificateKind> certificates;
    Gazetteer places;
    std::vector<Symptom> symptoms;

    StringMap<Id> process_ids;
    StringMap<Id> product_ids;
    StringMap<Id> topic_ids;
    StringMap<Id> group_ids;
    StringMap<Id> certificate_ids;
    StringMap<Id> symptom_ids;
    StringMap<Id> grade_numbers;      ///< "1.4301" -> grade
    StringMap<Id> grade_names;        ///< squeezed name -> grade
    StringMap<Id> certificate_names;  ///< squeezed words -> certificate
    WordTable<Sense> words;           ///< spelling key or stem, phrases without gaps -> meanings
    std::unordered_set<std::string, StringHash, std::equal_to<>> stop_words;
    std::unordered_set<std::string, StringHash, std::equal_to<>> people;  ///< "Dreher", "Schweißer"
    std::vector<std::vector<Relation>>
        relations;  ///< by needed process, best first, itself included
    /// By needed process, sorted: what a firm may offer under the same heading without doing this
    /// ("is_not" of the process and of those above it, with all below what they name).
    std::vector<std::vector<Id>> excludes;
    PartTrie parts;
    PrefixFilter beginnings;  ///< of all words and names
    TypoIndex typos;
    PhraseBook phrases;
    std::vector<WorkPhrase> work_phrases;  ///< for `phrases`, until finish()
    bool correctable = true;               ///< whether add_word() offers the word as a correction
    std::size_t longest_phrase = 1;        ///< in atoms

    /// Adds a word or phrase as the vocabulary files write it ("x-", "=x" or plain), and returns
    /// its squeezed() form.
    std::string add_word(std::string_view written, Sense sense);

    /// Call once after all words: computes relations and vetoes and seals the indexes.
    void finish();

    bool is_ancestor_process(Id ancestor, Id process) const;

    /// The meanings of a spelling key or stem; none where it is not known or before finish().
    std::span<const Sense> find(std::string_view key) const { return words.find(key); }

    bool is_ancestor_group(Id ancestor, Id group) const;
    std::string grade_label(Id grade) const;

private:
    void set_excludes();
    void set_relations();
};

}  // namespace clusterlotse::matching
