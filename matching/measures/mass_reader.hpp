#pragma once

#include "matching/measures/measures.hpp"
#include "matching/text/numbers.hpp"

namespace clusterlotse::matching {

/// Reads what a part weighs, see take_mass().
class MassReader {
public:
    MassReader(Tokens& tokens, Measures& measures) : tokens_(tokens), measures_(measures) {}

    void run();

private:
    // masses.cpp
    std::size_t amount(std::size_t at);
    /// "5 g up to 35 kg", "5 kg - 1.800 kg": each end has its unit.
    void join_upper(Span& span) const;
    /// Metres that are no size of anything: "60 m Rohr", "12 m Geländer".
    void metres();

    // mass_signs.cpp
    bool limit(std::size_t at) const;
    /// "auf 200-t-Presse", "Hallenkran 8 t": a force or a load, not the part's mass.
    bool of_machine(std::size_t from, std::size_t next) const;
    /// "passt auf 400 t Kaltkammer", "Maschine 200 t" of a mould: its clamping force.
    bool of_moulding_machine(std::size_t from, std::size_t next) const;
    bool moulding() const;
    /// "1.000 Flyer, 135 g".
    bool of_paper(std::size_t next) const;
    /// "Transport einer Presse 22 t": what is carried is weighed.
    bool machine_moves(std::size_t machine) const;
    bool carried(std::size_t at) const;
    /// "a 12 t milling machine", "8 t Presse": the machine weighs that.
    bool machine_behind(std::size_t at) const;
    bool label_before(std::size_t at) const;
    bool label_behind(std::size_t at) const;
    /// "Rundstahl 5 t": the stuff itself is weighed.
    bool stuff_before(std::size_t at) const;
    bool thing_before(std::size_t at) const;
    bool stuff_behind(std::size_t at) const;
    /// "insgesamt 1.800 kg".
    bool total_before(std::size_t at) const;
    /// "2,5 t Flachstahl".
    bool material_behind(std::size_t at) const;
    bool large() const;
    /// 300 kg of screws M10x40: more than a solid part of that size can weigh.
    bool heavier_than_solid(double kilograms) const;
    /// "max. Gewicht 12 kg": the limit stands before the label.
    bool limited_label(std::size_t at) const;

    Tokens& tokens_;
    Measures& measures_;
};

}  // namespace clusterlotse::matching
