#include "tests/unit/storage/profile_files/reading.hpp"

#include <gtest/gtest.h>

#include <random>

namespace clusterlotse::profile_files::tests {
namespace {

/// Profiles whose texts hold everything that a format could trip over.
class AnyProfile {
public:
    explicit AnyProfile(unsigned seed) : random_(seed) {}

    Profile make(int number) {
        Profile profile;
        profile.id = "p" + std::to_string(number) + (coin() ? " ü/\"" : "");
        profile.name = "N" + text();
        std::replace_if(
            profile.name.begin(),
            profile.name.end(),
            [](char c) { return c == '\n' || c == '\r'; },
            ' '
        );
        profile.role = coin() ? "both" : "";
        profile.city = text();
        profile.postcode = coin() ? "01234" : "";
        profile.employees = coin() ? std::optional(pick(500)) : std::nullopt;
        profile.text = text();
        for (int i = pick(3); i > 0; --i) {
            profile.capabilities.push_back(capability());
        }
        for (int i = pick(3); i > 0; --i) {
            profile.certificates.push_back(
                {"S" + word(), maybe(word()), coin() ? std::optional(day()) : std::nullopt}
            );
        }
        for (int i = pick(3); i > 0; --i) {
            profile.contacts.push_back(contact());
        }
        profile.paused_until = coin() ? std::optional(day()) : std::nullopt;
        return profile;
    }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }
    bool coin() { return pick(2) == 0; }
    std::string word() {
        static const char* const words[] = {
            "EXC2", "a|b", "c;d", "(2027-01-01)", "e f", "[", "CL1", "ISO 9001", "g\"h", "i,j"};
        return words[pick(10)];
    }
    std::string text() {
        static const char* const pieces[] = {
            "ä", "\"", ",", ";", "\n", "\r\n", "\t", " ", "|", "=1+1", "Ø 400", "", "😀", "[", "'"};
        std::string all;
        for (int i = pick(5); i > 0; --i) {
            all += pieces[pick(15)];
        }
        return all;
    }
    std::optional<std::string> maybe(const std::string& value) {
        return coin() ? std::optional(value) : std::nullopt;
    }
    Date day() { return *parse_iso_date(coin() ? "2027-05-31" : "2028-02-29"); }
    std::optional<Range> range() {
        if (coin()) {
            return std::nullopt;
        }
        return coin() ? Range{0.1, 400.0}
                      : Range{std::nullopt, coin() ? std::optional(1e17) : std::nullopt};
    }
    Capability capability() {
        Capability made;
        made.process = coin() ? "turning" : "";
        if (coin()) {
            made.materials = {"stainless"};
        }
        if (coin()) {
            return made;
        }
        made.direction = coin() ? Direction::sought : Direction::core;
        made.wording = text();
        made.diameter_mm = range();
        made.lot = range();
        made.tolerance = maybe("IT6");
        made.ra_um = coin() ? std::optional(0.4) : std::nullopt;
        return made;
    }
    Contact contact() {
        Contact made;
        made.name = text();
        made.role = coin() ? "sales" : "";
        made.email = maybe("a@example.org");
        made.matrix = maybe("@a:example.org");
        made.language = coin() ? std::optional(Language::en) : std::nullopt;
        made.prefers = coin() ? std::optional(Channel::email) : std::nullopt;
        if (coin()) {
            made.consent = Consent{
                day(),
                text(),
                coin() ? std::vector<std::string>{"requests"} : std::vector<std::string>{}};
        }
        return made;
    }

    std::mt19937 random_;
};

class RoundTrip : public testing::TestWithParam<FileFormat> {};

TEST_P(RoundTrip, gives_back_every_profile_as_it_was) {
    AnyProfile any(17);
    std::vector<Profile> profiles;
    for (int i = 0; i < 500; ++i) {
        profiles.push_back(any.make(i));
    }
    const std::string file = write_profiles(profiles, GetParam());
    const auto reading = read_profiles(file, GetParam(), small_vocabulary());
    ASSERT_EQ(problems_of(reading), "");
    ASSERT_EQ(reading.profiles.size(), profiles.size());
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        EXPECT_EQ(reading.profiles[i], profiles[i]) << profile_json(profiles[i]) << "\n"
                                                    << profile_json(reading.profiles[i]);
    }
    EXPECT_EQ(write_profiles(reading.profiles, GetParam()), file);
}

INSTANTIATE_TEST_SUITE_P(Formats, RoundTrip, testing::Values(FileFormat::jsonl, FileFormat::csv));

TEST(DatabaseForm, of_a_profile_is_read_back_without_a_vocabulary) {
    AnyProfile any(4);
    for (int i = 0; i < 200; ++i) {
        const Profile profile = any.make(i);
        const auto back = parse_profile(profile_json(profile));
        ASSERT_TRUE(back.ok()) << back.failure().detail;
        EXPECT_EQ(*back, profile);
    }
}

TEST(DatabaseForm, refuses_what_is_no_profile_without_repeating_it) {
    EXPECT_EQ(parse_profile("").failure().code, FailureCode::bad_input);
    EXPECT_EQ(parse_profile("[]").failure().code, FailureCode::bad_input);
    const auto failure =
        parse_profile(R"({"id":"a","name":"B","contacts":[{"email":"geheim"}]})").failure();
    EXPECT_EQ(failure.detail, "profile field contacts[0].email is not usable");
}

TEST(TableForm, is_flat_where_nothing_is_lost) {
    Profile profile;
    profile.id = "a";
    profile.name = "A";
    profile.capabilities = {
        {.process = "turning", .wording = "", .materials = {"stainless"}},
        {.process = "milling", .wording = "", .materials = {"stainless"}}};
    const std::string file = write_profiles({profile}, FileFormat::csv);
    EXPECT_NE(file.find(",turning|milling,stainless,"), std::string::npos) << file;
    EXPECT_EQ(file.find('{'), std::string::npos);
}

TEST(FileNames, tell_the_format_by_their_ending) {
    EXPECT_EQ(format_of("a.b/Firmen.CSV"), FileFormat::csv);
    EXPECT_EQ(format_of("x.jsonl"), FileFormat::jsonl);
    EXPECT_FALSE(format_of("x.xlsx"));
    EXPECT_FALSE(format_of("csv"));
}

}  // namespace
}  // namespace clusterlotse::profile_files::tests
