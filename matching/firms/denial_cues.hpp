#pragma once

#include "matching/firms/contrasts.hpp"
#include "matching/firms/sentence_places.hpp"
#include "matching/text/analysis.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// The "nicht", "kein", "nein" of a firm's text and what they deny. Keeps references to what it is
/// made from.
class DenialCues {
public:
    DenialCues(const Analysis& analysis, const Contrasts& contrasts);

    /// The firm says that it does not do this.
    bool denied(const Mention& mention) const;

private:
    /// "What we don't do:", "Nicht im Programm:" before the sentence of the mention.
    bool denied_by_heading(const Mention& mention, const Mention& negation) const;
    /// "Gewindeschleifen – nein", "thermal deburring: not in the house".
    bool answered_no(const Mention& mention) const;
    bool denies_list(const Mention& mention, const Mention& negation) const;
    /// "Kein Problem", "nicht die größte", "nicht zu verwechseln mit": nothing is denied.
    bool denies_nothing(const Mention& negation) const;
    bool ends_with_no(const Mention& mention) const;
    /// Somebody speaks in the sentence of this atom: it is no mere list.
    bool says_we(std::uint32_t at) const;

    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    SentencePlaces places_;
    const Contrasts& contrasts_;
    std::vector<Mention> negations_;
};

}  // namespace clusterlotse::matching
