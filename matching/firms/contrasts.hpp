#pragma once

#include "matching/text/analysis.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// What a text makes of a work that it sets against the firm's own.
enum class Contrast : std::uint8_t {
    none,
    told_apart,  ///< it is only said to be something else
    refused,     ///< who wants it is sent away
    left         ///< others do it
};

/// What a firm's text names only to say that it is not the firm's work: "Feuerverzinken ist ein
/// anderes Verfahren", "nicht zu verwechseln mit Hartchrom", "mit Drücken hat das nichts zu tun",
/// "für Eloxal sind wir die falsche Adresse", "das Verzahnen überlassen wir anderen", "casting?
/// Please ask our neighbours". What is compared by one word ("statt") stands in
/// SentenceCues::compared(), what is refused in refusals.hpp. Keeps a reference to the analysis.
class Contrasts {
public:
    explicit Contrasts(const Analysis& analysis);

    Contrast of(const Mention& mention) const;

    /// The "nicht" at this atom only tells works apart: "nicht zu verwechseln mit".
    bool tells_apart(std::uint32_t negation) const;

private:
    struct Sentence {
        std::uint32_t first;
        std::uint32_t last;
        std::uint32_t said;  ///< what its words do together
    };

    const Analysis& analysis_;
    std::vector<std::uint32_t> words_;  ///< of each atom
    std::vector<Sentence> sentences_;
};

}  // namespace clusterlotse::matching
