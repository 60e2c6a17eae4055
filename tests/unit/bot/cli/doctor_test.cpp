#include "bot/cli/doctor.hpp"

#include "storage/database.hpp"
#include "tests/unit/config/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace clusterlotse::cli {
namespace {

using testing::HasSubstr;

class Doctor : public testing::Test {
protected:
    Doctor() { settings_.storage.path = folder_.path() / "c.db"; }

    clusterlotse::tests::TemporaryFolder folder_;
    config::Settings settings_;
};

TEST_F(Doctor, does_not_create_the_database) {
    EXPECT_EQ(check_database(settings_).level, Check::Level::warn);
    EXPECT_FALSE(std::filesystem::exists(settings_.storage.path));
}

TEST_F(Doctor, fails_a_file_of_another_kind_and_a_silent_holder) {
    folder_.file(
        "c.db",
        "this is no database, but it is long enough to look at, a hundred bytes and more, for the "
        "header ...."
    );
    EXPECT_EQ(check_database(settings_).level, Check::Level::fail);
    std::filesystem::remove(settings_.storage.path);
    storage::Database held(settings_.storage.path);
    const Check check = check_database(settings_);
    EXPECT_EQ(check.level, Check::Level::fail);
    EXPECT_THAT(check.text, HasSubstr("control socket"));
}

TEST_F(Doctor, warns_of_an_empty_cluster) {
    storage::Database(settings_.storage.path);
    EXPECT_THAT(check_database(settings_).text, HasSubstr("0 profiles; import some"));
}

TEST_F(Doctor, judges_the_clock) {
    EXPECT_EQ(check_clock(TimePoint{}, true).level, Check::Level::fail);
    const TimePoint later = std::chrono::sys_days(std::chrono::year(2027) / 1 / 1);
    EXPECT_EQ(check_clock(later, false).level, Check::Level::warn);
    EXPECT_EQ(check_clock(later, true).level, Check::Level::ok);
}

TEST_F(Doctor, prints_a_line_a_check_and_fails_where_one_fails) {
    settings_.matrix.emplace();
    settings_.email.emplace();
    DoctorProbes probes;
    probes.matrix = [](const config::Settings&) {
        return std::vector<Check>{{Check::Level::ok, "matrix.login", "works"}};
    };
    std::ostringstream out;
    EXPECT_EQ(doctor(settings_, probes, false, out), 0);
    EXPECT_THAT(out.str(), HasSubstr("ok  matrix.login: works\n"));
    probes.email = [](const config::Settings&) -> std::vector<Check> {
        throw std::runtime_error("no socket");
    };
    EXPECT_EQ(doctor(settings_, probes, false, out), 1);
    EXPECT_THAT(out.str(), HasSubstr("fail  email: no socket\n"));
    std::ostringstream json;
    EXPECT_EQ(doctor(settings_, probes, true, json), 1);
    EXPECT_EQ(nlohmann::json::parse(json.str()).back()["level"], "fail");
}

}  // namespace
}  // namespace clusterlotse::cli
