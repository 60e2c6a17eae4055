#pragma once

#include "matching/index/features.hpp"
#include "matching/ranking/ranking.hpp"

#include <optional>
#include <vector>

namespace clusterlotse::matching {

/// One limit of an envelope.
using LimitOf = const std::optional<Range>& (*)(const Envelope&);

/// What a firm's limits are said of, beside what a need asks for.
class LimitScope {
public:
    LimitScope(const Lexicon& lexicon, const Query& query, const Features& features)
        : lexicon_(lexicon), query_(query), features_(features) {}

    /// It limits a work that is wanted or one near it.
    bool concerns(const Envelope& envelope) const;

    /// A listed capability for the very process that leaves the limit open.
    bool asked_for(const Envelope& envelope) const;

    /// It limits a wanted work itself, a kind of it or the trade that it is a kind of.
    bool of_the_trade(const Envelope& envelope) const;

    /// "Drehteile …, Langdrehen bis Ø 32": where the firm offers the wanted process itself, the
    /// limit that its text names for a kind of it is no limit of the whole.
    bool of_a_kind_only(const Envelope& envelope) const;

    /// "Wälzfräsen bis Ø 900, Profilschleifen bis Ø 400": where the table says how far a wanted
    /// work goes, what it says of works near it tells nothing of that. "Pulver: Ofen 8 m, Nasslack:
    /// Teile bis 12 m": of works in ovens, baths and cabins the text says it as well.
    bool said_of_another_work(
        const Envelope& envelope, const std::vector<Envelope>& envelopes, LimitOf of
    ) const;

    /// "Kurbelwelle im Gesenk geschmiedet": where the firm names how far the work goes that was
    /// told, what it names of a work that the thing only implies limits nobody and helps nobody.
    bool said_of_an_implied_work(
        const Envelope& envelope, const std::vector<Envelope>& envelopes, LimitOf of
    ) const;

private:
    /// Of a wanted work, or of a kind of one.
    bool of_the_work(Id process) const;

    bool of_a_told_work(Id process) const;

    /// Each kind has an oven, bath or cabin of its own.
    bool in_rooms(Id work) const;

    bool near(Id work, Id other) const;

    const Lexicon& lexicon_;
    const Query& query_;
    const Features& features_;
};

}  // namespace clusterlotse::matching
