#pragma once

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

namespace clusterlotse::test {

/// A cluster in which the asker has posted "20 Drehteile …" in his chat and three firms were asked:
/// kTurner, kByMail, kEnglish.
class AskingScene : public ClusterScene {
public:
    explicit AskingScene(config::NeedSettings needs = unlimited(), const std::string& text = kNeed);

    /// What the asking sent.
    const std::vector<Sent>& asked() const { return asked_; }
    storage::NeedRecord need(const std::string& number = "B-2026-001");
    /// Where the firm stands, as its code; "" where it was not asked.
    std::string state_of(const std::string& profile);
    std::string state() { return std::string(name_of(need().state.state())); }

    /// The firm answers its request with these words.
    std::vector<Sent> offer(const std::string& reader, const std::string& text = "12 € das Stück");

    /// A reaction of `sender` to a message.
    std::vector<Sent> react(const Sent& to, const std::string& sender, const std::string& key);

private:
    std::vector<Sent> asked_;
};

}  // namespace clusterlotse::test
