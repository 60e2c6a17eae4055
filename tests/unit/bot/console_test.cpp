#include "bot/console.hpp"

#include "adapters/console/console_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace clusterlotse::bot {
namespace {

using console::ConsoleLine;
using console::parse_console_line;
using testing::HasSubstr;

TEST(ConsoleLines, mean_what_their_first_character_says) {
    EXPECT_EQ(parse_console_line("20 Wellen").kind, ConsoleLine::Kind::text);
    EXPECT_EQ(parse_console_line("  # Bemerkung ").text, "Bemerkung");
    EXPECT_EQ(parse_console_line("/as dreherei").text, "dreherei");
    EXPECT_EQ(parse_console_line("/as").kind, ConsoleLine::Kind::unknown);
    EXPECT_EQ(parse_console_line("/room !bedarf x").kind, ConsoleLine::Kind::room);
    EXPECT_EQ(parse_console_line("/reply 3 Können wir").position, 3);
    EXPECT_EQ(parse_console_line("/reply 3 Können wir").text, "Können wir");
    EXPECT_EQ(parse_console_line("/reply drei").kind, ConsoleLine::Kind::unknown);
    EXPECT_EQ(parse_console_line("/quit").kind, ConsoleLine::Kind::quit);
    EXPECT_EQ(parse_console_line("   ").kind, ConsoleLine::Kind::empty);
}

TEST(Console, ends_with_the_input_and_answers_every_line) {
    config::Settings settings;
    settings.storage.path = ":memory:";
    settings.cluster.moderators = {{Channel::matrix, "@lotse:cluster.test"}};
    std::istringstream in("# Vorhang auf\n!hilfe\n20 Drehteile aus 1.4301\n/as niemand\n/tanz\n");
    std::ostringstream out;
    EXPECT_EQ(console(settings, "", in, out, false), 0);
    EXPECT_THAT(out.str(), HasSubstr("=== Vorhang auf"));
    EXPECT_THAT(out.str(), HasSubstr("Alle Befehle: !bedarf"));
    EXPECT_THAT(out.str(), HasSubstr("B-20"));
    EXPECT_THAT(out.str(), HasSubstr("„niemand“ kenne ich nicht"));
    EXPECT_THAT(out.str(), HasSubstr("„/tanz“ verstehe ich nicht"));
}

TEST(Console, refuses_a_speaker_who_is_nobody) {
    config::Settings settings;
    settings.storage.path = ":memory:";
    std::istringstream in("hallo\n");
    std::ostringstream out;
    EXPECT_EQ(console(settings, "gibtsnicht", in, out, false), 1);
}

}  // namespace
}  // namespace clusterlotse::bot
