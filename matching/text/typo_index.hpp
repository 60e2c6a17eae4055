#pragma once

#include <cstddef>
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

    /// Words beyond the first million in alphabetical order are left out.
    void insert(std::string_view word);

    /// Call once after the last word; before it nothing is found.
    void finish();

    /// The known word within one edit whose first letter agrees (any first letter from eight
    /// letters on); empty where there is none. Where there are several, the first in alphabetical
    /// order.
    std::string_view nearest(std::string_view word) const;

private:
    void set_deletions();
    std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
    std::string_view word(std::uint32_t number) const {
        return std::string_view(text_).substr(
            begins_[number], begins_[number + 1] - begins_[number]
        );
    }

    std::string text_;                   ///< all words in alphabetical order, without gaps
    std::vector<std::uint32_t> begins_;  ///< in text_, by word, and the end
    /// Of each shortened word the hash's next 12 bits, then the number of the word it came from; of
    /// one row in ascending order.
    std::vector<std::uint32_t> deletions_;
    std::vector<std::uint32_t> row_starts_;  ///< in deletions_, by the hash's first 16 bits
};

/// True where one insertion, deletion, replacement or swap of neighbours turns `a` into `b` (or
/// they are equal).
bool within_one_edit(std::string_view a, std::string_view b);

}  // namespace clusterlotse::matching
