#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Finds known words one edit away: a letter missing, added, replaced, or two neighbours swapped.
/// Works by shared one-letter deletions (Garbe's symmetric delete), so a look-up costs one search a
/// letter.
class TypoIndex {
public:
    static constexpr std::size_t kShortest = 5;  ///< letters of a word that is worth correcting

    void insert(std::string_view word);
    void finish();

    /// The known word within one edit whose first letter agrees (any first letter from eight
    /// letters on); empty where there is none. Where there are several, the first in alphabetical
    /// order.
    std::string_view nearest(std::string_view word) const;

private:
    struct Deletion {
        std::uint32_t hash = 0;  ///< of the shortened word
        std::uint32_t word = 0;

        auto operator<=>(const Deletion&) const = default;
    };

    std::vector<std::string> words_;
    std::vector<Deletion> deletions_;        ///< sorted by hash, then by word
    std::vector<std::uint32_t> row_starts_;  ///< into deletions_, by the hash's first 16 bits
};

/// True where one insertion, deletion, replacement or swap of neighbours turns `a` into `b` (or
/// they are equal).
bool within_one_edit(std::string_view a, std::string_view b);

}  // namespace clusterlotse::matching
