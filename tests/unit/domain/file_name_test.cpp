#include "domain/file_name.hpp"

#include <gtest/gtest.h>

namespace clusterlotse {
namespace {

TEST(FileName, keeps_an_honest_name_as_it_is) {
    EXPECT_EQ(safe_file_name("Flansch Ø40 Rev. B.pdf", FileKind::pdf), "Flansch Ø40 Rev. B.pdf");
    EXPECT_EQ(safe_file_name("WELLE.STP", FileKind::step), "WELLE.STP");
    EXPECT_EQ(safe_file_name("Stückliste 2026-03.xlsx", FileKind::xlsx), "Stückliste 2026-03.xlsx");
}

TEST(FileName, drops_paths_of_both_kinds) {
    EXPECT_EQ(safe_file_name("../../etc/Welle.pdf", FileKind::pdf), "Welle.pdf");
    EXPECT_EQ(safe_file_name("C:\\Kaul\\Zeichnungen\\Welle.pdf", FileKind::pdf), "Welle.pdf");
    EXPECT_EQ(safe_file_name("ordner/", FileKind::pdf), "Datei.pdf");
    EXPECT_EQ(safe_file_name("..", FileKind::pdf), "Datei.pdf");
}

TEST(FileName, drops_what_cannot_be_seen_or_turns_the_reading_direction) {
    EXPECT_EQ(safe_file_name("Welle\u202Egnp.pdf", FileKind::pdf), "Wellegnp.pdf");
    EXPECT_EQ(safe_file_name("We\u200Blle\u2066\x07.pdf", FileKind::pdf), "Welle.pdf");
    EXPECT_EQ(safe_file_name("Welle\n\t  1.pdf", FileKind::pdf), "Welle 1.pdf");
    EXPECT_EQ(safe_file_name(std::string("a\0b.pdf", 7), FileKind::pdf), "ab.pdf");
    EXPECT_EQ(safe_file_name("W\xE4lle.pdf", FileKind::pdf), "W_lle.pdf");
}

TEST(FileName, replaces_what_windows_does_not_take) {
    EXPECT_EQ(safe_file_name("a<b>:\"|?*.pdf", FileKind::pdf), "a_b______.pdf");
    EXPECT_EQ(safe_file_name("Welle. . .pdf", FileKind::pdf), "Welle.pdf");
    EXPECT_EQ(safe_file_name("CON.pdf", FileKind::pdf), "_CON.pdf");
    EXPECT_EQ(safe_file_name("lpt1.txt", FileKind::txt), "_lpt1.txt");
    EXPECT_EQ(safe_file_name("Console.pdf", FileKind::pdf), "Console.pdf");
}

TEST(FileName, ends_in_an_extension_of_what_the_file_is) {
    EXPECT_EQ(safe_file_name("Skizze.pdf", FileKind::png), "Skizze.png");
    EXPECT_EQ(safe_file_name("Skizze", FileKind::jpeg), "Skizze.jpg");
    EXPECT_EQ(safe_file_name("Teil 4711.02", FileKind::step), "Teil 4711.02.step");
    EXPECT_EQ(safe_file_name("", FileKind::csv), "Datei.csv");
}

TEST(FileName, hides_the_extensions_in_between) {
    EXPECT_EQ(safe_file_name("zeichnung.pdf.exe", FileKind::pdf), "zeichnung_pdf.pdf");
    EXPECT_EQ(safe_file_name("zeichnung.exe.pdf", FileKind::pdf), "zeichnung_exe.pdf");
    EXPECT_EQ(safe_file_name("a.js .pdf", FileKind::pdf), "a_js.pdf");
}

TEST(FileName, is_cut_between_characters_at_its_bound) {
    const std::string fits(kMostFileNameBytes - 4, 'a');
    EXPECT_EQ(safe_file_name(fits + ".pdf", FileKind::pdf), fits + ".pdf");
    EXPECT_EQ(safe_file_name(fits + "a.pdf", FileKind::pdf), fits + ".pdf");
    std::string umlauts;
    for (std::size_t i = 0; i < kMostFileNameBytes; ++i) {
        umlauts += "ä";
    }
    const auto cut = safe_file_name(umlauts + ".step", FileKind::step);
    EXPECT_LE(cut.size(), kMostFileNameBytes);
    EXPECT_TRUE(cut.ends_with("ä.step"));
}

TEST(FileName, shows_its_last_extension_through_every_dress) {
    EXPECT_EQ(file_extension("a.PDF"), "pdf");
    EXPECT_EQ(file_extension("a.pdf.exe"), "exe");
    EXPECT_EQ(file_extension("a.exe. . "), "exe");
    EXPECT_EQ(file_extension("a.ex\u200Be"), "exe");
    EXPECT_EQ(file_extension("rechnung\u202Efdp.exe"), "exe");
    EXPECT_EQ(file_extension("a.exe:b.txt"), "exe");
    EXPECT_EQ(file_extension("ordner.pdf/datei"), "");
    EXPECT_EQ(file_extension("C:a.txt"), "txt");
    EXPECT_EQ(file_extension("."), "");
    EXPECT_EQ(file_extension(""), "");
}

}  // namespace
}  // namespace clusterlotse
