#pragma once

#include "matching/firms/refusals.hpp"
#include "matching/text/analysis.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching::refusal {

/// A part of a text that ends like a sentence: atoms [first, last).
struct Part {
    std::uint32_t first;
    std::uint32_t last;
};

/// A firm's text as those see it who look for what it does not do, with the marks that they leave.
/// Keeps a reference to the analysis.
class RefusalText {
public:
    explicit RefusalText(const Analysis& analysis);

    const std::vector<Atom>& atoms() const { return atoms_; }
    const std::string& key(std::uint32_t at) const { return atoms_[at].key; }
    const std::vector<Part>& parts() const { return parts_; }
    const std::vector<std::uint32_t>& words() const { return words_; }  ///< Word bits by atom

    /// The atom is one of the words (Word bits); false behind the end.
    bool is(std::uint32_t at, std::uint32_t word) const {
        return at < words_.size() && (words_[at] & word) != 0;
    }
    bool has(Part part, std::uint32_t word) const;

    /// What stands before the atom.
    std::string_view gap(std::uint32_t at) const;
    bool gap_has(std::uint32_t at, char sign) const {
        return gap(at).find(sign) != std::string_view::npos;
    }
    bool dash(std::uint32_t at) const { return gap(at).find(" -") != std::string_view::npos; }

    /// Behind the clause of the atom.
    std::uint32_t clause_end(std::uint32_t at) const;

    /// "unter 500 mm", "größer als Ø 200": atoms [from, to) tell a limit.
    bool bounded(std::uint32_t from, std::uint32_t to) const;

    /// Marks atoms [from, to), up to an exception, with a mark of Refusals.
    void mark(std::uint32_t from, std::uint32_t to, std::uint8_t with = Refusals::kRefused);

    std::vector<std::uint8_t>& marks() { return marks_; }  ///< of each atom

private:
    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    std::vector<std::uint32_t> words_;
    std::vector<Part> parts_;
    std::vector<std::uint8_t> marks_;
};

}  // namespace clusterlotse::matching::refusal
