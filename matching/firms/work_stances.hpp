#pragma once

#include "matching/firms/contrasts.hpp"
#include "matching/firms/mention_context.hpp"
#include "matching/firms/refusals.hpp"
#include "matching/firms/sentence_cues.hpp"

namespace clusterlotse::matching {

/// Whether a firm's text names a work as its own.
struct WorkStance {
    bool refused = false;     ///< the firm does not do it, or not on what is named with it
    bool denied = false;      ///< refused as a work: the firm is not to be asked for it
    bool by_others = false;   ///< others do it for the firm
    bool told_apart = false;  ///< only said to be something else
};

/// Puts together what Contrasts, SentenceCues and Refusals read of a text. Keeps references to what
/// it is made from.
class WorkStances {
public:
    WorkStances(
        const Lexicon& lexicon,
        const Analysis& analysis,
        const Contrasts& contrasts,
        const SentenceCues& cues,
        const Refusals& refusals,
        const MentionContext& context
    )
        : lexicon_(lexicon),
          atoms_(analysis.atoms),
          contrasts_(contrasts),
          cues_(cues),
          refusals_(refusals),
          context_(context) {}

    /// Ask in the order of the text: what is said of a work holds for it throughout the sentence.
    WorkStance of(const Mention& mention);

private:
    Contrast contrast_of(const Mention& mention);
    bool done_without(const Mention& mention) const;

    const Lexicon& lexicon_;
    const std::vector<Atom>& atoms_;
    const Contrasts& contrasts_;
    const SentenceCues& cues_;
    const Refusals& refusals_;
    const MentionContext& context_;
    struct {
        SenseKind kind = SenseKind::ordinary;
        Id id = kNone;
        std::uint32_t sentence = 0;
        Contrast contrast = Contrast::none;
    } contrasted_;  ///< the last work that was set against the firm's own
};

}  // namespace clusterlotse::matching
