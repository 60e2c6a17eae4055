#pragma once

#include "matching/measures/measures.hpp"
#include "matching/text/numbers.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse::matching {

/// A size by the word that names it; no field where the word names none.
struct SizeLabel {
    std::optional<Range> Sizes::*field = nullptr;
    const char* name = "";
};
SizeLabel size_label_at(const Tokens& tokens, std::size_t at);

/// Reads the sizes of a part from its text, see take_sizes().
class SizeReader {
public:
    SizeReader(Tokens& tokens, const Shape& shape, Measures& measures)
        : tokens_(tokens), shape_(shape), measures_(measures) {}

    void run();

private:
    // sizes.cpp
    std::size_t read(std::size_t at);
    void store(SizeLabel label, const Span& span, std::size_t from, std::size_t next);
    /// Words and signs between a measure's name and its number.
    std::size_t filler(std::size_t at) const;
    /// "bis Ø 400", "Außen-Ø 250", "Durchmesser 20 bis 60 mm", "Ø 40 h6 x 310".
    std::size_t around_diameter(std::size_t at);
    /// "Lagerbohrungen Ø 280", "Lochkreis Ø 240".
    bool hole(std::size_t at) const;
    /// "Länge 25", "Blechdicke 0,5 bis 3 mm".
    std::size_t labelled(std::size_t at);
    bool mass_follows(const Span& span) const;
    /// "durchmesser 30 lange 400": the noun, as somebody writes it who has no dots.
    bool noun_without_dots(std::size_t at) const;
    /// Springs are told by wire, outer diameter and free length.
    bool of_spring() const;
    std::size_t spring_diameter(std::size_t at);
    /// "L=250, B=80", "L 25" beside another size.
    std::size_t lettered(std::size_t at);
    bool label_letter_follows(std::size_t at) const;

    // sizes_measured.cpp
    /// "aus 2er Blech": read where the word stands behind the whole number.
    std::size_t sheet_size(std::size_t at);
    /// "40er Welle", "Rundmaterial 80er".
    std::size_t trade_size(std::size_t at);
    /// "3 m lang", "bis 120 mm Durchmesser", "2 mm starkes Blech", "3-mm-Blech".
    std::size_t measured(std::size_t at);
    /// "20 außen 12 innen": the outer diameter counts.
    std::size_t around(std::size_t at, const Span& span);
    /// "12 Stück auf 3400 mm sägen", "cut to 600 mm": how long a bar is to be.
    bool cut_to(std::size_t at, std::size_t next) const;
    /// "Lichtmast 12 m".
    bool of_pole(std::size_t number) const;
    /// "Umkreis 30 m": no length of the part.
    bool further(std::size_t at) const;
    /// "10 Stück je 1500", "in 6 m Stangen": how long each bar is.
    bool each_bar(std::size_t at, const Span& span) const;

    // sizes_bare.cpp
    /// Sizes without a name: the only one of a sheet is its thickness, the last of a section its
    /// length.
    void bare_sizes();
    /// "Kettenrad 1 Zoll": the pitch of a chain, no size of the part.
    bool pitch(std::size_t at) const;
    /// Nothing else is measured, and no other bare size follows.
    bool stands_alone(std::size_t at) const;
    /// "S690QL 30 mm", "Alublenden 3mm", "1.4301, 0,8 mm"; behind a comma only what must be sheet.
    bool of_material(std::size_t at, double size) const;
    static std::optional<double> largest(const Span& span);

    Tokens& tokens_;
    const Shape& shape_;
    Measures& measures_;
    std::size_t last_end_ = 0;  ///< behind the size read last
};

}  // namespace clusterlotse::matching
