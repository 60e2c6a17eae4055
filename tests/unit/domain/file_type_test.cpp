#include "domain/file_type.hpp"

#include "tests/support/sample_files.hpp"
#include "tests/unit/domain/file_verdicts.hpp"

#include <gtest/gtest.h>

#include <set>

namespace clusterlotse {
namespace {

using namespace std::string_view_literals;
using test_support::ole_of;
using test_support::pdf_of;

std::string iges_line(const std::string& text, char section, int number) {
    std::string line = text;
    line.resize(72, ' ');
    std::string digits = std::to_string(number);
    return line + section + std::string(7 - digits.size(), ' ') + digits + "\r\n";
}

std::string binary_stl(std::uint32_t triangles) {
    std::string out(80, 'x');
    test_support::put32(out, triangles);
    return out + std::string(50 * triangles, '\x01');
}

TEST(FileType, knows_drawings_and_models_by_their_bytes_under_any_name) {
    EXPECT_EQ(verdict("a.bin", "%PDF-1.7\n1 0 obj\n"), "pdf");
    EXPECT_EQ(verdict("a", "\r\n\r\n%PDF-1.4\n"), "pdf");
    EXPECT_EQ(verdict("a", "ISO-10303-21;\nHEADER;\n"), "step");
    EXPECT_EQ(verdict("a", "\xEF\xBB\xBF\n/* written by X */ ISO-10303-21;\nHEADER;"), "step");
    EXPECT_EQ(verdict("a", "  0\r\nSECTION\r\n  2\r\nHEADER\r\n"), "dxf");
    EXPECT_EQ(verdict("a", "999\nmade by X\n0\nSECTION\n2\nHEADER\n"), "dxf");
    EXPECT_EQ(verdict("a", "AutoCAD Binary DXF\r\n\x1a\0\0\0SECTION"sv), "dxf");
    EXPECT_EQ(verdict("a", "AC1032" + std::string(200, '\0')), "dwg");
    EXPECT_EQ(verdict("a", iges_line("Flansch", 'S', 1) + iges_line("1H,,1H;", 'G', 1)), "iges");
    EXPECT_EQ(verdict("a", "solid Welle\n facet normal 0 0 1\n"), "stl");
    EXPECT_EQ(verdict("a.stl", binary_stl(3)), "stl");
    EXPECT_EQ(verdict("a", "Version 9.5 JT  DM 6.4.0.0  \n\r\n" + std::string(60, '\0')), "jt");
    EXPECT_EQ(
        verdict("a", "**ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz****\n**PARASOLID"),
        "parasolid"
    );
    EXPECT_EQ(verdict("a.x_b", "PS\0\0\0?: TRANSMIT FILE"sv), "parasolid");
    EXPECT_EQ(verdict("a", "V5_CFV2\0\0\0"sv), "catia");
}

TEST(FileType, knows_pictures) {
    EXPECT_EQ(verdict("a", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv), "png");
    EXPECT_EQ(verdict("a", "\xFF\xD8\xFF\xE0\0\x10JFIF"sv), "jpeg");
    EXPECT_EQ(verdict("a", "II*\0\x08\0\0\0"sv), "tiff");
    EXPECT_EQ(verdict("a", "MM\0*\0\0\0\x08"sv), "tiff");
    EXPECT_EQ(verdict("a", "RIFF\x24\0\0\0WEBPVP8 "sv), "webp");
    EXPECT_EQ(verdict("a", "GIF89a\x01\0\x01\0"sv), "gif");
    EXPECT_EQ(verdict("a", "BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02"sv), "bmp");
    EXPECT_EQ(
        verdict(
            "a",
            "\0\0\0\x18"
            "ftypheic\0\0\0\0"sv
        ),
        "heic"
    );
}

TEST(FileType, believes_the_name_only_where_bytes_are_text) {
    EXPECT_EQ(verdict("a.csv", "Pos;Menge\r\n1;20\r\n"), "csv");
    EXPECT_EQ(verdict("a.TXT", "Grüße\n"), "txt");
    EXPECT_EQ(
        verdict(
            "Liesmich",
            "Gr\xFC\xDF"
            "e\n"
        ),
        "txt"
    );
    EXPECT_EQ(
        verdict(
            "a.csv",
            "\xFF\xFE"
            "a\0;\0b\0"sv
        ),
        "csv"
    );
    EXPECT_EQ(verdict("a.xyz", "Grüße\n"), "unknown");
    EXPECT_EQ(verdict("a.txt", "a\0b"sv), "unknown");
    EXPECT_EQ(verdict("a.pdf", "Grüße"), "unknown");
    EXPECT_EQ(verdict("Zeichnung.pdf", "\x89PNG\r\n\x1a\n"), "png");
}

TEST(FileType, takes_older_documents_and_cad_in_compound_files) {
    EXPECT_EQ(verdict("a.doc", ole_of({"WordDocument", "1Table"})), "doc");
    EXPECT_EQ(verdict("a", ole_of({"Workbook"})), "xls");
    EXPECT_EQ(verdict("a.xls", ole_of({"a", "b", "c", "d", "e", "f", "Workbook"})), "xls");
    EXPECT_EQ(verdict("Teil.SLDPRT", ole_of({"Contents", "SwDocMgrTempStorage"})), "solidworks");
    EXPECT_EQ(verdict("Teil.ipt", ole_of({"RSeStorage"})), "inventor");
    EXPECT_EQ(verdict("a.msg", ole_of({"__properties_version1.0"})), "unknown");
    EXPECT_EQ(
        verdict("Teil.sldprt", std::string(30, '\x07') + std::string("\x14\0\x06\0\x08\0", 6)),
        "solidworks"
    );
}

TEST(FileType, refuses_macros_in_older_documents) {
    EXPECT_EQ(verdict("a.doc", ole_of({"WordDocument", "Macros", "VBA", "dir"})), "macros");
    EXPECT_EQ(verdict("a.xls", ole_of({"Workbook", "_VBA_PROJECT_CUR"})), "macros");
    std::string sheet("\x85\0\x0E\0\0\0\0\0\0\x01\x06\0Makro1", 18);
    EXPECT_EQ(verdict("a.xls", ole_of({"Workbook"}) + sheet), "macros");
    sheet[9] = 0;
    EXPECT_EQ(verdict("a.xls", ole_of({"Workbook"}) + sheet), "xls");
    EXPECT_EQ(verdict("a.doc", ole_of({"WordDocument", "\x01Ole10Native"})), "runnable");
    EXPECT_EQ(verdict("a.xlsx", ole_of({"EncryptionInfo", "EncryptedPackage"})), "locked");
    const std::string installer("\x84\x10\x0C\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16);
    EXPECT_EQ(verdict("a.doc", ole_of({"WordDocument"}, installer)), "runnable");
    EXPECT_EQ(verdict("a.doc", ole_of({"WordDocument"}).substr(0, 1100)), "damaged");
}

TEST(FileType, refuses_whatever_can_run_under_any_name) {
    const std::string windows = "MZ\x90" + std::string(200, '\0');
    for (const auto* name : {"a.pdf", "a.step", "a", "a.txt", "a.sldprt"}) {
        EXPECT_EQ(verdict(name, windows), "runnable") << name;
        EXPECT_EQ(
            verdict(
                name,
                "\x7F"
                "ELF\x02\x01\x01"
            ),
            "runnable"
        ) << name;
        EXPECT_EQ(verdict(name, "\xCF\xFA\xED\xFE\x07"), "runnable") << name;
        EXPECT_EQ(verdict(name, "\xCA\xFE\xBA\xBE\0\0\0\x34"sv), "runnable") << name;
        EXPECT_EQ(verdict(name, "#!/bin/sh\nrm -r /\n"), "runnable") << name;
        EXPECT_EQ(verdict(name, "\xEF\xBB\xBF\n#!/usr/bin/env python3\n"), "runnable") << name;
        EXPECT_EQ(verdict(name, "L\0\0\0\x01\x14\x02\0\0\0\0\0"sv), "runnable") << name;
        EXPECT_EQ(verdict(name, std::string(0x8001, '\0') + "CD001"), "runnable") << name;
    }
    EXPECT_EQ(verdict("a.txt", "MZ 4711: zwei Flansche\n"), "txt");
}

TEST(FileType, refuses_names_that_can_run_whatever_they_hold) {
    for (const auto* extension :
         {"exe", "com", "bat", "cmd", "ps1", "vbs", "js",  "jar", "msi", "lnk",     "scr",
          "hta", "iso", "img", "dll", "reg", "sh",  "app", "apk", "url", "lsp",     "py",
          "wsf", "vhd", "cpl", "pif", "jse", "one", "chm", "deb", "dmg", "docx.exe"}) {
        EXPECT_EQ(verdict(std::string("Zeichnung.pdf.") + extension, "%PDF-1.4\n"), "runnable")
            << extension;
    }
    EXPECT_EQ(verdict("Zeichnung.EXE. ", "%PDF-1.4\n"), "runnable");
    EXPECT_EQ(verdict("Zeichnung.e\u200Bxe", "%PDF-1.4\n"), "runnable");
    EXPECT_EQ(verdict("Zeichnung.exe:a.pdf", "%PDF-1.4\n"), "runnable");
    EXPECT_EQ(verdict("Liste.xlsm", "egal"), "macros");
    EXPECT_EQ(verdict("Liste.html", "egal"), "web_page");
    EXPECT_EQ(verdict("Teile.7z", "egal"), "unsafe_archive");
}

TEST(FileType, refuses_archives_that_it_cannot_look_through) {
    EXPECT_EQ(verdict("a.zip", "Rar!\x1A\x07\x01\0"sv), "unsafe_archive");
    EXPECT_EQ(verdict("a", "7z\xBC\xAF\x27\x1C\0\x04"sv), "unsafe_archive");
    EXPECT_EQ(verdict("a", "\x1F\x8B\x08\0"sv), "unsafe_archive");
    EXPECT_EQ(verdict("a", std::string(257, 'a') + "ustar\0"), "unsafe_archive");
}

TEST(FileType, refuses_web_pages_as_text) {
    EXPECT_EQ(verdict("a.txt", "\n <!DOCTYPE html><p>"), "web_page");
    EXPECT_EQ(verdict("a.csv", "<?xml version='1.0'?><!-- x --><HTML>"), "web_page");
    EXPECT_EQ(verdict("a.txt", "\xFF\xFE<\0s\0c\0r\0i\0p\0t\0>\0"sv), "web_page");
    EXPECT_EQ(verdict("a.txt", "1 < 2 und <b>fett</b>"), "txt");
    EXPECT_EQ(verdict("a.pdf", "<html>%PDF-1.4"), "web_page");
}

TEST(FileType, takes_pictures_in_svg_without_active_content_only) {
    const auto svg = [](const std::string& inside) {
        return verdict("a.svg", "<?xml version=\"1.0\"?>\n<svg xmlns='x'>" + inside + "</svg>");
    };
    EXPECT_EQ(svg("<text>M&#252;ller on=off</text><a href='#t'/><path d='M0'/>"), "svg");
    EXPECT_EQ(svg("<text font='x'>Montage ON 4</text>"), "svg");
    EXPECT_EQ(verdict("a.txt", "Das Element <svg> beginnt ein Bild"), "txt");
    EXPECT_EQ(svg("<script>alert(1)</script>"), "script");
    EXPECT_EQ(svg("<svg:SCRIPT xlink:href='a'/>"), "script");
    EXPECT_EQ(svg("<path onload = 'x()'/>"), "script");
    EXPECT_EQ(svg("<path d='1'onclick='x()'/>"), "script");
    EXPECT_EQ(svg("<path/onclick='x()'/>"), "script");
    EXPECT_EQ(svg("<a href='java\nscript:x()'/>"), "script");
    EXPECT_EQ(svg("<a href='&#x6A;ava&#115;cript:x()'/>"), "script");
    EXPECT_EQ(svg("<foreignObject><p/></foreignObject>"), "script");
    EXPECT_EQ(svg("<set attributeName='onload' to='x()'/>"), "script");
    EXPECT_EQ(verdict("a.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>"), "script");
    EXPECT_EQ(verdict("a.svg", "\xFF\xFE<\0s\0v\0g\0>\0"sv), "script");
}

TEST(FileType, refuses_a_pdf_that_starts_a_program_and_takes_other_actions) {
    EXPECT_EQ(verdict("a.pdf", pdf_of("", "/A << /S /Launch /F (x.exe) >>")), "runnable");
    EXPECT_EQ(verdict("a.pdf", pdf_of("", "/A << /S /L#61unch >>")), "runnable");
    EXPECT_EQ(verdict("a.pdf", pdf_of("", "/A << /S /LaunchPad /B /URI >>")), "pdf");
    std::string hidden = pdf_of("<< /S /Launch >>");
    EXPECT_EQ(verdict("a.pdf", hidden), "pdf");
    hidden.replace(hidden.find("/Length"), 7, "/Type /ObjStm /Length");
    EXPECT_EQ(verdict("a.pdf", hidden), "runnable");
}

TEST(FileType, refuses_nothing_and_too_much) {
    EXPECT_EQ(verdict("a.pdf", ""), "empty");
    std::string large = "%PDF-1.4\n";
    large.resize(kMostFileBytes, ' ');
    EXPECT_EQ(verdict("a.pdf", large), "pdf");
    EXPECT_EQ(verdict("a.pdf", large + ' '), "too_large");
}

TEST(FileType, has_one_name_a_media_type_and_an_extension_for_each_kind) {
    std::set<std::string_view> names, extensions;
    for (int i = 0; i <= static_cast<int>(FileKind::zip); ++i) {
        const auto kind = static_cast<FileKind>(i);
        names.insert(name_of(kind));
        extensions.insert(extension_of(kind));
        EXPECT_NE(media_type_of(kind).find('/'), std::string_view::npos);
        EXPECT_TRUE(has_extension(kind, extension_of(kind)));
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(FileKind::zip) + 1);
    EXPECT_EQ(extensions.size(), names.size());
}

}  // namespace
}  // namespace clusterlotse
