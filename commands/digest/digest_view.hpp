#pragma once

#include "commands/desk/office.hpp"
#include "commands/digest/digest_board.hpp"
#include "commands/digest/digest_readers.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// A need that fits a reader's firm.
struct FirmsNeed {
    const FittingNeed* fitting = nullptr;
    const Profile* firm = nullptr;
};

/// A partner search that a reader's firm fits.
struct FirmsSearch {
    const FittingSearch* fitting = nullptr;
    const Profile* firm = nullptr;
};

/// What one reader of the digest was shown before, and what he may hear of.
class ReaderView {
public:
    /// Keeps references to all three.
    ReaderView(Office& office, DigestBoard& board, const EditionReader& reader);

    /// Needs that fit one of his firms, each once, for the firm that it fits best: those without an
    /// offer first, then best first. Also those he may not hear of, and of firms that pause.
    const std::vector<FirmsNeed>& fitting() const { return fitting_; }
    /// Partner searches that fit one of his firms and that he may hear of, each once: best first.
    /// None that he was shown, and none of a firm of his or one that his firm has come forward to.
    std::vector<FirmsSearch> searches();

    /// Whether he was shown the need, in this way or in any.
    bool shown(storage::ItemKind kind, std::int64_t need) const;
    bool shown(std::int64_t need) const { return shown_needs_.contains(need); }
    /// Whether he was shown a firm as new.
    bool shown_member(const std::string& profile_id) const;

    /// True where he may hear of the need although nobody asked him about it.
    bool may_hear_of(const OpenNeed& need);
    /// True where the need fits a firm of his and has to wait for the next edition: it is not given
    /// away elsewhere.
    bool is_kept_for_later(const OpenNeed& need) const;
    /// True where he is a contact of the firm, whether he reads for it or not.
    bool is_own(const std::string& profile_id) const;

private:
    struct Firm {
        std::string id;
        std::string name;
        std::string city;
    };

    void add_firms();
    void add_fitting();
    bool may_hear_of(const OpenSearch& search, const Profile& firm);

    Office& office_;
    DigestBoard& board_;
    const EditionReader& reader_;
    std::vector<Firm> own_;  ///< all that he is a contact of
    std::vector<FirmsNeed> fitting_;
    std::set<std::int64_t> fits_;
    std::vector<storage::EditionItem> shown_;
    std::set<std::int64_t> shown_needs_;
};

}  // namespace clusterlotse::commands
