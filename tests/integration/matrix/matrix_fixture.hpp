#pragma once

#include "adapters/matrix/matrix_adapter.hpp"
#include "tests/integration/matrix/fake_homeserver.hpp"
#include "tests/integration/matrix/memory_sink.hpp"

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace clusterlotse::test {

/// A fake homeserver with the cluster's room "#cluster:fake", a sink that survives restarts, and an
/// adapter over it.
class MatrixTest : public testing::Test {
protected:
    MatrixTest();
    ~MatrixTest() override;

    /// Starts receiving anew; what an earlier adapter remembered is gone, what the sink holds is
    /// not.
    void start();
    /// Cancels receiving and waits for its end.
    void stop();
    /// Starts and waits until it is ready.
    void start_ready();
    /// Lets everything run until `condition` holds; false where that takes longer than ten seconds.
    bool until(const std::function<bool()>& condition);
    /// What everybody said, in order, without echoes.
    std::vector<std::string> texts() const;
    bool heard(const std::string& text);
    DeliveryResult send(Dispatch dispatch);
    /// Sends a direct message to `user` under `key`.
    static Dispatch to(
        const std::string& user, const std::string& text, const std::string& key = "k1"
    );

    boost::asio::io_context io;
    FakeHomeserver server{io};
    MemorySink sink;
    std::string room;
    config::MatrixSettings settings;
    matrix::MatrixLimits limits;
    std::unique_ptr<matrix::MatrixAdapter> adapter;
    std::optional<Failure> ended;
    int ready = 0;

private:
    std::filesystem::path folder_;
    std::unique_ptr<boost::asio::cancellation_signal> stop_;
};

}  // namespace clusterlotse::test
