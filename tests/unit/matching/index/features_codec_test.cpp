#include "matching/index/features_codec.hpp"

#include "matching/index/byte_codec.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/firms/firm_features.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::lexicon;

namespace {

/// Every member differs from what an empty one holds.
Features full() {
    Features features;
    features.id = "dreherei";
    features.offers = {
        {1, 1.0F, Basis::said},
        {7, 52428 / 65535.0F, Basis::machine},
        {90, 1 / 65535.0F, Basis::product}};
    features.denied = {2, 3};
    features.denied_alone = {11};
    features.sought = {4};
    features.grades = {5, 100};
    features.groups = {6, 20};
    features.excluded_groups = {8};
    features.lists_materials = true;
    Envelope envelope;
    envelope.process = 7;
    envelope.structured = true;
    envelope.diameter = Range{3, 400};
    envelope.length = Range{std::nullopt, 1000.25};
    envelope.width = Range{0.005, std::nullopt};
    envelope.height = Range{-1, 1e300};
    envelope.thickness = Range{std::nullopt, std::nullopt};
    envelope.mass = Range{0, 1.0 / 3};
    envelope.lot = Range{1, 2e6};
    envelope.fineness = {6, 0.4F};
    envelope.trade = {Range{0.5, 12}, Range{std::nullopt, 210}};
    features.envelopes = {envelope, Envelope{}};
    features.certificates = {{1, 3, true, "EN 1090 EXC3"}, {kNone, 0, false, "Hausnorm ü"}};
    features.certificate_ends = {parse_iso_date("2027-05-31"), std::nullopt};
    features.lists_certificates = true;
    features.promises = {21, 3, true, {2027, 14, 5, 31}};
    features.position = Position{-4944, 777, 255};
    features.shown = {{7, "Index G200"}, {90, "Wellen"}};
    features.products = {9, 10};
    features.topics = {3};
    features.concepts = {{0, 4}, {7, 255}, {500, 1}};
    features.terms = {"dreh", "drehteil", "drehteile", "frasen"};
    return features;
}

}  // namespace

TEST(FeaturesCodec, gives_back_every_field) {
    const Features written = full();
    Features read;
    read.id = written.id;
    read.denied = {1, 2, 3, 4};  // what a reused object held is gone
    read.denied_alone = {5};
    ASSERT_TRUE(unpack_reading(pack_reading(written), lexicon(), read));
    EXPECT_EQ(read, written);
    read.terms = {"bleibt"};
    ASSERT_TRUE(unpack_facts(pack_facts(written), lexicon(), read));
    EXPECT_EQ(read.terms, std::vector<std::string>{"bleibt"});
    read.terms = written.terms;
    EXPECT_EQ(read, written);
}

TEST(FeaturesCodec, gives_back_an_empty_reading) {
    Features read = full();
    read.id.clear();
    ASSERT_TRUE(unpack_reading(pack_reading({}), lexicon(), read));
    EXPECT_EQ(read, Features());
}

TEST(FeaturesCodec, keeps_a_read_profile_as_it_ranks) {
    Profile profile;
    profile.id = "a";
    profile.text =
        "CNC-Drehen bis Ø 200 mm aus 1.4301 und Aluminium, ISO 9001. Schweißen bieten wir nicht an."
        " Wellen und Flansche.";
    const Features read = read_profile(lexicon(), profile);
    ASSERT_FALSE(read.offers.empty());
    Features again;
    again.id = read.id;
    ASSERT_TRUE(unpack_reading(pack_reading(read), lexicon(), again));
    ASSERT_EQ(again.offers.size(), read.offers.size());
    for (std::size_t i = 0; i < read.offers.size(); ++i) {
        EXPECT_EQ(again.offers[i].process, read.offers[i].process);
        EXPECT_NEAR(again.offers[i].evidence, read.offers[i].evidence, 1e-5);
    }
    again.offers = read.offers;
    EXPECT_EQ(again, read);
    EXPECT_LT(pack_facts(read).size(), 200u);
}

TEST(FeaturesCodec, refuses_bytes_that_are_cut_short_or_too_long) {
    const std::string bytes = pack_reading(full());
    Features read;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_FALSE(unpack_reading(std::string_view(bytes).substr(0, size), lexicon(), read));
    }
    EXPECT_FALSE(unpack_reading(bytes + '\0', lexicon(), read));
}

TEST(FeaturesCodec, refuses_every_flipped_bit) {
    std::string bytes = pack_reading(full());
    Features read;
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
        EXPECT_FALSE(unpack_reading(bytes, lexicon(), read)) << bit;
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
    }
}

TEST(FeaturesCodec, refuses_ids_that_the_tables_do_not_have) {
    Features features;
    features.offers = {{static_cast<Id>(lexicon().processes.size()), 1.0F}};
    Features read;
    EXPECT_FALSE(unpack_facts(pack_facts(features), lexicon(), read));
    features.offers[0].process = static_cast<Id>(lexicon().processes.size() - 1);
    EXPECT_TRUE(unpack_facts(pack_facts(features), lexicon(), read));
    features.offers.push_back({0, 1.0F});
    EXPECT_FALSE(unpack_facts(pack_facts(features), lexicon(), read)) << "not in order";
    features = {};
    features.certificates = {{1, 0, false, "ISO 9001"}};
    EXPECT_FALSE(unpack_facts(pack_facts(features), lexicon(), read)) << "an end is missing";
}

TEST(ByteCodec, reads_numbers_of_every_length) {
    for (const std::uint64_t value :
         {std::uint64_t{0},
          std::uint64_t{127},
          std::uint64_t{128},
          std::uint64_t{0xFFFFFFFF},
          ~std::uint64_t{0}}) {
        std::string bytes;
        append_varint(bytes, value);
        EXPECT_EQ(Unpacker(bytes).whole(), value);
        if (value <= 0xFFFFFFFF) {
            const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
            EXPECT_EQ(trusted_varint(at), value);
            EXPECT_EQ(at, reinterpret_cast<const unsigned char*>(bytes.data()) + bytes.size());
        }
    }
}
