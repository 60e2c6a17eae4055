#include "matching/index/engine.hpp"
#include "matching/index/firm_blocks.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/dates/test_days.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::kToday;

namespace {

constexpr std::size_t kFirms = 3000;
constexpr std::size_t kTop = 10;

const char* const kSentences[] = {
    "CNC-Drehen bis Ø 200 mm, auch in Serie.",
    "Wir fräsen Aluminium und Edelstahl auf fünf Achsen.",
    "Schweißbaugruppen nach EN 1090 EXC2, WIG und MAG.",
    "Lohnhärterei: Einsatzhärten, Nitrieren, Anlassen.",
    "Laserschneiden von Blechen bis 25 mm und Abkanten bis 3000 mm.",
    "Pulverbeschichtung bis 6 m Länge.",
    "Wir schleifen rund und flach, Ra 0,4.",
    "Feuerverzinken von Stahlbauteilen.",
    "Zertifiziert nach ISO 9001.",
    "Zertifiziert nach IATF 16949 und ISO 14001.",
    "Eisenguss und Stahlguss ab 2 kg.",
    "Werkstoffe: 1.4301, 1.4571, S355 und 42CrMo4.",
    "Kein Schweißen von Aluminium.",
    "Vorrichtungsbau und Montage von Baugruppen.",
    "Wellen, Buchsen und Flansche für den Maschinenbau.",
    "Hersteller von Verpackungsmaschinen.",
    "Drahterodieren und Senkerodieren im Werkzeugbau.",
    "Messraum mit Koordinatenmessgerät, Erstmusterprüfbericht.",
    "Gravieren und Beschriften mit dem Laser.",
    "Stanzteile und Tiefziehteile aus Kupfer und Messing.",
    "Sandstrahlen und Lackieren großer Bauteile.",
};
const char* const kHalves[] = {
    "Zylinder",
    "Ventil",
    "Rahmen",
    "Getriebe",
    "Gehäuse",
    "Pumpen",
    "Träger",
    "Rollen",
    "Kolben",
    "Schieber",
    "Spindel",
    "Kupplungs",
    "Lager",
    "Düsen",
    "Behälter",
    "Haken"};
const char* const kProcesses[] = {"turning", "milling", "welding"};
const char* const kSearchedNeeds[] = {
    "20 Drehteile aus 1.4301, Ø 40 x 120, h6, bis 15. März",
    "Drehteile Ø 350 aus S355",
    "Schweißbaugruppe S355, 2 m, EN 1090, danach pulverbeschichten",
    "Wellen drehen, härten und schleifen, 42CrMo4, 50 Stück",
    "350 Laserzuschnitte S355, 8 mm, gekantet",
    "Feuerverzinken von Trägern",
    "Ventilgehäuse fräsen aus Aluminium, ISO 9001",
    "Kolbenspindel mit Düsenhaken",
    "Senkerodieren",
    "Schweißbaugruppen aus S355, EN 1090 EXC2 zwingend erforderlich",
    "Drehteile aus 1.4301, 500 Stück, nur mit ISO 9001 und ISO 14001, zwingend",
    "Pulverbeschichtung von Gehäusen, EN 15085 zwingend",
    "Stanzteile aus Messing, 100.000 Stück im Jahr",
};

Profile any_profile(std::mt19937& random) {
    const auto any = [&](const auto& list) { return list[random() % std::size(list)]; };
    Profile profile;
    profile.id = "firma-" + std::to_string(random());
    profile.name = std::string(any(kHalves)) + any(kHalves) + " GmbH";
    for (std::size_t rest = 1 + random() % 4; rest > 0; --rest) {
        profile.text += any(kSentences) + std::string(" ");
    }
    profile.text += std::string(any(kHalves)) + any(kHalves) + ".";
    if (random() % 3 == 0) {
        Capability capability;
        capability.direction = random() % 2 == 0 ? Direction::core : Direction::offered;
        capability.process = any(kProcesses);
        capability.diameter_mm = Range{std::nullopt, 50.0 + static_cast<double>(random() % 500)};
        profile.capabilities = {capability};
    }
    return profile;
}

const Engine& engine() {
    static const Engine& filled = *[] {
        auto* made = new Engine(test_support::vocabulary());
        std::mt19937 random(7);
        for (std::size_t i = 0; i < kFirms; ++i) {
            made->upsert(any_profile(random));
        }
        return made;
    }();
    return filled;
}

Matching ask_top(
    const Engine& firms,
    const std::string& text,
    std::size_t top,
    std::function<bool(const std::string&)> eligible = {}
) {
    return firms.match(
        text, firms.understand(text, kToday, Language::de), {top, std::move(eligible), kToday}
    );
}

Matching ask_top(
    const std::string& text, std::size_t top, std::function<bool(const std::string&)> eligible = {}
) {
    return ask_top(engine(), text, top, std::move(eligible));
}

/// Compares the best with the first of all, for which every firm is weighed: so many are wanted
/// that none can be left out. Returns how many needs had many more firms than are wanted.
std::size_t expect_the_best_of_all(const Engine& firms) {
    std::size_t pruned = 0;
    for (const char* text : kSearchedNeeds) {
        const Matching best = ask_top(firms, text, kTop);
        Matching all = ask_top(firms, text, firms.size());
        EXPECT_EQ(best.nobody, all.nobody) << text;
        pruned += all.matches.size() > 2 * kTop ? 1 : 0;
        all.matches.resize(std::min(kTop, all.matches.size()));
        EXPECT_EQ(best.matches, all.matches) << text;
    }
    return pruned;
}

}  // namespace

TEST(PrunedSearch, finds_exactly_what_weighing_every_firm_finds) {
    EXPECT_GE(expect_the_best_of_all(engine()), 6u)
        << "too few needs have more firms than are wanted";
}

TEST(PrunedSearch, is_exact_in_clusters_of_any_kind) {
    for (const unsigned seed : {1U, 2U, 3U, 4U}) {
        Engine firms(test_support::vocabulary());
        std::mt19937 random(seed);
        for (std::size_t count = 520 + random() % 300; count > 0; --count) {
            firms.upsert(any_profile(random));
        }
        expect_the_best_of_all(firms);
    }
}

TEST(PrunedSearch, is_exact_where_firms_fill_more_than_one_block) {
    Engine firms(test_support::vocabulary());
    std::mt19937 random(11);
    std::vector<std::string> readings;
    for (std::size_t i = 0; i < 500; ++i) {
        readings.push_back(firms.reading_of(any_profile(random)));
    }
    for (std::size_t i = 0; i < kBlock + 2000; ++i) {
        ASSERT_TRUE(firms.restore(std::to_string(i), readings[random() % readings.size()]));
    }
    EXPECT_GE(expect_the_best_of_all(firms), 6u);
}

TEST(PrunedSearch, stays_exact_while_firms_come_change_and_go) {
    Engine firms(test_support::vocabulary());
    std::mt19937 random(5);
    std::vector<std::string> ids;
    for (std::size_t round = 0; round < 6; ++round) {
        for (std::size_t i = 0; i < 300; ++i) {
            Profile profile = any_profile(random);
            const std::size_t chance = random() % 4;
            if (chance == 0 && !ids.empty()) {
                firms.erase(ids[random() % ids.size()]);
                continue;
            }
            if (chance == 1 && !ids.empty()) {
                profile.id = ids[random() % ids.size()];
            }
            ids.push_back(profile.id);
            firms.upsert(profile);
        }
        if (firms.size() > 512) {
            expect_the_best_of_all(firms);
        }
    }
    ASSERT_GT(firms.size(), 512u);
}

TEST(PrunedSearch, finds_a_changed_profile_at_once_and_no_longer_as_it_was) {
    Engine firms(test_support::vocabulary());
    std::mt19937 random(3);
    for (std::size_t i = 0; i < 600; ++i) {
        firms.upsert(any_profile(random));
    }
    Profile profile;
    profile.id = "neu";
    profile.text = "Wir vulkanisieren Gummiformteile in Lohnarbeit.";
    const char* const need = "Gummiformteile vulkanisieren, 200 Stück";
    firms.upsert(profile);
    ASSERT_FALSE(ask_top(firms, need, kTop).matches.empty());
    EXPECT_EQ(ask_top(firms, need, kTop).matches.front().profile, "neu");
    profile.text = "Feuerverzinken von Stahlbauteilen.";
    firms.upsert(profile);
    for (const Match& match : ask_top(firms, need, kTop).matches) {
        EXPECT_NE(match.profile, "neu");
    }
}

TEST(PrunedSearch, passes_over_firms_that_are_not_eligible_however_many) {
    int compared = 0;
    for (const char* text : kSearchedNeeds) {
        const Matching all = ask_top(text, kFirms);
        if (all.matches.size() < 100) {
            continue;
        }
        std::set<std::string> first;
        for (std::size_t i = 0; i < all.matches.size() / 2; ++i) {
            first.insert(all.matches[i].profile);
        }
        const auto other = [&](const std::string& id) { return !first.contains(id); };
        // The better half of them is gone: what is left may be too little to speak of anybody.
        const Matching rest = ask_top(text, kFirms, other);
        if (rest.nobody == all.nobody) {
            ++compared;
            EXPECT_EQ(rest.matches.size(), all.matches.size() - first.size()) << text;
        }
        for (const Match& match : ask_top(text, kTop, other).matches) {
            EXPECT_TRUE(other(match.profile));
        }
    }
    EXPECT_GT(compared, 2);
}
