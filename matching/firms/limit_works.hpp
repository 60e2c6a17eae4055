#pragma once

#include "matching/firms/offers.hpp"
#include "matching/text/analysis.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// A work that a firm's text names, at the bytes [at, end) of the folded text.
struct NamedWork {
    std::uint32_t at;
    std::uint32_t end;
    Id process;
    bool thing;  ///< shown by what is made
    bool machine;
};
using NamedWorks = std::vector<NamedWork>;

/// The works that a firm's text surely names and that limits beside them belong to. Keeps a
/// reference to the lexicon.
class LimitWorks {
public:
    LimitWorks(
        const Lexicon& lexicon, const Analysis& analysis, const std::vector<Evidence>& evidence
    );

    /// Each process named in the bytes [begin, end) once, at most 6; things only where no work is
    /// said.
    NamedWorks named_in(std::uint32_t begin, std::uint32_t end) const;

    /// What the firm lives by, or nothing: limits of parts beside which no work is named are those
    /// of it.
    const NamedWorks& chief() const { return chief_; }

    /// The goods are of the chief trade's own kind, or the chief is one of theirs.
    bool of_the_chief(const NamedWorks& goods) const;

    /// Goods without a name of their own, as "Baugruppen".
    bool whatever_is_made(const NamedWorks& works) const;

    /// The trade of which at least two of the works are kinds; nothing where there is none.
    NamedWorks whole_of(const NamedWorks& works) const;

    /// Whose bath it is: `works` where they are done in one, else the chief trade, if that is.
    const NamedWorks& of_bath(const NamedWorks& works) const;

    bool makes_of_wire(const NamedWorks& works) const;
    bool works_sheet(const NamedWorks& works) const;

    /// The trades that have modules: those of `works`, else the cutting of gears as a whole.
    NamedWorks of_gears(const NamedWorks& works) const;

    /// The trade that names the circle around a profile.
    NamedWorks of_profiles() const { return trade("extrusion"); }

    /// "Induktivhärten ab Modul 5": modules of what is treated, not of what is cut.
    bool treats_by_heat(const NamedWorks& works) const;

    /// Tonnes of one of these trades are the force of its presses.
    bool presses(const NamedWorks& works) const;

private:
    void find_chief();
    void find_works_of_baths();
    NamedWorks trade(std::string_view code) const;
    bool below(Id process, std::string_view code) const;

    const Lexicon& lexicon_;
    NamedWorks named_;
    NamedWorks chief_;  ///< one or none
    NamedWorks of_baths_;
};

/// "Längen bis 4.000 mm (Stangen und Rohre)", "Ringe (gelocht) bis 1.100 mm": in the bytes [from,
/// to) of the folded text the works stand in brackets alone, a remark on what is worked.
bool in_brackets_alone(
    const NamedWorks& works, std::string_view text, std::uint32_t from, std::uint32_t to
);

/// True where no work is said, only what is made.
bool only_things(const NamedWorks& works);

}  // namespace clusterlotse::matching
