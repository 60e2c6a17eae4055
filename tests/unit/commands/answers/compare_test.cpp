#include "commands/answers/compare.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

std::string csv_to(const std::vector<Sent>& sent, const char* recipient) {
    const auto found = to(sent, recipient);
    if (found.size() != 1 || found[0].message.attachments.size() != 1 ||
        !found[0].message.attachments[0].content) {
        return "expected one message with one file";
    }
    return *found[0].message.attachments[0].content;
}

TEST(Compare, shows_the_asker_a_line_for_each_price_as_a_german_table) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    (void)scene.answer(
        to(asked, kTurner).front(),
        "4 12,50 €/Stück netto, Rüsten 80 €, Lieferung in 15 Arbeitstagen"
    );
    (void)scene.answer(to(asked, kEnglish).front(), "no capacity");
    const auto sent = scene.say_in_chat(kAsker, "!vergleich B-2026-001");
    const std::string csv = csv_to(sent, kAsker);
    EXPECT_THAT(
        csv,
        StartsWith(
            "\xEF\xBB\xBF"
            "Nr;Firma;Antwort;Preis;Währung;Einheit;für Menge;Termin;Lieferzeit;Bemerkungen\r\n"
        )
    );
    EXPECT_THAT(csv, HasSubstr("\r\n1;Dreherei Wolfstein;Angebot;12,50;EUR;Stück;"));
    EXPECT_THAT(csv, HasSubstr("\r\n1;Dreherei Wolfstein;Angebot;80,00;EUR;Rüsten;"));
    EXPECT_THAT(csv, HasSubstr(";15 Arbeitstage;"));
    EXPECT_THAT(csv, HasSubstr("\r\n2;Sickingen Precision;"));
    EXPECT_EQ(to(sent, kAsker).front().message.attachments[0].name, "Vergleich-B-2026-001.csv");
}

TEST(Compare, writes_points_and_commas_for_english_readers) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    (void)scene.answer(to(asked, kTurner).front(), "4 12,50 €/Stück");
    auto& office = scene.core().office();
    const auto csv = commands::comparison_csv(office, office.needs.find(1).value(), Language::en);
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBFNo,Firm,"));
    EXPECT_THAT(csv, HasSubstr(",12.50,EUR,piece,"));
}

TEST(Compare, defuses_cells_that_a_spreadsheet_would_run) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    (void)scene.answer(to(asked, kTurner).front(), "=HYPERLINK(\"http://x\";\"y\") 12 €/Stück");
    const std::string csv = csv_to(scene.say_in_chat(kAsker, "!compare"), kAsker);
    EXPECT_THAT(csv, Not(HasSubstr(";=")));
    EXPECT_THAT(csv, Not(HasSubstr(";\"=")));
    EXPECT_THAT(csv, HasSubstr("HYPERLINK"));
}

TEST(Compare, goes_to_the_asker_alone_and_privately) {
    ClusterScene scene;
    const auto posted = scene.say(scene.room(kAsker, std::string("!bedarf ") + kNeed));
    (void)scene.answer(to(posted, kTurner).front(), "4 12 €/Stück");
    const auto sent = scene.say(scene.room(kAsker, "!vergleich"));
    ASSERT_THAT(sent, SizeIs(1));
    EXPECT_EQ(sent[0].message.place, Place::direct);
    EXPECT_THAT(csv_to(sent, kAsker), HasSubstr("12,00"));
    for (const char* const other : {kTurner, kEnglish}) {
        const auto refused = scene.say_in_chat(other, "!vergleich B-2026-001");
        EXPECT_THAT(to(refused, other).front().message.attachments, IsEmpty());
        EXPECT_THAT(only_text(refused, other), Not(HasSubstr("12")));
    }
}

}  // namespace
}  // namespace clusterlotse::test
