#include "matching/firms/firm_certificates.hpp"

#include "matching/needs/negation.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace clusterlotse::matching {
namespace {

/// "EN 9100 in Vorbereitung", "EN 9100 in preparation", "ISO 13485 ist beantragt".
bool in_preparation(const Analysis& text, const Mention& mention) {
    static constexpr std::string_view kNotYet[] = {
        "vorbereitung", "preparation", "angestrebt", "beantragt", "geplant", "planed", "pending"};
    constexpr std::uint32_t kFar = 4;
    for (std::uint32_t at = mention.last; at < text.atoms.size() && at < mention.last + kFar;
         ++at) {
        const bool names_other =
            std::any_of(text.mentions.begin(), text.mentions.end(), [&](const Mention& other) {
                return other.kind == SenseKind::certificate && other.first == at &&
                       other.id != mention.id;
            });
        if (text.atoms[at].sentence != text.atoms[mention.first].sentence || names_other) {
            return false;
        }
        if (std::find(std::begin(kNotYet), std::end(kNotYet), text.atoms[at].key) !=
            std::end(kNotYet)) {
            return true;
        }
    }
    return false;
}

/// Told to be missing, or not yet held, wherever the text names it.
bool told_to_be_missing(const Analysis& text, Id certificate) {
    bool missing = false;
    for (const Mention& mention : text.mentions) {
        if (mention.kind == SenseKind::certificate && mention.id == certificate) {
            if (!negated(text, mention, 0) && !in_preparation(text, mention)) {
                return false;
            }
            missing = true;
        }
    }
    return missing;
}

/// "Kein EN 9100": told plainly, it is known to be missing.
void add_lacked(const Lexicon& lexicon, const Analysis& text, Features& features) {
    std::vector<HeldCertificate>& all = features.certificates;
    for (const Mention& mention : text.mentions) {
        const bool lacked = mention.kind == SenseKind::certificate &&
                            told_to_be_missing(text, mention.id) &&
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
        if (told_to_be_missing(text, held.id)) {
            continue;
        }
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
