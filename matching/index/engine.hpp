#pragma once

#include "domain/channel.hpp"
#include "domain/date.hpp"
#include "domain/need.hpp"
#include "domain/profile.hpp"
#include "matching/ranking/match.hpp"
#include "matching/vocabulary/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Work that a profile seeks a partner for, as a need.
struct PartnerSearch {
    std::string words;
    UnderstoodNeed need;  ///< of one process
};

/// Understands needs and finds who can do them. Keeps what it read of all profiles in memory, under
/// 1 KB each and in small clusters 4 KB more (letter_index.hpp); no input and output. Not
/// thread-safe: one thread changes and asks.
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

    /// What upsert() would learn of a profile, as bytes that can be kept. They hold for every
    /// engine of the same fingerprint().
    std::string reading_of(const Profile& profile) const;

    /// Adds or replaces a profile by its reading, which is much quicker than reading it again.
    /// Total on any bytes: false, and nothing changed, where they are no reading or damaged.
    bool restore(const std::string& profile_id, std::string_view reading);

    /// Changes with everything that could change what a profile is read as: vocabulary and program.
    std::int64_t fingerprint() const;

    void erase(const std::string& profile_id);
    std::size_t size() const;

    /// Ranks the firms for a need. `need` is what was understood of `text`, perhaps corrected
    /// since; its processes, materials, dimensions and certificates rule, the text adds what has no
    /// field. An empty text matches nothing. In a large cluster firms that cannot come among the
    /// best are not weighed, which changes nothing; where that leaves more than kMostWeighed firms
    /// (need_search.cpp), the most likely of them are.
    Matching match(std::string_view text, const UnderstoodNeed& need, const MatchOptions& options)
        const;

    /// The partner searches of a profile, which need not have been added: those of its table and
    /// those of its text.
    std::vector<PartnerSearch> searches_of(const Profile& profile) const;

    /// The firms that seek a partner for something the profile offers, process by process, the best
    /// offered first, then by profile id; at most `options.top` a process.
    std::vector<Partner> seekers_of(const Profile& profile, const MatchOptions& options) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace clusterlotse::matching
