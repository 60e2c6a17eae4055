#pragma once

#include "matching/vocabulary/lexicon.hpp"

#include <map>
#include <set>
#include <string>

namespace clusterlotse::matching {

/// What a firm's texts show of one process.
struct ProcessTally {
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
using ProcessTallies = std::map<Id, ProcessTally>;

/// What kind of firm it is by all that its texts say of processes.
struct FirmKind {
    float total = 0;              ///< mass of all
    bool speaks_of_work = false;  ///< tells in words what it does
    bool looks_after_machines =
        false;                    ///< repairs, moves or sells them: those it names are others'
    bool works_on_parts = false;  ///< a coater's "Guss- und Drehteile" are what is coated
    bool names_others = false;    ///< a dealer's, teacher's or designer's processes are its subject
    bool lends_people = false;    ///< the trades it names are those of the people it lends
    bool builds = false;          ///< of these, one that assembles what it designs
    bool another_trade =
        false;  ///< outside metal, in earnest and without a machine of these trades
};

/// `listed`: the processes of the firm's own table. Adds the mass of named things to that of each
/// process: a long list of typical parts says no more than a short one.
FirmKind kind_of_firm(const Lexicon& lexicon, ProcessTallies& tallies, const std::set<Id>& listed);

}  // namespace clusterlotse::matching
