#include "matching/firms/sentence_places.hpp"

#include <string_view>

namespace clusterlotse::matching {

bool SentencePlaces::after_colon(std::uint32_t at) const {
    while (at > 0 && same_sentence(at - 1, at)) {
        --at;
    }
    if (at == 0) {
        return false;
    }
    const std::string_view text = analysis_.folded.text;
    return text.substr(atoms_[at - 1].end, atoms_[at].begin - atoms_[at - 1].end).find(':') !=
           std::string_view::npos;
}

std::uint32_t SentencePlaces::opening(std::uint32_t at) const {
    const bool colon = after_colon(at);
    for (int sentences = 0; sentences < (colon ? 2 : 1); ++sentences) {
        at -= at > 0 && sentences > 0 ? 1 : 0;
        while (at > 0 && same_sentence(at - 1, at)) {
            --at;
        }
    }
    return at;
}

}  // namespace clusterlotse::matching
