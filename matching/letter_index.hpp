#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// The most firms whose letters are kept.
constexpr std::size_t kMostLetterFirms = 1000;

/// Finds the firms whose texts share most letters with a need: the cosine of their groups of four
/// letters, rare groups counting for more. For small clusters only: takes about 8 KB a firm, and as
/// soon as there are more than kMostLetterFirms it forgets all of them and finds none from then on.
class LetterIndex {
public:
    /// Adds a firm or replaces the one of the same id; reads the first 20,000 bytes of `words`.
    void add(const std::string& id, std::string_view words);
    void erase(std::string_view id);
    std::size_t size() const { return slots_.size(); }

    /// The at most `count` firms most like the need, best first, ties by id; none that shares no
    /// group with it, and none for which `skip` is true. The order of adding does not matter.
    std::vector<std::string> best(
        std::string_view need,
        std::size_t count,
        const std::function<bool(const std::string& id)>& skip
    ) const;

private:
    /// Four bytes of folded text, the first one highest.
    using Gram = std::uint32_t;
    struct Posting {
        std::uint32_t slot = 0;
        float weight = 0;  ///< 1 + ln of how often the firm's words hold the group
    };

    static std::map<Gram, std::uint32_t> grams_of(std::string_view words);
    double rarity_of(const std::vector<Posting>& postings) const;
    void measure() const;

    // In the order of the groups: sums have to come out the same however the index was filled.
    std::map<Gram, std::vector<Posting>> postings_;
    std::map<std::string, std::uint32_t, std::less<>> slots_;
    std::vector<std::string> ids_;  ///< by slot
    std::vector<std::uint32_t> free_;
    bool too_many_ = false;
    mutable std::vector<double> lengths_;  ///< of the firms' vectors, by slot; empty: not measured
};

}  // namespace clusterlotse::matching
