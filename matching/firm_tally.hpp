#pragma once

#include "matching/features.hpp"
#include "matching/offers.hpp"

#include <map>
#include <set>
#include <string>
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

    /// The firm lives by machines and goods rather than by work for others (ware_signs.hpp): the
    /// trades it names are its customers' unless it says plainly that it does them. Call it before
    /// absorb().
    void know_as_seller_of_wares() { sells_wares_ = true; }

    /// Writes offers, shown, denied and sought. `works_materials`: the text names a material other
    /// than wood. A firm that names none but another trade in earnest means something else by
    /// turning or cutting, as one that makes films does.
    void finish(Features& features, bool works_materials);

private:
    struct Tally {
        float best = 0;
        float said = 0;  ///< best evidence other than things the text names
        float own = 0;   ///< best evidence told of the firm's own house
        float mass = 0;
        float thing_mass = 0;  ///< of things the text names
        float by_word = 0;     ///< best evidence other than machines and products
        float by_machine = 0;
        float by_product = 0;
        bool named = false;   ///< in the firm's name
        std::string machine;  ///< words of the best
        std::string product;
    };

    void remember(const Analysis& analysis, const Evidence& evidence, Tally& tally) const;
    void weigh_firm();
    float evidence_of(Id process, const Tally& tally) const;
    bool plausible(Id process) const;
    void deny(Features& features) const;
    bool another_trade() const;
    bool lends_people(float making) const;

    const Lexicon& lexicon_;
    std::map<Id, Tally> tallies_;
    std::set<Id> denied_, sought_, listed_;
    float total_ = 0;
    float other_trade_ = 0;  ///< of it, what is said of trades outside metal
    float worded_ = 0;       ///< of it, what is said of work
    bool looks_after_machines_ =
        false;                     ///< repairs, moves or sells them: those it names are others'
    bool works_on_parts_ = false;  ///< a coater's "Guss- und Drehteile" are what is coated
    bool names_others_ = false;  ///< a dealer's, teacher's or designer's processes are its subject
    bool lends_people_ = false;  ///< the trades it names are those of the people it lends
    bool sells_wares_ = false;
    bool builds_ = false;  ///< of these, one that assembles what it designs
};

}  // namespace clusterlotse::matching
