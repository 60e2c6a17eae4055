#pragma once

#include "matching/firms/firm_kind.hpp"
#include "matching/firms/offers.hpp"
#include "matching/index/features.hpp"

#include <set>
#include <vector>

namespace clusterlotse::matching {

/// Adds up what a firm's name, text and list of capabilities show of each process, and decides what
/// it offers: by what is said, how often, and what kind of firm it is.
class FirmTally {
public:
    explicit FirmTally(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// Takes what `analysis` shows. `importance` is its weight beside other texts, `trust` bounds
    /// what it can show at most, `name` says that it is the firm's name. Returns what speaks for
    /// the firm's own work.
    std::vector<Evidence> absorb(
        const Analysis& analysis,
        const std::vector<Passage>& passages,
        float importance,
        float trust,
        bool name
    );

    /// A capability of the firm's own table.
    void list(Id process, float strength, float mass);

    void seek(Id process) { sought_.insert(process); }

    /// It is done, but only for what the firm makes itself.
    void keep_to_itself(Id process) { for_itself_.insert(process); }

    /// The firm lives by machines and goods rather than by work for others (ware_signs.hpp): the
    /// trades it names are its customers' unless it says plainly that it does them. Call it before
    /// absorb().
    void know_as_seller_of_wares() { sells_wares_ = true; }
    void know_as_another_craft() { another_craft_ = true; }

    /// Writes offers, shown, denied and sought. `works_materials`: the text names a material other
    /// than wood. A firm that names none but another trade in earnest means something else by
    /// turning or cutting, as one that makes films does.
    void finish(Features& features, bool works_materials);

private:
    void remember(const Analysis& analysis, const Evidence& evidence, ProcessTally& tally) const;
    float evidence_of(Id process, const ProcessTally& tally) const;
    bool plausible(Id process) const;
    bool kept_to_itself(Id process) const;
    void deny(Features& features) const;

    const Lexicon& lexicon_;
    ProcessTallies tallies_;
    std::set<Id> denied_, sought_, listed_, for_itself_;
    FirmKind kind_;  ///< known once all is absorbed
    bool sells_wares_ = false;
    bool another_craft_ = false;
};

}  // namespace clusterlotse::matching
