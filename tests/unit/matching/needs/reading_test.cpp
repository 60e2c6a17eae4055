#include "tests/evaluation/reading.hpp"

#include "matching/firms/passages.hpp"
#include "matching/index/features.hpp"
#include "matching/ranking/ranking.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/firms/firm_features.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::lexicon;

namespace {

bool offers_as(const std::string& text, const char* code, const std::string& name = "Firma") {
    Profile profile;
    profile.id = "f";
    profile.name = name;
    profile.text = text;
    const Features features = read_profile(lexicon(), profile);
    return fit_of(lexicon(), features, lexicon().process_ids.find(code)->second).value >= kGate;
}

}  // namespace

TEST(Reading, tells_most_of_what_firms_do_and_do_not_do) {
    for (const char* part : {"work", "scored"}) {
        const evaluation::Score score = evaluation::score_profiles(lexicon(), part);
        EXPECT_GE(score.precision(), 0.80) << part;
        EXPECT_GE(score.recall(), 0.90) << part;
    }
}

TEST(Reading, knows_most_compounds_and_inflected_words) {
    for (const char* part : {"work", "scored"}) {
        EXPECT_GE(evaluation::score_words(lexicon(), part).recall(), 0.88) << part;
    }
}

TEST(Reading, takes_a_job_advertisement_for_no_offer) {
    const std::string text =
        "CNC-Fräsen von Bauteilen aus Titan.\nKarriere\nWir suchen Verstärkung: Schweißer (m/w/d), "
        "Schleifer (m/w/d) und einen Mitarbeiter für die Härterei.\n";
    EXPECT_TRUE(offers_as(text, "milling"));
    EXPECT_FALSE(offers_as(text, "welding"));
    EXPECT_FALSE(offers_as(text, "hardening"));
}

TEST(Reading, takes_customers_and_references_for_no_offer) {
    const std::string text =
        "Wir drehen Wellen.\nBranchen:\nStahlbau, Formenbau, Fördertechnik\nReferenzen: Härterei "
        "Kunz, Gießerei Marx\n";
    EXPECT_TRUE(offers_as(text, "turning"));
    EXPECT_FALSE(offers_as(text, "steel_construction"));
    EXPECT_FALSE(offers_as(text, "hardening"));
    EXPECT_FALSE(offers_as(text, "casting"));
}

TEST(Reading, tells_what_is_compared_with_or_denied_from_what_is_done) {
    EXPECT_FALSE(offers_as("Wasserstrahlschneiden statt Laserschneiden.", "laser_cutting"));
    EXPECT_FALSE(
        offers_as("Wir drehen. Fräsen, schleifen und härten wir nicht selbst.", "hardening")
    );
    EXPECT_TRUE(offers_as("Gasnitrieren bis 2 m. Plasmanitrieren bieten wir nicht an.", "nitriding")
    ) << "one kind is denied, the other is done";
}

TEST(Reading, lets_the_frame_of_a_web_site_say_nothing) {
    const std::string text =
        "Startseite Unternehmen Karriere Kontakt Impressum\nDrehteile bis 65 mm.\nDiese Seite "
        "verwendet Cookies, Google Analytics und eine Cloud unserer Marketing-Dienste.\n";
    EXPECT_TRUE(offers_as(text, "turning"));
    EXPECT_FALSE(offers_as(text, "it_services"));
    EXPECT_FALSE(offers_as(text, "advertising"));
}

TEST(Reading, gives_an_empty_text_no_passage) {
    EXPECT_TRUE(passages_of(lexicon(), analyse(lexicon(), "")).empty());
}

TEST(Reading, takes_no_words_of_two_sentences_for_one_phrase) {
    Profile profile;
    profile.id = "f";
    profile.name = "Firma";
    profile.text = "Auch Kugelgewindetriebe. Schleifen von Wellen im eigenen Haus.";
    const matching::Features firm = matching::read_profile(lexicon(), profile);
    const auto fit = [&](const char* code) {
        return fit_of(lexicon(), firm, lexicon().process_ids.find(code)->second);
    };
    EXPECT_GE(fit("grinding").relation, 1);
    EXPECT_NE(fit("grinding").through, lexicon().process_ids.find("thread_grinding")->second);
}
