#include "bot/cli/profiles_command.hpp"
#include "bot/control/control_server.hpp"
#include "storage/database.hpp"
#include "tests/unit/bot/cli/program.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace clusterlotse::cli::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// The command line beside a bot that holds the database and listens.
class RunningBot : public testing::Test {
protected:
    RunningBot() {
        boost::asio::co_spawn(
            io_,
            server_.serve(),
            boost::asio::bind_cancellation_slot(stop_.slot(), [](std::exception_ptr) {})
        );
        io_.poll();
        thread_ = std::thread([this] { io_.run(); });
    }
    ~RunningBot() override {
        boost::asio::post(io_, [this] { stop_.emit(boost::asio::cancellation_type::terminal); });
        thread_.join();
    }

    control::ControlAnswer answer(const control::ControlRequest& request) {
        const ProfilesContext context{
            .database = database_,
            .codes = check_,
            .now = TimePoint{},
            .changed = [this](const std::string& id) { changed_.push_back(id); }};
        return profiles_answer(request, context);
    }

    Program program_;
    storage::Database database_{program_.database};
    profile_files::CodeCheck check_;
    std::vector<std::string> changed_;
    boost::asio::io_context io_{1};
    boost::asio::cancellation_signal stop_;
    control::ControlServer server_{
        control::socket_of(program_.database),
        [this](const control::ControlRequest& request) { return answer(request); },
        [](LogLevel, std::string_view) {}};
    std::thread thread_;
};

TEST_F(RunningBot, imports_lists_and_exports_for_the_command_line) {
    const std::string file = program_.folder.file("a.csv", "id;name\na;M\xfcller\nb;B\n");
    EXPECT_EQ(program_.with_config({"profiles", "import", file}), 0) << program_.err;
    EXPECT_THAT(program_.err, HasSubstr("2 added"));
    EXPECT_THAT(changed_, ElementsAre("a", "b"));
    EXPECT_EQ(program_.with_config({"profiles", "list"}), 0);
    EXPECT_EQ(program_.out, "a  Müller\nb  B\n");
    const std::string exported = (program_.folder.path() / "out.csv").string();
    EXPECT_EQ(program_.with_config({"profiles", "export", exported}), 0);
    EXPECT_THAT(program_.content("out.csv"), HasSubstr("a,Müller"));
    EXPECT_EQ(program_.with_config({"profiles", "show", "none"}), 1);
}

TEST_F(RunningBot, refuses_bad_files_with_the_same_words_and_status) {
    const std::string file = program_.folder.file("a.csv", "id;nmae\na;A\n");
    EXPECT_EQ(program_.with_config({"profiles", "import", file}), 3);
    EXPECT_THAT(
        program_.err, HasSubstr("a.csv:1:4: unknown column \"nmae\"; did you mean \"name\"?")
    );
}

TEST_F(RunningBot, gives_its_profiles_to_match_and_is_well_for_doctor) {
    const std::string file = program_.folder.file(
        "a.jsonl",
        R"({"id":"a","name":"Dreherei","capabilities":[{"process":"turning"}]})"
        "\n"
    );
    EXPECT_EQ(program_.with_config({"profiles", "import", file}), 0) << program_.err;
    EXPECT_EQ(program_.with_config({"match", "--json", "Drehteile"}), 0) << program_.err;
    EXPECT_THAT(program_.out, HasSubstr("\"profile\":\"a\""));
    EXPECT_EQ(program_.with_config({"doctor"}), 0);
    EXPECT_THAT(program_.out, HasSubstr("in use by the running bot, which answers"));
}

}  // namespace
}  // namespace clusterlotse::cli::tests
