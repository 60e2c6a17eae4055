#include "matching/index/certificate_index.hpp"

#include "matching/ranking/demand_fit.hpp"

#include <algorithm>

namespace clusterlotse::matching {

void CertificateIndex::add(Slot slot, const Features& features) {
    if (block_of(slot) >= blocks_.size()) {
        blocks_.resize(block_of(slot) + 1);
    }
    Block& block = blocks_[block_of(slot)];
    const std::uint16_t place = place_of(slot);
    block.listing.resize(place + std::size_t(1));
    block.listing[place] = features.lists_certificates ? kListing : 0;
    for (const HeldCertificate& held : features.certificates) {
        if (held.id == kNone) {
            continue;
        }
        block.holding.resize(certificates_);
        std::vector<std::uint16_t>& places = block.holding[held.id];
        if (places.empty() || places.back() != place) {
            places.push_back(place);
        }
    }
}

CertificateIndex::Demands::Demands(const Lexicon& lexicon, const Query& query) {
    for (std::size_t at = 0; at < query.certificates.size(); ++at) {
        const double without = without_certificate(query.demands[at]);
        if (without >= 1 || demands_.size() == kMostDemands) {
            continue;
        }
        Demand demand;
        demand.without = static_cast<float>(without);
        demand.decides = rules_out_others(query, at);
        // Whoever holds the standard in any class, or one that implies it, may fulfil it.
        HeldCertificate wanted = query.certificates[at];
        wanted.rank = 0;
        for (Id id = 0; id < lexicon.certificates.size(); ++id) {
            if (covers(lexicon, HeldCertificate{id, 0, false, {}}, wanted)) {
                demand.held.push_back(id);
            }
        }
        demands_.push_back(std::move(demand));
    }
    for (std::size_t standing = 0; standing < most_.size(); ++standing) {
        float most = 1;
        bool ruled_out = false;
        for (std::size_t i = 0; i < demands_.size(); ++i) {
            const bool held = (standing >> i & 1) != 0;
            most *= held ? 1 : demands_[i].without;
            ruled_out = ruled_out || (!held && demands_[i].decides && (standing & kListing) != 0);
        }
        most_[standing] = ruled_out ? most * static_cast<float>(kHardContradiction) : most;
    }
}

void CertificateIndex::fill(
    std::size_t block, const Demands& demands, std::size_t firms, std::vector<Standing>& standings
) const {
    standings.assign(firms, 0);
    if (block >= blocks_.size()) {
        return;
    }
    const Block& all = blocks_[block];
    std::copy(all.listing.begin(), all.listing.end(), standings.begin());
    for (std::size_t i = 0; i < demands.demands_.size() && !all.holding.empty(); ++i) {
        for (const Id id : demands.demands_[i].held) {
            for (const std::uint16_t place : all.holding[id]) {
                standings[place] = static_cast<Standing>(standings[place] | 1U << i);
            }
        }
    }
}

}  // namespace clusterlotse::matching
