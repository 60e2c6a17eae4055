#pragma once

#include "matching/index/features.hpp"
#include "matching/ranking/finding.hpp"
#include "matching/ranking/ranking.hpp"

namespace clusterlotse::matching {

/// What is left of the score where certificates that the need asks for are missing. Only what is
/// asked for contradicts, and only what is insisted on is a hard objection.
double certificate_factor(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    Findings findings,
    Objection& objection
);

/// What is left of the score of a firm of which it is not known that it holds the certificate.
double without_certificate(const CertificateDemand& demand);

/// True where a firm that lists others, but not the certificate at this place in
/// Query::certificates, is a hard objection.
bool rules_out_others(const Query& query, std::size_t place);

/// What is left of the score where the firm says that it cannot deliver in time.
double delivery_factor(
    const Query& query, const Features& features, Findings findings, Objection& objection
);

}  // namespace clusterlotse::matching
