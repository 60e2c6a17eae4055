#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using test_support::read_today;
using test_support::words_of;

using Values = std::vector<std::string>;

TEST(People, excluded_firms_are_kept_as_written) {
    EXPECT_EQ(read_today("Drehteile, bitte nicht an Müller").excluded_firms, Values{"Müller"});
    EXPECT_EQ(read_today("an alle außer Firma Becker GmbH").excluded_firms, Values{"Becker GmbH"});
    EXPECT_EQ(
        read_today("ohne Fa. Huber und nicht an Klein & Co.").excluded_firms,
        (Values{"Huber", "Klein & Co."})
    );
    EXPECT_EQ(read_today("do not send this to Weber Tools").excluded_firms, Values{"Weber Tools"});
}

TEST(People, firms_named_after_their_trade_are_excluded_like_others) {
    EXPECT_EQ(
        read_today("20 Drehteile, bis 15. März, nicht an Dreherei Lautertal").excluded_firms,
        Values{"Dreherei Lautertal"}
    );
    EXPECT_EQ(
        read_today("20 Wellen härten, nicht an die Härterei Westrich").excluded_firms,
        Values{"Härterei Westrich"}
    );
    EXPECT_EQ(
        read_today("20 Wellen drehen. Bitte nicht an Firma Freiform-Schmiede Lauterecken.")
            .excluded_firms,
        Values{"Freiform-Schmiede Lauterecken"}
    );
    EXPECT_EQ(
        read_today("6 Einsätze härten, aber nicht wieder zur Härterei Saarpfalz, bitte")
            .excluded_firms,
        Values{"Härterei Saarpfalz"}
    );
    EXPECT_TRUE(read_today("20 Wellen, nicht wieder zum Härten").excluded_firms.empty());
    EXPECT_TRUE(read_today("nicht an die Galvanik, wir verzinken selbst").excluded_firms.empty());
}

TEST(People, firms_are_excluded_in_small_letters_too) {
    EXPECT_EQ(
        read_today("20 drehteile aus 1.4301, nicht an dreherei lautertal bitte").excluded_firms,
        Values{"dreherei lautertal"}
    );
    EXPECT_EQ(read_today("brauch 5 wellen, nicht an müller").excluded_firms, Values{"müller"});
    for (const char* text :
         {"bohrung nicht an der kante",
          "bitte nicht an dritte weitergeben",
          "ohne zeugnis",
          "kante nicht an der unterseite brechen"}) {
        EXPECT_TRUE(read_today(text).excluded_firms.empty()) << text;
    }
}

TEST(People, firms_named_after_their_trade_are_excluded_too) {
    for (const char* const text :
         {"60 Frästeile aus Alu, nicht an Fräswerk Otterbach",
          "60 Frästeile aus Alu, Fräswerk Otterbach bitte nicht fragen",
          "60 Frästeile aus Alu. Fräswerk Otterbach soll bitte nicht angefragt werden",
          "60 Frästeile aus Alu, bitte nicht Fräswerk Otterbach anfragen",
          "60 Frästeile aus Alu, alle außer Fräswerk Otterbach",
          "60 Frästeile aus Alu. Fräswerk Otterbach soll das nicht bekommen",
          "60 milled parts, to everyone but Fräswerk Otterbach",
          "60 milled parts, please do not ask Fräswerk Otterbach",
          "60 milled parts, please don't contact Fräswerk Otterbach"}) {
        EXPECT_EQ(read_today(text).excluded_firms, Values{"Fräswerk Otterbach"}) << text;
    }
    EXPECT_EQ(
        read_today("20 Wellen, Müller und Firma Dreherei Huber bitte nicht fragen").excluded_firms,
        (Values{"Müller", "Dreherei Huber"})
    );
}

TEST(People, nobody_is_excluded_where_something_else_is_not_asked) {
    for (const char* const text :
         {"20 Wellen, bitte nicht nach dem Preis fragen",
          "Sie müssen mich nicht fragen, einfach liefern",
          "please do not include packaging",
          "Toleranz nicht an Wellen prüfen"}) {
        EXPECT_TRUE(read_today(text).excluded_firms.empty()) << text;
    }
}

TEST(People, nobody_is_excluded_by_chance) {
    for (const char* text :
         {"nicht an Dritte weitergeben",
          "ohne Zeugnis",
          "Bohrung nicht an der Kante",
          "außer Haus vergeben",
          "nicht an Wettbewerber"}) {
        EXPECT_TRUE(read_today(text).excluded_firms.empty()) << text;
    }
}

TEST(People, a_place_and_a_radius_around_it) {
    const UnderstoodNeed around = read_today("Dreherei im Umkreis von 50 km um Kaiserslautern");
    EXPECT_EQ(around.place, "Kaiserslautern");
    EXPECT_EQ(around.radius_km, 50);
    EXPECT_EQ(read_today("Fräsen, im Umkreis 50 km um KL").place, "KL");
    EXPECT_EQ(read_today("milling within 40 km of Mannheim").radius_km, 40);
    EXPECT_EQ(read_today("Härten in der Nähe von Pirmasens").place, "Pirmasens");
    EXPECT_EQ(read_today("Abholung in 67655 Kaiserslautern").place, "Kaiserslautern");
    EXPECT_FALSE(read_today("Werkzeug läuft 100 km").radius_km);
    EXPECT_EQ(read_today("Drehen im Umkreis von 66953").place, "66953");
    const UnderstoodNeed coded = read_today("Drehen, 50 km um 66953 Pirmasens");
    EXPECT_EQ(coded.place, "Pirmasens");
    EXPECT_EQ(coded.radius_km, 50);
    EXPECT_EQ(read_today("Drehen, höchstens 60 km entfernt").radius_km, 60);
    EXPECT_EQ(read_today("Drehen, nicht weiter als 40 km von Kusel").radius_km, 40);
}

TEST(People, a_region_a_supplier_shall_come_from) {
    EXPECT_EQ(read_today("Drehteile, Lieferant aus dem Saarland").place, "Saarland");
    EXPECT_EQ(read_today("turned parts, supplier from Luxembourg").place, "Luxembourg");
    EXPECT_EQ(read_today("Drehteile im Raum Kaiserslautern").place, "Kaiserslautern");
    EXPECT_EQ(
        read_today("Drehteile im Raum Kaiserslautern").processes,
        std::vector<std::string>{"turning"}
    ) << "no broaching";
    EXPECT_EQ(read_today("Drehteile, Lieferant aus Leidenschaft gesucht").place, "");
}

TEST(People, discretion_is_heard_in_many_wordings) {
    for (const char* text :
         {"unser Name soll nicht genannt werden",
          "ohne Nennung unserer Firma",
          "please do not disclose our name",
          "Zeichnung nur gegen Geheimhaltungsvereinbarung",
          "bitte nicht an Dritte weitergeben"}) {
        EXPECT_TRUE(read_today(text).confidential) << text;
        EXPECT_NE(words_of(read_today(text), "confidential"), "") << text;
    }
    EXPECT_FALSE(read_today("muss nicht vertraulich sein").confidential);
    EXPECT_FALSE(read_today("Name der Firma steht auf dem Teil").confidential);
}

TEST(People, lists_of_excluded_firms_may_have_commas) {
    EXPECT_EQ(
        read_today("20 Wellen, nicht an Müller, Schmidt und Weber GmbH").excluded_firms,
        (Values{"Müller", "Schmidt", "Weber GmbH"})
    );
    EXPECT_EQ(
        read_today("bitte nicht an Becker GmbH, Klein KG").excluded_firms,
        (Values{"Becker GmbH", "Klein KG"})
    );
    EXPECT_EQ(read_today("nicht an Müller, Firma Huber oder Klein").excluded_firms.size(), 3u);
    EXPECT_EQ(
        read_today("Drehteile nicht an Müller, Lieferung und Montage bis Freitag").excluded_firms,
        Values{"Müller"}
    );
    EXPECT_EQ(read_today("not to Müller, 20 pcs").excluded_firms, Values{"Müller"});
}
