#pragma once

#include "tests/support/cluster_scene.hpp"

namespace clusterlotse::test {

inline constexpr const char* kAsker = "@einkauf:cluster.test";
inline constexpr const char* kAskerMail = "einkauf@pumpen.test";
inline constexpr const char* kTurner = "@dreher:cluster.test";
inline constexpr const char* kByMail = "vertrieb@zerspaner.test";
inline constexpr const char* kEnglish = "@sam:cluster.test";
inline constexpr const char* kModerator = "@lotse:cluster.test";
inline constexpr const char* kRoom = "!room:cluster.test";

/// A cluster in which the asker has posted "20 Drehteile …" in his chat and three firms were asked:
/// kTurner, kByMail, kEnglish.
class AskingScene : public ClusterScene {
public:
    explicit AskingScene(
        config::NeedSettings needs = unlimited(),
        const std::string& text = "20 Drehteile aus 1.4301, Ø 40 x 120"
    );

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
