#pragma once

#include "matching/text/analysis.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace clusterlotse::matching {

/// One entry of any of the vocabulary's tables, counted in a text. A text in German and one in
/// English have the same concepts.
struct Concept {
    Id id = kNone;  ///< process, product, topic, group, grade, certificate: one number space
    std::uint8_t count = 0;  ///< how often it is meant, in quarters, at most 255

    bool operator==(const Concept&) const = default;
};

/// Ids are below this.
std::size_t concepts_in(const Lexicon& lexicon);

/// Collects what texts mean.
class ConceptBag {
public:
    explicit ConceptBag(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// Everything the vocabulary knows in a text but what it denies; of a need.
    void add(const Analysis& analysis);
    /// The same without processes, which are weighed first in a profile; `worth` (0..1) says what
    /// each mention counts.
    void add_things(const Analysis& analysis, const std::function<float(const Mention&)>& worth);
    /// A process, and less of the headings above it.
    void add_process(Id process, float times);
    /// What texts of such wording mostly speak of, each by the cube of its likeness beside the best
    /// one, times `trust`.
    void add_worded(std::span<const PhraseBook::Likely> likely, float trust = 1);
    /// Lets the processes so far count less, the less the wording of the text speaks for them,
    /// their kinds or their heading: a work that is only named in passing. `beside_best` is that of
    /// PhraseBook::Wording, of all processes.
    void doubt(std::span<const float> beside_best);
    void add_group(Id group, float times);
    void add_grade(Id grade, float times);

    /// By id.
    std::vector<Concept> take() const;

private:
    void add_mention(const Analysis& analysis, const Mention& mention, bool processes, float worth);

    struct Counted {
        Id id;
        float times;
    };
    void count(std::size_t id, float times);

    const Lexicon& lexicon_;
    std::vector<Counted> counted_;
};

/// What a count is worth, by Concept::count: the firm's trade is what it names again and again.
const std::array<float, 256>& count_worths();

/// How rare each concept is among the firms.
class ConceptRarity {
public:
    explicit ConceptRarity(std::size_t concepts) : firms_with_(concepts), weights_(concepts) {}

    void add(const std::vector<Concept>& concepts);
    void forget(const std::vector<Concept>& concepts);

    /// 0..1 by concept; valid until the next call of add() or forget().
    const std::vector<float>& weights() const;

private:
    std::vector<std::uint32_t> firms_with_;
    std::uint32_t firms_ = 0;
    mutable std::vector<float> weights_;
    mutable bool fresh_ = false;
};

/// The concepts of one need, ready to be compared with many firms.
struct ConceptQuery {
    struct Wanted {
        Id id;
        float weight;        ///< worth of the count, times the rarity squared, over the norm
        bool beside = true;  ///< said, and neither one of the steps nor a heading of one
    };
    std::vector<Wanted> wanted;  ///< by id
    const std::vector<float>* rarity = nullptr;
};
ConceptQuery make_concept_query(
    const std::vector<Concept>& concepts, const std::vector<float>& rarity
);

struct Meaning {
    float likeness = 0;  ///< cosine of the two, 0..1
    float beside = 0;    ///< the share of it that does not come from the steps
};
Meaning meaning_of(const ConceptQuery& query, const std::vector<Concept>& firm);

}  // namespace clusterlotse::matching
