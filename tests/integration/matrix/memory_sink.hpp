#pragma once

#include "adapters/adapter.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace clusterlotse::test {

/// An intake that keeps everything in memory, as the database does over restarts of the adapter.
class MemorySink final : public InboundSink {
public:
    Status deliver(const InboundBatch& batch) override {
        ++attempts;
        if (failures_left > 0) {
            --failures_left;
            return Failure{FailureCode::internal, "scripted"};
        }
        for (const auto& message : batch.messages) {
            if (seen_keys.insert(message.key).second) {
                messages.push_back(message);
            }
        }
        for (const auto& [name, value] : batch.cursors) {
            cursors[name] = value;
        }
        return Done{};
    }

    std::optional<std::string> cursor(Channel, const std::string& name) override {
        const auto found = cursors.find(name);
        return found == cursors.end() ? std::nullopt : std::optional<std::string>(found->second);
    }

    bool seen(Channel, const std::string& key) override { return seen_keys.count(key) > 0; }

    bool is_member(const Address& address) override { return members.count(address.value) > 0; }

    std::vector<InboundMessage> messages;
    std::map<std::string, std::string> cursors;
    std::set<std::string> seen_keys;
    std::set<std::string> members;
    int failures_left = 0;
    int attempts = 0;
};

}  // namespace clusterlotse::test
