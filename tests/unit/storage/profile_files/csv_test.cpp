#include "tests/unit/storage/profile_files/reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::profile_files::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(ProfileTable, splits_lists_of_a_cell_at_commas_but_not_inside_a_number) {
    const auto reading = read_table(
        "id;name;processes;materials;certificates\n"
        "a;A;Drehen, milling;1.4301, stainless,PA 6,6;ISO 9001, EN 1090-2 EXC2 (31.05.2027)\n"
    );
    ASSERT_EQ(reading.profiles.at(0).capabilities.size(), 2u);
    EXPECT_EQ(reading.profiles.at(0).capabilities[0].process, "turning");
    EXPECT_EQ(reading.profiles.at(0).capabilities[1].process, "milling");
    EXPECT_EQ(
        problems_of(reading),
        "2:21: capabilities[0].materials[2]: unknown material \"PA 6,6\"; did you mean "
        "\"1.4301\"?\n"
        "2:21: capabilities[1].materials[2]: unknown material \"PA 6,6\"; did you mean "
        "\"1.4301\"?\n"
    );
    EXPECT_THAT(
        reading.profiles.at(0).capabilities[0].materials,
        ElementsAre("1.4301", "stainless", "PA 6,6")
    );
    ASSERT_EQ(reading.profiles.at(0).certificates.size(), 2u);
    EXPECT_EQ(reading.profiles.at(0).certificates[1].grade, "EXC2");
}

TEST(ProfileTable, may_be_made_by_hand) {
    const auto reading = read_table(
        "id,name,city,postcode,employees,processes,materials,certificates,contact_name,email,"
        "consent_on,consent_scope\n"
        "a,\"Müller, Söhne\",Landau,01234,42,Drehen|milling,stainless|X5CrNi18-10,ISO 9001|EN "
        "1090-2 EXC2 (31.05.2027),Frau Roth,"
        "r@example.org,3.2.2026,requests|digest\n"
    );
    ASSERT_EQ(problems_of(reading), "");
    const Profile& profile = reading.profiles.at(0);
    EXPECT_EQ(profile.name, "Müller, Söhne");
    EXPECT_EQ(profile.postcode, "01234");
    EXPECT_EQ(profile.employees, 42);
    ASSERT_EQ(profile.capabilities.size(), 2u);
    EXPECT_EQ(profile.capabilities[0].process, "turning");
    EXPECT_EQ(profile.capabilities[0].wording, "Drehen");
    EXPECT_EQ(profile.capabilities[1].wording, "");
    EXPECT_THAT(profile.capabilities[1].materials, ElementsAre("stainless", "1.4301"));
    ASSERT_EQ(profile.certificates.size(), 2u);
    EXPECT_EQ(profile.certificates[1].standard, "EN 1090-2");
    EXPECT_EQ(profile.certificates[1].grade, "EXC2");
    EXPECT_EQ(iso_date(*profile.certificates[1].valid_until), "2027-05-31");
    EXPECT_EQ(iso_date(profile.contacts.at(0).consent->given_on), "2026-02-03");
    EXPECT_THAT(profile.contacts.at(0).consent->scope, ElementsAre("requests", "digest"));
}

TEST(ProfileTable, takes_semicolons_tabs_and_german_headings) {
    const auto semicolons =
        read_table("\xef\xbb\xbfKennung;Firma;PLZ;E-Mail\r\na;Müller;67655;a@b\r\n");
    EXPECT_EQ(problems_of(semicolons), "");
    EXPECT_EQ(semicolons.profiles.at(0).contacts.at(0).email, "a@b");
    const auto tabs = read_table("id\tname\ttext\na\tB\t1,5; 2,5\n");
    EXPECT_EQ(tabs.profiles.at(0).text, "1,5; 2,5");
    EXPECT_EQ(read_table("sep=;\nid;name\na;B,C,D\n").profiles.at(0).name, "B,C,D");
}

TEST(ProfileTable, converts_windows_1252) {
    const auto reading =
        read_table("id;name;text\na;M\xfcller & S\xf6hne;\xd8 400, 5 \x80 \x96 gro\xdf\n");
    EXPECT_EQ(problems_of(reading), "");
    EXPECT_EQ(reading.profiles.at(0).name, "Müller & Söhne");
    EXPECT_EQ(reading.profiles.at(0).text, "Ø 400, 5 € – groß");
}

TEST(ProfileTable, refuses_a_mixture_of_encodings_and_other_bytes) {
    EXPECT_EQ(
        problems_of(read_table("id;name\na;M\xc3\xbcller\nb;M\xfcller\n")),
        "3:4: broken UTF-8 (byte 0xFC): save the file as UTF-8\n"
    );
    EXPECT_THAT(problems_of(read_table("id;name\na;M\xc3\n")), HasSubstr("2:4: broken UTF-8"));
    EXPECT_THAT(problems_of(read_table("id;name\na;M\x81\n")), HasSubstr("2:4: broken UTF-8"));
    EXPECT_THAT(problems_of(read_table(std::string("\xff\xfei\0d\0", 6))), HasSubstr("UTF-16"));
}

TEST(ProfileTable, keeps_line_breaks_and_quotes_in_quoted_cells_and_counts_lines_on) {
    const auto reading =
        read_table("id;name;text\na;A;\"Zeile 1\nZeile \"\"2\"\"\r\nZeile 3\"\nb;;x\n");
    EXPECT_EQ(reading.profiles.at(0).text, "Zeile 1\nZeile \"2\"\r\nZeile 3");
    EXPECT_EQ(problems_of(reading), "5:1: name: is missing\n");
}

TEST(ProfileTable, refuses_ragged_rows_but_not_the_empty_cells_and_rows_of_a_spreadsheet) {
    EXPECT_EQ(problems_of(read_table("id;name;city;;\na;A;B;;;;\n;;;;\n\nb;B;C;;\n")), "");
    EXPECT_EQ(
        problems_of(read_table("id;name;city\na;A\n")),
        "2:1: the row has 2 cells, the first row 3\n"
    );
    EXPECT_EQ(
        problems_of(read_table("id;name\na;A;;Ä;x\n")),
        "2:6: the row has 5 cells, the first row 2\n"
    );
}

TEST(ProfileTable, names_the_nearest_column_and_missing_or_repeated_ones) {
    EXPECT_EQ(
        problems_of(read_table("id;name;ctiy\na;A;B\n")),
        "1:9: unknown column \"ctiy\"; did you mean \"city\"?\n"
    );
    EXPECT_EQ(problems_of(read_table("name;city\nA;B\n")), "1:1: the column \"id\" is missing\n");
    EXPECT_EQ(
        problems_of(read_table("id;name;Firma\na;A;B\n")),
        "1:9: the column \"Firma\" stands twice\n"
    );
    EXPECT_EQ(
        problems_of(read_table("id;id;name\na;b;A\n")), "1:4: the column \"id\" stands twice\n"
    );
}

TEST(ProfileTable, gives_each_problem_the_place_of_its_cell) {
    EXPECT_EQ(
        problems_of(read_table("id;name;employees;processes;language;consent_on\na;Ä;vierzig;"
                               "Drehen|Drehn;fr;gestern\na;C;;;;\n")),
        "2:5: employees: must be a whole number, is a text\n"
        "2:13: capabilities[1].process: unknown process \"Drehn\"; did you mean \"turning\"?\n"
        "2:26: contacts[0].language: \"fr\" is not known; must be one of de, en; did you mean "
        "\"de\"?\n"
        "2:29: contacts[0].consent.given_on: must be a day that exists, written \"2027-05-31\"\n"
        "3:1: id: \"a\" stands already in line 2\n"
    );
}

TEST(ProfileTable, refuses_open_quotes_and_text_behind_them) {
    EXPECT_THAT(
        problems_of(read_table("id;name\na;\"A\nb;B\n")),
        HasSubstr("2:3: the quote that begins here is never closed")
    );
    EXPECT_THAT(
        problems_of(read_table("id;name\na;\"A\" B\n")),
        HasSubstr("2:7: text behind the closing quote")
    );
    EXPECT_EQ(
        read_table("id;name\na;Rohr 3/4\" und 1\"\n").profiles.at(0).name, "Rohr 3/4\" und 1\""
    );
}

TEST(ProfileTable, takes_lists_as_json_beside_friendly_cells) {
    const auto reading = read_table(
        "id;name;capabilities;processes;contacts;email\n"
        "a;A;\"[{\"\"process\"\":\"\"turning\"\",\"\"lot\"\":[2,1]}]\";milling;\"[{\"\"name\"\":"
        "\"\"X\"\"}]\";y@z\n"
    );
    EXPECT_EQ(problems_of(reading), "2:5: capabilities[0].lot: has a minimum above its maximum\n");
    ASSERT_EQ(reading.profiles.at(0).capabilities.size(), 2u);
    EXPECT_EQ(reading.profiles[0].capabilities[1].process, "milling");
    ASSERT_EQ(reading.profiles[0].contacts.size(), 2u);
    EXPECT_EQ(reading.profiles[0].contacts[1].email, "y@z");
    EXPECT_THAT(
        problems_of(read_table("id;name;contacts\na;A;{}\n")),
        HasSubstr("2:5: contacts: must be a list in JSON")
    );
    EXPECT_THAT(
        problems_of(read_table("id;name;contacts\na;A;" + std::string(100000, '[') + "\n")),
        HasSubstr("must be a list in JSON")
    );
}

TEST(ProfileTable, of_lone_carriage_returns_is_read_too) {
    EXPECT_EQ(read_table("id;name\ra;A\rb;B\r").profiles.size(), 2u);
}

}  // namespace
}  // namespace clusterlotse::profile_files::tests
