#pragma once

#include "adapters/adapter.hpp"
#include "commands/desk/desk.hpp"
#include "commands/desk/office.hpp"
#include "storage/database.hpp"

#include <functional>

namespace clusterlotse::bot {

/// Where every inbound message enters. One batch is one transaction: claims, effects, replies and
/// cursors are committed together or not at all. A message that cannot be handled is parked alone
/// and never blocks the rest.
class Intake final : public InboundSink {
public:
    Intake(storage::Database& database, commands::Office& office, commands::Desk& desk)
        : database_(database), office_(office), desk_(desk) {}

    /// Called after each commit: there may be something to send.
    void on_commit(std::function<void()> notify) { notify_ = std::move(notify); }
    /// Called after each commit with the profiles that it changed.
    void on_profile_change(std::function<void(const std::string&)> follow) {
        follow_ = std::move(follow);
    }
    /// Tells what a commit brought: changed profiles, something to send. For whoever else commits.
    void committed();
    /// Gets a line an operator can act on, without personal data.
    void on_problem(std::function<void(const std::string&)> report) { report_ = std::move(report); }

    Status deliver(const InboundBatch& batch) override;
    std::optional<std::string> cursor(Channel channel, const std::string& name) override;
    bool seen(Channel channel, const std::string& key) override;
    bool is_member(const Address& address) override;

private:
    void handle(const InboundMessage& message);

    storage::Database& database_;
    commands::Office& office_;
    commands::Desk& desk_;
    std::function<void()> notify_;
    std::function<void(const std::string&)> follow_;
    std::function<void(const std::string&)> report_;
};

}  // namespace clusterlotse::bot
