#include "bot/console.hpp"

#include "adapters/console/console_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
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

TEST(ConsoleLines, send_files_change_react_and_let_time_pass) {
    using Kind = ConsoleLine::Kind;
    const ConsoleLine file =
        parse_console_line("/file \"/tmp/meine Zeichnung.pdf\" nur mit Auftrag");
    EXPECT_EQ(file.kind, Kind::file);
    EXPECT_EQ(file.path, "/tmp/meine Zeichnung.pdf");
    EXPECT_EQ(file.text, "nur mit Auftrag");
    EXPECT_EQ(parse_console_line("/datei a.step").path, "a.step");
    EXPECT_EQ(parse_console_line("/edit 30 Wellen").text, "30 Wellen");
    EXPECT_EQ(parse_console_line("/delete").kind, Kind::erase);
    EXPECT_EQ(parse_console_line("/react 2 👍").position, 2);
    EXPECT_EQ(parse_console_line("/wait 2d").passes, std::chrono::days(2));
    EXPECT_EQ(parse_console_line("/warten 36h").passes, std::chrono::hours(36));
    for (const char* const line :
         {"/wait", "/wait 2", "/wait 0d", "/wait 400d", "/file", "/edit", "/react x"}) {
        EXPECT_EQ(parse_console_line(line).kind, Kind::unknown) << line;
    }
}

TEST(Console, sends_files_edits_and_lets_time_pass) {
    config::Settings settings;
    settings.storage.path = ":memory:";
    settings.cluster.moderators = {{Channel::matrix, "@lotse:cluster.test"}};
    const auto path = std::filesystem::temp_directory_path() / "clusterlotse-console.pdf";
    std::ofstream(path) << "%PDF-1.4\n%%EOF\n";
    std::istringstream in(
        "20 Drehteile aus 1.4301\n/edit 30 Drehteile aus 1.4301\n/file " + path.string() +
        "\n/react 1 👍\n/react 99 👍\n/file /gibt/es/nicht.pdf\n/wait 40d\n"
    );
    std::ostringstream out;
    EXPECT_EQ(console(settings, "", in, out, false), 0);
    EXPECT_THAT(out.str(), HasSubstr("30 Stück"));
    EXPECT_THAT(out.str(), HasSubstr("clusterlotse-console.pdf"));
    EXPECT_THAT(out.str(), HasSubstr("Eine Nachricht [99] gibt es hier noch nicht"));
    EXPECT_THAT(out.str(), HasSubstr("„/gibt/es/nicht.pdf“ kann ich nicht lesen"));
    // After a month nobody was found for it.
    EXPECT_THAT(out.str(), HasSubstr("der Bedarf ist jetzt beendet"));
    std::filesystem::remove(path);
}

TEST(Console, has_nothing_to_change_once_it_is_deleted) {
    config::Settings settings;
    settings.storage.path = ":memory:";
    settings.cluster.moderators = {{Channel::matrix, "@lotse:cluster.test"}};
    std::istringstream in("20 Drehteile aus 1.4301\n/delete\n/edit 30 Drehteile aus 1.4301\n");
    std::ostringstream out;
    EXPECT_EQ(console(settings, "", in, out, false), 0);
    EXPECT_THAT(out.str(), HasSubstr("Hier gibt es noch nichts zu ändern"));
    EXPECT_THAT(out.str(), testing::Not(HasSubstr("30 Stück")));
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
