#pragma once

#include "bot/core.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace clusterlotse::bench {

/// The bot with the sample cluster, everything but its connections, and members who ask. Its time
/// moves two minutes with every need, so that nobody asks too much within an hour.
class BenchCluster {
public:
    /// `path`: a new database there, with what SQLite puts beside it; removed in the end.
    /// ":memory:" for none.
    explicit BenchCluster(std::filesystem::path path);
    ~BenchCluster();

    bot::Core& core() { return *core_; }

    /// The next need, written by one of the manufacturers in his direct chat. Each asks a few firms.
    InboundBatch next_need();
    /// Messages that wait to be sent; one to the asker and one a firm after each need.
    std::size_t waiting() const;
    /// Marks all that waits as sent and has the quiet moment that `run` uses between two needs.
    void send_all();

private:
    static void remove(const std::filesystem::path& path);

    std::filesystem::path path_;
    ManualClock clock_;
    config::Settings settings_;
    std::unique_ptr<bot::Core> core_;
    std::vector<std::string> askers_;  ///< Matrix ids
    std::size_t count_ = 0;
};

/// A need of BenchCluster is acknowledged and asks at least two firms.
constexpr std::size_t kFewestMessages = 3;

}  // namespace clusterlotse::bench
