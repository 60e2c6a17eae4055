#pragma once

#include "matching/text/analysis.hpp"

#include <vector>

namespace clusterlotse::matching {

/// How a need asks for a certificate.
struct CertificateDemand {
    enum class Force : std::uint8_t { wished, asked, insisted };

    Id id = kNone;
    Force force = Force::asked;
    bool outside = false;  ///< the need is not about what the certificate is for

    bool operator==(const CertificateDemand&) const = default;
};

/// One for each certificate the text names, the strongest where it names it twice: "ISO 9001 wäre
/// schön" is wished, "EN 1090 zwingend" insisted. A machine builder's EN 1090 is outside.
std::vector<CertificateDemand> demands_in(const Lexicon& lexicon, const Analysis& analysis);

}  // namespace clusterlotse::matching
