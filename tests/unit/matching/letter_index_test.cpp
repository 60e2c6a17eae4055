#include "matching/letter_index.hpp"

#include "tests/evaluation/peers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <utility>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

using Ids = std::vector<std::string>;

const std::vector<std::pair<std::string, std::string>>& texts() {
    static const std::vector<std::pair<std::string, std::string>> firms = {
        {"a", "Dreherei Abel\nWir drehen Wellen und Bolzen aus Edelstahl, gern auch einzeln."},
        {"b", "Brunner Blech\nBlechgehäuse gelasert, gekantet und geschweißt; Gehäuse in Serie."},
        {"c", "Curtius\nHärterei für Wellen, Zahnräder und Werkzeuge. Wellen bis zwei Meter."},
        {"d", "Dorn Kunststoff\nSpritzgussgehäuse aus ABS, eigener Werkzeugbau."},
        {"e", "Ehlers GmbH\nBearings, shafts and bushings, machined from bronze."},
        {"f", "Fuchs\nSchilder, Gravuren und Laserbeschriftung von Gehäusedeckeln."},
    };
    return firms;
}

LetterIndex filled() {
    LetterIndex index;
    for (const auto& [id, words] : texts()) {
        index.add(id, words);
    }
    return index;
}

Ids best(const LetterIndex& index, const std::string& need, std::size_t count = 10) {
    return index.best(need, count, [](const std::string&) { return false; });
}

const char* const kNeeds[] = {
    "Gehäuse aus Blech", "Wellen härten", "machined shafts", "Wir suchen Laserbeschriftung"};

}  // namespace

TEST(LetterIndex, ranks_as_the_plain_comparison_of_whole_vectors_does) {
    const auto plain = evaluation::four_gram_peer();
    for (const auto& [id, words] : texts()) {
        plain->add(id, words);
    }
    for (const char* need : kNeeds) {
        const Ids found = best(filled(), need);
        Ids expected = plain->best(need);
        ASSERT_FALSE(found.empty()) << need;
        ASSERT_LE(found.size(), expected.size()) << need;
        expected.resize(found.size());  // the peer lists those with nothing in common as well
        EXPECT_EQ(found, expected) << need;
    }
}

TEST(LetterIndex, lists_only_firms_that_share_letters_and_are_not_skipped) {
    const LetterIndex index = filled();
    EXPECT_EQ(best(index, "zzzzzz"), Ids());
    EXPECT_EQ(best(index, ""), Ids());
    EXPECT_EQ(best(index, "Gehäuse aus Blech")[0], "b");
    EXPECT_EQ(best(index, "Gehäuse aus Blech", 0), Ids());
    const Ids all = best(index, "Gehäuse aus Blech");
    const Ids others =
        index.best("Gehäuse aus Blech", 2, [](const std::string& id) { return id == "b"; });
    EXPECT_EQ(others, Ids(all.begin() + 1, all.begin() + 3));
    EXPECT_EQ(best(LetterIndex(), "Gehäuse aus Blech"), Ids());
}

TEST(LetterIndex, reads_umlauts_either_way_and_capitals_as_small_letters) {
    const LetterIndex index = filled();
    EXPECT_EQ(best(index, "GEHÄUSE HÄRTEN"), best(index, "gehaeuse haerten"));
}

TEST(LetterIndex, forgets_whom_it_erases_and_replaces_whom_it_knows) {
    LetterIndex index = filled();
    index.erase("b");
    index.erase("nobody");
    EXPECT_EQ(index.size(), 5u);
    EXPECT_EQ(best(index, "gelasert und gekantet")[0], "f");
    index.add("e", "Elsner\nBleche gelasert und gekantet");
    EXPECT_EQ(index.size(), 5u);
    EXPECT_EQ(best(index, "gelasert und gekantet")[0], "e");
    EXPECT_EQ(best(index, "bushings"), Ids());
}

TEST(LetterIndex, comes_out_the_same_in_whatever_order_it_was_filled) {
    std::mt19937 random(5);
    auto twice = texts();
    for (const auto& [id, words] : texts()) {
        twice.emplace_back(id + "2", words);
    }
    const auto build = [&] {
        LetterIndex index;
        for (const auto& [id, words] : twice) {
            index.add(id, words);
        }
        return index;
    };
    const LetterIndex first = build();
    for (int round = 0; round < 10; ++round) {
        std::shuffle(twice.begin(), twice.end(), random);
        LetterIndex other = build();
        for (const auto& [id, words] : texts()) {
            other.erase(id);
            other.add(id, words);
        }
        for (const char* need : kNeeds) {
            EXPECT_EQ(best(other, need), best(first, need)) << need;
        }
    }
    const Ids found = best(first, "Gehäuse aus Blech");
    EXPECT_EQ(Ids(found.begin(), found.begin() + 2), (Ids{"b", "b2"})) << "ties by id";
}

TEST(LetterIndex, keeps_a_thousand_firms_and_none_beyond) {
    LetterIndex index;
    for (std::size_t i = 0; i < kMostLetterFirms; ++i) {
        index.add(std::to_string(i), "Drehteile");
    }
    index.add("7", "Blechteile");
    EXPECT_EQ(index.size(), kMostLetterFirms);
    EXPECT_EQ(best(index, "Blechteile")[0], "7");
    index.add("another", "Drehteile");
    EXPECT_EQ(index.size(), 0u);
    index.add("7", "Blechteile");
    EXPECT_EQ(best(index, "Blechteile"), Ids());
}

TEST(LetterIndex, reads_any_bytes_and_no_more_than_its_limit) {
    LetterIndex index;
    index.add("long", std::string(20000, 'x') + "Drehteile");
    index.add("odd", std::string("\xff\x00\xc3", 3) + "Drehteile");
    index.add("empty", "");
    EXPECT_EQ(best(index, "Drehteile"), Ids{"odd"});
}
