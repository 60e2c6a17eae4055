#include "matching/index/best_scores.hpp"
#include "matching/index/concept_index.hpp"
#include "matching/index/gram_table.hpp"
#include "matching/index/process_index.hpp"
#include "matching/ranking/text_support.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

constexpr std::size_t kConcepts = 40;

std::vector<Concept> any_concepts(std::mt19937& random) {
    std::vector<Concept> concepts;
    for (Id id = 0; id < kConcepts; ++id) {
        // Low ids are common, high ones rare.
        if (random() % (id + 2) == 0) {
            concepts.push_back({id, static_cast<std::uint8_t>(1 + random() % 60)});
        }
    }
    return concepts;
}

}  // namespace

TEST(SlotListReader, gives_piece_by_piece_what_the_list_holds) {
    for (const std::vector<std::uint32_t>& numbers : std::vector<std::vector<std::uint32_t>>{
             {}, {0}, {7}, {0, 1, 300, 300, 70000}, {5, 16384, 16385, 4000000000U}}) {
        SlotList list;
        for (const std::uint32_t number : numbers) {
            list.add(number);
        }
        SlotList::Reader reader(list);
        std::vector<std::uint32_t> read;
        for (const std::uint32_t end : {0U, 1U, 300U, 301U, 16385U, 4294967295U}) {
            reader.each_below(end, [&](std::uint32_t number) {
                EXPECT_LT(number, end);
                read.push_back(number);
            });
            EXPECT_EQ(
                read.size(),
                static_cast<std::size_t>(std::count_if(
                    numbers.begin(),
                    numbers.end(),
                    [&](std::uint32_t number) { return number < end; }
                ))
            );
        }
        EXPECT_EQ(read, numbers);
    }
}

TEST(BestScores, knows_the_worst_of_the_best) {
    BestScores best(2);
    EXPECT_EQ(best.least(), 0);
    best.add(0.5);
    EXPECT_EQ(best.least(), 0);
    best.add(0.3);
    EXPECT_EQ(best.least(), 0.3);
    best.add(0.2);
    EXPECT_EQ(best.least(), 0.3);
    best.add(0.9);
    EXPECT_EQ(best.least(), 0.5);
}

TEST(GramTable, keeps_a_list_for_each_of_thousands_of_groups) {
    GramTable table;
    std::map<std::uint32_t, std::uint32_t> counts;
    std::mt19937 random(1);
    for (std::uint32_t i = 0; i < 20000; ++i) {
        const std::uint32_t gram = random() % 5000 * 7919;
        table.at(gram).add(i);
        ++counts[gram];
    }
    EXPECT_EQ(table.find(1), nullptr);
    for (const auto& [gram, count] : counts) {
        ASSERT_NE(table.find(gram), nullptr);
        EXPECT_EQ(table.find(gram)->size(), count);
    }
}

TEST(ConceptIndex, is_never_below_the_likeness_and_hardly_above_while_rarities_change) {
    std::mt19937 random(2);
    ConceptIndex index(kConcepts);
    std::vector<std::vector<Concept>> firms;
    for (std::size_t round = 0; round < 8; ++round) {
        for (std::size_t i = 0; i < 150; ++i) {
            firms.push_back(any_concepts(random));
            index.add(static_cast<Slot>(firms.size() - 1), firms.back());
        }
        const ConceptQuery query = make_concept_query(any_concepts(random), index.weights());
        index.prepare();
        std::vector<float> sums(kBlock, 0.0F);
        index.add_likeness(0, query, 0.5F, sums);
        for (std::size_t i = 0; i < firms.size(); ++i) {
            const float likeness = 0.5F * meaning_of(query, firms[i]).likeness;
            EXPECT_GE(sums[i], likeness - 1e-6F);
            EXPECT_LE(sums[i], likeness * 1.04F + 1e-6F);
        }
    }
}

TEST(ProcessIndex, bounds_a_fit_from_above_and_leaves_out_only_what_is_below_the_least) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    std::mt19937 random(4);
    ProcessIndex index(lexicon.processes.size());
    std::vector<Features> firms(300);
    for (std::size_t i = 0; i < firms.size(); ++i) {
        for (Id id = 0; id < lexicon.processes.size(); ++id) {
            if (random() % 20 == 0) {
                firms[i].offers.push_back({id, static_cast<float>(random() % 1000) / 999});
            }
        }
        index.add(static_cast<Slot>(i), firms[i].offers);
    }
    for (Id wanted = 0; wanted < lexicon.processes.size(); wanted += 37) {
        const std::vector<Relation> ways = ways_to(lexicon, wanted);
        const ProcessIndex::Step step(ways);
        std::vector<std::uint8_t> fits(kBlock);
        std::vector<std::uint8_t> high(kBlock);
        index.raise_fits(0, step, 0, fits.data());
        index.raise_fits(0, step, 128, high.data());
        for (std::size_t i = 0; i < firms.size(); ++i) {
            const float fit = fit_of(lexicon, firms[i], wanted).value;
            EXPECT_GE(static_cast<float>(fits[i]) / 255 + 1e-4F, fit);
            EXPECT_TRUE(high[i] == fits[i] || fits[i] < 128);
            const bool visited = index.any_of(ways, 0.5F, [&](Slot slot) { return slot == i; });
            EXPECT_TRUE(visited || fit < 0.5F);
        }
    }
}

TEST(TextSupportPass, adds_up_what_comparing_with_each_firm_gives) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    const char* const words[] = {
        "drehteil", "drehteile", "frasteil", "welle", "wellen", "ventil", "ventilblock", "haken"};
    std::mt19937 random(6);
    FirmTable firms;
    TermIndex terms;
    for (Slot slot = 0; slot < 500; ++slot) {
        std::vector<std::string_view> own;
        for (const char* word : words) {
            if (random() % 5 == 0) {
                own.emplace_back(word);
            }
        }
        std::sort(own.begin(), own.end());
        firms.add(std::to_string(slot), "", terms.add(slot, own));
    }
    const ReadNeed need =
        read_need(lexicon, "Drehteile und Wellen für Ventilblöcke", Date{}, Language::de);
    const TextSupport support(terms, need.terms, false, firms.size());
    TextSupport::Pass pass(support);
    bool any = false;
    for (Slot first = 0; first < 500; first += 100) {
        std::vector<float> sums(100, 0.0F);
        pass.add(first, first + 100, 2, sums);
        for (Slot slot = first; slot < first + 100; ++slot) {
            EXPECT_NEAR(sums[slot - first], 2 * support.with(firms, slot).share, 1e-5F);
            any = any || sums[slot - first] > 0;
        }
    }
    EXPECT_TRUE(any);
}
