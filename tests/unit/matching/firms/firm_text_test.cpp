#include "matching/firms/done_elsewhere.hpp"
#include "matching/firms/offer_words.hpp"
#include "matching/index/features.hpp"
#include "matching/ranking/ranking.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/firms/firm_features.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::features_of;
using test_support::lexicon;

namespace {

bool offers(const std::string& text, const char* code) {
    return fit_of(lexicon(), features_of(text), lexicon().process_ids.find(code)->second).value >=
           kGate;
}

/// Whether the first mention of the process is said to be done by others.
bool elsewhere(const std::string& text, const char* code) {
    const Analysis analysis = analyse(lexicon(), text);
    const Id id = lexicon().process_ids.find(code)->second;
    const auto found =
        std::find_if(analysis.mentions.begin(), analysis.mentions.end(), [&](const Mention& m) {
            return m.kind == SenseKind::process && m.id == id;
        });
    return found != analysis.mentions.end() && done_elsewhere(analysis, *found);
}

}  // namespace

TEST(FirmText, tells_what_partners_neighbours_and_other_houses_do) {
    EXPECT_TRUE(
        elsewhere("Pulverbeschichten und Eloxieren erledigen langjährige Partner.", "anodising")
    );
    EXPECT_TRUE(elsewhere("Lackiert wird beim Nachbarn.", "painting"));
    EXPECT_TRUE(elsewhere("Härten (bei Partner), Drehen im Haus.", "hardening"));
    EXPECT_TRUE(
        elsewhere("Special processes at audited partners (anodising, passivation).", "anodising")
    );
    EXPECT_TRUE(
        elsewhere("Verzinkt wird bei der Verzinkerei in Alzey.", "zinc_plating") ||
        elsewhere("Feuerverzinkt wird bei der Verzinkerei in Alzey.", "hot_dip_galvanising")
    );
    EXPECT_TRUE(elsewhere("Über Partner: Härten, Schleifen.", "grinding"));
}

TEST(FirmText, keeps_what_the_firm_does_itself_beside_what_partners_do) {
    EXPECT_FALSE(elsewhere("Drehen und Fräsen im Haus, Härten bei Partnern.", "turning"));
    EXPECT_FALSE(elsewhere("Ihr Partner für Drehen und Fräsen.", "turning"));
    EXPECT_FALSE(elsewhere("Drehen (CNC), Härten extern", "turning"));
    EXPECT_FALSE(elsewhere("Wir drehen für unsere Partner in der Region.", "turning"));
    EXPECT_FALSE(elsewhere("", "turning"));
}

TEST(FirmText, takes_what_is_worked_on_for_no_offer_to_make_it) {
    const std::string hardening =
        "Lohnhärterei. Wir härten: Wellen, Bolzen, Zahnräder, Ritzel, Buchsen. Einsatzhärten, "
        "Vergüten, Nitrieren im Haus.";
    EXPECT_TRUE(offers(hardening, "case_hardening"));
    EXPECT_FALSE(offers(hardening, "turning"));
    const std::string cleaning =
        "Teilereinigung. Entfetten von Drehteilen, Ultraschallreinigung, Konservieren.";
    EXPECT_FALSE(offers(cleaning, "turning"));
    EXPECT_TRUE(offers("Wir drehen Wellen, Bolzen und Buchsen.", "turning"));
}

TEST(FirmText, takes_machines_that_are_looked_after_for_those_of_others) {
    const std::string text =
        "Reparatur und Wartung von Drehmaschinen, Fräsmaschinen und Schleifmaschinen aller "
        "Hersteller. Retrofit: Karusselldrehmaschinen.";
    EXPECT_TRUE(offers(text, "machine_repair"));
    EXPECT_FALSE(offers(text, "turning"));
    EXPECT_FALSE(offers(text, "grinding"));
    EXPECT_TRUE(offers("Maschinenpark: Drehmaschine Weiler E50, Drehmaschine Index G200", "turning")
    );
}

TEST(FirmText, hears_a_no_that_follows) {
    EXPECT_FALSE(offers("Rundschleifen bis Ø 500.\nGewindeschleifen – nein\n", "thread_grinding"));
    EXPECT_FALSE(offers(
        "Vibratory finishing. Thermal deburring (TEM): not in the house.", "thermal_deburring"
    ));
    EXPECT_FALSE(offers("CNC turning. What we don't do: welding, sheet metal.", "welding"));
    EXPECT_TRUE(offers("Schweißen: nach Zeichnung. Keine Reparaturen.", "welding"));
}

TEST(FirmText, reads_the_work_from_a_page_that_only_seeks_people) {
    const std::string text =
        "Wir suchen einen Schleifer (m/w/d).\nDeine Aufgaben: Rundschleifen von Wellen und "
        "Buchsen, Flachschleifen.\nDein Profil: abgeschlossene Ausbildung, Staplerschein.\n"
        "Bewerbung per Mail.\n";
    EXPECT_TRUE(offers(text, "cylindrical_grinding"));
    EXPECT_FALSE(offers(text, "forklift_training"));
}

TEST(FirmText, takes_the_firms_own_roof_and_removal_for_no_service) {
    const std::string text =
        "Wir drehen und fräsen Bauteile aus Stahl bis Ø 300 mm, Serien und Einzelteile.\nNews\n"
        "05/2025: Neue Photovoltaikanlage in Betrieb genommen.\n02/2025: Umzug der Verwaltung.\n";
    EXPECT_TRUE(offers(text, "turning"));
    EXPECT_FALSE(offers(text, "photovoltaics"));
    EXPECT_FALSE(offers(text, "transport"));
}

TEST(FirmText, does_not_send_shafts_to_those_who_turn_films) {
    EXPECT_FALSE(
        offers("Wir drehen für die Industrie: Imagefilm, Werbung, Messefilm, Drohne.", "turning")
    );
    EXPECT_TRUE(offers("Drehteile aus Messing, dazu Werbung auf Kugelschreibern.", "turning"));
}

TEST(FirmText, does_not_exclude_what_the_firm_also_does_without) {
    const auto zinc = lexicon().group_ids.find("zinc")->second;
    const auto excluded = [&](const std::string& text) {
        const std::vector<Id> groups = features_of(text).excluded_groups;
        return std::find(groups.begin(), groups.end(), zinc) != groups.end();
    };
    EXPECT_FALSE(excluded("Verzinken nach DIN EN ISO 1461. Nasslack, auch ohne Zink."));
    EXPECT_TRUE(excluded("Druckguss aus Aluminium, kein Zink."));
}

TEST(FirmText, does_not_count_what_stands_in_job_advertisements) {
    const auto titanium = lexicon().group_ids.find("titanium")->second;
    const std::vector<Id> groups =
        features_of(
            "Wir fräsen Aluminium.\nKarriere\nWir suchen Fräser (m/w/d) mit Erfahrung in Titan.\n"
        )
            .groups;
    EXPECT_EQ(std::find(groups.begin(), groups.end(), titanium), groups.end());
}

TEST(FirmText, knows_people_by_the_end_of_the_word) {
    EXPECT_TRUE(names_person(lexicon(), squeezed("Rohrschweißer")));
    EXPECT_FALSE(names_person(lexicon(), squeezed("Schweißteile")));
}

TEST(FirmText, counts_a_trade_for_more_than_a_mention_in_passing) {
    const Id turning = lexicon().process_ids.find("turning")->second;
    const auto evidence = [&](const std::string& text) {
        return fit_of(lexicon(), features_of(text), turning).value;
    };
    EXPECT_GT(
        evidence("CNC-Drehen, Hartdrehen, Drehteile in Serie."),
        1.3F * evidence("Laserschneiden, Abkanten, Stanzen, Schweißen, Fräsen, Drehen, Montage, "
                        "Pulverbeschichten, Schleifen, Sägen und Strahlen.")
    );
}

TEST(FirmText, takes_no_thing_at_the_end_of_a_proper_name_for_what_the_firm_makes) {
    const auto fit = [](const char* name, const char* text, const char* code) {
        Profile profile;
        profile.id = "f";
        profile.name = name;
        profile.text = text;
        const Features features = read_profile(lexicon(), profile);
        return fit_of(lexicon(), features, lexicon().process_ids.find(code)->second).value;
    };
    const char* const presses = "Abbeermaschinen, Traubenförderer. Einzelstücke, kleiner Betrieb.";
    EXPECT_LT(fit("Mandelring Kellereimaschinen", presses, "turning"), kGate);
    EXPECT_GE(fit("Präzisionswellen Huber GmbH", "Seit 1950.", "cylindrical_grinding"), kGate);
    EXPECT_GE(fit("Drehteile Huber GmbH", "Seit 1950 in Kusel.", "turning"), kGate);
}

TEST(FirmText, of_a_firm_that_lends_people_names_their_trades_and_not_its_own) {
    const std::string text =
        "Arbeitnehmerüberlassung und Vermittlung: Schweißer (WIG, MAG), CNC-Dreher, CNC-Fräser, "
        "Industriemechaniker, Staplerfahrer. Wir stellen Leute, keine Teile.";
    const auto fit = [](const Features& features, const char* code) {
        return fit_of(lexicon(), features, lexicon().process_ids.find(code)->second).value;
    };
    Profile lender;
    lender.id = "f";
    lender.name = "Kaiserberg Personalservice GmbH";
    lender.text = text;
    Capability people;
    people.process = "staffing";
    people.wording = "Zeitarbeit gewerblich-technisch, ab 1 Woche";
    lender.capabilities.push_back(people);
    const Features listed = read_profile(lexicon(), lender);
    lender.capabilities.clear();
    lender.text =
        "Zeitarbeit, Arbeitnehmerüberlassung und Personalvermittlung seit 1998. Unsere "
        "Leiharbeiter und Fachkräfte: Dreher, Fräser und Schweißer.";
    const Features told = read_profile(lexicon(), lender);
    for (const char* const trade : {"turning", "milling", "machining", "welding"}) {
        EXPECT_LT(fit(listed, trade), kGate) << trade;
        EXPECT_LT(fit(told, trade), kGate) << trade;
    }
    EXPECT_GE(fit(listed, "staffing"), kGate);
    EXPECT_GE(fit(told, "staffing"), kGate);
    Profile both = lender;
    both.capabilities.push_back(people);
    people.process = "turning";
    people.wording = "Lohndrehen in eigener Werkstatt";
    both.capabilities.push_back(people);
    EXPECT_GE(fit(read_profile(lexicon(), both), "turning"), kGate) << "who lists it does it";
}
