#pragma once

#include "domain/date.hpp"
#include "domain/profile.hpp"
#include "matching/text/analysis.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// A certificate with its class, "EN 1090 EXC2" or "ISO 3834-2"; `rank` is 0 where no class is
/// said.
struct HeldCertificate {
    Id id = kNone;
    int rank = 0;  ///< 1 is the weakest class
    bool expired = false;
    std::string label;

    bool operator==(const HeldCertificate&) const = default;
};

/// Certificates named in a text; their words are blanked out in `folded`, a copy of the analysis'
/// text.
std::vector<HeldCertificate> certificates_in(
    const Lexicon& lexicon, const Analysis& analysis, std::string& folded
);

/// A certificate from a profile's table.
HeldCertificate read_certificate(
    const Lexicon& lexicon, const Certificate& certificate, Date today
);

/// The same from a label like "EN 1090 EXC2"; id kNone where it is not known.
HeldCertificate parse_certificate(const Lexicon& lexicon, std::string_view label);

/// True where a holder of `held` fulfils `wanted`: the same or an implying standard, of no weaker
/// class.
bool covers(const Lexicon& lexicon, const HeldCertificate& held, const HeldCertificate& wanted);

}  // namespace clusterlotse::matching
