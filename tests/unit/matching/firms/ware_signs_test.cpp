#include "matching/firms/ware_signs.hpp"

#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

bool by_wares(const std::string& text) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    const Analysis analysis = analyse(lexicon, text);
    return lives_by_wares(analysis, passages_of(lexicon, analysis));
}

}  // namespace

TEST(WareSigns, know_who_makes_or_sells_machines) {
    for (const char* text :
         {"Wir sind Hersteller von Bandsägemaschinen. Ersatzteile weltweit.",
          "Seit 1960 bauen wir Gleitschleifanlagen und Trockner für die Teilereinigung.",
          "We are a manufacturer of honing machines and deep drilling systems.",
          "Fachhandel für Schweißgeräte: Vertrieb, Vorführung und Reparatur.",
          "Our company designs and builds laser welding equipment; spare parts, leasing."}) {
        EXPECT_TRUE(by_wares(text)) << text;
    }
}

TEST(WareSigns, do_not_take_for_a_seller_who_works_on_orders) {
    for (const char* text :
         {"Wir fertigen Drehteile für Pumpen und Werkzeugmaschinen, Losgröße 1 bis 500.",
          "Maschinenpark: zwei Fräsmaschinen, eine Abkantpresse. Teile bis 3 m nach Zeichnung.",
          "Hersteller von Brechanlagen. Freie Stunden auf unseren Bohrwerken für Fremdkunden.",
          "We build special machines and take on subcontracting for other companies.",
          "Lohnhärterei mit Vakuumöfen und Schachtöfen.",
          ""}) {
        EXPECT_FALSE(by_wares(text)) << text;
    }
}

TEST(WareSigns, leave_jobs_and_history_out) {
    EXPECT_FALSE(by_wares("Drehteile aller Art. Karriere\nVertrieb (m/w/d): Schulung, Vertretung.")
    );
}

TEST(WareSigns, keep_a_maker_of_machines_behind_who_does_the_work) {
    Engine engine(test_support::vocabulary());
    const auto add = [&](const char* id, const char* text) {
        Profile profile;
        profile.id = id;
        profile.name = id;
        profile.text = text;
        engine.upsert(profile);
    };
    add("builder",
        "We design and build ultrasonic cleaning machines for degreasing and washing of turned "
        "parts. Our machines clean all day long. Spare parts worldwide.");
    add("cleaner", "Degreasing and washing of your parts, ultrasonic, batches of any size.");
    const char* const text = "Somebody to wash and degrease 400 turned parts a week";
    const Date today = *parse_iso_date("2026-11-23");
    const Matching found =
        engine.match(text, engine.understand(text, today, Language::en), {.today = today});
    ASSERT_FALSE(found.matches.empty());
    EXPECT_EQ(found.matches[0].profile, "cleaner");
    EXPECT_FALSE(found.nobody);
    engine.erase("cleaner");
    EXPECT_TRUE(
        engine.match(text, engine.understand(text, today, Language::en), {.today = today}).nobody
    );
}

TEST(WareSigns, know_who_sells_programs_or_films_of_the_work) {
    for (const char* text :
         {"CAM for milling and turning. Licences, postprocessors, training and pricing.",
          "Imagefilm und Industriefilm: Wir zeigen Schweißen und Gießen in Zeitlupe."}) {
        EXPECT_TRUE(by_wares(text)) << text;
    }
    EXPECT_FALSE(by_wares("Wir drehen und fräsen nach Zeichnung, Angebote in der Cloud."));
}
