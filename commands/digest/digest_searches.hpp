#pragma once

#include "commands/desk/office.hpp"
#include "commands/digest/digest_lines.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace clusterlotse::commands {

/// Firms whose partner searches are looked at for one edition, the last changed first.
constexpr std::size_t kMostSeekers = 200;
/// Searches of one firm that are looked at.
constexpr std::size_t kSearchesOfAFirm = 6;
/// How many firms a search is matched with.
constexpr std::size_t kFirmsOfASearch = 100;

/// Work that a firm lists as sought: its standing search for a partner.
struct OpenSearch {
    std::string seeker;   ///< profile id
    std::string process;  ///< code
    BothLanguages line;   ///< without the firm's name
};

/// A search that a firm fits.
struct FittingSearch {
    const OpenSearch* search = nullptr;
    double score = 0;
    BothLanguages reasons;
};

/// The listed work of this process for which the firm seeks a partner, null where there is none.
const Capability* sought_work(const Profile& seeker, const std::string& process);

/// True where the firm is not to be asked at the moment, by its profile.
bool is_paused(const Office& office, const Profile& profile);

/// True where somebody at the firm may be told who comes forward.
bool takes_partners(const Office& office, const Profile& seeker);

/// Which partner searches of members fit which firms, the same for every reader of an edition. Only
/// what a profile lists as sought counts: that a text says what is bought in is no search.
class SearchBoard {
public:
    explicit SearchBoard(Office& office) : office_(office) {}
    SearchBoard(const SearchBoard&) = delete;
    SearchBoard& operator=(const SearchBoard&) = delete;

    /// Finds out who seeks, or matches the searches of at most `limit` further firms; true where
    /// some are left. The rest is
    /// only complete once it was false.
    bool prepare(std::size_t limit);

    /// Best first.
    const std::vector<FittingSearch>& fitting(const std::string& profile_id) const;

private:
    void add(const Profile& seeker);

    Office& office_;
    bool listed_ = false;               ///< the firms that seek are in `waiting_`
    std::vector<std::string> waiting_;  ///< firms to be looked at, the next one last
    std::deque<OpenSearch> searches_;   ///< addresses stay
    std::unordered_map<std::string, std::vector<FittingSearch>> fitting_;
};

}  // namespace clusterlotse::commands
