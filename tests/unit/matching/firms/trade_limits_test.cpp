#include "matching/firms/limits.hpp"
#include "matching/needs/understanding.hpp"
#include "matching/vocabulary/vocabulary.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::trade_limits {

using namespace matching;

namespace {

/// The first envelope of a process that `has` something.
template <class Has>
std::optional<Envelope> first(std::string_view text, std::string_view code, Has has) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    const Analysis analysis = analyse(lexicon, text);
    const std::vector<Passage> passages = passages_of(lexicon, analysis);
    for (const Envelope& envelope :
         envelopes_in(lexicon, analysis, passages, weigh_mentions(lexicon, analysis, passages))) {
        if (envelope.process != kNone && lexicon.processes[envelope.process].code == code &&
            has(envelope)) {
            return envelope;
        }
    }
    return std::nullopt;
}

std::optional<Range> module_of(std::string_view text, std::string_view code = "gear_cutting") {
    const auto found =
        first(text, code, [](const Envelope& one) { return one.trade.module.has_value(); });
    return found ? found->trade.module : std::nullopt;
}

std::optional<Range> circle_of(std::string_view text) {
    const auto found =
        first(text, "extrusion", [](const Envelope& one) { return one.trade.circle.has_value(); });
    return found ? found->trade.circle : std::nullopt;
}

std::optional<double> length_of(std::string_view text, std::string_view code) {
    const auto found =
        first(text, code, [](const Envelope& one) { return one.length.has_value(); });
    return found ? found->length->max : std::nullopt;
}

ReadNeed asked(std::string_view text) {
    return read_need(test_support::vocabulary()->lexicon(), text, Date{}, Language::de);
}

}  // namespace

TEST(TradeLimits, a_gear_cutter_names_the_modules_he_cuts) {
    EXPECT_EQ(module_of("Wälzfräsen im Lohn, Modul 0,8 bis 14, Ø bis 600 mm"), (Range{0.8, 14}));
    EXPECT_EQ(module_of("Verzahnen bis Modul 16 und Ø 900"), (Range{std::nullopt, 16}));
    EXPECT_EQ(module_of("Gear hobbing up to module 10"), (Range{std::nullopt, 10}));
    EXPECT_EQ(
        module_of("Zahnflankeninduktionshärten und Verzahnen ab Modul 5"), (Range{5, std::nullopt})
    );
}

TEST(TradeLimits, other_modules_measure_nothing) {
    EXPECT_EQ(
        module_of("Verzahnen. Wir bauen Module für Solardächer, 12 Module am Tag."), std::nullopt
    );
    EXPECT_EQ(module_of("Verzahnen nach Zeichnung. Schulung: Modul B2 in 3 Tagen."), std::nullopt);
}

TEST(TradeLimits, a_press_for_profiles_names_the_circle_around_them) {
    EXPECT_EQ(
        circle_of("Strangpressen von Aluminiumprofilen, Umkreis bis 240 mm"),
        (Range{std::nullopt, 240})
    );
    EXPECT_EQ(circle_of("Strangpressen, Hüllkreis max. 18 cm"), (Range{std::nullopt, 180}));
    EXPECT_EQ(circle_of("Strangpressen für Kunden im Umkreis von 80 km"), std::nullopt);
}

TEST(TradeLimits, a_need_tells_module_circle_and_wire) {
    EXPECT_EQ(asked("Ritzel verzahnen, Modul 9, 22 Zähne").trade.module, (Range{9, 9}));
    EXPECT_EQ(
        asked("Extruded profile, circumscribed circle 310 mm").trade.circle, (Range{310, 310})
    );
    EXPECT_EQ(asked("Wir suchen Hilfe im Umkreis von 310 km").trade.circle, std::nullopt);
    EXPECT_EQ(
        asked("Druckfedern, Stabdurchmesser 28 mm").need.dimensions_mm.thickness, (Interval{28, 28})
    );
    EXPECT_EQ(asked("Strangpressprofil, 19 kg per metre").need.mass_kg, std::nullopt);
    EXPECT_EQ(
        asked("Welle schmieden, Fertiglänge 9,5 m").need.dimensions_mm.length,
        (Interval{9500, 9500})
    );
}

TEST(TradeLimits, a_module_beyond_all_that_a_firm_cuts_rules_it_out) {
    const test_support::AskingEngine engine(
        {test_support::firm_of(
             "klein", "Verzahnen im Lohn: Wälzfräsen Modul 1 bis 6, Ø bis 400 mm."
         ),
         test_support::firm_of(
             "gross", "Verzahnen im Lohn: Wälzfräsen Modul 4 bis 24, Ø bis 2.000 mm."
         ),
         test_support::firm_of(
             "offen", "Verzahnen im Lohn: Wälzfräsen, Wälzstoßen nach Zeichnung."
         )}
    );
    const Matching found = engine.ask("Ritzel verzahnen, Modul 16, 20 Zähne");
    ASSERT_FALSE(found.matches.empty());
    EXPECT_EQ(found.matches[0].profile, "gross");
    const auto against = [&](const char* firm) {
        return engine.says(found, firm, Fact::Verdict::contradicts, "Modul 16, geht nur bis 6");
    };
    EXPECT_TRUE(against("klein"));
    EXPECT_FALSE(against("offen"));
}

TEST(TradeLimits, a_module_belongs_to_the_cutting_of_gears_whatever_machine_stands_beside_it) {
    EXPECT_EQ(module_of("Zahnräder fräsen und schleifen, Modul 1 bis 8"), (Range{1, 8}));
    const test_support::AskingEngine engine(
        {test_support::firm_of("raeder", "Zahnräder fräsen und schleifen, Modul 1 bis 8")}
    );
    const auto says = [&](const char* need, Fact::Verdict verdict, const char* words) {
        return engine.says(engine.ask(need), "raeder", verdict, words);
    };
    EXPECT_TRUE(says(
        "Ritzel verzahnen, Modul 16, 20 Zähne",
        Fact::Verdict::contradicts,
        "Modul 16, geht nur bis 8"
    ));
    EXPECT_TRUE(says("Ritzel verzahnen, Modul 5, 20 Zähne", Fact::Verdict::fits, "Modul bis 8"));
}

TEST(TradeLimits, modules_of_what_is_hardened_or_ground_limit_no_cutting) {
    EXPECT_EQ(module_of("Verzahnen. Induktivhärten von Zahnrädern ab Modul 5"), std::nullopt);
    EXPECT_EQ(module_of("Verzahnen nach Muster. Zahnflankenschleifen Modul 1 bis 9"), std::nullopt);
    EXPECT_EQ(
        module_of("Verzahnen nach Muster. Zahnflankenschleifen Modul 1 bis 9", "gear_grinding"),
        (Range{1, 9})
    );
}

TEST(TradeLimits, a_bath_holds_for_all_that_is_done_in_baths) {
    const char* const text =
        "Anodisieren natur und schwarz, Chromatieren. Beizen, Schleifen, Bürsten. Bäder 5.800 x "
        "700 x 1.400.";
    EXPECT_EQ(length_of(text, "anodising"), 5800);
    EXPECT_EQ(length_of(text, "polishing"), std::nullopt);
}

TEST(TradeLimits, what_hooks_lift_they_do_not_weigh) {
    const auto heavy = [](const Envelope& one) { return one.mass.has_value(); };
    EXPECT_FALSE(first("Schmieden von Kranhaken bis 12 t", "forging", heavy));
    EXPECT_TRUE(first("Freiformschmieden von Wellen bis 12.000 kg", "open_die_forging", heavy));
}

}  // namespace clusterlotse::trade_limits
