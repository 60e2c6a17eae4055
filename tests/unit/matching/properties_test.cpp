#include "matching/engine.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

const Date kToday = *parse_iso_date("2026-11-23");

const char* const kNeeds[] = {
    "20 Drehteile aus 1.4301, Ø 40 x 120, h6",
    "Gehäuse fräsen aus Aluminium, ISO 9001",
    "Schweißbaugruppe S355 nach EN 1090 EXC2, danach pulverbeschichten",
    "Wellen drehen, härten und schleifen, 42CrMo4, 50 Stück",
    "turned and hardened shafts, 42CrMo4, ISO 9001",
    "Gehäuse aus Magnesium im Druckguss",
    "Bolzen brünieren",
};

std::vector<Profile> firms() {
    std::vector<Profile> result;
    const auto add = [&](const std::string& id, const std::string& text) {
        Profile profile;
        profile.id = id;
        profile.name = "Firma";
        profile.text = text;
        result.push_back(profile);
    };
    add("dreher", "CNC-Drehteile aus Edelstahl bis Ø 200 mm, Wellen und Bolzen.");
    add("fraeser", "Wir fräsen Aluminium und Kunststoff, 5-Achs-Bearbeitung. ISO 9001.");
    add("schweisser", "Schweißbaugruppen und Rahmen, WIG und MAG, EN 1090 EXC3.");
    add("haerterei", "Lohnhärterei: Einsatzhärten, Nitrieren, Brünieren.");
    add("schleifer", "Rundschleifen und Flachschleifen, Drehen und Fräsen.");
    add("giesser", "Druckguss aus Aluminium und Zink, Gehäuse und Deckel.");
    return result;
}

std::map<std::string, double> scores(
    const std::vector<Profile>& profiles, const std::string& need
) {
    Engine engine(test_support::vocabulary());
    for (const Profile& profile : profiles) {
        engine.upsert(profile);
    }
    const Matching found =
        engine.match(need, engine.understand(need, kToday, Language::de), {100, {}, kToday});
    std::map<std::string, double> result;
    for (const Match& match : found.matches) {
        result[match.profile] = match.score;
    }
    return result;
}

}  // namespace

TEST(Properties, order_of_profiles_does_not_matter) {
    std::mt19937 random(11);
    for (const char* need : kNeeds) {
        const auto before = scores(firms(), need);
        std::vector<Profile> shuffled = firms();
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        EXPECT_EQ(scores(shuffled, need), before) << need;
    }
}

TEST(Properties, an_unrelated_word_never_raises_a_score) {
    for (const char* need : kNeeds) {
        const auto before = scores(firms(), need);
        for (const char* word : {"Quastenflosser", "Xylophon", "Zitronenfalter", "Bürgermeister"}) {
            for (const auto& [id, score] : scores(firms(), std::string(need) + " " + word)) {
                const auto known = before.find(id);
                EXPECT_LE(score, (known == before.end() ? 0 : known->second) + 1e-9)
                    << need << " " << word << ": " << id;
            }
        }
    }
}

TEST(Properties, umlauts_may_be_written_either_way) {
    for (const auto& [umlaut, plain] : std::map<std::string, std::string>{
             {"Wellen drehen, härten", "Wellen drehen, haerten"},
             {"Bolzen brünieren, Größe Ø 20", "Bolzen bruenieren, Groesse Ø 20"},
             {"Gehäuse schweißen", "Gehaeuse schweissen"}}) {
        EXPECT_EQ(scores(firms(), umlaut), scores(firms(), plain)) << plain;
    }
}

TEST(Properties, another_certificate_never_lowers_a_score) {
    for (const char* need : kNeeds) {
        const auto before = scores(firms(), need);
        for (const char* standard : {"ISO 9001", "ISO 14001", "EN 1090", "IATF 16949"}) {
            std::vector<Profile> certified = firms();
            for (Profile& profile : certified) {
                profile.certificates.push_back({standard, std::nullopt, std::nullopt});
            }
            const auto after = scores(certified, need);
            for (const auto& [id, score] : before) {
                ASSERT_TRUE(after.contains(id)) << need << " " << standard << ": " << id;
                EXPECT_GE(after.at(id), score - 1e-9) << need << " " << standard << ": " << id;
            }
        }
    }
}

TEST(Properties, the_same_text_under_another_id_scores_the_same) {
    std::vector<Profile> doubled = firms();
    for (Profile profile : firms()) {
        profile.id += "-2";
        doubled.push_back(profile);
    }
    for (const char* need : kNeeds) {
        const auto found = scores(doubled, need);
        for (const auto& [id, score] : found) {
            if (!id.ends_with("-2")) {
                ASSERT_TRUE(found.contains(id + "-2")) << need << ": " << id;
                EXPECT_EQ(found.at(id + "-2"), score) << need << ": " << id;
            }
        }
    }
}

TEST(Properties, scores_stay_between_nothing_and_one) {
    for (const char* need : kNeeds) {
        for (const auto& [id, score] : scores(firms(), need)) {
            EXPECT_GT(score, 0) << need << ": " << id;
            EXPECT_LE(score, 1) << need << ": " << id;
        }
    }
}
