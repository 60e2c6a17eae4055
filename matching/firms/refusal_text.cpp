#include "matching/firms/refusal_text.hpp"

#include "matching/firms/refusal_words.hpp"

#include <algorithm>

namespace clusterlotse::matching::refusal {

RefusalText::RefusalText(const Analysis& analysis)
    : analysis_(analysis), atoms_(analysis.atoms), marks_(atoms_.size(), 0) {
    words_.reserve(atoms_.size());
    for (const Atom& atom : atoms_) {
        words_.push_back(word_of(atom.key));
    }
    for (std::uint32_t at = 0; at < atoms_.size();) {
        std::uint32_t end = at + 1;
        while (end < atoms_.size() && atoms_[end].sentence == atoms_[at].sentence) {
            ++end;
        }
        parts_.push_back({at, end});
        at = end;
    }
}

bool RefusalText::has(Part part, std::uint32_t word) const {
    return std::any_of(
        words_.begin() + part.first,
        words_.begin() + part.last,
        [&](std::uint32_t here) { return (here & word) != 0; }
    );
}

std::string_view RefusalText::gap(std::uint32_t at) const {
    const std::string_view text = analysis_.folded.text;
    const std::uint32_t from = at == 0 ? 0 : atoms_[at - 1].end;
    const std::uint32_t to =
        at < atoms_.size() ? atoms_[at].begin : static_cast<std::uint32_t>(text.size());
    return text.substr(from, to - from);
}

std::uint32_t RefusalText::clause_end(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < atoms_.size() && atoms_[end].clause == atoms_[at].clause) {
        ++end;
    }
    return end;
}

bool RefusalText::bounded(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t at = from + 1; at < to; ++at) {
        const std::string& digits = key(at);
        if (!digits.empty() && is_digit(digits[0]) &&
            (is(at - 1, kBounds) || (at >= from + 2 && is(at - 2, kBounds)))) {
            return true;
        }
    }
    return false;
}

void RefusalText::mark(std::uint32_t from, std::uint32_t to, std::uint8_t with) {
    bool excepted = false;
    for (std::uint32_t at = from; at < to; ++at) {
        excepted = excepted || key(at) == "auser" || key(at) == "except";
        if (!excepted) {
            marks_[at] |= with;
        }
    }
}

}  // namespace clusterlotse::matching::refusal
