#pragma once

#include "matching/firms/contrasts.hpp"
#include "matching/firms/denial_cues.hpp"
#include "matching/firms/sentence_places.hpp"
#include "matching/text/analysis.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// What the words around a mention in a firm's text make of it. Keeps references to what it is made
/// from.
class SentenceCues {
public:
    SentenceCues(const Lexicon& lexicon, const Analysis& analysis, const Contrasts& contrasts);

    /// The cue stands in the same clause, or earlier in the same sentence where `carries` lists go
    /// on behind it.
    bool beside(const Mention& mention, Cue wanted, bool carries) const;

    /// Earlier in the same sentence, or in the words before the colon that the sentence follows.
    bool before(const Mention& mention, Cue wanted) const;

    /// "Härten, Verzinken und Eloxieren vergeben wir": the cue closes a list that began earlier.
    bool closes_list(const Mention& mention, Cue wanted) const;

    /// The firm says that it does not do this.
    bool denied(const Mention& mention) const { return denials_.denied(mention); }

    /// "für Kraftwerk und Chemie", "for semiconductor equipment": whom the firm works for.
    bool for_somebody(const Mention& mention) const;

    /// "Anlagen zum Lackieren", "software for sheet metal working", "unsere Maschinen richten und
    /// stanzen": the firm makes the means, not the work.
    bool purpose_of_means(const Mention& mention) const;

    /// "statt Schweißverbindungen", "wie beim Plasmaschneiden": only compared with.
    bool compared(const Mention& mention) const;

    /// "Reparatur von Drehmaschinen", "Retrofit: Karusselldrehmaschinen": a machine of others that
    /// the firm looks after, moves or sells.
    bool serviced(const Mention& machine) const;

    /// First atom of the sentence of `at`; of the one before its colon where there is one.
    std::uint32_t opening(std::uint32_t at) const { return places_.opening(at); }

private:
    /// "Gussteile beziehen wir, bei uns werden sie gefräst": the firm speaks of itself again.
    bool starts_anew(std::uint32_t from, std::uint32_t to) const;
    bool means(std::uint32_t at) const;
    /// "Suchen Blechteile und Schaltschränke": a sentence that begins with what the firm seeks.
    bool seeks_itself(std::uint32_t at) const;

    const Lexicon& lexicon_;
    const std::vector<Atom>& atoms_;
    SentencePlaces places_;
    DenialCues denials_;
    std::vector<Mention> cues_;
    std::vector<Mention> services_;  ///< work on machines of others
    std::vector<char> means_;        ///< by atom: names a machine, tool, ware or program
};

}  // namespace clusterlotse::matching
