#pragma once

#include "tests/simulation/tour_ways.hpp"
#include "tests/simulation/world.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace clusterlotse::simulation {

/// People who do one thing after the other with needs of their own, so that needs and invitations
/// take every step of their tables that somebody can bring about: nothing is left to the dice. A
/// moderator releases.
class Tour {
public:
    explicit Tour(World& world);

    /// Plans all of it, a few needs a working day; when the last of them is done.
    TimePoint plan();
    /// To be told of every step of the world.
    void see(const Step& step);
    /// True where this request is to be refused.
    bool refuses(const storage::OutboxContext& context) const;
    /// The ways that did not take their step, a line each.
    std::vector<std::string> failures() const;

private:
    struct Walker {
        Way way;
        const Profile* asker = nullptr;
        std::int64_t need = 0;
        std::optional<std::int64_t> firm = {};  ///< the invitation that it is about
        std::size_t done = 0;
    };

    void begin(std::size_t at);
    void go_on(std::size_t at);
    void act(Walker& walker, const std::string& deed);
    void delete_message(const Walker& walker);
    void all_decline(const Walker& walker);
    void answer(std::int64_t invitation, const std::string& words);
    void say(const Address& sender, const std::string& number, const std::string& words);
    std::string number_of(const Walker& walker);
    /// The name of the firm that it is about, or of another one that was asked.
    std::string firm_of(Walker& walker, bool another = false);

    World& world_;
    std::vector<Walker> walkers_;
    std::map<std::int64_t, Delivered> requests_;  ///< by invitation
    std::set<std::int64_t> to_refuse_;            ///< needs
    /// By need or invitation.
    std::set<std::tuple<std::int64_t, std::string, std::string>> steps_of_needs_;
    std::set<std::tuple<std::int64_t, std::string, std::string>> steps_of_invitations_;
};

}  // namespace clusterlotse::simulation
