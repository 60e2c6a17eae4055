#include "matching/index/engine.hpp"
#include "matching/ranking/partners.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/dates/test_days.hpp"
#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::firm_of;
using test_support::ids_of;
using test_support::kToday;

namespace {

using Ids = std::vector<std::string>;

const std::vector<Profile>& four_firms() {
    static const std::vector<Profile> firms = {
        firm_of("dreher", "CNC-Drehteile aus Edelstahl, Wellen und Bolzen bis Ø 200 mm."),
        firm_of(
            "haerter",
            "Lohnhärterei: Wellen und Bolzen härten, Nitrieren. Drehen bieten wir nicht an."
        ),
        firm_of("verzinker", "Feuerverzinken von Geländern und Toren."),
        firm_of("kantine", "Catering und Kantine, Buffets für Feste."),
    };
    return firms;
}

void fill(Engine& engine, const std::vector<Profile>& profiles) {
    for (const Profile& profile : profiles) {
        engine.upsert(profile);
    }
}

Matching ask_filled(
    const Engine& engine,
    const std::string& text,
    bool fill_up = true,
    std::function<bool(const std::string&)> eligible = {},
    std::size_t top = 10
) {
    return engine.match(
        text,
        engine.understand(text, kToday, Language::de),
        {.top = top, .eligible = std::move(eligible), .today = kToday, .fill_up = fill_up}
    );
}

bool listed(const Matching& matching, const std::string& id) {
    const Ids all = ids_of(matching);
    return std::find(all.begin(), all.end(), id) != all.end();
}

}  // namespace

TEST(FillUp, lists_firms_that_do_not_show_the_work_and_says_so) {
    Engine engine(test_support::vocabulary());
    fill(engine, four_firms());
    const std::string text = "Wellen und Bolzen drehen, Ø 40, für ein Fest";
    const Matching plain = ask_filled(engine, text, false);
    const Matching found = ask_filled(engine, text);
    ASSERT_FALSE(listed(plain, "kantine"));
    ASSERT_TRUE(listed(found, "kantine"));
    ASSERT_GT(found.matches.size(), plain.matches.size());
    EXPECT_TRUE(std::equal(plain.matches.begin(), plain.matches.end(), found.matches.begin()))
        << "what the engine itself finds stays as it is";
    for (std::size_t i = plain.matches.size(); i < found.matches.size(); ++i) {
        const std::vector<Fact>& facts = found.matches[i].facts;
        EXPECT_LT(found.matches[i].score, plain.matches.front().score / 2);
        EXPECT_TRUE(std::any_of(facts.begin(), facts.end(), [](const Fact& fact) {
            return fact.de == "Drehen fehlt" || fact.de == "nur der Text ähnelt";
        }));
        EXPECT_TRUE(found.matches[i].covers.empty());
    }
}

TEST(FillUp, leaves_out_whom_something_speaks_against_and_who_is_not_eligible) {
    Engine engine(test_support::vocabulary());
    fill(engine, four_firms());
    const std::string text = "Wellen und Bolzen drehen, Ø 40, für ein Fest";
    ASSERT_TRUE(listed(ask_filled(engine, text), "kantine"));
    EXPECT_FALSE(listed(ask_filled(engine, text), "haerter")) << "it says that it does no turning";
    const auto other = [](const std::string& id) { return id != "kantine"; };
    EXPECT_FALSE(listed(ask_filled(engine, text, true, other), "kantine"));
    engine.erase("kantine");
    EXPECT_FALSE(listed(ask_filled(engine, text), "kantine"));
}

TEST(FillUp, adds_nothing_where_nobody_fits_where_the_list_is_full_and_to_no_text) {
    Engine engine(test_support::vocabulary());
    fill(engine, four_firms());
    const Matching nobody = ask_filled(engine, "Druckguss von Wellen und Bolzen aus Zink");
    ASSERT_TRUE(nobody.nobody);
    EXPECT_EQ(
        nobody.matches,
        ask_filled(engine, "Druckguss von Wellen und Bolzen aus Zink", false).matches
    );
    EXPECT_EQ(ids_of(ask_filled(engine, "Wellen und Bolzen drehen", true, {}, 1)), Ids{"dreher"});
    EXPECT_EQ(ids_of(ask_filled(engine, "Wellen und Bolzen drehen", true, {}, 0)), Ids());
    EXPECT_TRUE(ask_filled(engine, "").matches.empty());
}

TEST(FillUp, is_in_no_link_of_a_chain_and_no_partner) {
    Engine engine(test_support::vocabulary());
    fill(engine, four_firms());
    const std::string text = "Wellen und Bolzen drehen, danach feuerverzinken und härten";
    const Matching found = engine.match(
        text,
        engine.understand(text, kToday, Language::de),
        {.top = 10, .today = kToday, .chain = true, .fill_up = true}
    );
    ASSERT_FALSE(found.chain.empty());
    for (const ChainLink& link : found.chain) {
        for (const Match& match : link.firms) {
            EXPECT_GT(match.score, kOnlyAlike) << match.profile;
        }
    }
    const Profile seeker = firm_of("sucher", "Wir suchen einen Partner zum Drehen von Wellen.");
    for (const Partner& partner :
         partners_for(engine, seeker, {.today = kToday, .fill_up = true}).offering) {
        EXPECT_EQ(partner.firm.profile, "dreher");
    }
}

TEST(FillUp, does_not_depend_on_the_order_of_profiles_or_the_spelling_of_umlauts) {
    std::mt19937 random(3);
    Engine first(test_support::vocabulary());
    fill(first, four_firms());
    for (int round = 0; round < 5; ++round) {
        auto shuffled = four_firms();
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        Engine other(test_support::vocabulary());
        fill(other, shuffled);
        for (const char* text :
             {"Wellen und Bolzen drehen", "Bolzen härten", "Geländer verzinken"}) {
            EXPECT_EQ(ask_filled(other, text).matches, ask_filled(first, text).matches) << text;
        }
    }
    EXPECT_EQ(
        ask_filled(first, "Bolzen für Geländer härten").matches,
        ask_filled(first, "Bolzen fuer Gelaender haerten").matches
    );
}

TEST(FillUp, never_lifts_a_firm_above_the_filling_by_an_unrelated_word) {
    Engine engine(test_support::vocabulary());
    fill(engine, four_firms());
    const std::string text = "Wellen und Bolzen drehen";
    const Matching before = ask_filled(engine, text);
    for (const char* word : {"Quastenflosser", "Xylophon", "Zitronenfalter", "Bürgermeister"}) {
        for (const Match& match : ask_filled(engine, text + " " + word).matches) {
            const auto known =
                std::find_if(before.matches.begin(), before.matches.end(), [&](const Match& one) {
                    return one.profile == match.profile;
                });
            EXPECT_LE(match.score, known == before.matches.end() ? kOnlyAlike : known->score)
                << word << ": " << match.profile;
        }
    }
}

TEST(FillUp, knows_a_profile_restored_from_its_reading_as_well) {
    Engine engine(test_support::vocabulary());
    fill(engine, four_firms());
    Engine restored(test_support::vocabulary());
    for (const Profile& profile : four_firms()) {
        ASSERT_TRUE(restored.restore(profile.id, engine.reading_of(profile)));
    }
    for (const char* text : {"Wellen und Bolzen drehen", "Bolzen härten", "Buffet mit Kantine"}) {
        EXPECT_EQ(ask_filled(restored, text).matches, ask_filled(engine, text).matches) << text;
    }
}
