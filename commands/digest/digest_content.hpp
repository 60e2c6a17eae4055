#pragma once

#include "commands/desk/office.hpp"
#include "commands/digest/digest_board.hpp"
#include "commands/digest/digest_readers.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The parts of a digest, the most important first.
enum class DigestSection { fitting, waiting, partners, sought, members, free };
inline constexpr std::size_t kDigestSections = 6;

/// One screen: title, headings, items, the week's figure and how to answer; the footer that says
/// why one gets this is below it.
constexpr std::size_t kScreenLines = 15;
/// Title, figure and how to answer.
constexpr std::size_t kFixedLines = 3;
/// Most items of each section.
constexpr std::array<std::size_t, kDigestSections> kMostItems{3, 4, 2, 5, 3, 3};
/// An own need that ends within this time waits for a word.
constexpr std::chrono::days kEndsSoon{7};

/// One numbered item.
struct DigestLine {
    DigestSection section = DigestSection::fitting;
    storage::ItemKind kind = storage::ItemKind::fitting;
    std::optional<std::int64_t> need_id = {};
    std::string profile_id = {};     ///< as storage::EditionItem has it
    std::string process = {};        ///< of what is sought
    std::string firm = {};           ///< the reader's, where he reads for several
    std::string title;               ///< a need's number, or a firm
    std::string text;                ///< a need or a search in one line, or a firm's city
    std::string details;             ///< why it fits, or what a firm can do; may be empty
    std::optional<Date> until = {};  ///< the day an own need ends
    int answers = 0;                 ///< that an own need's asker has not reacted to
    bool needs_time = false;         ///< an invitation that the reader wanted to come back to
    bool fresh = true;               ///< the reader has not seen it in a digest, or it is urgent
};

/// What one reader is told.
struct DigestContent {
    std::vector<DigestLine> lines;  ///< as they are numbered, section by section
    std::array<std::size_t, kDigestSections> left_out{};  ///< items there was no room for
    storage::NeedCounts week;

    /// False where everything was said before: then nothing is sent.
    bool worth_sending(Wanted wanted) const;
};

/// Chooses what an edition tells a reader: at most one screen. Open needs that fit his firm, were
/// never sent to it and never shown to him; what waits for him; members who seek a standing partner
/// for what it can do, without their names and once; needs without an offer; new members; what
/// firms have free. Who reads for several firms is told all of it at once, each item with the firm
/// it is for. Never a need that is confidential or for named firms, of his own
/// firm, or from whose asker his firm is excluded; nothing that names an asker. The room gets no
/// personal parts, no need that was not posted there and none with an excluded firm. Reads only;
/// `board` must be prepared.
DigestContent choose(
    Office& office, DigestBoard& board, const EditionReader& reader, Wanted wanted
);

}  // namespace clusterlotse::commands
