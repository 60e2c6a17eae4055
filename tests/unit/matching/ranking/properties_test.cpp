#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/dates/test_days.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::kToday;

namespace {

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

using Ids = std::vector<std::string>;

UnderstoodNeed understood(const std::string& text) {
    static const Engine engine(test_support::vocabulary());
    return engine.understand(text, kToday, Language::de);
}

Ids ranking_of(const Engine& engine, const std::string& need) {
    Ids ids;
    for (const Match& match : engine.match(need, understood(need), {100, {}, kToday}).matches) {
        ids.push_back(match.profile);
    }
    return ids;
}

Ids ranking(const std::vector<Profile>& profiles, const std::string& need) {
    Engine engine(test_support::vocabulary());
    for (const Profile& profile : profiles) {
        engine.upsert(profile);
    }
    return ranking_of(engine, need);
}

std::string transliterated(std::string text) {
    for (const auto& [umlaut, plain] : std::map<std::string, std::string>{
             {"ä", "ae"},
             {"ö", "oe"},
             {"ü", "ue"},
             {"Ä", "Ae"},
             {"Ö", "Oe"},
             {"Ü", "Ue"},
             {"ß", "ss"}}) {
        for (std::size_t at = text.find(umlaut); at != std::string::npos;
             at = text.find(umlaut, at + plain.size())) {
            text.replace(at, umlaut.size(), plain);
        }
    }
    return text;
}

const char* const kUnrelated[] = {
    "Quastenflosser", "Xylophon", "Zitronenfalter", "Bürgermeister", "Giraffe", "umbrella"};

const char* const kUmlauts[] = {
    "Wellen drehen, härten",
    "Bolzen brünieren, Größe Ø 20",
    "Gehäuse schweißen",
    "wer härtet mir 50 Bolzen, 58 HRC, bis Dienstag übernächster Woche",
    "30 Büchsen aus Rotguß, außen Ø 40, Länge 60, wäre dringend nötig",
    "Geländer für Zweibrücken, feuerverzinkt, Höhe 1,1 m, Stückzahl fünf",
    "Führungsleisten schleifen, Stärke 20 mm, Maßprotokoll erwünscht",
    "Zahnräder einsatzhärten und Flanken schleifen, jährlich 2.000 Stück",
    "Bleche 3 mm dick abkanten, Fläche geölt, zwölf Stück für März",
    "Kühlkörper fräsen, EN AW-6060, vertraulich, nicht an die Fa. Müller",
    "die Wellen sind eingelaufen, müssten aufgeschweißt und überdreht werden",
    "Prüfung nach DIN EN 10204 3.1, Dichtflächen läppen, Rauheit Ra 0,4",
    "Brauche große Töpfe aus Kupfer tiefgezogen, Durchmesser 300, möglichst günstig",
    "Hülsen, gehärtet, Übermaß 0,2 mm, Losgröße 50, Umkreis 50 km um Saarbrücken",
};

}  // namespace

TEST(Properties, order_of_profiles_does_not_matter) {
    std::mt19937 random(11);
    for (const char* need : kNeeds) {
        const auto before = scores(firms(), need);
        const Ids ranked = ranking(firms(), need);
        for (int round = 0; round < 4; ++round) {
            std::vector<Profile> shuffled = firms();
            std::shuffle(shuffled.begin(), shuffled.end(), random);
            EXPECT_EQ(scores(shuffled, need), before) << need;
            EXPECT_EQ(ranking(shuffled, need), ranked) << need;
        }
    }
}

TEST(Properties, a_profile_that_comes_again_or_goes_leaves_the_order_of_the_others) {
    for (const char* need : kNeeds) {
        const Ids ranked = ranking(firms(), need);
        for (const Profile& again : firms()) {
            Engine engine(test_support::vocabulary());
            Profile other = firms().back();
            other.id = "zz";
            engine.upsert(other);
            Profile wrong = again;
            wrong.text = "Spritzguss und Gravuren";
            engine.upsert(wrong);
            for (const Profile& profile : firms()) {
                engine.upsert(profile);
            }
            engine.erase("zz");
            EXPECT_EQ(ranking_of(engine, need), ranked) << need << ": " << again.id;
        }
    }
}

TEST(Properties, an_unrelated_word_never_raises_a_score) {
    for (const char* need : kNeeds) {
        const auto before = scores(firms(), need);
        for (const char* word : kUnrelated) {
            std::string middle = need;
            middle.insert(std::min(middle.find(' '), middle.size()), std::string(" ") + word);
            for (const std::string& text :
                 {std::string(need) + " " + word, std::string(word) + " " + need, middle}) {
                for (const auto& [id, score] : scores(firms(), text)) {
                    const auto known = before.find(id);
                    EXPECT_LE(score, (known == before.end() ? 0 : known->second) + 1e-9)
                        << text << ": " << id;
                }
            }
        }
    }
}

TEST(Properties, an_unrelated_word_of_a_firm_never_raises_its_score) {
    for (const char* need : kNeeds) {
        const auto before = scores(firms(), need);
        for (const char* word : kUnrelated) {
            for (std::size_t i = 0; i < firms().size(); ++i) {
                std::vector<Profile> talking = firms();
                talking[i].text += std::string(" ") + word + ".";
                const auto after = scores(talking, need);
                const auto score = after.find(talking[i].id);
                const auto known = before.find(talking[i].id);
                EXPECT_LE(
                    score == after.end() ? 0 : score->second,
                    (known == before.end() ? 0 : known->second) + 1e-9
                ) << need
                  << " " << word << ": " << talking[i].id;
            }
        }
    }
}

TEST(Properties, an_empty_text_matches_nothing) {
    for (const char* text :
         {"",
          " ",
          "\n\n",
          "\t",
          ".",
          "?!",
          "...",
          "---",
          "\xe2\x80\x8b",
          "\xf0\x9f\x91\x8d",
          "\xff\xfe",
          "0",
          "()"}) {
        EXPECT_EQ(scores(firms(), text), (std::map<std::string, double>())) << text;
        const UnderstoodNeed need =
            Engine(test_support::vocabulary()).understand(text, kToday, Language::de);
        EXPECT_TRUE(need.processes.empty() && need.materials.empty() && !need.quantity) << text;
    }
}

TEST(Properties, umlauts_may_be_written_either_way) {
    for (const char* need : kUmlauts) {
        const std::string plain = transliterated(need);
        ASSERT_NE(plain, need);
        EXPECT_EQ(scores(firms(), need), scores(firms(), plain)) << plain;
        UnderstoodNeed written = understood(need);
        UnderstoodNeed spelled = understood(plain);
        // Kept in the asker's own spelling.
        for (UnderstoodNeed* read : {&written, &spelled}) {
            read->wording.clear();
            read->place = transliterated(read->place);
            for (std::vector<std::string>* own :
                 {&read->surface, &read->heat_treatment, &read->excluded_firms}) {
                for (std::string& words : *own) {
                    words = transliterated(words);
                }
            }
        }
        EXPECT_EQ(written, spelled) << plain;
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
