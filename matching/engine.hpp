#pragma once

#include "domain/channel.hpp"
#include "domain/date.hpp"
#include "domain/need.hpp"
#include "domain/profile.hpp"
#include "matching/match.hpp"
#include "matching/vocabulary.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace clusterlotse::matching {

/// Understands needs and finds who can do them. Keeps all profiles in memory; no input and output.
/// Not thread-safe: one thread changes and asks.
class Engine {
public:
    explicit Engine(std::shared_ptr<const Vocabulary> vocabulary);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Reads a need. Total: any bytes give a result; what lies beyond the first 20,000 bytes is not
    /// read. `today` decides which year "15. März" means, `reader` the language of the questions.
    UnderstoodNeed understand(std::string_view text, Date today, Language reader) const;

    /// Adds a profile or replaces the one of the same id; it is found at once.
    void upsert(const Profile& profile);
    void erase(const std::string& profile_id);
    std::size_t size() const;

    /// Ranks the firms for a need. `need` is what was understood of `text`, perhaps corrected
    /// since; its processes, materials, dimensions and certificates rule, the text adds what has no
    /// field. An empty text matches nothing.
    Matching match(std::string_view text, const UnderstoodNeed& need, const MatchOptions& options)
        const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace clusterlotse::matching
