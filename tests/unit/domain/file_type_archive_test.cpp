#include "tests/support/sample_files.hpp"
#include "tests/unit/domain/file_verdicts.hpp"

#include <gtest/gtest.h>

namespace clusterlotse {
namespace {

using test_support::ole_of;
using test_support::zip_of;
using test_support::ZipOddities;
using Files = std::vector<std::pair<std::string, std::string>>;

Files with(Files files, std::string name, std::string content) {
    files.emplace_back(std::move(name), std::move(content));
    return files;
}

const Files kBook{
    {"[Content_Types].xml", "<Types/>"},
    {"xl/workbook.xml", "<?xml version=\"1.0\"?><workbook/>"},
    {"xl/tables/table1.xml", "<?xml version=\"1.0\"?><table ref=\"A1\"/>"},
    {"xl/printerSettings/printerSettings1.bin", std::string("\0\1\2", 3)}};
const Files kLetter{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:document/>"}};
const std::string kProgram = "MZ\x90" + std::string(100, '\0');

TEST(FileTypeOfArchives, knows_documents_by_their_parts) {
    EXPECT_EQ(verdict("a.xlsx", zip_of(kBook)), "xlsx");
    EXPECT_EQ(verdict("a", zip_of(kLetter)), "docx");
    EXPECT_EQ(verdict("a.zip", zip_of(kLetter)), "docx");
    EXPECT_EQ(
        verdict("a", zip_of({{"[Content_Types].xml", "<T/>"}, {"3D/3dmodel.model", "<model/>"}})),
        "three_mf"
    );
    const std::string sheet = "application/vnd.oasis.opendocument.spreadsheet";
    EXPECT_EQ(verdict("a", zip_of({{"mimetype", sheet}, {"content.xml", "<a/>"}})), "ods");
    EXPECT_EQ(
        verdict("a", zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}})), "odt"
    );
}

TEST(FileTypeOfArchives, refuses_documents_with_macros) {
    EXPECT_EQ(verdict("a.xlsx", zip_of(with(kBook, "xl/vbaProject.bin", "x"))), "macros");
    EXPECT_EQ(verdict("a.docx", zip_of(with(kLetter, "word/VBAPROJECT.BIN", "x"))), "macros");
    EXPECT_EQ(verdict("a.xlsx", zip_of(with(kBook, "xl/macrosheets/sheet1.xml", "x"))), "macros");
    EXPECT_EQ(verdict("a.docx", zip_of(with(kLetter, "word/activeX/activeX1.bin", "x"))), "macros");
    const Files sheet{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}};
    EXPECT_EQ(verdict("a.ods", zip_of(with(sheet, "Basic/Standard/Modul1.xml", "x"))), "macros");
    EXPECT_EQ(verdict("a.ods", zip_of(with(sheet, "Basic/Standard/script-lb.xml", "x"))), "ods");
    EXPECT_EQ(verdict("a.ods", zip_of(with(sheet, "Scripts/python/a.xml", "x"))), "macros");
}

TEST(FileTypeOfArchives, refuses_documents_that_load_a_template_from_elsewhere) {
    const auto linked = [](const std::string& target) {
        const std::string links =
            "<Relationship Id=\"r\" "
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
            "attachedTemplate\" Target=\"" +
            target + "\" TargetMode=\"External\"/>";
        return verdict(
            "a.docx", zip_of(with(kLetter, "word/_rels/settings.xml.rels", "<R>" + links + "</R>"))
        );
    };
    EXPECT_EQ(linked("https://boese.example/a.dotm"), "macros");
    EXPECT_EQ(linked("\\\\server\\a.dotm"), "macros");
    EXPECT_EQ(linked("file:///C:\\Vorlagen\\Brief.dotx"), "docx");
}

TEST(FileTypeOfArchives, refuses_programs_that_lie_in_a_document) {
    const auto name = "word/embeddings/oleObject1.bin";
    EXPECT_EQ(
        verdict("a.docx", zip_of(with(kLetter, name, ole_of({"\x01Ole10Native"})))), "runnable"
    );
    EXPECT_EQ(verdict("a.docx", zip_of(with(kLetter, name, ole_of({"CONTENTS"})))), "docx");
    EXPECT_EQ(
        verdict("a.docx", zip_of(with(kLetter, "word/embeddings/a.xlsx", zip_of(kBook)))), "docx"
    );
}

TEST(FileTypeOfArchives, takes_an_archive_of_harmless_files) {
    const Files files{
        {"Teile/", ""},
        {"Teile/Welle.step", "ISO-10303-21;\n"},
        {"Teile/Welle.prt", std::string("\1\2\0\3", 4)},
        {"Liste.xlsx", zip_of(kBook)},
        {"alt.zip", zip_of({{"a.dxf", "0\nSECTION\n"}})}};
    EXPECT_EQ(verdict("Teile.zip", zip_of(files)), "zip");
    EXPECT_EQ(verdict("Teile.zip", zip_of(files, {.stored = true})), "zip");
    EXPECT_EQ(verdict("Teile.zip", zip_of({})), "zip");
    EXPECT_EQ(verdict("Teile.pdf", zip_of(files)), "unknown");
}

TEST(FileTypeOfArchives, refuses_an_archive_that_holds_something_to_run_however_deep) {
    const auto archive = [](const std::string& name, const std::string& content) {
        return verdict("a.zip", zip_of({{"ok.txt", "ok"}, {name, content}}));
    };
    EXPECT_EQ(archive("Zeichnung.pdf.exe", "x"), "unsafe_archive");
    EXPECT_EQ(archive("Zeichnung.pdf", kProgram), "unsafe_archive");
    EXPECT_EQ(archive("b/LIES.js", "x"), "unsafe_archive");
    EXPECT_EQ(archive("index.html", "x"), "unsafe_archive");
    EXPECT_EQ(archive("seite.txt", "<html>"), "unsafe_archive");
    EXPECT_EQ(archive("bild.svg", "<svg><script/></svg>"), "unsafe_archive");
    EXPECT_EQ(archive("inner.zip", zip_of({{"a.exe", "x"}})), "unsafe_archive");
    EXPECT_EQ(archive("inner.dat", zip_of({{"a.dat", kProgram}})), "unsafe_archive");
    EXPECT_EQ(archive("a.xlsx", zip_of(with(kBook, "xl/vbaProject.bin", "x"))), "unsafe_archive");
    EXPECT_EQ(archive("a.doc", ole_of({"WordDocument", "VBA"})), "unsafe_archive");
    EXPECT_EQ(archive("a.rar", "x"), "unsafe_archive");
    EXPECT_EQ(archive("a.dat", "Rar!\x1A\x07"), "unsafe_archive");
    EXPECT_EQ(archive("a.iso", "x"), "unsafe_archive");
    EXPECT_EQ(archive("groß.dat", std::string(0x8001, '\0') + "CD001"), "unsafe_archive");
}

TEST(FileTypeOfArchives, refuses_paths_that_lead_out) {
    for (const std::string name :
         {"../a.txt", "a/../../b.txt", "/etc/a.txt", "..\\a.txt", "C:a.txt", "a/.."}) {
        EXPECT_EQ(verdict("a.zip", zip_of({{name, "x"}})), "unsafe_archive") << name;
    }
    EXPECT_EQ(verdict("a.zip", zip_of({{"a..b/c.txt", "x"}})), "zip");
}

TEST(FileTypeOfArchives, refuses_what_it_cannot_look_through) {
    EXPECT_EQ(verdict("a.zip", zip_of({{"a.txt", "x"}}, {.locked = true})), "locked");
    EXPECT_EQ(
        verdict("a.zip", zip_of({{"a.txt", "x"}}, {.local_name = "a.exe"})), "unsafe_archive"
    );
    const auto whole = zip_of({{"a.txt", "x"}});
    for (std::size_t cut = 4; cut < whole.size(); ++cut) {
        EXPECT_EQ(verdict("a.zip", whole.substr(0, cut)), "unsafe_archive") << cut;
    }
    auto unpackable = zip_of({{"a.txt", std::string(5000, 'x')}});
    unpackable[37] = '\x7F';
    EXPECT_EQ(verdict("a.zip", unpackable), "unsafe_archive");
}

TEST(FileTypeOfArchives, refuses_more_depth_entries_and_bytes_than_its_bounds) {
    std::string nested = zip_of({{"a.txt", "x"}});
    nested = zip_of({{"b.zip", nested}});
    nested = zip_of({{"c.zip", nested}});
    EXPECT_EQ(verdict("a.zip", nested), "zip");
    nested = zip_of({{"d.zip", nested}});
    EXPECT_EQ(verdict("a.zip", nested), "unsafe_archive");

    Files many(kMostArchiveEntries, {"a.txt", "x"});
    EXPECT_EQ(verdict("a.zip", zip_of(many)), "zip");
    many.emplace_back("a.txt", "x");
    EXPECT_EQ(verdict("a.zip", zip_of(many)), "unsafe_archive");

    const auto declares = [](std::uint32_t size) {
        return verdict(
            "a.zip",
            zip_of({{"a.txt", std::string(1u << 20, 'x')}}, {.stored = true, .declared = size})
        );
    };
    EXPECT_EQ(declares(kMostUnpackedBytes), "zip");
    EXPECT_EQ(declares(kMostUnpackedBytes + 1), "unsafe_archive");
    EXPECT_EQ(
        verdict("a.zip", zip_of({{"a.txt", std::string(12u << 20, '\0')}})), "unsafe_archive"
    );
}

}  // namespace
}  // namespace clusterlotse
