#include "matching/engine.hpp"

#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

const Date kToday = *parse_iso_date("2026-11-23");
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
    "Zylinder", "Ventil", "Rahmen", "Getriebe", "Gehäuse", "Pumpen", "Träger", "Rollen", "Kolben",
    "Schieber", "Spindel", "Kupplungs", "Lager", "Düsen", "Behälter", "Haken"};
const char* const kProcesses[] = {"turning", "milling", "welding"};
const char* const kNeeds[] = {
    "20 Drehteile aus 1.4301, Ø 40 x 120, h6, bis 15. März",
    "Drehteile Ø 350 aus S355",
    "Schweißbaugruppe S355, 2 m, EN 1090, danach pulverbeschichten",
    "Wellen drehen, härten und schleifen, 42CrMo4, 50 Stück",
    "350 Laserzuschnitte S355, 8 mm, gekantet",
    "Feuerverzinken von Trägern",
    "Ventilgehäuse fräsen aus Aluminium, ISO 9001",
    "Kolbenspindel mit Düsenhaken",
    "Senkerodieren",
    "Stanzteile aus Messing, 100.000 Stück im Jahr",
};

const Engine& engine() {
    static const Engine& filled = *[] {
        auto* made = new Engine(test_support::vocabulary());
        std::mt19937 random(7);
        const auto any = [&](const auto& list) { return list[random() % std::size(list)]; };
        for (std::size_t i = 0; i < kFirms; ++i) {
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
            made->upsert(profile);
        }
        return made;
    }();
    return filled;
}

Matching ask(
    const std::string& text,
    std::size_t top,
    std::function<bool(const std::string&)> eligible = {}
) {
    return engine().match(
        text, engine().understand(text, kToday, Language::de), {top, std::move(eligible), kToday}
    );
}

bool possible(const std::string& text, const std::string& id) {
    return !ask(text, 1, [&](const std::string& other) { return other == id; }).nobody;
}

}  // namespace

TEST(PrunedSearch, finds_what_weighing_every_firm_finds) {
    std::size_t pruned = 0;
    for (const char* text : kNeeds) {
        const Matching best = ask(text, kTop);
        const Matching all = ask(text, kFirms);  // so many are wanted that none is left out
        EXPECT_EQ(best.nobody, all.nobody) << text;
        EXPECT_EQ(best.matches.size(), std::min(kTop, all.matches.size())) << text;
        pruned += all.matches.size() > 2 * kTop ? 1 : 0;
        std::set<std::string> found;
        for (const Match& match : best.matches) {
            found.insert(match.profile);
            const auto same = std::find(all.matches.begin(), all.matches.end(), match);
            EXPECT_NE(same, all.matches.end()) << text << ": " << match.profile;
        }
        // What scores higher and is not there cannot do it: those who can come first.
        for (const Match& match : all.matches) {
            if (best.matches.empty() || match.score <= best.matches.back().score) {
                break;
            }
            if (!found.contains(match.profile)) {
                EXPECT_FALSE(possible(text, match.profile)) << text << ": " << match.profile;
            }
        }
    }
    EXPECT_GE(pruned, 6u) << "too few needs have more firms than are wanted";
}

TEST(PrunedSearch, passes_over_firms_that_are_not_eligible_however_many) {
    for (const char* text : kNeeds) {
        const Matching all = ask(text, kFirms);
        if (all.matches.size() < 100) {
            continue;
        }
        std::set<std::string> first;
        for (std::size_t i = 0; i < all.matches.size() / 2; ++i) {
            first.insert(all.matches[i].profile);
        }
        const auto other = [&](const std::string& id) { return !first.contains(id); };
        EXPECT_EQ(
            ask(text, kFirms, other).matches.size(), all.matches.size() - first.size()
        ) << text;
        for (const Match& match : ask(text, kTop, other).matches) {
            EXPECT_TRUE(other(match.profile));
        }
    }
}
