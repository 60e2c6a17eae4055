#include "bot/control/control_client.hpp"
#include "bot/control/control_server.hpp"
#include "tests/unit/config/temporary_folder.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <gtest/gtest.h>

#include <fstream>
#include <future>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace clusterlotse::control {
namespace {

using namespace std::chrono_literals;

/// A bot that only listens, on its own thread as a process of its own would.
class ControlServerAlone : public testing::Test {
protected:
    void start(ControlHandler handler) {
        server_.emplace(socket_, std::move(handler), [this](LogLevel, std::string_view text) {
            logged_ = text;
        });
        boost::asio::co_spawn(
            io_,
            server_->serve(),
            boost::asio::bind_cancellation_slot(
                stop_.slot(), [](std::exception_ptr error) { EXPECT_FALSE(error); }
            )
        );
        io_.poll();
        thread_ = std::thread([this] { io_.run(); });
    }

    void stop() {
        if (thread_.joinable()) {
            boost::asio::post(io_, [this] {
                stop_.emit(boost::asio::cancellation_type::terminal);
            });
            thread_.join();
        }
    }

    ~ControlServerAlone() override { stop(); }

    /// What the server answers to bytes that our client would not send.
    std::string raw(const std::string& bytes) {
        const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        socket_.string().copy(address.sun_path, sizeof address.sun_path - 1);
        EXPECT_EQ(::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        EXPECT_EQ(
            ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size())
        );
        ::shutdown(fd, SHUT_WR);
        std::string answer(4096, '\0');
        const ssize_t length = ::recv(fd, answer.data(), answer.size(), 0);
        ::close(fd);
        answer.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
        return answer;
    }

    tests::TemporaryFolder folder_;
    std::filesystem::path socket_ = folder_.path() / "c.db.sock";
    boost::asio::io_context io_{1};
    boost::asio::cancellation_signal stop_;
    std::optional<ControlServer> server_;
    std::thread thread_;
    std::string logged_;
};

TEST_F(ControlServerAlone, carries_out_a_command_and_its_files) {
    start([](const ControlRequest& request) {
        return ControlAnswer{3, request.args.at(0) + request.files.at(0).content, "err"};
    });
    for (int i = 0; i < 3; ++i) {
        const auto answer =
            ask_running_bot(socket_, {{"import"}, {{"a", std::string(300'000, 'x')}}}, 5s);
        ASSERT_TRUE(answer.ok()) << answer.failure().detail;
        EXPECT_EQ(answer->status, 3);
        EXPECT_EQ(answer->out.size(), 300'006u);
        EXPECT_EQ(answer->err, "err");
    }
}

TEST_F(ControlServerAlone, opens_its_door_only_to_its_own_user_and_removes_it_at_the_end) {
    std::ofstream(socket_) << "stale";
    start([](const ControlRequest&) { return ControlAnswer{}; });
    struct stat status {};
    ASSERT_EQ(::stat(socket_.c_str(), &status), 0);
    EXPECT_TRUE(S_ISSOCK(status.st_mode));
    EXPECT_EQ(status.st_mode & 0777, 0600u);
    stop();
    EXPECT_FALSE(std::filesystem::exists(socket_));
}

TEST_F(ControlServerAlone, turns_an_exception_into_an_answer) {
    start([](const ControlRequest&) -> ControlAnswer { throw std::runtime_error("no room"); });
    const auto answer = ask_running_bot(socket_, {}, 5s);
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->status, 1);
    EXPECT_EQ(answer->err, "no room\n");
}

TEST_F(ControlServerAlone, survives_other_requests_and_nonsense) {
    start([](const ControlRequest&) { return ControlAnswer{0, "ok", ""}; });
    EXPECT_EQ(raw("GET / HTTP/1.1\r\n\r\n").substr(0, 12), "HTTP/1.1 404");
    EXPECT_EQ(
        raw("POST /v1/profiles HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}").substr(0, 12),
        "HTTP/1.1 400"
    );
    EXPECT_EQ(
        raw("POST /v1/profiles HTTP/1.1\r\nContent-Length: 67108865\r\n\r\n").substr(0, 12),
        "HTTP/1.1 413"
    );
    EXPECT_EQ(raw("\xff\xff\xff\r\n\r\n"), "");
    EXPECT_EQ(raw(""), "");
    EXPECT_TRUE(ask_running_bot(socket_, {}, 5s).ok());
}

TEST_F(ControlServerAlone, that_is_not_there_is_not_found) {
    EXPECT_EQ(ask_running_bot(socket_, {}, 5s).failure().code, FailureCode::not_found);
    start([](const ControlRequest&) { return ControlAnswer{}; });
    std::filesystem::rename(socket_, folder_.path() / "kept");
    stop();
    EXPECT_EQ(
        ask_running_bot(folder_.path() / "kept", {}, 5s).failure().code, FailureCode::not_found
    );
    EXPECT_EQ(
        ask_running_bot(folder_.path() / std::string(200, 'x'), {}, 5s).failure().code,
        FailureCode::not_found
    );
}

TEST_F(ControlServerAlone, that_does_not_answer_is_given_up) {
    std::promise<void> given_up;
    start([&](const ControlRequest&) {
        given_up.get_future().wait();
        return ControlAnswer{};
    });
    EXPECT_EQ(ask_running_bot(socket_, {}, 50ms).failure().code, FailureCode::timed_out);
    given_up.set_value();
}

TEST_F(ControlServerAlone, says_once_that_it_cannot_listen) {
    socket_ = folder_.path() / "no" / "folder" / "s";
    start([](const ControlRequest&) { return ControlAnswer{}; });
    stop();
    EXPECT_NE(logged_.find("no control socket"), std::string::npos);
}

}  // namespace
}  // namespace clusterlotse::control
