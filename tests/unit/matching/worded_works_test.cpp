#include "matching/worded_works.hpp"

#include "matching/ranking.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

const Date kToday = *parse_iso_date("2026-11-23");

const Lexicon& lexicon() {
    return test_support::vocabulary()->lexicon();
}

Features firm_that_says(const std::string& text) {
    Profile profile;
    profile.id = "firma";
    profile.name = "Firma GmbH";
    profile.text = text;
    return read_profile(lexicon(), profile);
}

ReadNeed read(const char* need) {
    return read_need(lexicon(), need, kToday, Language::de);
}

const char* const kNeeds[] = {
    "Zylinderrohr hat innen Riefen, auf Übermaß ausreiben und glätten",
    "Stahlbau mit Statik und Aufstellen, Bühne mit Geländer und zwei Treppen",
    "Die Trennkante der Spritzgussform ist ausgebrochen, das Teil hat Grat",
    "We need somebody to look inside ten castings without cutting them",
};

const char* const kTexts[] = {
    "Honen und Tieflochbohren bis 6 m.",
    "Schweißen, Sägen, Bohren und Lackieren. Kein Honen.",
    "Formenbau, Laserauftragschweißen und Senkerodieren. Oberflächentechnik: Eloxal.",
    "Computertomographie, Röntgenprüfung und 3D-Scannen.",
    "Druckerei und Werbung.",
};

TEST(WordedWorks, WhatAFirmDoesOfThemIsTheirSharesTimesHowWellItServesEach) {
    for (const char* need : kNeeds) {
        const ReadNeed asked = read(need);
        ASSERT_GE(asked.likely.size(), 3U) << need;
        const WordedWorks works(lexicon(), asked.likely);
        for (const char* text : kTexts) {
            const Features firm = firm_that_says(text);
            double does = 0;
            double all = 0;
            for (const PhraseBook::Likely& one : asked.likely) {
                const double share = share_of_best(asked.likely, one);
                all += share;
                does += share * fit_of(lexicon(), firm, one.process).value;
            }
            EXPECT_NEAR(works.done_by(lexicon(), firm), does / all, 1e-5) << need << "\n" << text;
        }
    }
}

TEST(WordedWorks, OfWordingThatNothingIsKnownOfNothingIsDone) {
    EXPECT_EQ(WordedWorks().done_by(lexicon(), firm_that_says(kTexts[0])), 0);
    EXPECT_EQ(WordedWorks(lexicon(), {}).done_by(lexicon(), firm_that_says(kTexts[0])), 0);
}

TEST(WordedWorks, AFirmThatDoesThemScoresMoreAndOneThatDoesNoneOfThemTheSame) {
    const ReadNeed asked = read(kNeeds[3]);
    const std::vector<float> rarity(concepts_in(lexicon()), 1.0F);
    Query query = make_query(lexicon(), asked, asked.need, rarity, kToday);
    const auto score = [&](const char* text, bool by_wording) {
        query.order_by_wording = by_wording;
        return rank(lexicon(), query, firm_that_says(text), {}).score;
    };
    EXPECT_GT(score(kTexts[3], true), score(kTexts[3], false) + 0.03);
    EXPECT_EQ(score(kTexts[4], true), score(kTexts[4], false));
}

}  // namespace
