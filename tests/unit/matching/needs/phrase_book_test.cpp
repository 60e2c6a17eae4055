#include "matching/needs/phrase_book.hpp"

#include "matching/needs/understanding.hpp"
#include "matching/text/analysis.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/firms/firm_features.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::lexicon;

namespace {

std::vector<Term> terms(std::string_view text) {
    return analyse(lexicon(), text).terms;
}

/// Process 0 mends pumps, 1 winds motors, 2 has no phrases.
PhraseBook book() {
    PhraseBook book;
    PhraseWords words(lexicon(), book);
    words.add(0, "Die Kreiselpumpe tropft an der Gleitringdichtung und pfeift");
    words.add(0, "Laufrad der Kreiselpumpe festgefressen, bitte holen");
    words.add(1, "Der Elektromotor riecht verbrannt, Wicklung hat Masseschluss");
    book.finish(3);
    return book;
}

std::string best(std::string_view text) {
    const auto likely = lexicon().phrases.likely(terms(text), 1);
    return likely.empty() ? "" : lexicon().processes[likely.front().process].code;
}

}  // namespace

TEST(PhraseBook, finds_the_process_whose_phrases_share_the_words_of_a_text) {
    const auto pumps = book().likely(terms("unsere Kreiselpumpen pfeifen"), 3);
    ASSERT_EQ(pumps.size(), 1U);
    EXPECT_EQ(pumps[0].process, 0);
    EXPECT_GT(pumps[0].likeness, 0);
    EXPECT_LE(pumps[0].likeness, 1);
    const auto both = book().likely(terms("Elektromotor der Kreiselpumpe, Masseschluss"), 3);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].process, 1);
    EXPECT_GT(both[0].likeness, both[1].likeness);
    EXPECT_EQ(book().likely(terms("Elektromotor der Kreiselpumpe"), 1).size(), 1U);
}

TEST(PhraseBook, finds_nothing_without_a_word_in_common) {
    EXPECT_TRUE(book().likely(terms(""), 3).empty());
    EXPECT_TRUE(book().likely(terms("Quastenflosser und 20 Xylophone"), 3).empty());
    EXPECT_TRUE(PhraseBook().likely(terms("Kreiselpumpe"), 3).empty());
    PhraseBook empty;
    empty.finish(3);
    EXPECT_TRUE(empty.likely(terms("Kreiselpumpe"), 3).empty());
}

TEST(PhraseBook, keeps_the_order_where_a_word_is_added_that_no_phrase_has) {
    const auto plain = book().likely(terms("Kreiselpumpe und Elektromotor"), 3);
    const auto more = book().likely(terms("Kreiselpumpe und Elektromotor, Quastenflosser"), 3);
    ASSERT_EQ(plain.size(), more.size());
    for (std::size_t at = 0; at < plain.size(); ++at) {
        EXPECT_EQ(plain[at].process, more[at].process);
        EXPECT_EQ(plain[at].likeness, more[at].likeness);
    }
}

TEST(PhraseBook, does_not_depend_on_the_order_of_the_phrases) {
    PhraseBook turned;
    PhraseWords words(lexicon(), turned);
    words.add(1, "Der Elektromotor riecht verbrannt, Wicklung hat Masseschluss");
    words.add(0, "Laufrad der Kreiselpumpe festgefressen, bitte holen");
    words.add(0, "Die Kreiselpumpe tropft an der Gleitringdichtung und pfeift");
    turned.finish(3);
    const auto text = terms("Wicklung an der Kreiselpumpe verbrannt");
    const auto one = book().likely(text, 3);
    const auto other = turned.likely(text, 3);
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t at = 0; at < one.size(); ++at) {
        EXPECT_EQ(one[at].process, other[at].process);
        EXPECT_FLOAT_EQ(one[at].likeness, other[at].likeness);
    }
}

TEST(PhraseBook, of_the_vocabulary_knows_work_that_is_not_named) {
    const std::map<std::string, std::string> asked = {
        {"Der Läufer hat Unwucht, bei 3000 Umdrehungen schüttelt das ganze Gebläse", "balancing"},
        {"Kolben fressen im Zylinder, die Laufbahn braucht einen Kreuzschliff", "honing"}};
    for (const auto& [text, process] : asked) {
        EXPECT_EQ(best(text), process) << text;
    }
}

TEST(PhraseBook, speaks_for_other_work_only_where_no_step_is_akin_to_it) {
    const Date today = *parse_iso_date("2026-11-29");
    const auto worded_like = [&](std::string_view text) {
        const Id id = read_need(lexicon(), text, today, Language::de).worded_like;
        return id == kNone ? "" : lexicon().processes[id].code;
    };
    EXPECT_EQ(worded_like("Zahnräder härten, 58-62 HRC, Einsatzhärtetiefe 0,8, wenig Verzug"), "");
    EXPECT_EQ(worded_like("200 Wellen drehen, Passung h6, Freistich, vom Stangenmaterial"), "");
    EXPECT_EQ(worded_like("20 Drehteile"), "") << "a few words tell nothing";
    EXPECT_EQ(worded_like(""), "");
    EXPECT_EQ(
        worded_like(
            "Unser Läufer rüttelt seit dem Tausch der Schaufeln am Gebläse bei voller Drehzahl, "
            "drehen tut er noch"
        ),
        "balancing"
    );
}
