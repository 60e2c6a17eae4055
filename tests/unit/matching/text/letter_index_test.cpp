#include "matching/text/letter_index.hpp"

#include "matching/text/text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

using Ids = std::vector<std::string>;

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (const Atom& atom : split_atoms(fold(text))) {
        words.emplace_back(stem(atom.key));
    }
    return words;
}

std::vector<LetterIndex::Word> wanted(const std::string& text) {
    std::vector<LetterIndex::Word> words;
    for (const std::string& word : words_of(text)) {
        words.push_back({word, 1});
    }
    return words;
}

const std::vector<std::pair<std::string, std::string>>& texts() {
    static const std::vector<std::pair<std::string, std::string>> firms = {
        {"a", "Dreherei Abel, wir drehen Wellen und Bolzen aus Edelstahl, gern auch einzeln."},
        {"b", "Brunner: Blechgehäuse gelasert, gekantet und geschweißt; Gehäuse in Serie."},
        {"c", "Curtius, Härterei für Wellen, Zahnräder und Werkzeuge. Wellen bis zwei Meter."},
        {"d", "Dorn Kunststoff, Spritzgussgehäuse aus ABS, eigener Werkzeugbau."},
        {"e", "Ehlers: bearings, shafts and bushings, machined from bronze."},
        {"f", "Fuchs: Schilder, Gravuren und Laserbeschriftung von Gehäusedeckeln."},
    };
    return firms;
}

LetterIndex filled() {
    LetterIndex index;
    for (const auto& [id, text] : texts()) {
        index.add(id, words_of(text));
    }
    return index;
}

Ids best(const LetterIndex& index, const std::string& need) {
    Ids ids;
    for (const LetterIndex::Alike& firm : index.alike(wanted(need))) {
        ids.emplace_back(firm.id);
    }
    return ids;
}

float likeness(const LetterIndex& index, const std::string& need, const std::string& id) {
    for (const LetterIndex::Alike& firm : index.alike(wanted(need))) {
        if (firm.id == id) {
            return firm.likeness;
        }
    }
    return 0;
}

const char* const kAlikeNeeds[] = {
    "Gehäuse aus Blech", "Wellen härten", "machined shafts", "Wir suchen Laserbeschriftung"};

}  // namespace

TEST(LetterIndex, finds_a_word_inside_a_longer_one) {
    const LetterIndex index = filled();
    EXPECT_EQ(best(index, "Gehäuse aus Blech")[0], "b");
    EXPECT_EQ(best(index, "Beschriftung"), Ids{"f"});
    EXPECT_EQ(best(index, "shaft"), Ids{"e"});
}

TEST(LetterIndex, takes_no_word_for_held_of_which_only_some_letters_stand_there) {
    const LetterIndex index = filled();
    EXPECT_EQ(best(index, "Werkstattleitung"), Ids()) << "Werkzeug begins like it";
    EXPECT_EQ(best(index, "zzzzzz"), Ids());
    EXPECT_EQ(best(index, ""), Ids());
    EXPECT_EQ(best(LetterIndex(), "Gehäuse"), Ids());
}

TEST(LetterIndex, is_whole_likeness_for_the_same_words_only) {
    LetterIndex index = filled();
    index.add("same", words_of("Schneckengetriebe"));
    EXPECT_NEAR(likeness(index, "Schneckengetriebe", "same"), 1, 1e-5);
    const float two = likeness(index, "Schneckengetriebe Gehäuse", "same");
    EXPECT_LT(two, 1);
    EXPECT_GT(two, 0);
    for (const char* need : kAlikeNeeds) {
        for (const LetterIndex::Alike& firm : index.alike(wanted(need))) {
            EXPECT_GT(firm.likeness, 0) << need;
            EXPECT_LE(firm.likeness, 1) << need;
        }
    }
}

TEST(LetterIndex, brings_no_firm_nearer_by_a_word_it_does_not_hold) {
    const LetterIndex index = filled();
    for (const char* need : kAlikeNeeds) {
        for (const char* word : {"Quastenflosser", "Xylophon", "Zitronenfalter", "Hausmeister"}) {
            for (const auto& [id, text] : texts()) {
                EXPECT_LE(
                    likeness(index, std::string(need) + " " + word, id), likeness(index, need, id)
                ) << need
                  << " " << word << ": " << id;
            }
        }
    }
}

TEST(LetterIndex, counts_a_word_once_and_with_its_highest_weight) {
    const LetterIndex index = filled();
    EXPECT_EQ(likeness(index, "Wellen härten", "c"), likeness(index, "Wellen härten Wellen", "c"));
    const auto weighed = [&](float weight) {
        const auto found = index.alike({{"well", weight}, {"blech", 1}});
        return std::find_if(
                   found.begin(),
                   found.end(),
                   [](const LetterIndex::Alike& firm) { return firm.id == "c"; }
        )->likeness;
    };
    EXPECT_LT(weighed(0.2F), weighed(1));
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
    EXPECT_EQ(best(index, "gelasert gekantet"), Ids());
    index.add("e", words_of("Elsner, Bleche gelasert und gekantet"));
    EXPECT_EQ(index.size(), 5u);
    EXPECT_EQ(best(index, "gelasert gekantet"), Ids{"e"});
    EXPECT_EQ(best(index, "bushings"), Ids());
}

TEST(LetterIndex, comes_out_the_same_in_whatever_order_it_was_filled) {
    std::mt19937 random(5);
    auto twice = texts();
    for (const auto& [id, text] : texts()) {
        twice.emplace_back(id + "2", text);
    }
    const auto build = [&] {
        LetterIndex index;
        for (const auto& [id, text] : twice) {
            index.add(id, words_of(text));
        }
        return index;
    };
    const LetterIndex first = build();
    for (int round = 0; round < 10; ++round) {
        std::shuffle(twice.begin(), twice.end(), random);
        LetterIndex other = build();
        for (const auto& [id, text] : texts()) {
            other.erase(id);
            other.add(id, words_of(text));
        }
        for (const char* need : kAlikeNeeds) {
            for (const auto& [id, text] : twice) {
                EXPECT_EQ(likeness(other, need, id), likeness(first, need, id)) << need;
            }
        }
    }
    const Ids found = best(first, "Gehäuse aus Blech");
    EXPECT_EQ(Ids(found.begin(), found.begin() + 2), (Ids{"b", "b2"})) << "ties by id";
}

TEST(LetterIndex, keeps_so_many_firms_and_none_beyond) {
    LetterIndex index;
    for (std::size_t i = 0; i < kMostLetterFirms; ++i) {
        index.add(std::to_string(i), {"drehteil"});
    }
    index.add("7", {"blechteil"});
    EXPECT_EQ(index.size(), kMostLetterFirms);
    EXPECT_EQ(best(index, "Blechteil"), Ids{"7"});
    index.add("another", {"drehteil"});
    EXPECT_EQ(index.size(), 0u);
    index.add("7", {"blechteil"});
    EXPECT_EQ(best(index, "Blechteil"), Ids());
}

TEST(LetterIndex, trusts_little_what_is_hardly_more_than_a_name) {
    LetterIndex index;
    index.add("name", words_of("Drehteile Maier"));
    index.add(
        "text",
        words_of(
            "Drehteile aus Stahl, Messing und Kunststoff in Losen bis tausend, gefertigt seit "
            "vielen Jahren mit acht Leuten auf modernen Automaten, montiert, verpackt, geliefert"
        )
    );
    for (const LetterIndex::Alike& firm : index.alike(wanted("Drehteile"))) {
        EXPECT_EQ(firm.trust, firm.id == "text" ? 1 : 0) << firm.id;
    }
}

TEST(LetterIndex, takes_any_bytes_and_words_too_short_for_a_group) {
    LetterIndex index;
    index.add("odd", {std::string("\xff\x00\xc3", 3), "drehteil"});
    index.add("empty", {});
    index.add("short", {"ab", ""});
    EXPECT_EQ(best(index, "Drehteil"), Ids{"odd"});
    EXPECT_EQ(best(index, "ab"), Ids());
}
