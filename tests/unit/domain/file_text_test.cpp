#include "domain/file_text.hpp"

#include "tests/support/sample_files.hpp"

#include <gtest/gtest.h>

namespace clusterlotse {
namespace {

using namespace std::string_view_literals;
using test_support::pdf_of;
using test_support::zip_of;

const std::vector<std::string> kNames{"Müller Präzision GmbH & Co. KG", "Ilse Kaul"};

int count(std::string_view bytes) {
    return static_cast<int>(names_found(bytes, kNames).size());
}

std::string wide(std::string_view latin, bool big_endian) {
    std::string out;
    for (const char c : latin) {
        out += big_endian ? '\0' : c;
        out += big_endian ? c : '\0';
    }
    return out;
}

TEST(FileText, finds_names_in_every_code_of_text) {
    EXPECT_EQ(count("gez. Ilse Kaul, Müller Präzision GmbH & Co. KG"), 2);
    EXPECT_EQ(count("M\xFCller Pr\xE4zision GmbH"), 1);
    EXPECT_EQ(count("M\x81ller Pr\x84zision"), 1);
    EXPECT_EQ(count("Mu\u0308ller Pra\u0308zision"), 1);
    EXPECT_EQ(count(wide("M\xFCller Pr\xE4zision", false)), 1);
    EXPECT_EQ(count(wide("M\xFCller Pr\xE4zision", true)), 1);
    EXPECT_EQ(names_found("ilse  KAUL", kNames), std::vector<std::string>{"Ilse Kaul"});
}

TEST(FileText, finds_names_in_other_spellings) {
    EXPECT_EQ(count("MUELLER PRAEZISION"), 1);
    EXPECT_EQ(count("Muller Prazision"), 1);
    EXPECT_EQ(count("info@mueller-praezision.de"), 1);
    EXPECT_EQ(count("www.muellerpraezision.de"), 1);
    EXPECT_EQ(count("M ü l l e r  P r ä z i s i o n"), 1);
    EXPECT_EQ(count("Kaul, Ilse"), 1);
    EXPECT_EQ(count("C:\\Zeichnungen\\Müller_Präzision\\4711"), 1);
}

TEST(FileText, takes_no_part_of_a_word_for_a_name) {
    EXPECT_EQ(count("Müller Präzisionsteile"), 1);  // the firm's name without spaces is in it
    EXPECT_EQ(count("Müller und Präzision"), 0);
    EXPECT_EQ(count("Ilse Kaulbach, Vanilse Kaul"), 0);
    EXPECT_EQ(count("GmbH & Co. KG"), 0);
    EXPECT_TRUE(names_found("a b GmbH", {"", "AB", "..", "GmbH & Co. KG"}).size() <= 1);
}

TEST(FileText, finds_names_in_the_header_of_a_step_file) {
    EXPECT_EQ(
        count("ISO-10303-21;\nHEADER;\nFILE_NAME('a','2026',('I. Kaul'),"
              "('M\\X2\\00FC\\X0\\ller Pr\\X\\E4zision'),'','','');"),
        1
    );
    EXPECT_EQ(count("ISO-10303-21;FILE_NAME('M\\S\\|ller Pr\\S\\dzision');"), 1);
    EXPECT_EQ(count("0\nSECTION\n1\nM\\U+00FCller Pr\\U+00E4zision\n"), 1);
}

TEST(FileText, finds_names_in_properties_and_pages_of_a_pdf) {
    EXPECT_EQ(count(pdf_of("", "/Author (M\\374ller Pr\\344zision)")), 1);
    EXPECT_EQ(count(pdf_of("", "/Author <FEFF0049006C007300650020004B00610075006C>")), 1);
    EXPECT_EQ(count(pdf_of("BT /F1 9 Tf (Ilse Kaul) Tj ET")), 1);
    EXPECT_EQ(count(pdf_of("BT [(Il)20(se)-278(Ka)-15(ul)] TJ ET")), 1);
    EXPECT_EQ(count(pdf_of("BT [(M\\374ll)-3(er)-250(Pr\\344)9(zision)] TJ ET")), 1);
    EXPECT_EQ(count(pdf_of("BT <496C7365204B61756C> Tj ET")), 1);
    EXPECT_EQ(count(pdf_of("BT (Flansch) Tj ET", "/Author (CAD)")), 0);
}

TEST(FileText, finds_names_in_the_letters_of_a_font_that_a_pdf_brings_along) {
    // "Ilse Kaul" as the letters 1 to 9 of a font of its own.
    const std::string shown = "BT [<00010002>15<00030004>]TJ [<0005>-3<00060007>2<00080009>]TJ ET";
    const std::string characters =
        "begincmap 2 beginbfchar <0001> <0049> <0005> <0020> endbfchar\n"
        "2 beginbfrange <0002> <0004> [<006C> <0073> <0065>] <0006> <0006> <004B> endbfrange\n"
        "3 beginbfrange <0007> <0007> <0061> <0008> <0008> <0075> <0009> <000B> <006C> endbfrange";
    const auto with_map = [&shown](const std::string& map) {
        const std::string packed = test_support::deflated(map, true);
        return pdf_of(shown) + "9 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + packed +
               "\nendstream\nendobj\n";
    };
    EXPECT_EQ(count(with_map(characters)), 1);
    EXPECT_EQ(count(with_map("begincmap endcmap")), 0);
}

/// A page whose stream stands behind these filters.
std::string pdf_behind(const std::string& filters, const std::string& packed) {
    return "%PDF-1.4\n4 0 obj\n<< /Filter " + filters + " >>\nstream\n" + packed +
           "\nendstream\nendobj\ntrailer << /Root 2 0 R >>\n%%EOF\n";
}

std::string hexadecimal(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        out += kDigits[static_cast<unsigned char>(c) >> 4U];
        out += kDigits[static_cast<unsigned char>(c) & 15U];
        out += out.size() % 60 < 2 ? "\n" : "";
    }
    return out + ">";
}

TEST(FileText, finds_names_in_pages_that_are_packed_twice_or_otherwise) {
    const std::string shown = "BT (Ilse Kaul) Tj ET";
    EXPECT_EQ(count(pdf_behind("/ASCIIHexDecode", hexadecimal(shown))), 1);
    EXPECT_EQ(count(pdf_behind("[/AHx/Fl]", hexadecimal(test_support::deflated(shown, true)))), 1);
    // Of the first page, and of one with a group of four zeros, by another program
    // (base64.a85encode).
    EXPECT_EQ(count(pdf_behind("[ /ASCII85Decode ]", "6<#'U8SiHZ+A\n6-cCagK+C*5r\nE~>")), 1);
    EXPECT_EQ(count(pdf_behind("/A85", "z-qS5rAKXWSF_iK~>")), 1);
    EXPECT_EQ(count(pdf_behind("/LZWDecode", shown)), 1);  // as it stands there
}

TEST(FileText, finds_names_that_a_page_sets_letter_by_letter) {
    const auto spelled = [](std::string_view letters) {
        std::string page = "BT ";
        for (const char c : letters) {
            page += "(" + std::string(1, c) + ") Tj 7.5 0 Td ";
        }
        return pdf_of(page + "ET");
    };
    EXPECT_EQ(count(spelled("gez. Ilse Kaul")), 1);
    EXPECT_EQ(count(spelled("IlseKaul2026")), 1);
    EXPECT_EQ(count(spelled("Ilse Kahn")), 0);
    EXPECT_EQ(count(pdf_of("BT (Il) Tj (Flansch) Tj (se) Tj (Kaul) Tj ET")), 0);
}

TEST(FileText, finds_names_between_the_formatting_of_a_drawings_texts) {
    const auto drawn = [](const std::string& text) {
        return "0\nSECTION\n0\nMTEXT\n1\n" + text + "\n0\nENDSEC\n";
    };
    EXPECT_EQ(count(drawn("\\A1;gez.\\PIlse\\PKaul")), 1);
    EXPECT_EQ(count(drawn("{\\fArial|b0|i0|c0|p34;Il}{\\H2.5x;se} {\\C1;\\LKaul\\l}")), 1);
    EXPECT_EQ(count(drawn("M\\U+00FCller\\~Pr\\U+00E4zision")), 1);
    EXPECT_EQ(count(drawn("\\A1;Flansch\\PIlse")), 0);
}

TEST(FileText, finds_names_in_office_files_and_archives) {
    const std::string text = "<w:t>M&#252;l</w:t><w:t>ler</w:t> <w:t>Präzi</w:t><w:t>sion</w:t>";
    const auto letter = zip_of({{"word/document.xml", "<?xml?><w:p>" + text + "</w:p>"}});
    EXPECT_EQ(count(letter), 1);
    EXPECT_EQ(count(zip_of({{"docProps/core.xml", "<dc:creator>Ilse Kaul</dc:creator>"}})), 1);
    EXPECT_EQ(count(zip_of({{"a.xml", "<c>Ilse</c><c>Kaul</c>"}})), 1);
    EXPECT_EQ(count(zip_of({{"brief.docx", letter}, {"a.pdf", pdf_of("(Ilse Kaul) Tj")}})), 2);
    EXPECT_EQ(count(zip_of({{"Ilse Kaul/a.txt", "x"}})), 1);
}

TEST(FileText, unpacks_no_more_than_its_bound) {
    std::string filler(kMostSearchedBytes / 8, 'x');
    std::vector<std::pair<std::string, std::string>> parts(8, {"a.txt", filler});
    parts.emplace_back("b.txt", "Ilse Kaul");
    EXPECT_EQ(count(zip_of(parts)), 0);
    parts.erase(parts.begin());
    EXPECT_EQ(count(zip_of(parts)), 1);
}

TEST(FileText, says_of_which_kinds_it_sees_the_words) {
    EXPECT_TRUE(names_are_readable(FileKind::pdf, pdf_of("BT (Flansch) Tj ET")));
    EXPECT_TRUE(names_are_readable(FileKind::step, {}));
    EXPECT_FALSE(names_are_readable(FileKind::dwg, {}));
    EXPECT_FALSE(names_are_readable(FileKind::png, {}));
}

TEST(FileText, says_where_a_pdf_hides_its_words) {
    const std::string sealed = pdf_of("BT (Flansch) Tj ET") + "trailer << /Encrypt 9 0 R >>\n";
    EXPECT_FALSE(names_are_readable(FileKind::pdf, sealed));
    EXPECT_FALSE(names_are_readable(FileKind::pdf, pdf_behind("/LZWDecode", "x")));
    EXPECT_FALSE(names_are_readable(FileKind::pdf, pdf_behind("[/FlateDecode /Crypt]", "x")));
    EXPECT_TRUE(names_are_readable(FileKind::pdf, pdf_behind("[/A85 /Fl]", "~>")));
    EXPECT_TRUE(names_are_readable(FileKind::pdf, pdf_behind("/DCTDecode /Subtype /Image", "x")));
}

}  // namespace
}  // namespace clusterlotse
