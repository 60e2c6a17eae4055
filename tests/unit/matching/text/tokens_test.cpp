#include "matching/text/tokens.hpp"

#include "matching/text/numbers.hpp"
#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::read_today;

namespace {

double number(std::string_view text) {
    const Folded folded = fold(text);
    const Tokens tokens(folded, text);
    const std::optional<Number> found = number_at(tokens, 0);
    return found ? found->value : -1;
}

/// The same text as somebody without umlauts on the keyboard types it.
std::string spelled_out(std::string text) {
    const std::pair<const char*, const char*> kPairs[] = {
        {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}, {"ß", "ss"}};
    for (const auto& [from, to] : kPairs) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from)) {
            text.replace(at, std::string_view(from).size(), to);
        }
    }
    return text;
}

}  // namespace

TEST(Tokens, split_letters_from_digits_and_keep_the_source) {
    const std::string text = "Größe 40h6, M12x60";
    const Folded folded = fold(text);
    const Tokens tokens(folded, text);
    EXPECT_TRUE(tokens.word(0, "groesse"));
    EXPECT_TRUE(tokens.capital(0));
    EXPECT_EQ(tokens.text(1), "40");
    EXPECT_TRUE(tokens.glued(2));
    EXPECT_EQ(tokens.original(0, 3), "Größe 40h");
    EXPECT_FALSE(tokens.word(99));
    EXPECT_EQ(tokens.text(99), "");
}

TEST(Tokens, tags_of_a_mail_are_no_text) {
    const std::string text = "<b>20</b> < 5";
    const Folded folded = fold(text);
    const Tokens tokens(folded, text);
    EXPECT_EQ(tokens.size(), 3u);
    EXPECT_EQ(tokens.text(0), "20");
}

TEST(Numbers, german_and_english_ways_of_writing) {
    EXPECT_EQ(number("1.000"), 1000);
    EXPECT_EQ(number("12.345.678"), 12345678);
    EXPECT_EQ(number("1'000"), 1000);
    EXPECT_EQ(number("0,8"), 0.8);
    EXPECT_EQ(number("0.125"), 0.125);
    EXPECT_EQ(number("1.000,50"), 1000.5);
    EXPECT_EQ(number("2,5"), 2.5);
    EXPECT_EQ(number("abc"), -1);
    EXPECT_NEAR(number("99999999999999999999999"), 1e15, 1e9);
    EXPECT_EQ(decimal_of("6,3"), 6.3);
    EXPECT_EQ(decimal_of(""), 0);
}

TEST(Reading, spelling_umlauts_out_changes_nothing_but_the_words) {
    for (const char* text :
         {"20 Stück Büchsen, Außendurchmesser 60, Länge 25, bis Mitte März",
          "fünfzig Gehäuse, höchstens 8 kg, gehärtet, übernächste Woche",
          "Größe: Höhe 200 mm, nicht an Müller, vergütet"}) {
        const UnderstoodNeed one = read_today(text);
        const UnderstoodNeed other = read_today(spelled_out(text));
        EXPECT_EQ(one.quantity, other.quantity) << text;
        EXPECT_EQ(one.dimensions_mm, other.dimensions_mm) << text;
        EXPECT_EQ(one.mass_kg, other.mass_kg) << text;
        EXPECT_EQ(one.deadline, other.deadline) << text;
        EXPECT_EQ(one.processes, other.processes) << text;
        EXPECT_EQ(one.heat_treatment.size(), other.heat_treatment.size()) << text;
        EXPECT_EQ(one.excluded_firms.size(), other.excluded_firms.size()) << text;
    }
}

TEST(Reading, any_mixture_of_its_own_words_is_read_within_bounds) {
    std::mt19937 random(11);
    const std::string pieces[] = {"bis ",        "Ø",      "1/2\"",     "x",
                                  " 40 ",        "h6",     "M12",       "KW 12",
                                  "12. KW",      "-",      "1.000",     ",",
                                  "Stück",       "je ",    "nicht an ", "Müller ",
                                  "G 3/4",       "DN 100", "<b>",       "±0,0",
                                  "HRC",         "Ra",     "ISO 2768-", "mm",
                                  "kg",          " t ",    "0,5",       "Q2 ",
                                  "in 14 Tagen", "15.3.",  "Ostern",    "Umkreis 50 km um ",
                                  "\n",          "½",      "€",         "Länge ",
                                  "Los ",        "p.a.",   "Rohr ",     "99999999999999999999"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (unsigned i = random() % 30; i > 0; --i) {
            text += pieces[random() % std::size(pieces)];
        }
        const UnderstoodNeed need = read_today(text);
        EXPECT_LE(need.questions.size(), 3u) << text;
        EXPECT_LE(need.tolerances.size(), 20u) << text;
        EXPECT_LE(need.lots.size(), 8u) << text;
        EXPECT_LE(need.excluded_firms.size(), 10u) << text;
        for (const auto& size : {need.dimensions_mm.diameter, need.dimensions_mm.length}) {
            EXPECT_TRUE(!size || (size->first >= 0 && size->first <= size->second)) << text;
        }
        for (const Wording& wording : need.wording) {
            EXPECT_NE(text.find(wording.words), std::string::npos) << text;
        }
    }
}
