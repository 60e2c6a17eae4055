#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::matching {

/// The most firms whose letters are kept.
constexpr std::size_t kMostLetterFirms = 2000;

/// Tells how much of a need's words stands in firms' words, also inside longer ones: the cosine of
/// their groups of four letters, rare groups counting for more. A need's word counts only for firms
/// whose words hold most of its letters, so that a word more never brings a firm nearer to which it
/// means nothing. For small clusters only: takes about 4 KB a firm, and as soon as there are more
/// than kMostLetterFirms it forgets all of them and finds none from then on.
class LetterIndex {
public:
    struct Word {
        std::string text;  ///< stem of a spelling key
        float weight = 1;
    };
    struct Alike {
        std::string_view id;  ///< valid until the index changes
        float likeness = 0;   ///< above 0, at most 1
        float trust = 1;      ///< 0..1: of a firm that writes hardly anything, little can be said
    };

    /// Adds a firm or replaces the one of the same id. `words` are stems of spelling keys.
    void add(const std::string& id, const std::vector<std::string>& words);
    void erase(std::string_view id);
    std::size_t size() const { return slots_.size(); }
    /// True where there were more than kMostLetterFirms once: add() does nothing any more.
    bool full() const { return too_many_; }

    /// The firms that have words of the need, best first, ties by id. The order of adding does not
    /// matter. A word that stands there twice counts once, with its highest weight.
    std::vector<Alike> alike(const std::vector<Word>& need) const;

private:
    /// Four bytes, the first one highest.
    using Gram = std::uint32_t;
    struct Posting {
        std::uint16_t slot = 0;
        std::uint16_t count = 0;  ///< of the firm's words that hold the group
    };
    using Counts = std::vector<std::pair<Gram, std::uint16_t>>;

    static void add_grams(std::string_view word, std::vector<Gram>& grams);
    static Counts counted(std::vector<Gram>& grams);
    double rarity_of(std::size_t firms) const;
    void measure() const;

    // In the order of the groups: sums have to come out the same however the index was filled.
    std::map<Gram, std::vector<Posting>> postings_;
    std::map<std::string, std::uint16_t, std::less<>> slots_;
    std::vector<std::string> ids_;  ///< by slot
    std::vector<float> trust_;      ///< by slot
    std::vector<std::uint16_t> free_;
    bool too_many_ = false;
    mutable std::vector<double> lengths_;  ///< of the firms' vectors, by slot; empty: not measured
};

}  // namespace clusterlotse::matching
