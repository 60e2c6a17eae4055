#include "matching/index/certificate_index.hpp"

#include "matching/ranking/demand_fit.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/firms/firm_features.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::lexicon;

namespace {

using Force = CertificateDemand::Force;

struct Demanded {
    const char* label;
    Force force = Force::insisted;
    bool outside = false;
};

Query asking_for(const std::vector<Demanded>& demands) {
    Query query;
    for (const Demanded& one : demands) {
        query.certificates.push_back(parse_certificate(lexicon(), one.label));
        query.demands.push_back({query.certificates.back().id, one.force, one.outside});
    }
    return query;
}

Features holder_of(const std::vector<const char*>& labels) {
    Features firm;
    for (const char* label : labels) {
        firm.certificates.push_back(parse_certificate(lexicon(), label));
        firm.certificate_ends.emplace_back();
    }
    firm.lists_certificates = !labels.empty();
    return firm;
}

/// What the index leaves a firm at most, the firm being one of many in the second block.
float left_to(const Features& firm, const std::vector<Demanded>& demands) {
    CertificateIndex index(lexicon().certificates.size());
    constexpr Slot kBefore = kBlock + 3;
    for (Slot slot = 0; slot < kBefore; ++slot) {
        index.add(
            slot,
            holder_of(
                slot % 2 == 0 ? std::vector<const char*>{"EN 1090 EXC2"}
                              : std::vector<const char*>{}
            )
        );
    }
    index.add(kBefore, firm);
    const CertificateIndex::Demands prepared(lexicon(), asking_for(demands));
    std::vector<CertificateIndex::Standing> standings;
    index.fill(1, prepared, kBefore - kBlock + 1, standings);
    return prepared.most(standings.back());
}

/// What rank() leaves it.
double kept_by(const Features& firm, const std::vector<Demanded>& demands) {
    Objection objection;
    const double factor =
        certificate_factor(lexicon(), asking_for(demands), firm, nullptr, objection);
    return objection.hard ? factor * kHardContradiction : factor;
}

}  // namespace

TEST(CertificateIndex, a_firm_that_lists_others_is_left_what_a_hard_objection_leaves) {
    const Features firm = holder_of({"ISO 14001"});
    EXPECT_LT(left_to(firm, {{"EN 15085"}}), 0.4F);
    EXPECT_NEAR(left_to(firm, {{"EN 15085"}}), kept_by(firm, {{"EN 15085"}}), 1e-6);
}

TEST(CertificateIndex, what_is_implied_or_held_in_any_class_may_fulfil_a_demand) {
    EXPECT_EQ(left_to(holder_of({"IATF 16949"}), {{"ISO 9001"}}), 1.0F);
    EXPECT_EQ(left_to(holder_of({"EN 1090 EXC1"}), {{"EN 1090 EXC3"}}), 1.0F);
}

TEST(CertificateIndex, several_hard_objections_count_once) {
    const Features firm = holder_of({"ISO 14001"});
    const std::vector<Demanded> both = {{"EN 15085"}, {"EN 1090"}};
    EXPECT_NEAR(left_to(firm, both), kept_by(firm, both), 1e-6);
}

TEST(CertificateIndex, leaves_no_firm_less_than_ranking_does) {
    const std::vector<std::vector<const char*>> firms = {
        {}, {"ISO 9001"}, {"EN 1090 EXC2", "ISO 14001"}, {"IATF 16949"}, {"EN 15085"}};
    const std::vector<std::vector<Demanded>> needs = {
        {{"ISO 9001", Force::wished}},
        {{"ISO 9001", Force::asked}, {"EN 15085"}},
        {{"EN 1090 EXC3"}, {"ISO 14001"}, {"ISO 9001"}},
        {{"EN 10204 3.1"}},
        {{"EN 1090", Force::insisted, true}},
        {{"ISO 9001"},
         {"ISO 14001"},
         {"EN 1090"},
         {"EN 15085"},
         {"IATF 16949"},
         {"ISO 3834-2"},
         {"ISO 9001"},
         {"ISO 14001"},
         {"EN 1090"}}};
    for (const auto& labels : firms) {
        const Features firm = holder_of(labels);
        for (const auto& need : needs) {
            EXPECT_GE(left_to(firm, need), static_cast<float>(kept_by(firm, need)) - 1e-6F)
                << (labels.empty() ? "none" : labels.front()) << " for " << need.front().label;
        }
    }
}

TEST(CertificateIndex, a_need_that_asks_for_none_lowers_nothing) {
    EXPECT_TRUE(CertificateIndex::Demands(lexicon(), asking_for({})).none());
    EXPECT_TRUE(CertificateIndex::Demands(
                    lexicon(), asking_for({{"EN 1090", Force::insisted, true}})
    ).none());
}
