#include "matching/firms/firm_certificates.hpp"

#include "matching/needs/negation.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// "Kein EN 9100": told plainly, it is known to be missing.
void add_lacked(const Lexicon& lexicon, const Analysis& text, Features& features) {
    std::vector<HeldCertificate>& all = features.certificates;
    for (const Mention& mention : text.mentions) {
        const bool lacked = mention.kind == SenseKind::certificate && negated(text, mention, 0) &&
                            std::none_of(all.begin(), all.end(), [&](const HeldCertificate& held) {
                                return held.id == mention.id;
                            });
        if (lacked) {
            all.push_back({mention.id, 0, true, lexicon.certificates[mention.id].name});
            features.certificate_ends.push_back(std::nullopt);
        }
    }
}

}  // namespace

void read_certificates(
    const Lexicon& lexicon, const Profile& profile, const Analysis& text, Features& features
) {
    std::string folded = text.folded.text;
    std::vector<HeldCertificate>& all = features.certificates;
    for (const Certificate& certificate : profile.certificates) {
        features.lists_certificates = true;
        all.push_back(read_certificate(lexicon, certificate, Date{}));
        features.certificate_ends.push_back(certificate.valid_until);
    }
    const std::size_t listed = all.size();
    for (HeldCertificate& held : certificates_in(lexicon, text, folded)) {
        // What the table says of its end holds for the text as well.
        std::optional<Date> end;
        bool ends = false;
        bool open = false;
        for (std::size_t i = 0; i < listed; ++i) {
            if (all[i].id == held.id) {
                const std::optional<Date>& here = features.certificate_ends[i];
                open = open || !here;
                end = here && (!ends || *here > *end) ? here : end;
                ends = ends || here.has_value();
            }
        }
        features.certificate_ends.push_back(open ? std::nullopt : end);
        all.push_back(std::move(held));
    }
    add_lacked(lexicon, text, features);
}

}  // namespace clusterlotse::matching
