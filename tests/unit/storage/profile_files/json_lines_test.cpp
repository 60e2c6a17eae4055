#include "tests/unit/storage/profile_files/reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::profile_files::tests {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(ProfileLines, need_only_id_and_name) {
    const auto reading =
        read_lines("{\"id\":\"a\",\"name\":\"A GmbH\"}\n\n  {\"id\":\"b\",\"name\":\"B\"}\r\n");
    EXPECT_EQ(problems_of(reading), "");
    ASSERT_EQ(reading.profiles.size(), 2u);
    EXPECT_EQ(reading.profiles[1].id, "b");
    EXPECT_EQ(reading.lines[1], 3u);
}

TEST(ProfileLines, hold_every_field_of_the_format) {
    const auto reading = read_lines(
        R"({"id":"d","name":"Dreherei","role":"supplier","city":"Kaiserslautern","postcode":"67655","employees":42,)"
        R"("website":"https://example.org","text":"frei","capabilities":[{"direction":"core","process":"turning",)"
        R"("wording":"bis Ø 400","materials":["1.4301","stainless"],"diameter_mm":[3,400],"length_mm":[null,1000.5],)"
        R"("width_mm":null,"mass_kg":[null,null],"lot":[1,2000],"tolerance":"IT6","ra_um":0.4}],)"
        R"("certificates":[{"standard":"ISO 9001","class":null,"valid_until":"2027-05-31"}],)"
        R"("contacts":[{"name":"Vertrieb","role":"sales","matrix":"@d:example.org","email":"V@example.org","language":"de",)"
        R"("prefers":"matrix","consent":{"given_on":"2026-02-03","source":"Formular","scope":["requests","digest"]}}],)"
        R"("paused_until":"2026-12-31"})"
    );
    ASSERT_EQ(problems_of(reading), "");
    const Profile& profile = reading.profiles.at(0);
    EXPECT_EQ(profile.employees, 42);
    const Capability& capability = profile.capabilities.at(0);
    EXPECT_EQ(capability.direction, Direction::core);
    EXPECT_EQ(capability.length_mm, (Range{std::nullopt, 1000.5}));
    EXPECT_FALSE(capability.width_mm);
    EXPECT_EQ(capability.mass_kg, Range{});
    EXPECT_EQ(capability.ra_um, 0.4);
    EXPECT_EQ(iso_date(*profile.certificates.at(0).valid_until), "2027-05-31");
    const Contact& contact = profile.contacts.at(0);
    EXPECT_EQ(contact.email, "V@example.org");
    EXPECT_EQ(contact.prefers, Channel::matrix);
    EXPECT_EQ(contact.consent->scope.size(), 2u);
    EXPECT_EQ(iso_date(*profile.paused_until), "2026-12-31");
}

TEST(ProfileLines, name_the_nearest_key_at_its_column) {
    EXPECT_EQ(
        problems_of(read_lines("{\"id\":\"a\",\"name\":\"Ä\",\"ctiy\":\"X\"}")),
        "1:22: unknown key \"ctiy\"; did you mean \"city\"?\n"
    );
    EXPECT_EQ(
        problems_of(read_lines("{\"id\":\"a\",\"name\":\"B\",\"contacts\":[{\"emial\":\"x@y\"}]}")),
        "1:35: contacts[0]: unknown key \"emial\"; did you mean \"email\"?\n"
    );
}

TEST(ProfileLines, refuse_ranges_the_wrong_way_round_or_below_zero) {
    const auto with = [](const std::string& range) {
        return problems_of(
            read_lines("{\"id\":\"a\",\"name\":\"B\",\"capabilities\":[{\"lot\":" + range + "}]}")
        );
    };
    EXPECT_EQ(with("[1,1]"), "");
    EXPECT_EQ(with("[0,null]"), "");
    EXPECT_EQ(with("[2,1]"), "1:45: capabilities[0].lot: has a minimum above its maximum\n");
    EXPECT_EQ(with("[1, -5]"), "1:49: capabilities[0].lot[1]: must not be negative\n");
    EXPECT_THAT(with("[1]"), HasSubstr("[min, max]"));
    EXPECT_THAT(with("5"), HasSubstr("[min, max]"));
    EXPECT_THAT(with("[\"1\",2]"), HasSubstr("must be a number or null, is a text"));
    EXPECT_THAT(with("[1,1e999]"), HasSubstr("no valid JSON"));
}

TEST(ProfileLines, list_the_problems_of_all_lines_in_order) {
    const auto reading = read_lines(
        "{\"id\":\"a\"}\n"
        "not json\n"
        "{\"id\":\"b\",\"name\":\"B\",\"employees\":\"42\",\"postcode\":67655,\"role\":\"suplier\"}"
        "\n"
        "{\"id\":\"c\",\"name\":\"C\"\n"
        "{\"id\":\"b\",\"name\":\"B again\"}\n"
    );
    EXPECT_EQ(
        problems_of(reading),
        "1:1: name: is missing\n"
        "2:1: each line must be one profile, an object {…} (no list around all, no line breaks "
        "inside)\n"
        "3:34: employees: must be a whole number, is a text\n"
        "3:50: postcode: must be a text in quotes, is a number\n"
        "3:63: role: \"suplier\" is not known; must be one of manufacturer, supplier, both, "
        "university, agency; did you mean \"supplier\"?\n"
        "4:21: is no valid JSON: unexpected end of input; expected '}'\n"
        "5:7: id: \"b\" stands already in line 3\n"
    );
}

TEST(ProfileLines, refuse_days_that_do_not_exist) {
    const auto with = [](const std::string& day) {
        return problems_of(read_lines("{\"id\":\"a\",\"name\":\"B\",\"paused_until\":" + day + "}")
        );
    };
    EXPECT_EQ(with("null"), "");
    EXPECT_EQ(with("\"2028-02-29\""), "");
    for (const char* bad :
         {"\"2027-02-29\"", "\"31.05.2027\"", "20270531", "\"\"", "\"2027-5-31\"", "true"}) {
        EXPECT_THAT(with(bad), StartsWith("1:37: paused_until: must be a day")) << bad;
    }
}

TEST(ProfileLines, refuse_unknown_codes_with_the_nearest_but_keep_them) {
    const auto reading = read_lines(
        R"({"id":"a","name":"B","capabilities":[{"process":"turnning","materials":["1.43O1"]}]})"
    );
    ASSERT_EQ(reading.problems.size(), 2u);
    EXPECT_THAT(
        reading.problems[0].text,
        HasSubstr("unknown process \"turnning\"; did you mean \"turning\"?")
    );
    EXPECT_THAT(
        reading.problems[1].text, HasSubstr("capabilities[0].materials[0]: unknown material")
    );
    EXPECT_TRUE(reading.problems[0].unknown_code && reading.problems[1].unknown_code);
    EXPECT_EQ(reading.profiles.at(0).capabilities.at(0).process, "turnning");
}

TEST(ProfileLines, take_a_material_by_its_name_but_a_process_only_by_its_code) {
    const auto reading = read_lines(
        R"({"id":"a","name":"B","capabilities":[{"process":"Drehen","materials":["X5CrNi18-10"]}]})"
    );
    EXPECT_EQ(reading.profiles.at(0).capabilities.at(0).materials.at(0), "1.4301");
    EXPECT_EQ(
        problems_of(reading),
        "1:49: capabilities[0].process: unknown process \"Drehen\"; did you mean \"turning\"?\n"
    );
}

TEST(ProfileLines, refuse_broken_utf8_with_line_and_column_and_never_guess_an_encoding) {
    EXPECT_EQ(
        problems_of(read_lines(
            "{\"id\":\"a\",\"name\":\"B\"}\n{\"id\":\"\xc3\xbc\",\"name\":\"M\xfcller\"}\n"
        )),
        "2:20: broken UTF-8 (byte 0xFC): save the file as UTF-8\n"
    );
    EXPECT_THAT(
        problems_of(read_lines("{\"id\":\"a\",\"name\":\"\xed\xa0\x80\"}")),
        HasSubstr("1:19: broken UTF-8")
    );
}

TEST(ProfileLines, refuse_keys_that_stand_twice_and_control_characters) {
    EXPECT_EQ(
        problems_of(read_lines(R"({"id":"a","name":"B","name":"C"})")),
        "1:22: name: the key stands twice\n"
    );
    EXPECT_EQ(
        problems_of(read_lines(R"({"id":"a","name":"B","text":"a\u0000b"})")),
        "1:29: text: contains a control character\n"
    );
    EXPECT_EQ(
        problems_of(read_lines(R"({"id":"a\nb","name":"B"})")), "1:7: id: contains a line break\n"
    );
}

TEST(ProfileLines, check_addresses_and_consent) {
    const auto with = [](const std::string& contact) {
        return problems_of(
            read_lines("{\"id\":\"a\",\"name\":\"B\",\"contacts\":[" + contact + "]}")
        );
    };
    EXPECT_EQ(with(R"({"email":"a@b","matrix":"@a:b"})"), "");
    EXPECT_THAT(with(R"({"email":"a b@c"})"), HasSubstr("no mail address"));
    EXPECT_THAT(with(R"({"matrix":"a:b"})"), HasSubstr("no Matrix id"));
    EXPECT_THAT(with(R"({"consent":{"scope":["requests"]}})"), HasSubstr("given_on is missing"));
    EXPECT_THAT(
        with(R"({"consent":{"given_on":"2026-01-01","scope":["request"]}})"),
        HasSubstr("must be requests or digest")
    );
    EXPECT_THAT(with(R"({"consent":true})"), HasSubstr("must be an object"));
    EXPECT_THAT(with("5"), HasSubstr("must be an object"));
}

TEST(ProfileLines, survive_deep_nesting_and_stop_listing_after_a_thousand_problems) {
    EXPECT_THAT(
        problems_of(read_lines("{\"a\":" + std::string(200000, '['))),
        HasSubstr("nested too deeply")
    );
    std::string many;
    for (int i = 0; i < 3000; ++i) {
        many += "x\n";
    }
    const auto reading = read_lines(many);
    EXPECT_EQ(reading.problems.size(), kMostProblems + 1);
    EXPECT_THAT(reading.problems.back().text, HasSubstr("more problems"));
}

TEST(ProfileLines, of_no_content_are_no_profiles) {
    EXPECT_TRUE(read_lines("").profiles.empty());
    EXPECT_TRUE(read_lines("\xef\xbb\xbf\n\n").problems.empty());
    EXPECT_THAT(problems_of(read_lines("[{\"id\":\"a\"}]")), HasSubstr("no list around"));
}

}  // namespace
}  // namespace clusterlotse::profile_files::tests
